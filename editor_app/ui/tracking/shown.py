"""The changes of a text as they are shown: worked out beside the window, from states and nothing else."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor_app.compare.comparison import ContentComparison
from editor_app.compare.contents import compare_contents
from editor_app.compare.makers import Lineage, Step, lineage_of, makers_of
from editor_app.compare.spots import Spot, spots_of
from editor_app.compare.told import ToldChange, told_changes
from editor_app.domain.anchor_text import Span, anchor_text
from editor_app.domain.content import Content
from editor_app.services.tracking import Tracked


class Side(enum.StrEnum):
    """Which of the two states is the text that is written: the newer one, or (of suggestions) the older one."""

    NEW = "new"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Shown:
    """All changes in reading order, by what they were found, and the text in which they have their places."""

    comparison: ContentComparison
    changes: tuple[ToldChange, ...]
    side: Side
    text: str
    lineage: Lineage | None = None

    def span(self, spot: Spot) -> Span:
        """Where a spot is in the text that is written."""
        return (spot.start, spot.end) if self.side is Side.NEW else (spot.old_start, spot.old_end)

    def stands(self, spot: Spot) -> bool:
        """Tell whether there is something to be seen of a spot in the text that is written."""
        start, end = self.span(spot)
        return start < end

    def change(self, number: int) -> ToldChange | None:
        """A change by its number."""
        return next((one for one in self.changes if one.number == number), None)


def tracked_changes(tracked: Tracked, content: Content, lineage: Lineage | None = None) -> Shown:
    """What has changed in a content against its baseline; ``lineage`` is that of the kept states, where it is known."""
    if lineage is None:
        steps = (Step(one.person, one.at, one.content) for one in tracked.kept)
        lineage = lineage_of(tracked.base, steps)
    whole = lineage
    if content != lineage.newest:
        whole = lineage.then(Step(tracked.here, "", content))
    return replace(_shown(tracked.base, content, Side.NEW, whole), lineage=lineage)


def suggested_changes(draft: Content, proposal: Content, steps: Iterable[Step]) -> Shown:
    """What a proposal would change in a draft; ``steps`` are those in which it was made."""
    lineage = lineage_of(draft, steps)
    return _shown(draft, proposal, Side.OLD, lineage)


def _shown(old: Content, new: Content, side: Side, lineage: Lineage) -> Shown:
    comparison = compare_contents(old, new)
    texts = anchor_text(old.document), anchor_text(new.document)
    spots = spots_of(comparison.document, *texts)
    makers = makers_of(lineage, comparison, spots)
    changes = tuple(
        replace(one, makers=makers[one.number]) for one in told_changes(comparison, spots, texts[1].text)
    )
    return Shown(comparison, changes, side, texts[1 if side is Side.NEW else 0].text)
