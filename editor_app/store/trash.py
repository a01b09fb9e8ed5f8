"""The trash 回收站: drafts that nobody was ever shown can be put away, brought back, and deleted for good.

What lies in the trash keeps its number and all that belongs to it, and stands in no list, count or search.  Going
there changes one column of the index row, so that coming back leaves the article where it stood.
"""

from __future__ import annotations

from sqlalchemy import BindParameter, bindparam, delete, func, select, union

from editor_app.domain.article import ArticleSummary
from editor_app.domain.changes import Aspect
from editor_app.domain.errors import StetError
from editor_app.domain.events import Decision, OutletAction, OutletRecord
from editor_app.domain.workflow import Status
from editor_app.store import index_rows, tables
from editor_app.store.articles import Articles, not_in_the_trash
from editor_app.store.event_rows import events_of
from editor_app.store.private import WritablePrivate
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom
from editor_app.store.snapshots import FORGET_CONTENT
from editor_app.store.within import narrow, within_values

_ARTICLE = tables.articles.c
_OF: BindParameter[str] = bindparam("of")
_COUNTING = select(func.count()).where(_ARTICLE.trashed_at > "")
_COUNT, _NARROWED_COUNT = Query(_COUNTING), Query(narrow(_COUNTING))
_CONTENTS = Query(
    union(
        *(
            select(table.c.content_hash).where(table.c.article == bindparam("article"))
            for table in (tables.snapshots, tables.revisions, tables.last_read)
        )
    )
)
# In this order nothing names what is gone already.
_FORGET = tuple(
    delete(table).where(table.c.article == _OF)
    for table in (
        tables.desk,
        tables.comment_places,
        tables.mentions,
        tables.comments,
        tables.drafts,
        tables.snapshots,
        tables.last_read,
        tables.revisions,
        tables.events,
        tables.origins,
        tables.carried,
    )
)


class Trash(Room):
    """What lies in the trash; its list is `Articles.page`."""

    def count(self, within: frozenset[str] | None = None) -> int:
        """How many articles lie there; ``within`` is as in `Articles.page`."""
        if within is None:
            return int(_COUNT.all(self._driver)[0][0])
        return int(_NARROWED_COUNT.all(self._driver, **within_values(within))[0][0])

    def is_kept_for_ever(self, article: str) -> bool:
        """Tell whether a decision or a package names the article, so that its history must stay provable."""
        return any(
            isinstance(event, Decision | OutletRecord) for _, event in events_of(self._driver, article)
        )

    def is_here(self, article: str) -> bool:
        """Tell whether an article (full id) lies in the trash."""
        return bool(Articles(self._driver).summary(article).trashed_at)


class WritableTrash(WritableRoom, Trash):
    """The trash, putting articles there, bringing them back, deleting them for good."""

    def put(self, article: str) -> None:
        """Put a draft away.  Raise `StetError` for one that was submitted or went live; one there already stays."""
        row = Articles(self._driver).summary(article)
        if row.trashed_at:
            return
        if row.status is not Status.DRAFT or self._was_shown(article):
            raise _was_submitted(row)
        index_rows.put_away(self._pen, self._driver, article, self._pen.now)
        self._pen.touch(Aspect.TRASH, article)

    def restore(self, article: str) -> None:
        """Bring an article back to where it stood; one that does not lie in the trash stays as it is."""
        if self.is_here(article):
            index_rows.bring_back(self._pen, self._driver, article)
            self._pen.touch(Aspect.TRASH, article)

    def purge(self, article: str) -> None:
        """Delete an article of the trash for good, with its revisions, snapshots, private data and origins.

        The seals of the database let that happen to what was never shown to anybody.  Pictures stay: others may use
        them.  Raise `StetError` for an article that does not lie in the trash, and for one that is kept for ever.
        """
        row = Articles(self._driver).summary(article)
        if not row.trashed_at:
            raise not_in_the_trash(article)
        if self.is_kept_for_ever(article):
            raise _was_packaged(row)
        contents = list(_CONTENTS.column(self._driver, article=article))
        private = WritablePrivate(self._pen)
        for entry in private.of(article):
            private.forget(entry)
        for statement in _FORGET:
            self._pen.execute(statement, {"of": article})
        for content in contents:
            self._pen.execute(FORGET_CONTENT, {"content": content})
        index_rows.drop_row(self._pen, self._driver, article)
        self._pen.touch(Aspect.TRASH, article)

    def _was_shown(self, article: str) -> bool:
        """Tell of a decision, or of going live; a package alone may have stayed in a drawer."""
        return any(
            isinstance(event, Decision)
            or (isinstance(event, OutletRecord) and event.action is not OutletAction.PACKAGED)
            for _, event in events_of(self._driver, article)
        )


def _was_submitted(row: ArticleSummary) -> StetError:
    return StetError(
        "Not a draft any more",
        "“{headline}” was submitted or published, so it cannot be moved to the trash.",
        hint="Only a draft that nobody has decided on can be deleted.",
        headline=row.headline.strip() or row.id[:12],
    )


def _was_packaged(row: ArticleSummary) -> StetError:
    return StetError(
        "Kept for ever",
        "A package was made of “{headline}”, so its history is kept and it stays in the trash.",
        hint="Whoever has the package can still prove with this library what it holds.",
        headline=row.headline.strip() or row.id[:12],
    )
