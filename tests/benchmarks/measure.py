"""Timing two ways of doing the same work, side by side, in one run."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: our times and the bare library's, in seconds; ``limit`` bounds the ratio, 0 if none."""

    name: str
    ours: tuple[float, ...]
    bare_name: str
    bare: tuple[float, ...]
    limit: float = 0.0
    quantile: float = 0.5

    @property
    def ratio(self) -> float:
        """Our time over the bare library's, at the row's quantile."""
        return quantile(self.ours, self.quantile) / quantile(self.bare, self.quantile)


def quantile(times: Sequence[float], part: float) -> float:
    """The value below which ``part`` of the times lie (0.5: the median)."""
    if part == 0.5:
        return statistics.median(times)
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def side_by_side(ours: Work, bare: Work, rounds: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Time both kinds of work in turns, so that whatever else the machine does falls on both alike."""
    ours()
    bare()
    gc.collect()
    pairs = [(timed(ours), timed(bare)) for _ in range(rounds)]
    return tuple(one for one, _ in pairs), tuple(other for _, other in pairs)


def in_turns(ours: Sequence[Work], bare: Sequence[Work]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Time two series of different pieces of work, one of each at a time."""
    gc.collect()
    pairs = [(timed(one), timed(other)) for one, other in zip(ours, bare, strict=True)]
    return tuple(one for one, _ in pairs), tuple(other for _, other in pairs)


def timed(work: Work) -> float:
    """Seconds that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def table(rows: Sequence[Row]) -> str:
    """The rows as text: medians (or the row's quantile) in milliseconds, the ratio, and the limit it is held to."""
    head = f"{'work':<44}{'ours ms':>10}  {'bare library':<34}{'bare ms':>10}{'ratio':>8}{'limit':>7}"
    lines = [head, "-" * len(head)]
    for row in rows:
        ours, bare = (1000 * quantile(times, row.quantile) for times in (row.ours, row.bare))
        limit = f"{row.limit:>7.1f}" if row.limit else f"{'':>7}"
        over = "  over" if row.limit and row.ratio > row.limit else ""
        lines.append(
            f"{row.name:<44}{ours:>10.3f}  {row.bare_name:<34}{bare:>10.3f}{row.ratio:>8.2f}{limit}{over}"
        )
    return "\n".join(lines)
