"""The actions on tables: a new one, and the rows and columns of the one that the caret is in."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QToolButton

from editor_app.ui.actions import Actions
from editor_app.ui.editor.deleting import tables_of
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.inserting import insert_table
from editor_app.ui.editor.settling import CELLS
from editor_app.ui.editor.tables import edits as table_edits
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import Role
from editor_app.ui.i18n import tr

Edit = Callable[[QTextCursor, TextEdit], object]

EDITS: dict[str, Edit] = {
    "row_above": lambda cursor, edit: table_edits.add_rows(cursor, edit.look, below=False),
    "row_below": lambda cursor, edit: table_edits.add_rows(cursor, edit.look, below=True),
    "column_left": lambda cursor, edit: table_edits.add_columns(cursor, edit.look, right=False),
    "column_right": lambda cursor, edit: table_edits.add_columns(cursor, edit.look, right=True),
    "make_header": lambda cursor, edit: table_edits.make_header(cursor, edit.look),
    "delete_rows": lambda cursor, edit: table_edits.delete_rows(cursor, edit.look),
    "delete_columns": lambda cursor, edit: table_edits.delete_columns(cursor, edit.look),
    "delete_table": lambda cursor, edit: table_edits.delete_table(cursor, edit.look),
}
# What the text's menu offers in a table, in groups.
MENU = (
    ("row_above", "row_below", "column_left", "column_right"),
    ("make_header",),
    ("delete_rows", "delete_columns", "delete_table"),
)


class TableCommands:
    """Runs the actions on tables in one text editor."""

    def __init__(self, text: TextEdit, actions: Actions) -> None:
        self._text = text
        self._actions = actions
        text.menu_parts.append(self.add_to_menu)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "table": self._ask_size,
            **{name: functools.partial(self._edit, edit) for name, edit in EDITS.items()},
        }

    def add_to_menu(self, menu: QMenu) -> None:
        """What can be done with the table at the caret, as a part of the text's menu."""
        if self._text.isReadOnly() or block_form(self._text.textCursor().block()).role not in CELLS:
            return
        menu.addSeparator()
        table = menu.addMenu(tr("Table"))
        for number, group in enumerate(MENU):
            if number:
                table.addSeparator()
            table.addActions([self._actions[name] for name in group])

    def insert(self, rows: int, columns: int) -> None:
        """Insert a table of empty cells at the caret, as one step to undo, and go into it."""
        edit = self._text
        edit.setFocus()
        role = block_form(edit.textCursor().block()).role
        if role in CELLS or role is Role.CODE:
            edit.left_out.emit(tr("A table cannot stand inside another table or code."))
            return
        cursor = edit.textCursor()
        insert_table(cursor, rows, columns, edit.look)
        made = [one for one in tables_of(edit.document()) if one.lastPosition() < cursor.position()]
        if made:
            table_edits.put_into(cursor, made[-1].cellAt(0, 0))
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()

    def _edit(self, act: Edit) -> None:
        edit = self._text
        cursor = edit.textCursor()
        act(cursor, edit)
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()
        edit.setFocus()

    def _ask_size(self) -> None:
        from editor_app.ui.editor.tables.picker import TablePicker  # noqa: PLC0415

        TablePicker(self.insert, self._text).open_at(self._place())

    def _place(self) -> QPoint:
        """Below the button that asked, if it is to be seen, else below the caret."""
        for one in self._actions["table"].associatedObjects():
            if isinstance(one, QToolButton) and one.isVisible():
                return one.mapToGlobal(QPoint(0, one.height() + 2))
        return self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft())
