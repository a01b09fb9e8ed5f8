"""The markup's hints brought down to the lines: what each element declares holds for the lines below it.

A hint on an element that holds the headline or most of the running text says nothing: such class names ("share",
"sidebar-right") speak of the whole page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor_app.formats.extraction.kinds import is_prose
from editor_app.formats.html_lines import Box
from editor_app.formats.lines import Hint, Line

_APART = frozenset({Hint.FURNITURE, Hint.RELATED, Hint.COMMENTS})
# How much of a page's running text an element may hold and still be what its name says.
_MOST = {Hint.FURNITURE: 0.4, Hint.RELATED: 0.6, Hint.COMMENTS: 0.9, Hint.STATEMENT: 0.4}
_LONGEST_PART = 500.0
_HALF = 0.3


def with_parts(lines: Sequence[Line], boxes: Sequence[Box]) -> list[Line]:
    """The lines with ``hint`` (their part in the article) and ``apart`` (outside it) as their elements say."""
    prose = [
        float(len(line.text)) * (1 - line.share_linked) if is_prose(line.text) else 0.0 for line in lines
    ]
    below = sums_below(prose, lines, boxes)
    titles = sums_below([float(line.level == 1) for line in lines], lines, boxes)
    whole = max(below, default=0.0)
    alike = _prose_alike(boxes, below)
    parts: list[Hint] = []
    aparts: list[Hint] = []
    for index, box in enumerate(boxes):
        part = parts[box.parent] if box.parent >= 0 else Hint.NONE
        apart = aparts[box.parent] if box.parent >= 0 else Hint.NONE
        if box.hint in _APART:
            holds = (
                alike[box.names] > whole * _MOST[box.hint]
                or below[index] > whole * _MOST[box.hint]
                or (titles[index] and below[index] > whole * _HALF)
            )
            if not holds and (box.hint is not Hint.FURNITURE or not apart):
                apart = box.hint
        elif box.hint and below[index] <= _LONGEST_PART:
            part = box.hint
        parts.append(part)
        aparts.append(apart)
    return [_with_part(line, parts, aparts) for line in lines]


def _prose_alike(boxes: Sequence[Box], below: Sequence[float]) -> dict[str, float]:
    """The running text in all elements of one class: what most paragraphs share is no name of furniture."""
    sums: dict[str, float] = {"": 0.0}
    for box, prose in zip(boxes, below, strict=True):
        if box.names:
            sums[box.names] = sums.get(box.names, 0.0) + prose
    return sums


def _with_part(line: Line, parts: Sequence[Hint], aparts: Sequence[Hint]) -> Line:
    own = line.hint
    part = own if own and own not in _APART else (parts[line.box] if line.box >= 0 else Hint.NONE)
    apart = aparts[line.box] if line.box >= 0 else Hint.NONE
    if own in _APART and len(line.text) < 40:
        apart = own
    return line if part is own and apart is line.apart else replace(line, hint=part, apart=apart)


def sums_below(weights: Sequence[float], lines: Sequence[Line], boxes: Sequence[Box]) -> list[float]:
    """The sum of the lines' weights below each box; boxes are in document order, so parents come first."""
    sums = [0.0] * len(boxes)
    for weight, line in zip(weights, lines, strict=True):
        if line.box >= 0:
            sums[line.box] += weight
    for index in range(len(boxes) - 1, 0, -1):
        parent = boxes[index].parent
        if parent >= 0:
            sums[parent] += sums[index]
    return sums
