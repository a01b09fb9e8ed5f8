"""New words for marked text: what has not been touched keeps its marks and links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from editor_app.domain.document import NO_MARKS, Break, Mark, Run, Runs, Text
from editor_app.domain.normal_form import normal_runs


class _Character(NamedTuple):
    """A character as it stands in a run; a line feed is a break."""

    text: str
    marks: frozenset[Mark] = NO_MARKS
    href: str | None = None


def reworded(runs: Runs, text: str) -> Runs:
    """Inline content that says ``text`` (a line feed is a break), marked as ``runs`` are wherever those say the same.

    What is new between two characters of one look takes that look.
    """
    before = _characters(runs)
    start = shared([one.text for one in before], text)
    rest_before, rest = before[start:], text[start:]
    end = shared([one.text for one in reversed(rest_before)], rest[::-1])
    middle = rest[: len(rest) - end]
    look = _look(before[start - 1] if start else None, before[len(before) - end] if end else None)
    made = [*before[:start], *(look._replace(text=one) for one in middle), *before[len(before) - end :]]
    return normal_runs(_run(one) for one in made)


def _characters(runs: Runs) -> list[_Character]:
    found = []
    for run in runs:
        if isinstance(run, Text):
            found += [_Character(one, run.marks, run.href) for one in run.text]
        elif isinstance(run, Break):
            found.append(_Character("\n"))
    return found


def shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two sequences have in common at their beginning."""
    for number, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return number
    return min(len(one), len(other))


def _look(before: _Character | None, behind: _Character | None) -> _Character:
    if before is None or behind is None or before[1:] != behind[1:]:
        return _Character("")
    return before


def _run(one: _Character) -> Run:
    return Break() if one.text == "\n" else Text(one.text, one.marks, one.href)
