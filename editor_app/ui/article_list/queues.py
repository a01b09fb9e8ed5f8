"""The queues: the table of what the list can show, each with its statuses or its condition."""

from __future__ import annotations

import enum
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from editor_app.domain.article import ArticleSummary
from editor_app.domain.lists import ON_HOLD, TO_CONFIRM, Condition, Side
from editor_app.domain.workflow import Status


class Pick(enum.StrEnum):
    """What a queue picks articles by, where that is no status."""

    MINE = "mine"
    CONFIRM = "confirm"
    HELD = "held"


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

    def condition(self, mine: Collection[str]) -> Condition | None:
        """What an article must meet beside the statuses; ``mine`` are the hands that are one's own."""
        if self.pick is Pick.MINE:
            return Condition(Side.HANDS, tuple(mine))
        return {Pick.CONFIRM: TO_CONFIRM, Pick.HELD: ON_HOLD, None: None}[self.pick]

    def count(self, counts: Mapping[Status, int]) -> int:
        """How many articles stand in it, by the counts of all statuses."""
        return sum(counts.get(status, 0) for status in self.statuses or counts)

    def takes(self, row: ArticleSummary, mine: Collection[str] = ()) -> bool:
        """Tell whether an article stands in it."""
        if self.trash or row.trashed_at:
            return self.trash and bool(row.trashed_at)
        if self.pick is not None:
            return {Pick.MINE: row.hands in mine, Pick.CONFIRM: row.confirm, Pick.HELD: row.held}[self.pick]
        return not self.statuses or row.status in self.statuses


ALL, TRASH = "all", "trash"
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
            "for_me",
            name="For me",
            statuses=(),
            icon="mine",
            empty="What waits for you stands here: articles to decide on, and those that came back to you.",
            decides=True,
            pick=Pick.MINE,
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
