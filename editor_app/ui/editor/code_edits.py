"""Edits of code: making it of other blocks, its language, and setting its lines in.  Each is one step to undo."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.domain.document import Align
from editor_app.domain.flat_lines import TOP
from editor_app.ui.editor.document_reader import BlockForm, block_form
from editor_app.ui.editor.settling import PLAIN_FORM, dress, settle
from editor_app.ui.editor.text_look import Role, TextLook
from editor_app.ui.editor.text_properties import LINE_SEPARATOR, new_group, text_format
from editor_app.ui.editor.typing_rules import one_step

SPACES = 4


@one_step
def make_code(cursor: QTextCursor, blocks: list[QTextBlock], language: str, look: TextLook) -> None:
    """Make blocks one piece of code, or paragraphs of code where all of it is code already."""
    if not blocks:
        return
    first, last = blocks[0].position(), blocks[-1].position() + blocks[-1].length() - 1
    was_code = all(block_form(block).role is Role.CODE for block in blocks)
    form = PLAIN_FORM if was_code else BlockForm(Role.CODE, TOP, Align.START, new_group(language))
    if not was_code:
        _part_at_breaks(cursor, first, last)
    block = cursor.document().findBlock(first)
    while block.isValid() and block.position() <= last:
        dress(block, form, look)
        block = block.next()
    settle(cursor.document(), first, last, look)


def _part_at_breaks(cursor: QTextCursor, first: int, last: int) -> None:
    """Let each line be a block of its own, since code has no line breaks; the length stays."""
    document = cursor.document()
    pen = QTextCursor(document)
    for position in range(first, last):
        if document.characterAt(position) == LINE_SEPARATOR:
            pen.setPosition(position)
            pen.deleteChar()
            pen.insertBlock()


def code_language(cursor: QTextCursor) -> str:
    """The language of the code at a cursor, empty where none is known."""
    return block_form(cursor.block()).group.partition(":")[2]


@one_step
def set_code_language(cursor: QTextCursor, language: str, look: TextLook) -> None:
    """Say in which language all of the code at a cursor is written."""
    group = new_group("".join(language.replace("`", "").split()))
    for block in list(code_at(cursor)):
        dress(block, block_form(block)._replace(group=group), look)


def code_at(cursor: QTextCursor) -> Iterable[QTextBlock]:
    """The lines of the code that a cursor is in."""
    block = cursor.block()
    group = block_form(block).group
    if block_form(block).role is not Role.CODE:
        return
    while block.previous().isValid() and block_form(block.previous()).group == group:
        block = block.previous()
    while block.isValid() and block_form(block).group == group:
        yield block
        block = block.next()


@one_step
def shift_code(cursor: QTextCursor, by: int, look: TextLook) -> None:
    """Set the selected lines of code in (1), or out (-1) by a tab or four spaces."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    end = cursor.selectionEnd()
    pen = QTextCursor(document)
    while block.isValid() and block.position() <= end:
        if block_form(block).role is Role.CODE:
            pen.setPosition(block.position())
            if by > 0:
                pen.insertText("\t", text_format(look, Role.CODE))
                end += 1
            else:
                taken = _indent_of(block.text())
                pen.setPosition(block.position() + taken, QTextCursor.MoveMode.KeepAnchor)
                pen.removeSelectedText()
                end -= taken
        block = block.next()


def _indent_of(text: str) -> int:
    """How many characters one step of indent takes at the start of a line."""
    if text.startswith("\t"):
        return 1
    return min(SPACES, len(text) - len(text.lstrip(" ")))
