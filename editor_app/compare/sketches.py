"""Finding which of very many lines are alike without holding each against each.

A line is sketched by a few of its stretches of three words, chosen by a checksum so that two lines choose the same ones
where they have the same (bottom-k sketches, Broder 1997).  Lines that share a part of their sketches are candidates.
"""

from __future__ import annotations

import heapq
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence

_STRETCH = 3
_MOST = 48
_CROWDED = 24
_CANDIDATES = 4

Sketch = frozenset[int]


def sketch_of(said: str) -> Sketch:
    """The sketch of a line, given as one character for each word."""
    size = min(_STRETCH, len(said))
    if not size:
        return frozenset()
    data = said.encode("utf-32-le", "surrogatepass")
    width = 4 * size
    found = {zlib.crc32(data[place : place + width]) for place in range(0, len(data) - width + 1, 4)}
    return frozenset(found if len(found) <= _MOST else heapq.nsmallest(_MOST, found))


def sketch_likeness(one: Sketch, other: Sketch) -> float:
    """How much two lines have in common by their sketches, 0 to 1."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def candidates(old: Sequence[Sketch], new: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """Pairs of lines (by their places in the two lists) that share much; few for each line."""
    holders: dict[int, list[int]] = {}
    for place, sketch in enumerate(new):
        for stretch in sketch:
            holders.setdefault(stretch, []).append(place)
    for one, sketch in enumerate(old):
        shared: Counter[int] = Counter()
        for stretch in sketch:
            found = holders.get(stretch, ())
            if len(found) <= _CROWDED:
                shared.update(found)
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            yield one, other
