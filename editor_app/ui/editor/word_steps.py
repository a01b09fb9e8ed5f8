"""Words in text that has no spaces: what a double click takes, where Ctrl+arrows stop.

Qt takes a whole Chinese sentence for one word, punctuation included.  Here a word is a run of one script: Han, kana or
hangul up to the next mark, space or Latin word.  (A dictionary would find shorter ones; none is worth its start time.)
"""

from __future__ import annotations

import enum
import functools
import re

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.ui.utf16 import units

# Han, kana, bopomofo, hangul: scripts that are written without spaces or read like them.
_CJK = (
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3105-\u312f\u3131-\u318f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


@functools.cache
def _cjk() -> re.Pattern[str]:
    return re.compile(_CJK)


class Kind(enum.Enum):
    """What a character is, as far as words go."""

    SPACE = "space"
    CJK = "cjk"
    WORD = "word"
    MARK = "mark"


def kind_of(character: str) -> Kind:
    """The kind of one character."""
    if _cjk().match(character):
        return Kind.CJK
    if character.isspace():
        return Kind.SPACE
    return Kind.WORD if character.isalnum() or character in "_'’" else Kind.MARK


def run_at(text: str, index: int) -> tuple[int, int]:
    """Where the run of one kind begins and ends that holds the character at ``index`` (or the last one)."""
    if not text:
        return 0, 0
    index = min(index, len(text) - 1)
    kind = kind_of(text[index])
    first, last = index, index + 1
    while first > 0 and kind_of(text[first - 1]) is kind:
        first -= 1
    while last < len(text) and kind_of(text[last]) is kind:
        last += 1
    return first, last


def step(text: str, index: int, *, forward: bool) -> int:
    """The next stop from ``index``: a word's beginning, spaces passed over; an end of the text where none is left."""
    if forward:
        if index < len(text):
            index = run_at(text, index)[1]
        while index < len(text) and kind_of(text[index]) is Kind.SPACE:
            index += 1
        return index
    while index > 0 and kind_of(text[index - 1]) is Kind.SPACE:
        index -= 1
    return run_at(text, index - 1)[0] if index > 0 else 0


def has_cjk(text: str) -> bool:
    """Tell whether Qt's own idea of words would fail a text."""
    return _cjk().search(text) is not None


def move_by_word(cursor: QTextCursor, mode: QTextCursor.MoveMode, *, forward: bool) -> bool:
    """Move a cursor to the next stop in its block; False where that is Qt's business: no such text, or the block's end."""
    block = cursor.block()
    text = block.text()
    if not has_cjk(text):
        return False
    index = _index(text, cursor.positionInBlock())
    target = step(text, index, forward=forward)
    if target == index:
        return False
    cursor.setPosition(block.position() + units(text[:target]), mode)
    return True


def select_word(cursor: QTextCursor) -> bool:
    """Select the word at a cursor; False where that is Qt's business."""
    block: QTextBlock = cursor.block()
    text = block.text()
    if not has_cjk(text):
        return False
    first, last = run_at(text, _index(text, cursor.positionInBlock()))
    cursor.setPosition(block.position() + units(text[:first]))
    cursor.setPosition(block.position() + units(text[:last]), QTextCursor.MoveMode.KeepAnchor)
    return True


def _index(text: str, count: int) -> int:
    """The place in a text that lies so many UTF-16 units in."""
    return len(text.encode("utf-16-le", "surrogatepass")[: count * 2].decode("utf-16-le", "replace"))
