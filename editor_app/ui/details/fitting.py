"""How pieces of one line share its room: the long ones yield first, the last ones go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Want:
    """What a piece needs beside its text (``fixed``), what its text would take, and ``least`` of it; in pixels."""

    fixed: int
    text: int
    least: int


def fit(wants: Sequence[Want], gap: int, room: int) -> list[int]:
    """The widths of the texts that there is room for, from the first on, with ``gap`` between two pieces.

    No text is cut while another one is longer, nor shorter than its least.
    """
    count = 0
    taken = -gap
    for want in wants:
        taken += gap + want.fixed + min(want.text, want.least)
        if taken > room:
            break
        count += 1
    begun = wants[:count]
    left = room - sum(want.fixed for want in begun) - gap * (count - 1)
    return _shared(begun, left)


def _shared(wants: Sequence[Want], room: int) -> list[int]:
    """Cut the longest texts to one length, so that all together keep to the room."""
    shortest, longest = 0, max((want.text for want in wants), default=0)
    while shortest < longest:
        middle = (shortest + longest + 1) // 2
        if sum(_cut(want, middle) for want in wants) <= room:
            shortest = middle
        else:
            longest = middle - 1
    return [_cut(want, longest) for want in wants]


def _cut(want: Want, length: int) -> int:
    return min(want.text, max(length, want.least))
