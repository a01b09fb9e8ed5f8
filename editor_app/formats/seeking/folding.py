"""Text as it is compared when neither capitals nor the width of characters count, with the way back to positions."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass


@functools.lru_cache(maxsize=16384)
def folded_character(character: str) -> str:
    """A character without case, width or presentation form; an accent becomes a character of its own."""
    # Folding may make a character that can be taken apart once more.
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``places`` says of each of its positions, the end included, where that is in the text it was.

    A position inside what one character became is -1.  None where every position is the same.
    """

    text: str
    places: tuple[int, ...] | None

    def place(self, position: int) -> int:
        """Where a position is in the text before folding; -1 where a match may not begin or end."""
        if position < len(self.text) and unicodedata.combining(self.text[position]):
            return -1
        return position if self.places is None else self.places[position]


def fold(text: str) -> Folded:
    """Fold a text."""
    parts = [folded_character(character) for character in text]
    joined = "".join(parts)
    if len(joined) == len(text) and all(parts):
        return Folded(joined, None)
    places: list[int] = []
    for index, part in enumerate(parts):
        if part:
            places += [index, *[-1] * (len(part) - 1)]
    return Folded(joined, (*places, len(text)))
