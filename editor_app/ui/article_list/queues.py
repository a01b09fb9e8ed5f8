"""The queues: the table of what the list can show, each with its statuses or its condition."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.article import ArticleSummary
from editor_app.domain.lists import URGENT, YES, AnyOf, Side, Strand, for_me, on_day, to_pass_on
from editor_app.domain.people import Person
from editor_app.domain.workflow import Status


class Pick(enum.StrEnum):
    """What a queue picks articles by, where that is no status."""

    MINE = "mine"
    TODAY = "today"
    URGENT = "urgent"
    CONFIRM = "confirm"
    HELD = "held"
    OWED = "owed"
    MERGE = "merge"


_WHERE: dict[Pick, Callable[[Person, datetime], AnyOf]] = {
    Pick.MINE: lambda person, _: for_me(person),
    Pick.TODAY: lambda _, now: on_day(now),
    Pick.URGENT: lambda *_: URGENT,
    Pick.CONFIRM: lambda *_: AnyOf((Strand(Side.CONFIRM, YES),)),
    Pick.HELD: lambda *_: AnyOf((Strand(Side.HELD, YES),)),
    Pick.MERGE: lambda *_: AnyOf((Strand(Side.MERGE, YES),)),
    Pick.OWED: lambda person, _: to_pass_on(person),
}


def where_picked(pick: Pick, person: Person, now: datetime) -> AnyOf:
    """What a queue picks for a person, at an instant of their own clock."""
    return _WHERE[pick](person, now)


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue.

    No ``statuses`` means all.  ``lasting`` ones are shown though nothing stands in them.  ``trash`` marks the one of
    what was put away, which stands in no other; ``decides`` those in which one decides one article after the other.
    ``name`` and ``empty`` (what would be here) are English sentences of the catalogue; ``icon`` is a meaning of
    `editor_app.ui.icons`.
    """

    id: str
    name: str
    statuses: tuple[Status, ...]
    icon: str
    empty: str
    lasting: bool = True
    trash: bool = False
    decides: bool = False
    pick: Pick | None = None

    def count(self, counts: Mapping[Status, int]) -> int:
        """How many articles stand in it, by the counts of all statuses."""
        return sum(counts.get(status, 0) for status in self.statuses or counts)

    def takes(self, row: ArticleSummary, picks: Collection[Pick] = ()) -> bool:
        """Tell whether an article stands in it; ``picks`` are what it is picked by."""
        if self.trash or row.trashed_at:
            return self.trash and bool(row.trashed_at)
        if self.pick is not None:
            return self.pick in picks
        return not self.statuses or row.status in self.statuses


ALL, TRASH, OWED, FOR_ME, TODAY = "all", "trash", "owed", "for_me", "today"
QUEUES: dict[str, Queue] = {
    queue.id: queue
    for queue in (
        Queue(
            ALL,
            name="All articles",
            statuses=(),
            icon="all",
            empty="Every article of the library stands here, whatever its status.",
        ),
        Queue(
            FOR_ME,
            name="For me",
            statuses=(),
            icon="mine",
            empty="What waits for you stands here: articles to decide on or to merge, and those that came back to you.",
            decides=True,
            pick=Pick.MINE,
        ),
        Queue(
            "urgent",
            name="Urgent",
            statuses=(),
            icon="urgent",
            empty="Articles that the desk calls urgent stand here until they are live.",
            lasting=False,
            decides=True,
            pick=Pick.URGENT,
        ),
        Queue(
            TODAY,
            name="Today",
            statuses=(),
            icon="calendar",
            empty="What is planned or due today, or was decided today, stands here.",
            lasting=False,
            pick=Pick.TODAY,
        ),
        Queue(
            OWED,
            name="To pass on",
            statuses=(),
            icon="hand_over",
            empty="What you decided and others wait for stands here until you hand it over.",
            lasting=False,
            pick=Pick.OWED,
        ),
        Queue(
            "drafts",
            name="Drafts",
            statuses=(Status.DRAFT,),
            icon="draft",
            empty="Articles stand here while they are being written, until they are submitted.",
        ),
        Queue(
            "returned",
            name="Returned",
            statuses=(Status.RETURNED,),
            icon="returned",
            empty="Articles that an editor sends back with a reason stand here.",
        ),
        Queue(
            "in_review",
            name="In review",
            statuses=(Status.IN_REVIEW,),
            icon="in_review",
            empty="Articles stand here from being submitted until they are signed off or returned.",
            decides=True,
        ),
        Queue(
            "confirm",
            name="To be confirmed",
            statuses=(),
            icon="warn",
            empty="Articles that left before their review stand here until somebody confirms them.",
            lasting=False,
            decides=True,
            pick=Pick.CONFIRM,
        ),
        Queue(
            "to_merge",
            name="To be merged",
            statuses=(),
            icon="merge",
            empty="Articles that were changed at two desks stand here until their newest states are merged.",
            lasting=False,
            pick=Pick.MERGE,
        ),
        Queue(
            "held",
            name="On hold",
            statuses=(),
            icon="hold",
            empty="Articles that wait, and cannot be packaged until the hold is lifted, stand here.",
            lasting=False,
            pick=Pick.HELD,
        ),
        Queue(
            "approved",
            name="Approved",
            statuses=(Status.APPROVED,),
            icon="approved",
            empty="Articles that are signed off and ready to be published stand here.",
        ),
        Queue(
            "live",
            name="Live",
            statuses=(Status.LIVE, Status.UPDATED),
            icon="live",
            empty="Articles stand here once somebody registers that they went live.",
            lasting=False,
        ),
        Queue(
            "taken_down",
            name="Taken down",
            statuses=(Status.TAKEN_DOWN,),
            icon="taken_down",
            empty="Articles that were live and were taken down stand here.",
            lasting=False,
        ),
        Queue(
            "spiked",
            name="Spiked",
            statuses=(Status.SPIKED,),
            icon="spiked",
            empty="Articles that will not be used stand here; they can be restored.",
            lasting=False,
        ),
        Queue(
            TRASH,
            name="Trash",
            statuses=(),
            icon="trash",
            empty="Drafts that you delete lie here until you restore them or delete them for good.",
            lasting=False,
            trash=True,
        ),
    )
}
