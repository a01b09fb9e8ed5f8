"""The signs before the items of lists: a comparison shows lines, not lists that count by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.flat_lines import NUMBERS, Line

BULLET = "•"


def markers(lines: Sequence[Line]) -> list[str]:
    """For each line the sign that stands before it, empty where there is none."""
    found: list[str] = []
    counts: list[int] = []
    kinds, quoted = "", False
    for line in lines:
        place = line.place
        if place.quoted is not quoted:
            counts, kinds, quoted = [], "", place.quoted
        if not place.head:
            depth = len(place.lists)
            counts, kinds = counts[:depth], kinds[:depth]
            found.append("")
            continue
        depth = len(place.lists)
        goes_on = kinds[:depth] == place.lists
        counts = counts[: depth if goes_on else depth - 1]
        if goes_on and len(counts) == depth:
            counts[-1] += 1
        else:
            counts += [1] * (depth - 1 - len(counts)) + [line.number]
        kinds = place.lists
        found.append(f"{counts[-1]}." if place.lists[-1] == NUMBERS else BULLET)
    return found
