"""What the list shows, kept in step with the library: read page by page, and only what is touched read again."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.article import ArticleSummary
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.lists import AnyOf
from editor_app.domain.workflow import Status
from editor_app.system.clock import now
from editor_app.ui.article_list.model import ArticleModel
from editor_app.ui.article_list.query import ListFirst, ListQuery, status_counts
from editor_app.ui.article_list.queues import QUEUES, Pick, where_picked
from editor_app.ui.article_list.stopping import Stoppable
from editor_app.ui.lanes import Job, Lanes

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.store.listing import Cursor, Page
    from editor_app.store.snippet import Snippet

    Answer = tuple[Page, dict[str, Snippet]]

Standing = tuple[object, ...]
Picks = frozenset[Pick]
NO_PICKS: Picks = frozenset()
PAGE = 100
SEARCH_PAGE = 50
# A page grows with what is loaded, since Qt measures all rows anew after each: so their number costs only twice.
GROWTH = 8
# About what one sees of a search without scrolling; reading a snippet costs as much as reading the article.
SNIPPETS_AT_ONCE = 12
FIRST_ROWS = 40
SLOW_MS = 500
MANY = 100
_SHOWN_ASPECTS = frozenset(
    {
        Aspect.CONTENT,
        Aspect.EVENTS,
        Aspect.REVISIONS,
        Aspect.COMMENTS,
        Aspect.TRASH,
        Aspect.PASSING,
        Aspect.PEOPLE,
    }
)


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands beside a list: how many articles have each status, lie in the trash, or are picked by a queue.

    ``sections`` are in use.
    """

    counts: Mapping[Status, int]
    sections: tuple[tuple[str, ...], ...]
    trashed: int
    picked: Mapping[Pick, int]


@dataclass(frozen=True, slots=True)
class Touched:
    """Articles read anew: the rows of those that are still there, and what queues pick each."""

    rows: Mapping[str, ArticleSummary]
    picks: Mapping[str, Picks]


@dataclass(frozen=True, slots=True)
class Kept:
    """A list as it stood, to come back to after a search."""

    query: ListQuery
    rows: tuple[ArticleSummary, ...]
    more: Cursor | None


class Listing(QObject):
    """The loaded rows of one query, the counts and the sections.

    Signals: ``arrived(keeps_place)`` when the first page is there, true where the same list was read anew;
    ``counted()`` when counts or sections have come; ``working(slow)`` when reading has lasted half a second, and when
    it is over; ``failed(StetError)`` when the list could not be read.
    """

    arrived = Signal(bool)
    counted = Signal()
    working = Signal(bool)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self.model = ArticleModel(self)
        self.query = ListQuery()
        self.counts: Mapping[Status, int] = {}
        self.picked: Mapping[Pick, int] = {}
        self.sections: tuple[tuple[str, ...], ...] = ()
        self.trashed = 0
        self.more: Cursor | None = None
        self.is_loaded = False
        self.current = ""
        self._running: list[tuple[Job, Stoppable[Any]]] = []
        self._reads_page = False
        self._explained: set[str] = set()
        self._touched: set[str] = set()
        self._catches_up = False
        self._standings: dict[str, Standing | None] = {}
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(functools.partial(self.working.emit, True))
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.timeout.connect(self.refresh)

    @property
    def is_reading(self) -> bool:
        """Tell whether a page is on its way."""
        return self._reads_page

    # What is asked for

    def ask(self, query: ListQuery) -> None:
        """Show another list from its start; what is on the way for the one before is dropped."""
        self.query = query
        self._read_first(SEARCH_PAGE if query.searches else PAGE, keeps_place=False)

    def refresh(self) -> None:
        """Read as much as is loaded anew, with counts and sections."""
        self._read_first(max(PAGE, len(self.model.rows)), keeps_place=True)
        self._count()

    def read_on(self) -> None:
        """Read the next page, if there is one and nothing is being read."""
        if self.more is None or self._reads_page:
            return
        limit = max(PAGE, len(self.model.rows) // GROWTH)
        self._read_page(self.more, limit, self._take_more)

    def kept(self) -> Kept:
        """The list as it stands."""
        return Kept(self.query, tuple(self.model.rows), self.more)

    def bring_back(self, kept: Kept) -> None:
        """Show a list as it stood, at once; then read it anew."""
        self._drop()
        self.query, self.more = kept.query, kept.more
        self.model.show(kept.rows)
        self.refresh()

    def show_first(self, first: ListFirst) -> None:
        """Show what was kept at the last end, without the library."""
        self.query, self.counts = first.query, first.counted()
        self.model.show(first.rows)
        self.counted.emit()

    def first(self, kept: Kept | None = None) -> ListFirst:
        """What to keep for the next start: of the list as it is, or as it was kept."""
        kept = kept or self.kept()
        return ListFirst(kept.query, kept.rows[:FIRST_ROWS], status_counts(self.counts))

    # Reading pages

    def _read_first(self, limit: int, keeps_place: bool) -> None:
        self._drop()
        self._slow.start()
        self._read_page(None, limit, functools.partial(self._take_first, keeps_place))

    def _read_page(self, after: Cursor | None, limit: int, take: Callable[[Answer], None]) -> None:
        self._reads_page = True
        self._put(functools.partial(read_page, self.query, after, limit), take)

    def _put(self, read: Callable[[Desk], Any], take: Callable[[Any], None]) -> None:
        work = Stoppable(read)
        self._running = [one for one in self._running if not one[1].is_over]
        self._running.append((self._lanes.read(self, work, take, self._fail), work))

    def _drop(self) -> None:
        """Stop all reading whose answer is of no use any more."""
        for job, work in self._running:
            job.cancel()
            work.stop()
        self._running = []
        self._explained = set()
        self._end()

    def _end(self) -> None:
        """Nothing is being read that somebody waits for."""
        self._reads_page = False
        if not self._slow.isActive():
            self.working.emit(False)
        self._slow.stop()

    def _take_first(self, keeps_place: bool, answer: Answer) -> None:
        page, snippets = answer
        self._end()
        self.is_loaded = True
        self.more = page.next
        if [row.id for row in page.rows] == [row.id for row in self.model.rows]:
            self.model.snippets = {}
            for row in page.rows:
                self.model.put(row)
            self.model.put_snippets(snippets)
        else:
            self.model.show(page.rows, snippets)
        self.arrived.emit(keeps_place)
        self._explain(snippets)

    def _take_more(self, answer: Answer) -> None:
        page, snippets = answer
        self._end()
        self.more = page.next
        self.model.append(page.rows, snippets)
        self.arrived.emit(True)
        self._explain(snippets)

    def _fail(self, error: StetError) -> None:
        self._end()
        if isinstance(error, RefusedError):  # cards of what may not be seen any more do not stay
            self.more = None
            self.model.show(())
        self.failed.emit(error)

    # Snippets of a search, a few at a time

    def _explain(self, snippets: Mapping[str, Snippet]) -> None:
        """Read the snippets of rows that have been asked for none yet."""
        if not self.query.searches:
            return
        self.model.put_snippets(snippets)
        if not self._explained:
            self._explained = {row.id for row in self.model.rows[:SNIPPETS_AT_ONCE]}
        waiting = [row.id for row in self.model.rows if row.id not in self._explained][:SNIPPETS_AT_ONCE]
        if waiting:
            self._explained.update(waiting)
            self._put(functools.partial(read_snippets, waiting, self.query.words), self._explain)

    # Counts

    def _count(self) -> None:
        self._lanes.read(self, read_overview, self._take_counts, self._fail)

    def _take_counts(self, overview: Overview) -> None:
        self.counts, self.sections, self.trashed = overview.counts, overview.sections, overview.trashed
        self.picked = overview.picked
        self._midnight.start(_until_midnight_ms(now().astimezone()))
        self.counted.emit()

    # What others write

    def touch(self, changes: Changes) -> None:
        """Bring what was written elsewhere into the list: the rows of the articles named, or all of it."""
        if changes.aspects and not changes.aspects & _SHOWN_ASPECTS:
            return
        if not changes.articles or len(changes.articles) > MANY:
            self.refresh()
            return
        self._touched |= changes.articles
        self._catch_up()

    def _catch_up(self) -> None:
        """Read the touched rows; those touched meanwhile wait for their own turn, however many times."""
        if self._touched and not self._catches_up:
            touched, self._touched = frozenset(self._touched), set()
            self._catches_up = True
            self._lanes.read(
                self,
                functools.partial(read_rows, touched),
                functools.partial(self._take_rows, touched),
                self._miss_rows,
            )

    def _miss_rows(self, error: StetError) -> None:
        self._catches_up = False
        self.failed.emit(error)

    def _take_rows(self, asked: Iterable[str], touched: Touched) -> None:
        self._catches_up = False
        moved = [
            self._put_row(article, touched.rows.get(article), touched.picks.get(article, NO_PICKS))
            for article in sorted(asked)
        ]
        if any(moved):
            self._count()
        self._catch_up()

    def _put_row(self, article: str, row: ArticleSummary | None, picks: Picks) -> bool:
        """Bring one article's card to its new state; tell whether the counts or sections may have changed."""
        place = self.model.place_of(article)
        before = self.model.rows[place] if place >= 0 else None
        stays = row is not None and self._stays(row, picks)
        if before is not None and not stays:
            self.model.remove(article)
        elif before is not None and row is not None:
            self.model.put(row)
        elif row is not None and self.query.takes(row, picks) and not self.query.searches:
            self._let_in(row)
        was = self._standings.get(article)
        now = self._standings[article] = _standing(row, picks)
        return now is None or now != was

    def _stays(self, row: ArticleSummary, picks: Picks) -> bool:
        """Tell whether the card of an article that is shown goes on being shown."""
        if bool(row.trashed_at) is not self.query.trashed:
            return False
        return self.query.searches or row.id == self.current or self.query.takes(row, picks)

    def _let_in(self, row: ArticleSummary) -> None:
        """Give a new row its place by its instant; one that belongs behind the last loaded page comes with the next."""
        rows = self.model.rows
        for place, other in enumerate(rows):
            is_before = _instant(row) < _instant(other)
            if is_before is self.query.oldest_first:
                self.model.insert(place, row)
                return
        if self.more is None:
            self.model.insert(len(rows), row)


def _standing(row: ArticleSummary | None, picks: Picks) -> Standing | None:
    """What the counts and the sections are made of."""
    return None if row is None else (row.status, row.section, bool(row.trashed_at), picks)


def _until_midnight_ms(at: datetime) -> int:
    """How long it is until another day is today."""
    morning = at.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return max(1000, int((morning - at).total_seconds() * 1000) + 1000)


def _instant(row: ArticleSummary) -> str:
    """By what the list is ordered; in the trash, when an article came there."""
    return row.trashed_at or row.updated_at


# Work on the reading lane


def read_page(query: ListQuery, after: Cursor | None, limit: int, desk: Desk) -> Answer:
    """A page of a list or search, and the snippets that one sees first."""
    page = desk.finding.page(
        statuses=query.statuses,
        section=query.section,
        query=query.words,
        oldest_first=query.oldest_first,
        trashed=query.trashed,
        where=_where(query, desk),
        after=after,
        limit=limit,
    )
    if not query.searches or after is not None:
        return page, {}
    return page, read_snippets([row.id for row in page.rows[:SNIPPETS_AT_ONCE]], query.words, desk)


def read_snippets(articles: Iterable[str], words: str, desk: Desk) -> dict[str, Snippet]:
    """The snippets of some articles that a search has found."""
    return desk.finding.snippets(articles, words)


def _where(query: ListQuery, desk: Desk) -> AnyOf | None:
    pick = QUEUES[query.queue].pick
    return None if query.searches or pick is None else _picking(desk)[pick]


def _picking(desk: Desk) -> dict[Pick, AnyOf]:
    """What each queue picks, for whoever works here, now."""
    here, at = desk.staff.crew().here, now().astimezone()
    return {pick: where_picked(pick, here, at) for pick in Pick}


def read_overview(desk: Desk) -> Overview:
    """What stands beside the list, read anew."""
    finding = desk.finding
    picked = {pick: finding.count_where(where) for pick, where in _picking(desk).items()}
    return Overview(finding.counts(), finding.sections(), desk.trash.count(), picked)


def read_rows(articles: Collection[str], desk: Desk) -> Touched:
    """Some articles; those that are gone are left out."""
    picked = {pick: desk.finding.among(where, articles) for pick, where in _picking(desk).items()}
    return Touched(
        desk.finding.summaries(articles),
        {one: frozenset(pick for pick, found in picked.items() if one in found) for one in articles},
    )
