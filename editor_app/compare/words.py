"""A text as words: what a comparison takes as one.

Latin words and numbers are one each, so is a run of blanks; a line feed, a punctuation mark and a CJK character are one
by themselves.  Accents that combine, and what joins emoji, stay with the character before them; so do the halves of flags.
"""

from __future__ import annotations

import functools
import re

from editor_app.domain.characters import CJK

_LETTER = rf"[^\W\d_{CJK}]"
_CLINGING = "\u0300-\u036f\u0483-\u0489\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"
NOTE = "\ufffc"
"""Stands for a footnote in a text."""
END = "\x00"
"""Stands for the end of a line.  No clean text holds it."""
_WORD = re.compile(
    # What most texts are made of, found without a look at the rest.
    rf"[{CJK}](?![{_CLINGING}\u200d])"
    rf"|[A-Za-z][A-Za-z0-9]*(?![^\W_{CJK}]|['’]|[{_CLINGING}\u200d])"
    rf"|[{END}{NOTE}]|(?:{_LETTER}(?:[^\W_{CJK}]|['’](?={_LETTER})|[{_CLINGING}])*"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\S\n\r]+"
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    r"|[\s\S])"
    rf"(?:[{_CLINGING}]|\u200d[^\s\u200d{END}{NOTE}])*"
)
_BLANK = re.compile(r"\s+")
_SAID = re.compile(r"\w")
_CJK_CHARACTER = re.compile(f"[{CJK}]")
CJK_WEIGHT, HEAVIEST = 2, 4
_REMEMBERED = 1 << 14


_SEAM = re.compile(rf"(?:[{CJK}{END}\n](?![{_CLINGING}\u200d])|[^\S\n\r](?=[^\s{_CLINGING}\u200d]))")


def is_seam(text: str, place: int) -> bool:
    """Tell whether two words meet at a place whatever else the text holds.  May say no where they do."""
    return _SEAM.match(text, place - 1) is not None


def words_of(text: str) -> list[str]:
    """The words of a text, in order; joined they are the text."""
    return _WORD.findall(text)


@functools.lru_cache(maxsize=_REMEMBERED)
def weight_of(word: str) -> int:
    """How much a word says: a CJK character as two letters, longer words as four, a mark as one, a blank nothing."""
    if len(word) > 1 or word.isascii():
        return 0 if word.isspace() else min(HEAVIEST, len(word))
    if _CJK_CHARACTER.match(word) and _SAID.match(word):
        return CJK_WEIGHT
    return 0 if _BLANK.match(word) else 1


@functools.lru_cache(maxsize=_REMEMBERED)
def says_something(word: str) -> bool:
    """Tell whether a word is more than blanks and punctuation."""
    return _SAID.match(word) is not None
