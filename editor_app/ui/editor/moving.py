"""Moving what stands in a text past its neighbour, and going on below it."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor

from editor_app.domain import normal_form
from editor_app.domain.flat_lines import NUMBERS, Line, build
from editor_app.ui.editor.code_edits import code_at
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.settling import CELLS, PLAIN_FORM, dress, settle
from editor_app.ui.editor.tables.edits import move_row, table_at
from editor_app.ui.editor.text_look import Role, TextLook
from editor_app.ui.editor.text_properties import line_format
from editor_app.ui.editor.typing_rules import one_step
from editor_app.ui.editor.units import placed_lines, unit_at, units_of


def move_lines(cursor: QTextCursor, by: int, look: TextLook) -> bool:
    """Let the selected lines change places with the one above (-1) or below (1), as one step to undo.

    In a table its row moves.  The cursor keeps what it has selected.  Tell whether anything moved.
    """
    if block_form(cursor.block()).role in CELLS:
        move_row(cursor, by, look)
        return True
    document = cursor.document()
    placed = placed_lines(document)
    units = [unit for _, unit in placed]
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first = unit_at(units, start)
    last = unit_at(units, max(start, end - 1 if end > start else end))
    other = first - 1 if by < 0 else last + 1
    if first > last or last >= len(units) or not 0 <= other < len(units) or start < units[first].first:
        return False
    lines = [line for line, _ in placed]
    window = slice(min(other, first), max(other, last) + 1)
    moved = [*lines[first : last + 1], lines[other]] if by < 0 else [lines[other], *lines[first : last + 1]]
    lines[window] = _counted(moved, lines[window])
    offsets = (cursor.anchor() - units[first].first, cursor.position() - units[first].first)
    patch_document(document, normal_form.document(build(lines)), look)
    _select_again(cursor, first + by, offsets)
    return True


def _counted(moved: list[Line], before: list[Line]) -> list[Line]:
    """Items of a numbered list that have changed places count on as their places did."""
    numbers: dict[str, list[int]] = {}
    for line in before:
        if line.place.head and line.place.lists[-1] == NUMBERS:
            numbers.setdefault(line.place.code, []).append(line.number)
    return [
        line._replace(number=numbers[line.place.code].pop(0)) if line.place.code in numbers else line
        for line in moved
    ]


def _select_again(cursor: QTextCursor, number: int, offsets: tuple[int, int]) -> None:
    units = units_of(cursor.document())
    if number >= len(units):
        return
    at = units[number].first
    most = cursor.document().characterCount() - 1
    anchor, position = (min(max(0, at + offset), most) for offset in offsets)
    cursor.setPosition(anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)


@one_step
def go_on_below(cursor: QTextCursor, look: TextLook) -> None:
    """Begin a paragraph below the block, the code or the table of a cursor, outside of lists and quotes."""
    table = table_at(cursor)
    if table is not None:
        cursor.setPosition(table.lastPosition() + 1)
        if cursor.block().length() > 1:
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        dress(cursor.block(), PLAIN_FORM, look)
        return
    lines = list(code_at(cursor))
    block = lines[-1] if lines else cursor.block()
    cursor.setPosition(block.position() + block.length() - 1)
    cursor.insertBlock(line_format(look, Role.TEXT), QTextCharFormat())
    settle(cursor.document(), block.position(), cursor.position(), look)
