"""The words of a text that a spelling dictionary may be asked for; pure rules.

Left out: CJK, addresses, file names, hashtags and handles, words with digits or capitals inside (codes and brands), words
in capitals alone (abbreviations), single letters.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from editor_app.domain.characters import CJK

_LETTER = rf"(?:(?![{CJK}])[^\W\d_])"
_WORD = rf"{_LETTER}+(?:['’]{_LETTER}+)*"
# What may begin anywhere is tried only where it begins: a line without a space would be gone over from each character.
_ADDRESS = re.compile(
    r"(?:https?://|www\.|mailto:)[^\s<>\"“”]+|(?<![\w.+-])[\w.+-]+@[\w.-]+|[#@][\w-]+"
    r"|(?<![\w-])[\w-]+(?:[./\\][\w-]+)+",
    re.ASCII,
)
_BESIDE = re.compile(r"[0-9_]")
LONGEST = 40
"""What is longer is no word that a dictionary knows, nor one that it could propose others for in time."""


@functools.cache
def _words() -> re.Pattern[str]:
    return re.compile(_WORD)


class Word(NamedTuple):
    """A word and where it stands in its text, in characters."""

    first: int
    last: int
    text: str


def words_of(text: str) -> list[Word]:
    """The words to ask for, in their order; curly apostrophes straight, as dictionaries have them."""
    spared = [address.span() for address in _ADDRESS.finditer(text)]
    found = []
    passed = 0
    for match in _words().finditer(text):
        first, last = match.span()
        while passed < len(spared) and spared[passed][1] <= first:
            passed += 1
        around = text[first - 1 : first] if first else "", text[last : last + 1]
        if any(_BESIDE.match(one) for one in around) or (passed < len(spared) and spared[passed][0] < last):
            continue
        word = match[0].replace("’", "'")
        if is_asked(word):
            found.append(Word(first, last, word))
    return found


def is_asked(word: str) -> bool:
    """Tell whether a dictionary can say anything of a word."""
    base = word.removesuffix("'s")
    return len(base) > 1 and len(word) <= LONGEST and not base.isupper() and base[1:] == base[1:].lower()


def names_in(texts: tuple[str, ...]) -> frozenset[str]:
    """All words of texts that are right by themselves, in small letters: names of people, of papers."""
    return frozenset(
        match[0].replace("’", "'").casefold() for text in texts for match in _words().finditer(text)
    )


@functools.lru_cache(maxsize=1024)
def script_of(character: str) -> str:
    """The script of a letter, by its name in Unicode: LATIN, CYRILLIC and so on."""
    return unicodedata.name(character, "?").split()[0]
