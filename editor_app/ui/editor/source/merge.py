"""Carries what has changed in a text over into another version of it, line by line.  No Qt here."""

from __future__ import annotations

from difflib import SequenceMatcher


def carried_over(before: str, after: str, typed: str) -> str:
    """``typed``, a version of ``before``, with what makes ``after`` of ``before``.

    Lines that both have changed stay as they were typed, and what is new stands behind them: nothing is dropped.
    """
    old, new, mine = (text.split("\n") for text in (before, after, typed))
    where = _places(old, mine)
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for kind, first, last, start, end in reversed(changes):
        if kind == "equal":
            continue
        here = [place for place in where[first:last] if place is not None]
        if here and len(here) == last - first:
            for place in reversed(here):
                del mine[place]
            mine[here[0] : here[0]] = new[start:end]
        else:
            at = next((place + 1 for place in reversed(where[:last]) if place is not None), 0)
            mine[at:at] = new[start:end]
    return "\n".join(mine)


def _places(old: list[str], mine: list[str]) -> list[int | None]:
    """Where each line of one version stands in the other, None where it has been changed."""
    places: list[int | None] = [None] * len(old)
    for block in SequenceMatcher(None, old, mine, autojunk=False).get_matching_blocks():
        for number in range(block.size):
            places[block.a + number] = block.b + number
    return places
