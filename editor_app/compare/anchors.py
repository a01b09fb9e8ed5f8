"""Carrying the places of comments from one state of an article to another.

A place follows the text through edits inside and around its quote, through moved, split and joined lines, changed
headings, pictures and tables.  Where the line is gone the quote is looked for elsewhere, by itself and what stood around
it; where that fails the comment is *detached*, and kept.

Places are those of `domain.comments.Anchor` and `domain.anchor_text`: ``block`` is a line of that text (a paragraph, a
cell, a line of code), ``start`` and ``end`` count its characters, which are code points, from the line's beginning.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from editor_app.compare.comparison import ContentComparison
from editor_app.compare.inline import Inline
from editor_app.compare.pieces import spans_of
from editor_app.compare.strands import Same, same_characters
from editor_app.domain.anchor_text import CONTEXT, anchor_text, anchored, located
from editor_app.domain.comments import Anchor, AnchorPart
from editor_app.domain.content import Content
from editor_app.domain.document import Text

LEAST_LEFT = 0.2
"""The part of a quote that must be left of it where it stood, or it is looked for elsewhere."""


@dataclass(frozen=True, slots=True)
class Detached:
    """A place that is gone; ``anchor`` is what it was."""

    anchor: Anchor


def carry(anchor: Anchor, comparison: ContentComparison, revision: str = "") -> Anchor | Detached:
    """The place in the new state of what stood at a place in the old one.  ``revision`` names the new state."""
    return carry_all([anchor], comparison, revision)[0]


def carry_all(
    anchors: Iterable[Anchor], comparison: ContentComparison, revision: str = ""
) -> list[Anchor | Detached]:
    """`carry` for many places: the way between the two states is looked for once."""
    carrying = _Carrying(comparison)
    found = [carrying.carried(anchor) for anchor in anchors]
    return [one if isinstance(one, Detached) else replace(one, revision=revision) for one in found]


class _Carrying:
    """The way from one state to another."""

    def __init__(self, comparison: ContentComparison) -> None:
        self._comparison = comparison
        self._old = anchor_text(comparison.old.document)
        self._new = anchor_text(comparison.new.document)
        self._sames = same_characters(comparison.document, self._old, self._new)

    def carried(self, anchor: Anchor) -> Anchor | Detached:
        if anchor.part is AnchorPart.WHOLE or not (anchor.quote or anchor.asset):
            return anchor
        if anchor.part is not AnchorPart.BODY:
            return self._carried_in_field(anchor)
        span = self._home(anchor)
        if span is not None:
            there = mapped(self._sames, *span)
            if there is not None:
                return self._settled(anchor, *there)
        found = located(self._new, anchor)
        return Detached(anchor) if found is None else self._settled(anchor, *found)

    def _home(self, anchor: Anchor) -> tuple[int, int] | None:
        """Where the quote stands in the old state: at its own place, or else where it is found."""
        start = self._old.place(anchor.block, anchor.start)
        end = self._old.place(anchor.block, anchor.end)
        if start < end and (anchor.asset or self._old.text[start:end] == anchor.quote):
            return start, end
        return located(self._old, anchor)

    def _settled(self, anchor: Anchor, start: int, end: int) -> Anchor:
        found = anchored(self._new, start, end)
        return replace(found, quote=anchor.quote) if anchor.asset and not found.asset else found

    def _carried_in_field(self, anchor: Anchor) -> Anchor | Detached:
        old, new = (field_text(side, anchor.part) for side in (self._comparison.old, self._comparison.new))
        start = anchor.start if old[anchor.start : anchor.end] == anchor.quote else old.find(anchor.quote)
        there = None
        if start >= 0:
            there = mapped(_text_sames(old, new), start, start + len(anchor.quote))
        if there is None and anchor.quote in new:
            start = new.index(anchor.quote)
            there = start, start + len(anchor.quote)
        if there is None:
            return Detached(anchor)
        start, end = there
        return replace(
            anchor,
            start=start,
            end=end,
            quote=new[start:end],
            before=new[max(0, start - CONTEXT) : start],
            after=new[end : end + CONTEXT],
        )


def mapped(sames: Sequence[Same], start: int, end: int) -> tuple[int, int] | None:
    """The range of the new text that a range of the old one has become; None where too little of it is left.

    What was put in inside the range belongs to it; what was put in at its edges does not, unless it replaced something
    of the range.  Of a range that was torn apart the larger part counts.
    """
    first = bisect.bisect_right(sames, start, key=lambda same: same.old + same.size)
    parts: list[list[Same]] = []
    for same in sames[first:]:
        if same.old >= end:
            break
        if not parts or same.new < parts[-1][-1].new + parts[-1][-1].size:
            parts.append([])
        low, high = max(start, same.old), min(end, same.old + same.size)
        parts[-1].append(Same(low, same.new + low - same.old, high - low))
    best = max(parts, key=lambda part: sum(same.size for same in part), default=[])
    if sum(same.size for same in best) < max(1, LEAST_LEFT * (end - start)):
        return None
    head, tail = best[0], best[-1]
    low, high = head.new, tail.new + tail.size
    if head.old > start:
        low = _back(sames, head, start)
    if tail.old + tail.size < end:
        high = _forth(sames, tail, end)
    return low, high


def _back(sames: Sequence[Same], head: Same, start: int) -> int:
    """Where what replaced the beginning of a range begins, if it replaced nothing else."""
    index = bisect.bisect_left(sames, head.old, key=lambda same: same.old)
    before = sames[index - 1] if index else Same(0, 0, 0)
    place = before.new + before.size
    return place if before.old + before.size >= start and place <= head.new else head.new


def _forth(sames: Sequence[Same], tail: Same, end: int) -> int:
    """Where what replaced the end of a range ends, if it replaced nothing else."""
    index = bisect.bisect_left(sames, tail.old + tail.size, key=lambda same: same.old)
    last = tail.new + tail.size
    if index == len(sames) or sames[index].old > end or sames[index].new < last:
        return last
    return sames[index].new


def _text_sames(old: str, new: str) -> list[Same]:
    spans = spans_of(Inline((Text(old),)), Inline((Text(new),)))
    return [Same(span.old, span.new, span.old_end - span.old) for span in spans if span.equal]


def field_text(content: Content, part: AnchorPart) -> str:
    """The text of a title, the lines of a deck joined by line feeds."""
    fields = content.fields
    texts = {
        AnchorPart.HEADLINE: fields.headline,
        AnchorPart.KICKER: fields.kicker,
        AnchorPart.DECK: "\n".join(fields.deck),
    }
    return texts.get(part, "")
