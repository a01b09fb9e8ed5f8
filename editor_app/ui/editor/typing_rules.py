"""What the keys of structure do: Enter, Backspace, Delete and Tab.  Each is one step to undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor_app.domain.flat_lines import Place
from editor_app.domain.normal_form import DEEPEST_NESTING
from editor_app.ui.editor.deleting import delete_selection, is_blank, remove_table
from editor_app.ui.editor.document_reader import BlockForm, block_form
from editor_app.ui.editor.settling import CELLS, PLAIN_FORM, block_objects, dress, settle
from editor_app.ui.editor.text_look import LEVELS, Role, TextLook
from editor_app.ui.editor.text_properties import (
    HREF,
    LINE_SEPARATOR,
    MARKS,
    OBJECT,
    ROLE,
    SPECIAL,
    line_format,
    text_format,
)

_Rest = ParamSpec("_Rest")
_Result = TypeVar("_Result")


def one_step(
    edit: Callable[Concatenate[QTextCursor, _Rest], _Result],
) -> Callable[Concatenate[QTextCursor, _Rest], _Result]:
    """Make all that a function does through its cursor one step to undo."""

    def as_one(cursor: QTextCursor, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> _Result:
        cursor.beginEditBlock()
        try:
            return edit(cursor, *args, **kwargs)
        finally:
            cursor.endEditBlock()

    as_one.__doc__ = edit.__doc__
    as_one.__name__ = edit.__name__
    return as_one


def typing_format(cursor: QTextCursor, look: TextLook) -> QTextCharFormat | None:
    """The format that text typed at a cursor must have where Qt would let it inherit too much, else None.

    Nothing typed after an object is that object, nothing typed behind the end of a link belongs to it, and what was
    chosen for typing in a heading is not for the paragraph it has become.
    """
    form = cursor.charFormat()
    role = cursor.blockFormat().property(ROLE)
    if role == Role.OBJECT:
        role = None
    right = form.property(ROLE) == role
    if right and not form.hasProperty(SPECIAL):
        return None
    href = form.property(HREF) or ""
    if href and not _goes_on(cursor, href):
        href = ""
    elif href and right and not form.hasProperty(OBJECT):
        return None
    mask = 0 if role == Role.CODE else form.property(MARKS) or 0
    return text_format(look, Role(role or ""), mask, href)


def _goes_on(cursor: QTextCursor, href: str) -> bool:
    """Tell whether the characters on both sides of a cursor belong to one link."""
    if cursor.atBlockStart() or cursor.atBlockEnd():
        return False
    behind = QTextCursor(cursor)
    behind.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return bool(behind.charFormat().property(HREF) == href)


@one_step
def leave_object(cursor: QTextCursor, look: TextLook) -> bool:
    """Where a cursor stands beside a figure or the like, go to a new paragraph there; tell whether it was so."""
    block = cursor.block()
    if block_form(block).role is not Role.OBJECT or not block_objects(block):
        return False
    before = cursor.atBlockStart()
    cursor.insertBlock(line_format(look, Role.TEXT), QTextCharFormat())
    if before:
        # The split has put the figure behind: the block before it is the new paragraph.
        moved = cursor.block()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        dress(cursor.block(), PLAIN_FORM, look)
        settle(cursor.document(), moved.position(), moved.position(), look)
        return True
    return True


@one_step
def press_enter(cursor: QTextCursor, look: TextLook) -> None:
    """A new block of the right kind; in a table a line break; in an empty item or quote a way out."""
    delete_selection(cursor, look)
    block = cursor.block()
    form = block_form(block)
    blank = block.length() == 1
    if form.role in CELLS:
        cursor.insertText(LINE_SEPARATOR)
    elif leave_object(cursor, look):
        return
    elif form.role is Role.CODE:
        _enter_in_code(cursor, form, look)
    elif form.role in LEVELS:
        _enter_in_heading(cursor, form, look)
    elif blank and form.place.lists and not form.place.head:
        _replace(block, form._replace(place=form.place._replace(head=True)), look)
    elif blank and (form.place.lists or form.place.quoted):
        lift(cursor, look)
    else:
        cursor.insertBlock(block.blockFormat(), _carried(cursor, form.role, look))


def _carried(cursor: QTextCursor, role: Role, look: TextLook) -> QTextCharFormat:
    """The format in which typing goes on in the next block: marks stay, links and objects do not."""
    return text_format(look, role, cursor.charFormat().property(MARKS) or 0)


def _enter_in_heading(cursor: QTextCursor, form: BlockForm, look: TextLook) -> None:
    block = cursor.block()
    if cursor.atBlockEnd():
        cursor.insertBlock(line_format(look, Role.TEXT), QTextCharFormat())
    elif cursor.atBlockStart():
        cursor.insertBlock(block.blockFormat(), block.charFormat())
        dress(cursor.block().previous(), PLAIN_FORM, look)
    else:
        cursor.insertBlock(block.blockFormat(), text_format(look, form.role))


def _enter_in_code(cursor: QTextCursor, form: BlockForm, look: TextLook) -> None:
    """One more line; on an empty last line, the way out."""
    block = cursor.block()
    following = block.next()
    last = not following.isValid() or block_form(following).group != form.group
    if block.length() == 1 and last and block_form(block.previous()).group == form.group:
        dress(block, PLAIN_FORM, look)
    else:
        cursor.insertBlock(block.blockFormat(), text_format(look, Role.CODE))


@one_step
def press_backspace(cursor: QTextCursor, look: TextLook) -> bool:
    """Backspace at the start of a block, or behind an object; tell whether it was ours to do.

    A list, quote, heading or code is lifted first; a figure is selected before it is deleted; a table is entered.
    """
    if cursor.hasSelection():
        delete_selection(cursor, look)
        return True
    block = cursor.block()
    form = block_form(block)
    if not cursor.atBlockStart():
        return _delete_object(cursor, look, forward=False)
    if form.role in CELLS:
        table = cursor.currentTable()
        if is_blank(table) and cursor.position() == table.firstPosition():
            remove_table(cursor, table, look)
        return True
    if form.place.lists or form.place.quoted or form.role in LEVELS or _begins_code(block, form):
        lift(cursor, look)
        return True
    previous = block.previous()
    if not previous.isValid():
        return True
    if _entered(cursor, previous, QTextCursor.MoveOperation.PreviousCharacter):
        return True
    _join(cursor, previous.position() + previous.length() - 1, look)
    return True


@one_step
def press_delete(cursor: QTextCursor, look: TextLook) -> bool:
    """Delete at the end of a block, or before an object; tell whether it was ours to do."""
    if cursor.hasSelection():
        delete_selection(cursor, look)
        return True
    block = cursor.block()
    if not cursor.atBlockEnd():
        return _delete_object(cursor, look, forward=True)
    following = block.next()
    if block_form(block).role in CELLS or not following.isValid():
        return True
    if _entered(cursor, following, QTextCursor.MoveOperation.NextCharacter):
        return True
    _join(cursor, cursor.position(), look)
    return True


def _delete_object(cursor: QTextCursor, look: TextLook, *, forward: bool) -> bool:
    """Delete the figure beside a cursor in its own block, which becomes a paragraph."""
    block = cursor.block()
    if block_form(block).role is not Role.OBJECT:
        return False
    cursor.deleteChar() if forward else cursor.deletePreviousChar()
    settle(cursor.document(), block.position(), block.position(), look)
    return True


def _entered(cursor: QTextCursor, neighbour: QTextBlock, towards: QTextCursor.MoveOperation) -> bool:
    """Instead of joining with a table or a figure: go into its last cell, or select it."""
    role = block_form(neighbour).role
    if role in CELLS:
        cursor.movePosition(towards)
        return True
    if role is not Role.OBJECT or not block_objects(neighbour):
        return False
    at = neighbour.position()
    if cursor.block().length() == 1 and not _needed_by_table(cursor.block()):
        forward = towards is QTextCursor.MoveOperation.NextCharacter
        cursor.deleteChar() if forward else cursor.deletePreviousChar()
        at -= forward
    cursor.setPosition(at)
    cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
    return True


def _needed_by_table(block: QTextBlock) -> bool:
    """Tell whether a block stands beside a table, which cannot do without."""
    around = (block.previous(), block.next())
    return any(other.isValid() and block_form(other).role in CELLS for other in around)


def _join(cursor: QTextCursor, separator: int, look: TextLook) -> None:
    """Make two blocks one; it is what the first was, unless that is empty."""
    cursor.setPosition(separator)
    cursor.setPosition(separator + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    settle(cursor.document(), separator, separator, look)


def _begins_code(block: QTextBlock, form: BlockForm) -> bool:
    if form.role is not Role.CODE:
        return False
    previous = block.previous()
    return not previous.isValid() or block_form(previous).group != form.group


@one_step
def lift(cursor: QTextCursor, look: TextLook) -> None:
    """Take the block of a cursor out of its list (one level), else out of its quote, else make it a paragraph."""
    block = cursor.block()
    form = block_form(block)
    if form.place.lists:
        shift_items(cursor, -1, look)
    elif form.place.quoted:
        _replace(block, form._replace(place=Place()), look)
    elif form.role in LEVELS or form.role is Role.CODE:
        _replace(block, PLAIN_FORM, look)


def _replace(block: QTextBlock, form: BlockForm, look: TextLook) -> None:
    dress(block, form, look)
    settle(block.document(), block.position(), block.position(), look)


@one_step
def shift_items(cursor: QTextCursor, by: int, look: TextLook) -> bool:
    """Nest the selected items one level deeper (1) or lift them one (-1), with what belongs to them.

    Tell whether there was an item.
    """
    document = cursor.document()
    blocks = _items(cursor)
    if not blocks:
        return False
    if by > 0 and not _may_nest(blocks):
        return True
    depth = len(block_form(blocks[0]).place.lists)
    kind = _inner_kind(blocks[0]) if by > 0 else ""
    for block in blocks:
        form = block_form(block)
        place = _deeper(form.place, depth, kind) if by > 0 else _shallower(form.place, depth)
        dress(block, form._replace(place=place), look)
    settle(document, blocks[0].position(), blocks[-1].position(), look)
    return True


def _items(cursor: QTextCursor) -> list[QTextBlock]:
    """The list lines that a cursor has selected, the last one with the lines below it."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    blocks = []
    while block.isValid() and block.position() <= last.position():
        if block_form(block).place.lists:
            blocks.append(block)
        block = block.next()
    if blocks and blocks[-1] == last:
        depth = len(block_form(last).place.lists)
        while block.isValid() and _belongs(block, depth):
            blocks.append(block)
            block = block.next()
    return blocks


def _belongs(block: QTextBlock, depth: int) -> bool:
    """Tell whether a block is part of the item above it, whose list is ``depth`` deep."""
    place = block_form(block).place
    return len(place.lists) > depth or (len(place.lists) == depth and bool(depth) and not place.head)


def _may_nest(blocks: list[QTextBlock]) -> bool:
    """An item can stand deeper where one stands above it, and as deep as the document goes."""
    first = block_form(blocks[0]).place
    above = block_form(blocks[0].previous()).place if blocks[0].previous().isValid() else Place()
    deepest = max(len(block_form(block).place.lists) for block in blocks) + first.quoted
    return (
        first.head
        and deepest < DEEPEST_NESTING
        and above.quoted == first.quoted
        and above.lists.startswith(first.lists)
    )


def _inner_kind(block: QTextBlock) -> str:
    """The kind of the list that an item nests into: the one that stands there already, else its own."""
    outer = block_form(block).place.lists
    above = block_form(block.previous()).place.lists
    return above[len(outer)] if len(above) > len(outer) else outer[-1]


def _deeper(place: Place, depth: int, kind: str) -> Place:
    return place._replace(lists=place.lists[:depth] + kind + place.lists[depth:])


def _shallower(place: Place, depth: int) -> Place:
    level = min(depth, len(place.lists)) - 1
    lists = place.lists[:level] + place.lists[level + 1 :]
    return place._replace(lists=lists, head=place.head and bool(lists))


def break_line(cursor: QTextCursor, look: TextLook) -> None:
    """A line break inside the paragraph; in code, one more line."""
    if block_form(cursor.block()).role is Role.CODE:
        press_enter(cursor, look)
        return
    cursor.beginEditBlock()
    delete_selection(cursor, look)
    leave_object(cursor, look)
    cursor.insertText(LINE_SEPARATOR)
    cursor.endEditBlock()
