"""What the list of changes says, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.services.proposing import Proposal, Proposals
from editor_app.services.tracking import Baseline
from editor_app.ui.i18n import tr
from editor_app.ui.tracking.shown import Shown

if TYPE_CHECKING:
    from editor_app.ui.tracking.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody's suggestions that can be shown, by the id of their proposal; ``words`` says it in the window's language."""

    id: str
    words: Callable[[], str]
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """The changes (None: none are shown), since when, what else it could be, what is suggested, why there is nothing.

    ``message`` is a function, for it is said anew in each language.
    """

    shown: Shown | None = None
    baseline: Baseline | None = None
    offered: tuple[Baseline, ...] = ()
    offers: tuple[Offer, ...] = ()
    message: Callable[[], str] = str

    @property
    def is_own(self) -> bool:
        """Tell whether it is what one suggests oneself, which others accept."""
        return self.baseline is Baseline.DRAFT


def offers(known: Proposals | None, chosen: Suggestion | None) -> tuple[Offer, ...]:
    """What others suggest, the one that is decided on among it."""
    if known is None:
        return ()
    return tuple(Offer(one.id, _words(one), chosen is not None and chosen.id == one.id) for one in known.open)


def _words(one: Proposal) -> Callable[[], str]:
    return lambda: tr("Suggestions by {person}: {count}", person=one.person, count=one.changes)
