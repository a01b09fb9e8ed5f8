"""Makes a text show another document by changing only the lines that differ: caret, undo and pictures stay."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor_app.domain.document import Document
from editor_app.domain.flat_lines import Line, flatten
from editor_app.ui.editor.deleting import remove_table
from editor_app.ui.editor.document_reader import block_form, read_document
from editor_app.ui.editor.document_writer import LineWriter
from editor_app.ui.editor.settling import CELLS, PLAIN_FORM, dress, settle
from editor_app.ui.editor.text_look import Role, TextLook
from editor_app.ui.editor.units import Unit, placed_lines


def patch_document(target: QTextDocument, wanted: Document, look: TextLook) -> bool:
    """Make ``target`` read as ``wanted`` (in normal form), as one step to undo; tell whether anything differed."""
    present = read_document(target)
    if present == wanted:
        return False
    cursor = QTextCursor(target)
    cursor.beginEditBlock()
    try:
        _patch(target, placed_lines(target, present), list(flatten(wanted.blocks)), look)
    finally:
        cursor.endEditBlock()
    # Qt knows of a new table only when the edit block has ended.
    if read_document(target) != wanted:
        cursor.joinPreviousEditBlock()
        _replace_all(target, wanted, look)
        cursor.endEditBlock()
    return True


def _patch(target: QTextDocument, placed: list[tuple[Line, Unit]], lines: list[Line], look: TextLook) -> None:
    before = [line for line, _ in placed]
    units = [unit for _, unit in placed]
    changes = SequenceMatcher(None, before, lines, autojunk=False).get_opcodes()
    for kind, first, last, start, end in reversed(changes):
        if kind == "equal":
            continue
        length = target.characterCount()
        if start < end:
            _insert(target, units[first] if first < len(units) else None, lines[start:end], look)
        grown = target.characterCount() - length
        for unit in reversed(units[first:last]):
            _remove(target, unit._replace(first=unit.first + grown, last=unit.last + grown), look)
    settle(target, 0, target.characterCount() - 1, look)


def _insert(target: QTextDocument, before: Unit | None, lines: Sequence[Line], look: TextLook) -> None:
    """Write lines before a unit, or at the end."""
    cursor = QTextCursor(target)
    if before is None:
        cursor.movePosition(QTextCursor.MoveOperation.End)
    elif before.is_table or _may_follow(target.findBlock(before.first).previous()):
        cursor.setPosition(before.first - 1)
    else:
        cursor.setPosition(before.first)
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    fresh = _is_blank(cursor.block())
    if fresh:
        dress(cursor.block(), PLAIN_FORM, look)
    LineWriter(cursor, look, fresh=fresh).write(lines)
    if before is not None and _is_blank(cursor.block()):
        _drop_blank(cursor.block(), look)


def _may_follow(block: QTextBlock) -> bool:
    return block.isValid() and block_form(block).role not in CELLS


def _is_blank(block: QTextBlock) -> bool:
    """Tell whether a block holds nothing; an empty line of code is one."""
    return block.length() == 1 and block_form(block).role is not Role.CODE


def _remove(target: QTextDocument, unit: Unit, look: TextLook) -> None:
    cursor = QTextCursor(target)
    cursor.setPosition(unit.first)
    if unit.is_table:
        remove_table(cursor, cursor.currentTable(), look)
        return
    cursor.setPosition(unit.last, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _drop_blank(target.findBlock(unit.first), look)


def _drop_blank(block: QTextBlock, look: TextLook) -> None:
    """Remove an empty block, unless a table needs it or it is the only one; the other keeps its form."""
    cursor = QTextCursor(block)
    following, previous = block.next(), block.previous()
    if following.isValid() and block_form(following).role not in CELLS:
        kept, drop = following, cursor.deleteChar
    elif previous.isValid() and block_form(previous).role not in CELLS:
        kept, drop = previous, cursor.deletePreviousChar
    else:
        dress(block, PLAIN_FORM, look)
        return
    form, drawn = block_form(kept), kept.blockFormat().objectIndex()
    drop()
    dress(cursor.block(), form, look, drawn)


def _replace_all(target: QTextDocument, wanted: Document, look: TextLook) -> None:
    cursor = QTextCursor(target)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    dress(cursor.block(), PLAIN_FORM, look)
    LineWriter(cursor, look).write(flatten(wanted.blocks))
