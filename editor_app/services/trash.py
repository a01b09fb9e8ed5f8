"""The trash 回收站: putting drafts away, bringing them back, deleting them for good."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editor_app.domain.article import ArticleSummary
from editor_app.domain.permission import Road
from editor_app.services.roads import Roads
from editor_app.services.unsent import unsent_of
from editor_app.store.library import Library, Unit

Progress = Callable[[int, int], object]
AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Emptied:
    """How many articles were deleted for good, and how many stay since a package was made of them."""

    deleted: int
    kept: int


@dataclass(frozen=True, slots=True)
class Loss:
    """What deleting for good would take: articles, 字数, revisions, snapshots, private objects; ``kept`` articles stay."""

    articles: int = 0
    characters: int = 0
    revisions: int = 0
    snapshots: int = 0
    private: int = 0
    kept: int = 0


class TrashCan:
    """The trash of one library.  An article is named by its id, the beginning of it, or its number.

    Each call but `empty` does all that it is asked for, or nothing: it raises `StetError` for an article that is not
    there, for one that may not go, and for one that is not for whoever works here to write.
    """

    def __init__(self, library: Library, account: str = "") -> None:
        self._library = library
        self._roads = Roads(library, account)

    def put(self, articles: Iterable[str], origin: str = "") -> tuple[ArticleSummary, ...]:
        """Move articles to the trash; return their rows."""
        with self._library.writing(origin) as unit:
            found = self._named(unit, articles, trashed=False)
            for article in found:
                unit.trash.put(article)
            return tuple(unit.articles.summary(article) for article in found)

    def restore(self, articles: Iterable[str], origin: str = "") -> tuple[ArticleSummary, ...]:
        """Bring articles back to where they stood; return their rows."""
        with self._library.writing(origin) as unit:
            found = self._named(unit, articles, trashed=True)
            for article in found:
                unit.trash.restore(article)
            return tuple(unit.articles.summary(article) for article in found)

    def purge(self, articles: Iterable[str], origin: str = "") -> None:
        """Delete articles of the trash for good."""
        with self._library.writing(origin) as unit:
            for article in self._named(unit, articles, trashed=True):
                _purge(unit, article)

    def loss(self, articles: Iterable[str] | None = None) -> Loss:
        """What would be lost with these articles of the trash, or with all of them."""
        with self._library.reading() as view:
            if articles is None:
                within = self._roads.reach(view, Road.LIST).publications
                rows = view.articles.page(trashed=True, limit=None, within=within).rows
            else:
                found = [view.articles.resolve(article, trashed=True) for article in articles]
                for article in found:
                    self._roads.ask(view, Road.LIST, article)
                rows = tuple(view.articles.summary(article) for article in found)
            gone = [row for row in rows if not view.trash.is_kept_for_ever(row.id)]
            return Loss(
                articles=len(gone),
                characters=sum(row.characters for row in gone),
                revisions=sum(view.revisions.count(row.id) for row in gone),
                snapshots=sum(len(view.snapshots.of(row.id)) for row in gone),
                private=sum(len(view.private.of(row.id)) for row in gone),
                kept=len(rows) - len(gone),
            )

    def empty(self, origin: str = "", progress: Progress = lambda _done, _total: None) -> Emptied:
        """Delete for good all that lies in the trash, but for what a package was made of.

        It goes on in small writings, so that saving elsewhere waits for none of them long; what ``progress`` raises
        ends it between two.  An article that somebody brings back meanwhile stays.
        """
        rows = self._listed(Road.WRITE)
        deleted = kept = 0
        for start in range(0, len(rows), AT_ONCE):
            progress(start, len(rows))
            with self._library.writing(origin) as unit:
                here = [row.id for row in rows[start : start + AT_ONCE] if unit.articles.exists(row.id)]
                for article in filter(unit.trash.is_here, here):
                    if unit.trash.is_kept_for_ever(article):
                        kept += 1
                    else:
                        _purge(unit, article)
                        deleted += 1
        return Emptied(deleted, kept)

    def listed(self) -> tuple[ArticleSummary, ...]:
        """All that lies in the trash, the newest there first."""
        return self._listed(Road.LIST)

    def _listed(self, road: Road) -> tuple[ArticleSummary, ...]:
        with self._library.reading() as view:
            within = self._roads.within(view, road)
            return view.articles.page(trashed=True, limit=None, within=within).rows

    def _named(self, unit: Unit, articles: Iterable[str], *, trashed: bool) -> list[str]:
        """The ids of articles that may be written."""
        found = [unit.articles.resolve(article, trashed=trashed) for article in articles]
        for article in found:
            self._roads.ask(unit, Road.WRITE, article)
        return found

    def count(self) -> int:
        """How many articles lie in the trash."""
        with self._library.reading() as view:
            return view.trash.count(self._roads.reach(view, Road.LIST).publications)


def _purge(unit: Unit, article: str) -> None:
    unit.trash.purge(article)
    unit.settings.drop_below(unsent_of(article))
