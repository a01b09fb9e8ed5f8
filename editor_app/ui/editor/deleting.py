"""Deleting what is selected, with tables guarded: one that the selection only enters stays, with empty cells."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.settling import PLAIN_FORM, dress, settle
from editor_app.ui.editor.text_look import TextLook


def delete_selection(cursor: QTextCursor, look: TextLook) -> None:
    """Delete what a cursor has selected, as one step to undo.

    Qt lets a selection that enters a table take all of it, and would remove it with what it holds.  Here its cells
    are emptied; deleting again removes the empty table.
    """
    if not cursor.hasSelection():
        return
    cursor.beginEditBlock()
    try:
        if cursor.hasComplexSelection():
            _delete_cells(cursor, look)
        else:
            first = cursor.selectionStart()
            whole = _is_whole(cursor)
            _delete(cursor)
            if whole:
                dress(cursor.block(), PLAIN_FORM, look)
            settle(cursor.document(), first, cursor.position(), look)
    finally:
        cursor.endEditBlock()


def _delete_cells(cursor: QTextCursor, look: TextLook) -> None:
    """Empty the selected cells; where all of a table is selected and empty already, remove it."""
    table = cursor.currentTable()
    ends = {cursor.anchor(), cursor.position()}
    if is_blank(table) and ends == {table.firstPosition(), table.lastPosition()}:
        remove_table(cursor, table, look)
    else:
        cursor.removeSelectedText()


def tables_of(document: QTextDocument) -> list[QTextTable]:
    """The tables of a document, in reading order."""
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def is_blank(table: QTextTable) -> bool:
    """Tell whether no cell of a table holds anything."""
    cells = table.rows() * table.columns()
    return table.lastPosition() - table.firstPosition() == cells - 1


def entered_tables(cursor: QTextCursor) -> list[QTextTable]:
    """The tables that a selection takes in only because it ends in them or at their edge."""
    if _is_whole(cursor):
        return []
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    return [table for table in tables_of(cursor.document()) if _is_entered(table, cursor, start, end)]


def remove_table(cursor: QTextCursor, table: QTextTable, look: TextLook) -> None:
    """Remove a table; the cursor goes to the block behind it.

    Qt would join the blocks before and behind it, so an empty one goes with the table in place of the one before.
    """
    document = cursor.document()
    cursor.setPosition(table.firstPosition() - 1)
    if cursor.block().length() > 1:
        cursor.insertBlock()
    behind = document.findBlock(table.lastPosition() + 1)
    form, drawn = block_form(behind), behind.blockFormat().objectIndex()
    table.removeRows(0, table.rows())
    dress(cursor.block(), form, look, drawn)
    settle(document, cursor.position(), cursor.position(), look)


def _is_whole(cursor: QTextCursor) -> bool:
    """Tell whether everything is selected."""
    return cursor.selectionStart() == 0 and cursor.selectionEnd() == cursor.document().characterCount() - 1


def _is_entered(table: QTextTable, cursor: QTextCursor, start: int, end: int) -> bool:
    before, behind = table.firstPosition() - 1, table.lastPosition() + 1
    if before < start or behind > end or is_blank(table):
        return False
    return start == before or end == behind or before < cursor.anchor() < behind


def _delete(cursor: QTextCursor) -> None:
    """Remove the selection but for the tables it enters; the cursor ends where it began."""
    guarded = entered_tables(cursor)
    if not guarded:
        cursor.removeSelectedText()
        return
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    for table in reversed(guarded):
        behind = table.lastPosition() + 1
        _remove(document, behind, end)
        end = table.firstPosition() - 1
        _empty(table)
    _remove(document, start, end)
    cursor.setPosition(start)


def _remove(document: QTextDocument, first: int, last: int) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _empty(table: QTextTable) -> None:
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            _remove(table.document(), cell.firstPosition(), cell.lastPosition())
