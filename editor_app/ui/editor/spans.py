"""Stretches of text under a cursor's selection, and changing their marks and links."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.text_look import Role, TextLook
from editor_app.ui.editor.text_properties import (
    HREF,
    LITERAL,
    MARKS,
    OBJECT,
    literal_format,
    text_format,
)


class Span(NamedTuple):
    """Text of one format between two positions (UTF-16 units); ``mask`` are its marks as a number."""

    first: int
    last: int
    role: Role
    mask: int
    href: str
    literal: int | None


class Style(NamedTuple):
    """Marks as a number and a link, empty for none."""

    mask: int
    href: str


def spans(cursor: QTextCursor) -> Iterator[Span]:
    """The text that a cursor has selected, in stretches of one format; no objects, and no code, which has no marks."""
    for first, last in _ranges(cursor):
        block = cursor.document().findBlock(first)
        while block.isValid() and block.position() <= last:
            role = block_form(block).role
            if role is not Role.CODE:
                yield from _spans_of(block, first, last, role)
            block = block.next()


def _ranges(cursor: QTextCursor) -> list[tuple[int, int]]:
    """From where to where a selection goes: once, or once in each cell."""
    if not cursor.hasComplexSelection():
        return [(cursor.selectionStart(), cursor.selectionEnd())]
    table = cursor.currentTable()
    row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    cells = [
        table.cellAt(down, across)
        for down in range(row, row + rows)
        for across in range(column, column + columns)
    ]
    return [(cell.firstPosition(), cell.lastPosition()) for cell in cells]


def _spans_of(block: QTextBlock, first: int, last: int, role: Role) -> Iterator[Span]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        start, end = max(first, fragment.position()), min(last, fragment.position() + fragment.length())
        form = fragment.charFormat()
        if start < end and not form.hasProperty(OBJECT):
            literal = form.property(LITERAL)
            yield Span(start, end, role, form.property(MARKS) or 0, form.property(HREF) or "", literal)
        iterator += 1


def restyle_spans(cursor: QTextCursor, change: Callable[[Span], Style], look: TextLook) -> None:
    """Give all selected text other marks and links, as one step to undo; the cursor stays as it is."""
    changes = []
    for span in spans(cursor):
        style = change(span)
        if style != (span.mask, span.href):
            changes.append((span, style))
    if not changes:
        return
    pen = QTextCursor(cursor.document())
    pen.beginEditBlock()
    for span, style in changes:
        pen.setPosition(span.first)
        pen.setPosition(span.last, QTextCursor.MoveMode.KeepAnchor)
        pen.setCharFormat(_format(span, style, look))
    pen.endEditBlock()


def _format(span: Span, style: Style, look: TextLook) -> QTextCharFormat:
    role = Role.TEXT if span.role is Role.OBJECT else span.role
    form = text_format(look, role, style.mask, style.href)
    return form if span.literal is None else literal_format(chr(span.literal), form)


def select_link(cursor: QTextCursor) -> str:
    """Select the whole link that a cursor is in, and give its address; empty where there is none."""
    href = str(cursor.charFormat().property(HREF) or "")
    if not href or cursor.hasSelection():
        return href
    block = cursor.block()
    # Qt gives a cursor the format of the character before it, at the start of a block of the one behind.
    inside = max(cursor.position() - 1, block.position())
    for first, last in _linked_stretches(block, href):
        if first <= inside < last:
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return href


def _linked_stretches(block: QTextBlock, href: str) -> list[tuple[int, int]]:
    """From where to where a block links to an address without a gap."""
    stretches: list[tuple[int, int]] = []
    for span in _spans_of(block, block.position(), block.position() + block.length(), Role.TEXT):
        if span.href != href:
            continue
        if stretches and stretches[-1][1] == span.first:
            stretches[-1] = (stretches[-1][0], span.last)
        else:
            stretches.append((span.first, span.last))
    return stretches
