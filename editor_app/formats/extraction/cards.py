"""Cards of other stories between the paragraphs of an English page as copied: their lines come twice or more."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.formats.extraction.kinds import Kind, Sorted, ends_sentence
from editor_app.formats.lines import bare

_LEAST_WORDS = 4


def card_lines(lines: Sequence[Sorted], first: int, finish: int) -> set[int]:
    """The short lines of the body that are other stories' cards.

    A card prints its label or title twice in a row of short lines, or a title that the page's lists have, too.
    """
    cards: set[int] = set()
    outside = {bare(one.text) for one in (*lines[:first], *lines[finish:]) if one.text}
    listing = "\n".join(outside)
    for start, end in _rows(lines, first, finish):
        keys = [bare(one.text) for one in lines[start:end]]
        twice = [number for number, key in enumerate(keys) if key in keys[:number]]
        listed = [
            number
            for number, key in enumerate(keys)
            if key in outside and len(lines[start + number].text.split()) >= _LEAST_WORDS
        ]
        if twice:
            cards.update(range(start + keys.index(keys[twice[0]]), end))
        elif listed:
            cards.update(start + number for number, key in enumerate(keys) if key in listing)
    return cards


def _rows(lines: Sequence[Sorted], first: int, finish: int) -> list[tuple[int, int]]:
    """The rows (start, end) of short lines that are no sentences between paragraphs."""
    rows = []
    start = -1
    for index in range(first, finish + 1):
        short = index < finish and lines[index].kind is Kind.SHORT and not ends_sentence(lines[index].text)
        if short and start < 0:
            start = index
        elif not short and start >= 0:
            rows.append((start, index))
            start = -1
    return rows
