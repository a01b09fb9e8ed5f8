"""Origins: what imports were read from, apart from the content."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.origin import Origin
from editor_app.domain.records import origin_bytes, origin_from_bytes
from editor_app.store import tables
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_ORIGIN = tables.origins.c
_OF_ARTICLE = Query(
    select(_ORIGIN.bytes, _ORIGIN.at)
    .where(_ORIGIN.article == bindparam("article"))
    .order_by(_ORIGIN.at.desc(), _ORIGIN.hash.desc())
)
_KEEP = insert(tables.origins).on_conflict_do_nothing()


class Origins(Room):
    """Where the articles of a library were found."""

    def get(self, article: str) -> Origin | None:
        """The newest origin of an article; None for one that was written here."""
        row = _OF_ARTICLE.first(self._driver, article=article)
        return None if row is None else origin_from_bytes(row[0])

    def of(self, article: str) -> list[Origin]:
        """All origins of an article, newest first: one for each import into it."""
        return [origin for origin, _ in self.known(article)]

    def known(self, article: str) -> list[tuple[Origin, str]]:
        """All origins of an article, newest first, each with since when it is known (ISO 8601)."""
        return [(origin_from_bytes(row[0]), row[1]) for row in _OF_ARTICLE.all(self._driver, article=article)]


class WritableOrigins(WritableRoom, Origins):
    """The origins, and adding to them."""

    def put(self, article: str, origin: Origin, at: str = "") -> str:
        """Keep an origin beside those the article has; return its hash.

        ``at`` (ISO 8601) is since when it is known, where another desk brings it; else it is now.
        """
        data = origin_bytes(origin)
        name = digest(data)
        row = {"article": article, "hash": name, "at": at or self._pen.now, "bytes": data}
        if self._pen.execute(_KEEP, row):
            self._pen.touch(Aspect.ORIGIN, article)
        return name
