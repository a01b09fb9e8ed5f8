"""Markdown that is typed becomes what it means at once; one undo gives the characters back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.domain.document import Align, Document, Mark, Rule
from editor_app.domain.flat_lines import BULLETS, NUMBERS, TOP, Place
from editor_app.domain.links import is_safe_href
from editor_app.ui.actions import Actions
from editor_app.ui.editor.code_edits import make_code
from editor_app.ui.editor.document_reader import BlockForm, block_form
from editor_app.ui.editor.inserting import insert_document
from editor_app.ui.editor.settling import dress, settle
from editor_app.ui.editor.spans import Style, restyle_spans
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import HEADINGS, Role, TextLook, list_format
from editor_app.ui.editor.text_properties import HREF, LINE_SEPARATOR, MARKS, mask_of, text_format
from editor_app.ui.editor.typing_rules import leave_object, one_step
from editor_app.ui.memory import Memory
from editor_app.ui.utf16 import units

CHOICE = "markdown_typing"
"""The action that switches it, and where that is remembered."""

_KEEP = QTextCursor.MoveMode.KeepAnchor
_CODE = mask_of(frozenset({Mark.CODE}))
# What Chinese keyboards type for the same key at the beginning of a line, where nothing else begins with it.
_FULL_WIDTH = str.maketrans("＃》＞", "#>>")
_HEADING = re.compile(r"#{1,4} ")
_NUMBER = re.compile(r"([0-9]{1,2})[.)] ")
_FENCE = re.compile(r"```([\w+#.-]*)")
_RULES = frozenset({"---", "***", "___"})
# Signs that may open a mark right behind a letter.
_BESIDE_LETTERS = frozenset({"**", "~~"})


class _Pattern(NamedTuple):
    """How a marked stretch is typed: its last character, what it looks like, how long its signs are."""

    expression: re.Pattern[str]
    width: int
    mark: Mark


def _pattern(sign: str, mark: Mark) -> _Pattern:
    whole, first = re.escape(sign), re.escape(sign[0])
    # Before a mark opens there is no digit or further sign of it, and before a short one no letter: 5*3*2 is
    # arithmetic, a==b==c is none of ours.
    opens = rf"(?<![{'' if sign in _BESIDE_LETTERS else 'A-Za-z'}0-9\\{first}])"
    inside = rf"(?=[^\s{first}])[^{first}]+?(?<=\S)"
    return _Pattern(re.compile(f"{opens}{whole}{inside}{whole}$"), len(sign), mark)


_PATTERNS: dict[str, tuple[_Pattern, ...]] = {
    "*": (_pattern("**", Mark.STRONG), _pattern("*", Mark.EMPHASIS)),
    "`": (_pattern("`", Mark.CODE),),
    "~": (_pattern("~~", Mark.STRIKE),),
    "=": (_pattern("==", Mark.HIGHLIGHT),),
}
_LINK = re.compile(r"(?<![!\\])\[([^\[\]]+)\]\(((?:https?://|mailto:|tel:)[^()\s]+)\)$")


class MarkdownTyping(QObject):
    """Watches what is typed into one text editor.  ``enabled`` switches it off and on.

    Signal ``converted()``: what was just typed has become something else.
    """

    converted = Signal()

    def __init__(self, text: TextEdit) -> None:
        super().__init__(text)
        self.enabled = True
        self._text = text
        # A line that Enter has turned and undo given back: the next Enter means a new line.
        self._given_back: tuple[int, str] | None = None
        text.typed.connect(self._typed)
        text.before_enter = self._entered

    def _typed(self, typed: str) -> None:
        self._given_back = None
        cursor = self._text.textCursor()
        if not self.enabled or not typed or self._text.composing or cursor.hasSelection():
            return
        look = self._text.look
        if typed[-1] == " ":
            done = turn_block(cursor, look)
        else:
            done = turn_marks(cursor, typed[-1], look) or (typed[-1] == ")" and turn_link(cursor, look))
        if done:
            self._show(cursor)

    def _entered(self) -> bool:
        """Turn a line that is a rule or begins code; tell whether that was all that Enter does."""
        cursor = self._text.textCursor()
        line = (cursor.blockNumber(), cursor.block().text())
        if not self.enabled or cursor.hasSelection() or line == self._given_back:
            return False
        if not turn_line(cursor, self._text.look):
            return False
        self._given_back = line
        self._show(cursor)
        return True

    def _show(self, cursor: QTextCursor) -> None:
        self._text.setTextCursor(cursor)
        # What is typed next is as what stood before the signs.
        self._text.setCurrentCharFormat(cursor.charFormat())
        self._text.ensureCursorVisible()
        self.converted.emit()


class MarkdownChoice:
    """Lets a person switch it off and on, and remembers that."""

    def __init__(self, typing: MarkdownTyping, actions: Actions, memory: Memory) -> None:
        self._typing = typing
        self._memory = memory
        typing.enabled = memory.get(CHOICE, True)
        actions[CHOICE].setChecked(typing.enabled)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the action does, by its id."""
        return {CHOICE: self._toggle}

    def _toggle(self) -> None:
        self._typing.enabled = not self._typing.enabled
        self._memory.put(CHOICE, self._typing.enabled)


def turn_block(cursor: QTextCursor, look: TextLook) -> bool:
    """Make a heading, quote or item of the block at whose start its sign was typed; tell whether there was one."""
    block = cursor.block()
    form = block_form(block)
    sign = block.text()[: cursor.positionInBlock()].translate(_FULL_WIDTH)
    if form.role is not Role.TEXT or form.place.lists or not _is_plain(block, len(sign)):
        return False
    wanted, number = _block_of(sign, form)
    if wanted is None:
        return False
    _turn(cursor, block, wanted, number, look)
    return True


def _block_of(sign: str, form: BlockForm) -> tuple[BlockForm | None, int]:
    """What a sign at the start of a block makes of it, and from where its list counts."""
    quoted = form.place.quoted
    found = _NUMBER.fullmatch(sign)
    if _HEADING.fullmatch(sign) and not quoted:
        return BlockForm(HEADINGS[max(2, len(sign) - 1)], TOP, Align.START, ""), 1
    if sign == "> " and not quoted:
        return form._replace(place=Place(quoted=True)), 1
    if sign in {"- ", "* ", "+ "}:
        return form._replace(place=Place(quoted, BULLETS, True)), 1
    if found:
        return form._replace(place=Place(quoted, NUMBERS, True)), int(found[1])
    return None, 1


def _is_plain(block: QTextBlock, length: int) -> bool:
    """Tell whether the first characters of a block have neither marks nor a link."""
    if not length:
        return False
    form = block.begin().fragment().charFormat()
    return block.begin().fragment().length() >= length and not (
        form.hasProperty(MARKS) or form.hasProperty(HREF)
    )


@one_step
def _turn(cursor: QTextCursor, block: QTextBlock, wanted: BlockForm, number: int, look: TextLook) -> None:
    cursor.setPosition(block.position(), _KEEP)
    cursor.removeSelectedText()
    drawn = -1
    if number != 1:
        drawn = cursor.createList(list_format(wanted.place, number)).objectIndex()
    dress(cursor.block(), wanted, look, drawn)
    settle(cursor.document(), cursor.position(), cursor.position(), look)


def turn_marks(cursor: QTextCursor, last: str, look: TextLook) -> bool:
    """Mark the text that has just been closed by its sign; tell whether there was one."""
    line, first = _line_before(cursor)
    for pattern in _PATTERNS.get(last, ()):
        found = pattern.expression.search(line)
        if found is None:
            continue
        width = pattern.width
        start, end = first + units(line[: found.start()]), cursor.position()
        if _is_code(cursor, start, start + width) or _is_code(cursor, end - width, end):
            return False
        _mark(cursor, (start, start + width), (end - width, end), pattern.mark, "", look)
        return True
    return False


def turn_link(cursor: QTextCursor, look: TextLook) -> bool:
    """Link the words of ``[words](address)`` that has just been closed; tell whether there were some."""
    line, first = _line_before(cursor)
    found = _LINK.search(line)
    if found is None or not is_safe_href(found[2]):
        return False
    start, words = first + units(line[: found.start()]), first + units(line[: found.end(1)])
    if _is_code(cursor, start, start + 1) or _is_code(cursor, words, cursor.position()):
        return False
    _mark(cursor, (start, start + 1), (words, cursor.position()), None, found[2], look)
    return True


@one_step
def turn_line(cursor: QTextCursor, look: TextLook) -> bool:
    """Make a rule of a line of dashes, code of one of three ticks; tell whether the cursor's block was one."""
    block = cursor.block()
    form, line = block_form(block), block.text()
    fence = _FENCE.fullmatch(line)
    turns = (line in _RULES or fence) and cursor.atBlockEnd() and _is_plain(block, len(line))
    if form.role is not Role.TEXT or form.place != TOP or not turns:
        return False
    cursor.setPosition(block.position(), _KEEP)
    cursor.removeSelectedText()
    if fence:
        make_code(cursor, [cursor.block()], fence[1], look)
        return True
    insert_document(cursor, Document((Rule(),)), look)
    leave_object(cursor, look)
    return True


def _line_before(cursor: QTextCursor) -> tuple[str, int]:
    """The text between the last line break, or the block's start, and a cursor, and where it begins; none in code."""
    block = cursor.block()
    if block_form(block).role in {Role.CODE, Role.OBJECT}:
        return "", cursor.position()
    before = block.text().encode("utf-16-le", "surrogatepass")[: 2 * cursor.positionInBlock()]
    text = before.decode("utf-16-le", "surrogatepass")
    line = text[text.rfind(LINE_SEPARATOR) + 1 :]
    return line, cursor.position() - units(line)


def _is_code(cursor: QTextCursor, first: int, last: int) -> bool:
    """Tell whether one of the characters between two positions is marked as code."""
    pen = QTextCursor(cursor.document())
    for position in range(first, last):
        pen.setPosition(position + 1)
        if (pen.charFormat().property(MARKS) or 0) & _CODE:
            return True
    return False


@one_step
def _mark(
    cursor: QTextCursor,
    opening: tuple[int, int],
    closing: tuple[int, int],
    mark: Mark | None,
    href: str,
    look: TextLook,
) -> None:
    """Take away what opens and closes a stretch, and mark or link what is between; the cursor ends behind it."""
    pen = QTextCursor(cursor.document())
    pen.setPosition(opening[1])
    before = pen.charFormat()
    bit = mask_of(frozenset({mark})) if mark else 0
    for first, last in (closing, opening):
        pen.setPosition(first)
        pen.setPosition(last, _KEEP)
        pen.removeSelectedText()
    end = closing[0] - (opening[1] - opening[0])
    pen.setPosition(opening[0])
    pen.setPosition(end, _KEEP)
    restyle_spans(pen, lambda span: Style(span.mask | bit, href or span.href), look)
    cursor.setPosition(end)
    role = block_form(cursor.block()).role
    cursor.setCharFormat(text_format(look, role, before.property(MARKS) or 0))
