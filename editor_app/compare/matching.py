"""Pairing short lists (rows of a table, entries of a field) by what they say, in order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from editor_app.compare.aligning import Codes, Match, common_matches
from editor_app.compare.chains import heaviest_chain

ALIKE = 0.5
_MOST_PAIRS = 4_000
_LONGEST = 2_000


class Pair(NamedTuple):
    """The numbers of what belongs together on the two sides; None where it is on one side only."""

    old: int | None
    new: int | None


def text_likeness(old: str, new: str) -> float:
    """How alike two short texts are, 0 to 1; of long ones only the beginnings count."""
    return Indel.normalized_similarity(old[:_LONGEST], new[:_LONGEST], score_cutoff=ALIKE)


def pairs_of(
    old: Sequence[str], new: Sequence[str], likeness: Callable[[str, str], float] = text_likeness
) -> list[Pair]:
    """All entries of two lists: equal ones paired first, between them those that are most alike, in order."""
    codes = Codes()
    matches = common_matches(codes.encoded(old, 0), codes.encoded(new, 1))
    out: list[Pair] = []
    one = other = 0
    for match in [*matches, Match(len(old), len(new), 0)]:
        out += _gap(old, range(one, match.old), new, range(other, match.new), likeness)
        out += [Pair(match.old + step, match.new + step) for step in range(match.size)]
        one, other = match.old + match.size, match.new + match.size
    return out


def _gap(
    old: Sequence[str], ours: range, new: Sequence[str], theirs: range, likeness: Callable[[str, str], float]
) -> Iterator[Pair]:
    chain: Iterable[tuple[int, int]] = []
    if 0 < len(ours) * len(theirs) <= _MOST_PAIRS:
        found = (
            (one, other, likeness(old[one], new[other])) for one, other in itertools.product(ours, theirs)
        )
        chain = heaviest_chain(pair for pair in found if pair[2] >= ALIKE)
    one, other = ours.start, theirs.start
    for stop, end in [*chain, (ours.stop, theirs.stop)]:
        yield from (Pair(index, None) for index in range(one, stop))
        yield from (Pair(None, index) for index in range(other, end))
        one, other = stop + 1, end + 1
        if stop < ours.stop:
            yield Pair(stop, end)
