"""Puts in order what an edit has left between blocks, so that what is seen stays what is read.

Qt joins and splits blocks without knowing what they are: a figure may end up in a sentence, a heading's letters in a
paragraph, an inner item without its outer one.  Every structural edit settles the blocks it touched, in its own undo
step; ordinary typing never needs it.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from editor_app.domain.document import Align
from editor_app.domain.flat_lines import TOP, Place, fitted
from editor_app.ui.editor.document_reader import BlockForm, block_form
from editor_app.ui.editor.text_look import Role, TextLook, list_format
from editor_app.ui.editor.text_properties import (
    BLOCK_OBJECTS,
    GROUP,
    HREF,
    LITERAL,
    MARKS,
    NONCE,
    OBJECT,
    OBJECT_CHARACTER,
    ROLE,
    kept,
    line_format,
    literal_format,
    object_format,
    text_format,
)

CELLS = frozenset({Role.CELL, Role.HEAD_CELL})
OBJECT_FORM = BlockForm(Role.OBJECT, TOP, Align.CENTER, "")
PLAIN_FORM = BlockForm(Role.TEXT, TOP, Align.START, "")


def settle(document: QTextDocument, first: int, last: int, look: TextLook) -> None:
    """Settle all blocks between two positions, and the lists they belong to.  Call it inside an edit block."""
    end = QTextCursor(document)
    end.setPosition(min(last, document.characterCount() - 1))
    block = document.findBlock(first)
    while block.isValid() and block.position() <= end.position():
        block = _settled(block, look).next()
    _settle_lists(document, first, end.position(), look)


def dress(block: QTextBlock, form: BlockForm, look: TextLook, list_index: int = -1) -> None:
    """Give a block its form, its text the look of the role.  ``list_index`` is the Qt list that marks it."""
    made = QTextBlockFormat(line_format(look, form.role, form.place, form.align))
    if form.role is Role.CODE:
        made.setProperty(GROUP, form.group)
    if list_index >= 0:
        made.setObjectIndex(list_index)
    cursor = QTextCursor(block)
    if block.blockFormat() != made:
        cursor.setBlockFormat(made)
    restyle(block, form.role, look)


def restyle(block: QTextBlock, role: Role, look: TextLook) -> None:
    """Give the text of a block the look of a role, where it has another; code has no marks and no links.

    What will be typed into it when it is empty looks so too.
    """
    wanted = str(_text_role(role)) or None
    if block.charFormat().property(ROLE) != wanted:
        QTextCursor(block).setBlockCharFormat(text_format(look, _text_role(role)))
    stale = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        form = fragment.charFormat()
        marked = role is Role.CODE and (form.hasProperty(MARKS) or form.hasProperty(HREF))
        if form.property(ROLE) != wanted or marked:
            stale.append((fragment.position(), fragment.length(), restyled(form, role, look)))
        iterator += 1
    cursor = QTextCursor(block)
    for position, length, form in stale:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def restyled(form: QTextCharFormat, role: Role, look: TextLook) -> QTextCharFormat:
    """A character format in the look of another role: its marks, its link and its object stay."""
    role = _text_role(role)
    value = form.property(OBJECT)
    if value is not None:
        made = object_format(kept(value), look, role)
        made.setProperty(NONCE, form.property(NONCE))
        return made
    plain = role is Role.CODE
    base = text_format(
        look, role, 0 if plain else form.property(MARKS) or 0, "" if plain else form.property(HREF) or ""
    )
    literal = form.property(LITERAL)
    return base if literal is None else literal_format(chr(literal), base)


def _text_role(role: Role) -> Role:
    """The role of a block's characters: an object's own are plain."""
    return Role.TEXT if role is Role.OBJECT else role


def block_objects(block: QTextBlock) -> list[int]:
    """The positions of the object characters in a block that should have a block of their own."""
    if OBJECT_CHARACTER not in block.text():
        return []
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        value = fragment.charFormat().property(OBJECT)
        if value is not None and isinstance(kept(value), BLOCK_OBJECTS):
            # Every other character of a fragment is one UTF-16 unit or two; count as Qt does.
            units = fragment.text().encode("utf-16-le", "surrogatepass")
            mark = OBJECT_CHARACTER.encode("utf-16-le")
            start = fragment.position()
            found += [start + at for at in range(len(units) // 2) if units[2 * at : 2 * at + 2] == mark]
        iterator += 1
    return found


def _settled(block: QTextBlock, look: TextLook) -> QTextBlock:
    """Settle one block; return the last one it became."""
    form = block_form(block)
    if form.role in CELLS:
        restyle(block, form.role, look)
        return block
    objects = block_objects(block)
    if objects:
        return _parted(block, objects, form, look)
    if form.role is Role.OBJECT or (form.role is Role.CODE and _holds_object(block)):
        form = PLAIN_FORM
        dress(block, form, look)
    restyle(block, form.role, look)
    return block


def _holds_object(block: QTextBlock) -> bool:
    iterator = block.begin()
    while not iterator.atEnd():
        if iterator.fragment().charFormat().hasProperty(OBJECT):
            return True
        iterator += 1
    return False


def _parted(block: QTextBlock, objects: list[int], form: BlockForm, look: TextLook) -> QTextBlock:
    """Give each figure and the like in a block one of its own."""
    if form.role is Role.OBJECT and block.length() == 2:
        return block
    text = PLAIN_FORM if form.role is Role.OBJECT else form
    document = block.document()
    first = block.position()
    end = QTextCursor(block)
    end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor = QTextCursor(document)
    for position in reversed(objects):
        cursor.setPosition(position + 1)
        if not cursor.atBlockEnd():
            cursor.insertBlock()
        cursor.setPosition(position)
        if not cursor.atBlockStart():
            cursor.insertBlock()
    part = document.findBlock(first)
    while True:
        if block_objects(part):
            dress(part, OBJECT_FORM, look)
        else:
            dress(part, text, look, part.blockFormat().objectIndex())
        if part.position() + part.length() > end.position():
            return part
        part = part.next()


class _OpenList(NamedTuple):
    kind: str
    drawn: int


def _settle_lists(document: QTextDocument, first: int, last: int, look: TextLook) -> None:
    """Fit each item below the one before it, and let neighbours be marked by one Qt list."""
    block = document.findBlock(first)
    while block.previous().isValid() and _is_linked(block.previous()):
        block = block.previous()
    open_lists: list[_OpenList] = []
    quoted = False
    while block.isValid() and (block.position() <= last or _is_linked(block)):
        form = block_form(block)
        if form.role is not Role.TEXT or form.place.quoted != quoted:
            open_lists.clear()
            quoted = form.place.quoted
        if form.place.lists:
            _settle_item(block, form, open_lists, look)
        elif block.length() > 1:
            open_lists.clear()
        block = block.next()


def _is_linked(block: QTextBlock) -> bool:
    """Tell whether a list may go on through a block: an item, or an empty paragraph."""
    form = block_form(block)
    return form.role is Role.TEXT and (bool(form.place.lists) or block.length() == 1)


def _settle_item(block: QTextBlock, form: BlockForm, open_lists: list[_OpenList], look: TextLook) -> None:
    place = fitted(form.place, "".join([each.kind for each in open_lists]))
    depth = len(place.lists)
    index = -1
    if place.head:
        del open_lists[depth:]
        if len(open_lists) < depth or open_lists[-1].kind != place.lists[-1]:
            del open_lists[depth - 1 :]
            open_lists.append(_OpenList(place.lists[-1], _own_list(block, place)))
        index = open_lists[-1].drawn
    else:
        del open_lists[depth:]
    if place != form.place or block.blockFormat().objectIndex() != index:
        dress(block, form._replace(place=place), look, index)


def _own_list(block: QTextBlock, place: Place) -> int:
    """The Qt list that marks the first item of a list: the one it has, if that looks so, or a new one."""
    wanted = list_format(place, 1)
    index = block.blockFormat().objectIndex()
    if index >= 0:
        form = block.textList().format()
        if form.style() == wanted.style() and form.indent() == wanted.indent():
            return index
    return QTextCursor(block).createList(wanted).objectIndex()
