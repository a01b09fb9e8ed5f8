"""The menu of the body's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from editor_app.ui.editor.keys import PLAIN_PASTE
from editor_app.ui.i18n import tr

if TYPE_CHECKING:
    from editor_app.ui.editor.text_edit import TextEdit


def text_menu(edit: TextEdit) -> QMenu:
    """What can be done with the text at the caret, made anew each time it opens."""
    menu = QMenu(edit)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    key = QKeySequence.StandardKey
    changes = not edit.isReadOnly()
    selected = edit.textCursor().hasSelection()
    document = edit.document()
    entries = (
        (tr("Undo"), key.Undo, edit.undo, changes and document.isUndoAvailable()),
        (tr("Redo"), key.Redo, edit.redo, changes and document.isRedoAvailable()),
        None,
        (tr("Cut"), key.Cut, edit.cut, changes and selected),
        (tr("Copy"), key.Copy, edit.copy, selected),
        (tr("Paste"), key.Paste, edit.paste, changes and edit.canPaste()),
        (tr("Paste as plain text"), PLAIN_PASTE, edit.paste_plain, changes and edit.canPaste()),
        None,
        (tr("Select all"), key.SelectAll, edit.selectAll, True),
    )
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        words, shortcut, run, enabled = entry
        action = menu.addAction(words)
        action.setShortcut(QKeySequence(shortcut))
        action.setEnabled(enabled)
        action.triggered.connect(run)
    for add_part in edit.menu_parts:
        add_part(menu)
    return menu
