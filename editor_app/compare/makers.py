"""Who made the changes between two states of an article: read from the states between them.

Each character of the newest text is followed back to the state in which it came, each of the oldest one on to the state
in which it went.  Where a change has no characters of its own (other marks, another picture) all who changed anything
there count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor_app.compare.blocks import compare_documents
from editor_app.compare.comparison import ContentComparison, Kind
from editor_app.compare.spots import Spot
from editor_app.compare.strands import same_characters
from editor_app.domain.anchor_text import AnchorText, anchor_text
from editor_app.domain.content import Content


@dataclass(frozen=True, slots=True)
class Step:
    """A state that followed another: whose it is, since when (ISO 8601; empty: it is being written), what it says."""

    person: str
    at: str
    content: Content


@dataclass(frozen=True, slots=True)
class Lineage:
    """A base with the steps that led on from it, and what has become of each character.

    ``now`` has for each character of the newest text its place in the base's, or ``-1 - n`` where step ``n`` brought
    it; ``went`` the step that took a character of the base away, by its place.
    """

    base: Content
    steps: tuple[Step, ...]
    text: AnchorText
    now: tuple[int, ...]
    went: dict[int, int]

    @property
    def newest(self) -> Content:
        """What the last step says."""
        return self.steps[-1].content if self.steps else self.base

    def then(self, step: Step) -> Lineage:
        """The same with one more step."""
        if step.content.document == self.newest.document:
            return Lineage(self.base, (*self.steps, step), self.text, self.now, self.went)
        text = anchor_text(step.content.document)
        sames = same_characters(
            compare_documents(self.newest.document, step.content.document), self.text, text
        )
        number = len(self.steps)
        now = [-1 - number] * len(text.text)
        for same in sames:
            now[same.new : same.new + same.size] = self.now[same.old : same.old + same.size]
        gone = {place for place in self.now if place >= 0}.difference(now)
        went = {**self.went, **dict.fromkeys(gone, number)} if gone else self.went
        return Lineage(self.base, (*self.steps, step), text, tuple(now), went)


def lineage_of(base: Content, steps: Iterable[Step] = ()) -> Lineage:
    """The lineage of a base through steps, the oldest first."""
    text = anchor_text(base.document)
    found = Lineage(base, (), text, tuple(range(len(text.text))), {})
    for step in steps:
        found = found.then(step)
    return found


def makers_of(
    lineage: Lineage, comparison: ContentComparison, spots: Sequence[Spot]
) -> dict[int, tuple[Step, ...]]:
    """The steps in which each change was made, by its number, the oldest first.

    The comparison is that of the lineage's base with its newest state.
    """
    found: dict[int, set[int]] = {number: set() for number in comparison.numbers}
    for spot in spots:
        known = found[spot.change]
        if spot.kind is Kind.INSERTED:
            known |= {-1 - origin for origin in lineage.now[spot.start : spot.end] if origin < 0}
        elif spot.kind is Kind.DELETED:
            places = range(spot.old_start, spot.old_end)
            known |= {lineage.went[place] for place in places if place in lineage.went}
    states = [lineage.base, *(step.content for step in lineage.steps)]
    for row in comparison.fields:
        if row.change:
            values = [getattr(state.fields, row.name) for state in states]
            found[row.change] |= {n for n, value in enumerate(values[1:]) if value != values[n]}
    all_of_them = {n for n, state in enumerate(states[1:]) if state.document != states[n].document}
    return {
        number: tuple(lineage.steps[n] for n in sorted(known or all_of_them))
        for number, known in found.items()
    }
