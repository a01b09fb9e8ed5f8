"""Inline content by the unit: a character, a line break or a footnote is one unit each.

Positions are counted in units.  Where a line has no footnote they are code points of its plain text (`runs_text`).
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from editor_app.compare.words import END, NOTE
from editor_app.domain.document import Break, Note, Run, Runs, Text, runs_text


class Inline:
    """The runs of one line, or of several with the end of each (one unit), to be cut by units."""

    __slots__ = ("_ends", "_runs", "ends", "form", "text")

    def __init__(self, *lines: Runs, ended: bool = False) -> None:
        """``ended`` lines have each an end; else there is one line, and no end."""
        self._runs: list[Run | None] = []
        for runs in lines:
            self._runs += runs
            if ended:
                self._runs.append(None)
        first = self._runs[0] if self._runs else None
        # The look of all of it, where that is one text: most lines are.
        self.form: tuple[object, object] | None = None
        if isinstance(first, Text) and len(lines) == 1 and len(self._runs) == 1 + ended:
            size = len(first.text)
            self.form = first.marks, first.href
            self.text = first.text + END if ended else first.text
            self._ends, self.ends = ([size, size + 1], [size]) if ended else ([size], [])
            return
        units = [_units(run) for run in self._runs]
        self._ends = list(itertools.accumulate(map(len, units)))
        self.text = "".join(units)
        self.ends = [end - 1 for end, run in zip(self._ends, self._runs, strict=True) if run is None]

    def cut(self, start: int, end: int) -> Runs:
        """The runs between two units, none of which may be the end of a line."""
        if start == end:
            return ()
        only = self._runs[0]
        if self.form is not None and isinstance(only, Text):
            return (Text(self.text[start:end], only.marks, only.href),)
        out: list[Run] = []
        for run, first, last in self._between(start, end):
            assert run is not None
            if isinstance(run, Text) and (first or last < len(run.text)):
                out.append(Text(run.text[first:last], run.marks, run.href))
            else:
                out.append(run)
        return tuple(out)

    def seams(self) -> list[int]:
        """After how many units each run ends."""
        return self._ends

    def forms(self, start: int, end: int) -> Iterator[tuple[int, object]]:
        """How the text between two units is marked: (how many units, what they look like) for each run."""
        for run, first, last in self._between(start, end):
            yield last - first, (run.marks, run.href) if isinstance(run, Text) else run

    def keys(self, words: list[str]) -> list[str]:
        """What words are compared by: themselves, a footnote by what it says."""
        if NOTE not in self.text:
            return words
        said = (_key(run) for run in self._runs for unit in _units(run) if unit == NOTE)
        return [next(said) if word == NOTE else word for word in words]

    def _between(self, start: int, end: int) -> Iterator[tuple[Run | None, int, int]]:
        index = bisect.bisect_right(self._ends, start)
        while start < end:
            first = self._ends[index - 1] if index else 0
            stop = min(end, self._ends[index])
            yield self._runs[index], start - first, stop - first
            start = stop
            index += 1


class Stretch(NamedTuple):
    """Units that look alike throughout, on both sides."""

    size: int
    same: bool


def alike(old: Inline, start: int, new: Inline, first: int, size: int) -> list[Stretch]:
    """Where the same ``size`` units look the same on both sides and where not."""
    if old.form is not None and old.form == new.form:
        return [Stretch(size, same=True)] if size else []
    ours, theirs = old.forms(start, start + size), new.forms(first, first + size)
    out: list[Stretch] = []
    left = right = 0
    form: object = None
    other: object = None
    done = 0
    while done < size:
        if not left:
            left, form = next(ours)
        if not right:
            right, other = next(theirs)
        step = min(left, right)
        same = form == other
        if out and out[-1].same == same:
            out[-1] = Stretch(out[-1].size + step, same=same)
        else:
            out.append(Stretch(step, same=same))
        left, right, done = left - step, right - step, done + step
    return out


def size_of(runs: Runs) -> int:
    """How many units inline content has."""
    return sum(len(run.text) if isinstance(run, Text) else 1 for run in runs)


def _units(run: Run | None) -> str:
    if isinstance(run, Text):
        return run.text
    if run is None:
        return END
    return "\n" if isinstance(run, Break) else NOTE


def _key(run: Run | None) -> str:
    return f"{NOTE}{END}{runs_text(run.runs)}" if isinstance(run, Note) else NOTE
