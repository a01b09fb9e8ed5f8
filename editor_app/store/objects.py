"""The immutable objects of a library by kind and hash, as other desks have them too: what is missing, and keeping it.

Objects that come are kept as they are; what the library shows of an article is then made anew once (`settle`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.comments import KIND as COMMENT
from editor_app.domain.events import EVENT_KINDS
from editor_app.domain.revision import Revision, revision_bytes
from editor_app.store import index_rows, tables
from editor_app.store.query import Query
from editor_app.store.revisions import Revisions
from editor_app.store.room import Room, WritableRoom

_CARRIED = tables.carried.c
_COLUMNS = {
    "content": tables.contents.c.hash,
    "revision": tables.revisions.c.id,
    "publication": tables.publications.c.hash,
    COMMENT: tables.comments.c.id,
    **dict.fromkeys(EVENT_KINDS, tables.events.c.id),
}
_IS_HERE = {
    kind: Query(select(column).where(column == bindparam("hash"))) for kind, column in _COLUMNS.items()
}
_IS_CARRIED = Query(select(_CARRIED.hash).where(_CARRIED.hash == bindparam("hash")))
_FOR_ARTICLE = Query(
    select(_CARRIED.hash, _CARRIED.kind, _CARRIED.article, _CARRIED.bytes)
    .where(_CARRIED.article == bindparam("article"))
    .order_by(_CARRIED.hash)
)
_OF_KIND = Query(
    select(_CARRIED.hash, _CARRIED.kind, _CARRIED.article, _CARRIED.bytes)
    .where(_CARRIED.kind == bindparam("kind"))
    .order_by(_CARRIED.hash)
)
_ARTICLE_OF = Query(select(tables.revisions.c.article).where(tables.revisions.c.id == bindparam("id")))
_CARRY = insert(tables.carried).on_conflict_do_nothing()
_PLACED = delete(tables.carried).where(_CARRIED.hash == bindparam("placed"))
_KEEP_CONTENT = insert(tables.contents).on_conflict_do_nothing()
_KEEP_REVISION = insert(tables.revisions).on_conflict_do_nothing()


@dataclass(frozen=True, slots=True)
class Carried:
    """An object that has no place here (yet); ``article`` is empty where it names none."""

    hash: str
    kind: str
    article: str
    bytes: bytes


class Objects(Room):
    """The objects of a library."""

    def missing(self, kind: str, names: Iterable[str]) -> list[str]:
        """Those of a kind (by hash) that are neither kept nor carried here."""
        return [name for name in names if not self.is_here(kind, name) and not self.is_carried(name)]

    def is_here(self, kind: str, name: str) -> bool:
        """Tell whether an object has its place here."""
        return kind in _IS_HERE and _IS_HERE[kind].first(self._driver, hash=name) is not None

    def is_carried(self, name: str) -> bool:
        """Tell whether an object is carried."""
        return _IS_CARRIED.first(self._driver, hash=name) is not None

    def carried(self, article: str) -> list[Carried]:
        """What is carried for an article; for the empty one what names none."""
        return [Carried(*row) for row in _FOR_ARTICLE.all(self._driver, article=article)]

    def carried_of(self, kind: str) -> list[Carried]:
        """What is carried of a kind."""
        return [Carried(*row) for row in _OF_KIND.all(self._driver, kind=kind)]

    def article_of(self, revision: str) -> str:
        """The article that a revision is of; empty where it is not here."""
        row = _ARTICLE_OF.first(self._driver, id=revision)
        return "" if row is None else str(row[0])


class WritableObjects(WritableRoom, Objects):
    """The objects, and keeping what comes; all were checked before."""

    def keep_content(self, name: str, data: bytes) -> None:
        """Keep a content as it came."""
        self._pen.execute(_KEEP_CONTENT, {"hash": name, "bytes": data})

    def keep_revision(self, revision: Revision) -> None:
        """Keep a revision, whose content is here; `settle` has to follow."""
        data = revision_bytes(revision)
        row = {
            "id": digest(data),
            "article": revision.article,
            "at": revision.at,
            "content_hash": revision.content_hash,
            "bytes": data,
        }
        if self._pen.execute(_KEEP_REVISION, row):
            self._pen.touch(Aspect.REVISIONS, revision.article)

    def carry(self, one: Carried) -> None:
        """Keep what has no place here."""
        row = {"hash": one.hash, "kind": one.kind, "article": one.article, "bytes": one.bytes}
        if self._pen.execute(_CARRY, row):
            self._pen.touch(Aspect.EVENTS)

    def placed(self, name: str) -> None:
        """Something that was carried has its place now."""
        self._pen.execute(_PLACED, {"placed": name})

    def settle(self, article: str) -> None:
        """Bring what the library shows of an article to what is kept of it now."""
        heads = Revisions(self._driver).heads(article)
        if heads:
            index_rows.set_heads(self._pen, self._driver, article, heads)
        index_rows.refresh_standing(self._pen, self._driver, article)
