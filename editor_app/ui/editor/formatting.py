"""The commands of the toolbar on the body's editor, each one step to undo, and what the toolbar shows as chosen."""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.domain.document import (
    Align,
    Document,
    Mark,
    Paragraph,
    Rule,
    Text,
)
from editor_app.domain.errors import StetError
from editor_app.domain.flat_lines import BULLETS, NUMBERS, TOP, Place
from editor_app.domain.links import is_safe_href
from editor_app.ui.editor.code_edits import make_code
from editor_app.ui.editor.document_reader import BlockForm, block_form
from editor_app.ui.editor.settling import CELLS, dress, settle
from editor_app.ui.editor.spans import Span, Style, restyle_spans, select_link, spans
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import HEADINGS, Role, TextLook
from editor_app.ui.editor.text_properties import HREF, MARKS, marks_of, mask_of, text_format
from editor_app.ui.editor.typing_rules import one_step

_CLASHES = {Mark.SUPERSCRIPT: Mark.SUBSCRIPT, Mark.SUBSCRIPT: Mark.SUPERSCRIPT}


class BlockKind(enum.Enum):
    """What a block is, as a toolbar names it."""

    PARAGRAPH = "paragraph"
    HEADING_2 = "heading2"
    HEADING_3 = "heading3"
    HEADING_4 = "heading4"
    QUOTE = "quote"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    CODE = "code"
    TABLE = "table"
    OBJECT = "object"


_ROLES = {
    BlockKind.HEADING_2: HEADINGS[2],
    BlockKind.HEADING_3: HEADINGS[3],
    BlockKind.HEADING_4: HEADINGS[4],
}
_KINDS = {
    **{role: kind for kind, role in _ROLES.items()},
    Role.CODE: BlockKind.CODE,
    Role.CELL: BlockKind.TABLE,
    Role.HEAD_CELL: BlockKind.TABLE,
    Role.OBJECT: BlockKind.OBJECT,
}
_LISTS = {BlockKind.BULLETS: BULLETS, BlockKind.NUMBERS: NUMBERS}
_LIST_KINDS = {mark: kind for kind, mark in _LISTS.items()}


@dataclass(frozen=True, slots=True)
class FormatState:
    """What holds at the caret, or for all of a selection: marks, the block's kind and alignment, a link or none."""

    marks: frozenset[Mark]
    kind: BlockKind
    align: Align
    href: str = ""


def state_at(cursor: QTextCursor) -> FormatState:
    """What a toolbar shows of a cursor's place."""
    form = block_form(cursor.document().findBlock(cursor.selectionStart()))
    characters = cursor.charFormat()
    masks = [span.mask for span in spans(cursor)] if cursor.hasSelection() else []
    mask = functools.reduce(int.__and__, masks) if masks else characters.property(MARKS) or 0
    return FormatState(marks_of(mask), kind_of(form), form.align, characters.property(HREF) or "")


def kind_of(form: BlockForm) -> BlockKind:
    """The kind that a block's form says."""
    if form.role in _KINDS:
        return _KINDS[form.role]
    if form.place.lists:
        return _LIST_KINDS[form.place.lists[-1]]
    return BlockKind.QUOTE if form.place.quoted else BlockKind.PARAGRAPH


def toggle_mark(edit: TextEdit, mark: Mark) -> None:
    """Mark the selected text, or take the mark away where all of it has it; without a selection, what is typed next."""
    cursor = edit.textCursor()
    bit = mask_of(frozenset({mark}))
    clash = mask_of(frozenset({_CLASHES[mark]})) if mark in _CLASHES else 0
    if not cursor.hasSelection():
        _toggle_typing(edit, cursor, bit, clash)
        return
    marked = all(span.mask & bit for span in spans(cursor))

    def change(span: Span) -> Style:
        return Style(span.mask & ~bit if marked else (span.mask & ~clash) | bit, span.href)

    restyle_spans(cursor, change, edit.look)


def _toggle_typing(edit: TextEdit, cursor: QTextCursor, bit: int, clash: int) -> None:
    role = block_form(cursor.block()).role
    if role in {Role.CODE, Role.OBJECT}:
        return
    mask = cursor.charFormat().property(MARKS) or 0
    mask = mask & ~bit if mask & bit else (mask & ~clash) | bit
    edit.setCurrentCharFormat(text_format(edit.look, role, mask, cursor.charFormat().property(HREF) or ""))


def clear_formatting(edit: TextEdit) -> None:
    """Take marks and links from the selected text, without a selection from the caret's block."""
    cursor = edit.textCursor()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setPosition(edit.textCursor().block().position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    restyle_spans(cursor, lambda _: Style(0, ""), edit.look)


def set_link(edit: TextEdit, href: str) -> None:
    """Link the selected text to an address, or the link at the caret to another; an empty one takes it away.

    Without either the address itself is inserted.  Raise `StetError` for an address no page may lead to.
    """
    if href and not is_safe_href(href):
        raise StetError(
            "No link made",
            "The text cannot link to {address}.",
            "Use an address that begins with https://, mailto: or tel:.",
            address=href,
        )
    cursor = edit.textCursor()
    if cursor.hasSelection() or select_link(cursor):
        restyle_spans(cursor, lambda span: Style(span.mask, href), edit.look)
    elif href:
        edit.insert(Document((Paragraph((Text(href, href=href),)),)))


def insert_rule(edit: TextEdit) -> None:
    """Insert a thematic break."""
    edit.insert(Document((Rule(),)))


def set_align(edit: TextEdit, align: Align) -> None:
    """Align the selected paragraphs; headings stand where the page's design has them."""
    cursor = edit.textCursor()
    texts = [block for block in _blocks(cursor) if block_form(block).role is Role.TEXT]
    _reform(cursor, texts, lambda form: form._replace(align=align), edit.look)


def set_block(edit: TextEdit, kind: BlockKind) -> None:
    """Make the selected blocks paragraphs, headings, quotes, items or code; the same again makes them paragraphs."""
    cursor = edit.textCursor()
    blocks = _blocks(cursor)
    forms = [block_form(block) for block in blocks]
    if not blocks:
        return
    if kind is BlockKind.CODE:
        make_code(cursor, blocks, "", edit.look)
    elif kind is BlockKind.QUOTE:
        quoted = not all(form.place.quoted for form in forms)
        _reform(cursor, blocks, lambda form: _text(form, form.place._replace(quoted=quoted)), edit.look)
    elif kind in _LISTS:
        _set_list(cursor, blocks, _LISTS[kind], edit.look)
    else:
        role = _ROLES.get(kind, Role.TEXT)
        if all(form.role is role for form in forms):
            role = Role.TEXT
        align = Align.START if role is not Role.TEXT else None
        _reform(cursor, blocks, lambda form: BlockForm(role, TOP, align or form.align, ""), edit.look)


def _text(form: BlockForm, place: Place) -> BlockForm:
    """A text block at another place; what was a heading or code is plain text there."""
    return BlockForm(Role.TEXT, place, form.align if form.role is Role.TEXT else Align.START, "")


def _set_list(cursor: QTextCursor, blocks: list[QTextBlock], mark: str, look: TextLook) -> None:
    """Make items of the blocks, or paragraphs of items of that kind; a caret in a list of the other kind changes it."""
    places = [block_form(block).place for block in blocks]
    if all(place.lists[-1:] == mark for place in places):
        _reform(cursor, blocks, lambda form: _text(form, Place(form.place.quoted)), look)
        return
    depth = len(places[0].lists)
    if depth and not cursor.hasSelection():
        blocks = _whole_list(blocks[0], depth)

    def listed(form: BlockForm) -> BlockForm:
        lists = form.place.lists
        if not lists:
            return _text(form, Place(form.place.quoted, mark, True))
        level = (min(depth, len(lists)) or len(lists)) - 1
        return form._replace(place=form.place._replace(lists=lists[:level] + mark + lists[level + 1 :]))

    _reform(cursor, blocks, listed, look)


def _whole_list(block: QTextBlock, depth: int) -> list[QTextBlock]:
    """The lines of the list that a block belongs to at a depth."""
    home = block_form(block).place

    def is_in(other: QTextBlock) -> bool:
        place = block_form(other).place
        return place.quoted == home.quoted and place.lists.startswith(home.lists[:depth])

    while block.previous().isValid() and is_in(block.previous()):
        block = block.previous()
    lines = []
    while block.isValid() and is_in(block):
        lines.append(block)
        block = block.next()
    return lines


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """The selected blocks whose kind can be changed; one that a selection only just reaches is not."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    end = cursor.selectionEnd()
    found: list[QTextBlock] = []
    while block.isValid() and (block.position() < end or not found) and block.position() <= end:
        if block_form(block).role not in CELLS | {Role.OBJECT}:
            found.append(block)
        block = block.next()
    return found


@one_step
def _reform(
    cursor: QTextCursor, blocks: list[QTextBlock], change: Callable[[BlockForm], BlockForm], look: TextLook
) -> None:
    """Give each of some blocks another form."""
    for block in blocks:
        form = block_form(block)
        changed = change(form)
        if changed != form:
            dress(block, changed, look, block.blockFormat().objectIndex() if changed.place.lists else -1)
    if blocks:
        settle(cursor.document(), blocks[0].position(), blocks[-1].position(), look)
