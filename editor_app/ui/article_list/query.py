"""What the list is asked for, and what of it is kept for the next start.  Values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from editor_app.domain.article import ArticleSummary
from editor_app.domain.canonical import from_plain, to_plain
from editor_app.domain.errors import CorruptError
from editor_app.domain.workflow import Status
from editor_app.ui.article_list.queues import ALL, QUEUES, Pick


@dataclass(frozen=True, slots=True)
class ListQuery:
    """A queue by its id, a section path (none: all), the order, and the words of a search (none: no search)."""

    queue: str = ALL
    section: tuple[str, ...] = ()
    oldest_first: bool = False
    words: str = ""

    @property
    def searches(self) -> bool:
        """Tell whether words are looked for."""
        return bool(self.words)

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The statuses of the queue; none where any will do."""
        return QUEUES[self.queue].statuses

    @property
    def trashed(self) -> bool:
        """Tell whether the trash is shown."""
        return QUEUES[self.queue].trash and not self.searches

    def takes(self, row: ArticleSummary, picks: Collection[Pick] = ()) -> bool:
        """Tell whether an article, picked by so much, stands in the queue and the section, whatever the words."""
        return QUEUES[self.queue].takes(row, picks) and row.section[: len(self.section)] == self.section


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many articles have a status."""

    status: Status
    count: int


@dataclass(frozen=True, slots=True)
class ListFirst:
    """The list as it was left: its query (never a search), the first rows, and the counts; painted before all else."""

    query: ListQuery = ListQuery()
    rows: tuple[ArticleSummary, ...] = ()
    counts: tuple[StatusCount, ...] = ()

    def counted(self) -> dict[Status, int]:
        """The counts by status."""
        return {one.status: one.count for one in self.counts}


def status_counts(counts: Mapping[Status, int]) -> tuple[StatusCount, ...]:
    """Counts by status as a value, in the order of `Status`."""
    return tuple(StatusCount(status, counts[status]) for status in Status if status in counts)


def list_first_to_plain(first: ListFirst) -> dict[str, Any]:
    """As plain JSON values."""
    plain: dict[str, Any] = to_plain(first)
    return plain


def list_first_from_plain(plain: object) -> ListFirst:
    """Read what `list_first_to_plain` wrote.  Raise `CorruptError` for anything else."""
    first = from_plain(ListFirst, plain)
    if first.query.queue not in QUEUES or first.query.searches:
        raise CorruptError("Damaged record", "The last list cannot be read.")
    return first
