"""Accepting and rejecting changes in the open article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from editor_app.compare.comparison import Kind
from editor_app.compare.deciding import accept, reject
from editor_app.compare.spots import Spot
from editor_app.compare.told import ToldChange
from editor_app.domain.content import Content
from editor_app.domain.document import Runs
from editor_app.services.tracking import Tracked
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.shown_text import ShownText
from editor_app.ui.tracking.applying import Exchange, apply_content, is_plain
from editor_app.ui.tracking.shown import Shown, Side


def the_same(shown: Shown, change: ToldChange) -> ToldChange | None:
    """A change as it is found again after edits elsewhere: with the same words, the nearest by number."""
    alike = [one for one in shown.changes if _key(one) == _key(change)]
    return min(alike, key=lambda one: abs(one.number - change.number), default=None)


def with_accepted(tracked: Tracked, shown: Shown, numbers: Iterable[int]) -> Tracked:
    """What the changes are found against, once these are accepted: they show no more, and the text is as it was."""
    return replace(tracked, base=accept(shown.comparison, numbers))


def taken_back(session: Session, shown: Shown, numbers: Iterable[int], text: ShownText | None) -> None:
    """Let the text that is written read as it did before these changes."""
    _apply(session, shown, frozenset(numbers), text, reject(shown.comparison, numbers))


def taken_over(session: Session, shown: Shown, numbers: Iterable[int], text: ShownText | None) -> None:
    """Let the text that is written, the older side, read as these changes would have it."""
    _apply(session, shown, frozenset(numbers), text, accept(shown.comparison, numbers))


def _key(change: ToldChange) -> tuple[object, ...]:
    name = "" if change.field is None else change.field.name
    return change.kind, change.went, change.came, change.leaf, name


def _apply(
    session: Session, shown: Shown, numbers: frozenset[int], text: ShownText | None, wanted: Content
) -> None:
    spots = [spot for change in shown.changes if change.number in numbers for spot in change.spots]
    exchanges = None if text is None else _exchanges(shown, spots, text)
    apply_content(session, wanted, exchanges)


def _exchanges(shown: Shown, spots: Iterable[Spot], text: ShownText) -> list[Exchange] | None:
    """The words to be exchanged; None where there is more to it than words."""
    found = []
    for spot in spots:
        if spot.leaf or spot.kind not in {Kind.INSERTED, Kind.DELETED} or not is_plain(spot.runs):
            return None
        first, last = (text.position(place) for place in shown.span(spot))
        # What stands in the text that is written goes, what does not comes.
        runs: Runs = spot.runs if first == last else ()
        if runs and (spot.kind is Kind.DELETED) is not (shown.side is Side.NEW):
            return None
        found.append(Exchange(first, last, runs))
    return found
