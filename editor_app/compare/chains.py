"""Choosing among pairs that cannot all stand."""

from __future__ import annotations

from collections.abc import Iterable


def heaviest_chain(found: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Of weighted pairs of places, those that rise on both sides and weigh most together.

    By the best weight so far up to each place of the second side, kept in a tree of maxima (Fenwick).
    """
    pairs = sorted(found, key=lambda pair: (pair[0], -pair[1]))
    columns = {place: rank for rank, place in enumerate(sorted({pair[1] for pair in pairs}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)
    before: list[int] = []
    for index, (_, place, weight) in enumerate(pairs):
        rank = columns[place] - 1
        total, last = 0.0, -1
        while rank > 0:
            if best[rank][0] > total:
                total, last = best[rank]
            rank -= rank & -rank
        before.append(last)
        rank = columns[place]
        while rank < len(best):
            if total + weight > best[rank][0]:
                best[rank] = (total + weight, index)
            rank += rank & -rank
    index = max(best, default=(0.0, -1))[1]
    chosen = []
    while index >= 0:
        chosen.append(pairs[index][:2])
        index = before[index]
    return chosen[::-1]
