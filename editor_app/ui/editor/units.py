"""The lines of a document as they lie in Qt's: from where to where each of them goes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor_app.domain.document import Document
from editor_app.domain.flat_lines import Line, flatten
from editor_app.ui.editor.deleting import is_blank
from editor_app.ui.editor.document_reader import block_form, read_document
from editor_app.ui.editor.settling import CELLS
from editor_app.ui.editor.text_look import Role


class Unit(NamedTuple):
    """A line between two positions (UTF-16 units): a block, all lines of code together, or a table."""

    first: int
    last: int
    is_table: bool = False


def units_of(document: QTextDocument) -> list[Unit]:
    """All lines that hold something, in reading order."""
    units = []
    block = document.firstBlock()
    while block.isValid():
        form = block_form(block)
        if form.role in CELLS:
            table = QTextCursor(block).currentTable()
            if not is_blank(table):
                units.append(Unit(table.firstPosition(), table.lastPosition(), is_table=True))
            block = document.findBlock(table.lastPosition() + 1)
            continue
        last = _last_of_code(block, form.group) if form.role is Role.CODE else block
        if last.length() > 1 or form.role is Role.CODE:
            units.append(Unit(block.position(), last.position() + last.length() - 1))
        block = last.next()
    return units


def _last_of_code(block: QTextBlock, group: str) -> QTextBlock:
    while block.next().isValid() and block_form(block.next()).group == group:
        block = block.next()
    return block


def placed_lines(document: QTextDocument, body: Document | None = None) -> list[tuple[Line, Unit]]:
    """The lines of a document with their places; empty where they cannot be told apart one by one.

    ``body`` is what the document reads as, if that is known.
    """
    lines = list(flatten((read_document(document) if body is None else body).blocks))
    units = units_of(document)
    return list(zip(lines, units, strict=True)) if len(lines) == len(units) else []


def unit_at(units: list[Unit], position: int) -> int:
    """The number of the unit that a position lies in, or of the next one; how many there are behind the last."""
    return next((number for number, unit in enumerate(units) if position <= unit.last), len(units))
