"""Where the body stands: the stretch of lines, or the element, in which running text outweighs everything else."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.formats.extraction.kinds import STOPS, Kind, Sorted
from editor_app.formats.extraction.parts import sums_below
from editor_app.formats.html_lines import Box

_MOST_FROM_ONE_LINE = 400
_COST = {
    Kind.RELATED_HEAD: -150.0,
    Kind.LIST_HEAD: -150.0,
    Kind.COMMENT_HEAD: -400.0,
    Kind.FOOTER: -300.0,
    Kind.CONTROL: -25.0,
    Kind.CRUMB: -40.0,
    Kind.HEADER: -40.0,
    Kind.CREDIT: -5.0,
    Kind.CONTACT: -10.0,
    Kind.STATEMENT: -60.0,
    Kind.END: -20.0,
    Kind.FIGURE: 0.0,
    Kind.CAPTION: -4.0,
}


def stretch_of_text(lines: Sequence[Sorted]) -> tuple[int, int]:
    """The range (start, end) of lines with the greatest sum of weights; empty (0, 0) where there is no running text."""
    best = total = 0.0
    start = best_start = best_end = 0
    weights = _line_weights(lines)
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best and weight > 0:
            best, best_start, best_end = total, start, index + 1
    return best_start, best_end


def _line_weights(lines: Sequence[Sorted]) -> list[float]:
    """Running text counts by its length, everything else costs; less so for text after lists and comments begin."""
    weights = []
    passed = 0.0
    worth = 1.0
    shorts = 0
    for one in lines:
        if one.kind is Kind.PROSE:
            weight = min(len(one.text), _MOST_FROM_ONE_LINE) * worth * (1 - 1.5 * one.line.share_linked)
            passed += max(0.0, weight)
            shorts = 0
        elif one.kind is Kind.SHORT:
            shorts += 1
            weight = -4.0 if shorts < 4 else -12.0
        else:
            weight = _COST[one.kind]
            if one.kind in STOPS and passed > 200:
                worth = 0.25
        weights.append(weight)
    return weights


def main_box(lines: Sequence[Sorted], boxes: Sequence[Box]) -> int:
    """The element with the greatest sum of weights below it; -1 where the page has no elements.

    Running text counts by its length, link lists and what the markup itself calls furniture count against it, so
    the greatest sum is the smallest element that holds the article and little else.
    """
    if not boxes:
        return -1
    sums = sums_below([_box_weight(one) for one in lines], [one.line for one in lines], boxes)
    best = max(range(len(boxes)), key=lambda index: (round(sums[index], 3), index))
    return best if sums[best] > 0 else 0


def _box_weight(one: Sorted) -> float:
    line = one.line
    length = min(len(one.text), _MOST_FROM_ONE_LINE)
    if line.apart:
        return -10.0 - length * 0.3
    if one.kind is Kind.PROSE:
        return length * (1 - 1.6 * line.share_linked)
    if one.kind is Kind.FIGURE:
        return 0.0
    if one.kind in {Kind.CREDIT, Kind.END}:
        return 2.0
    if one.kind is Kind.SHORT:
        if line.share_linked > 0.5:
            return -12.0 - length * 0.5
        return 1.0 if line.bullet else length * 0.3
    return _COST[one.kind] * 0.25


def is_below(box: int, ancestor: int, boxes: Sequence[Box]) -> bool:
    """Tell whether a box stands inside another one (or is it)."""
    while box > ancestor:
        box = boxes[box].parent
    return box == ancestor
