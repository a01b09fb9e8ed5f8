"""Private data: original bytes, private contacts, evidence.  Apart from the content; leaves only when ticked."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, exists, func, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.errors import CorruptError, StetError
from editor_app.store import tables
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_OBJECT = tables.private_objects.c
_ENTRY = tables.private_entries.c
_OF_ARTICLE = Query(
    select(_ENTRY.article, _ENTRY.kind, _ENTRY.label, _ENTRY.hash, _ENTRY.at)
    .where(_ENTRY.article == bindparam("article"))
    .order_by(_ENTRY.row)
)
_BYTES = Query(select(_OBJECT.bytes).where(_OBJECT.hash == bindparam("hash")))
_BEGINS = 32
_ABOUT = Query(
    select(func.substr(_OBJECT.bytes, 1, _BEGINS), func.length(_OBJECT.bytes)).where(
        _OBJECT.hash == bindparam("hash")
    )
)
_KEEP_OBJECT = insert(tables.private_objects).on_conflict_do_nothing()
_KEEP_ENTRY = insert(tables.private_entries).on_conflict_do_nothing()
_DROP_ENTRY = delete(tables.private_entries).where(
    _ENTRY.article == bindparam("of"),
    _ENTRY.kind == bindparam("of_kind"),
    _ENTRY.label == bindparam("of_label"),
    _ENTRY.hash == bindparam("object"),
)
_DROP_OBJECT = delete(tables.private_objects).where(
    _OBJECT.hash == bindparam("object"), ~exists().where(_ENTRY.hash == _OBJECT.hash)
)


@dataclass(frozen=True, slots=True)
class PrivateEntry:
    """One private object of an article: its kind (``original``, ``contacts`` …), a label, its hash, when (ISO 8601)."""

    article: str
    kind: str
    label: str
    hash: str
    at: str


class Private(Room):
    """The private data of a library."""

    def of(self, article: str, kind: str = "") -> list[PrivateEntry]:
        """The private objects of an article, of one kind or all, in the order in which they came."""
        rows = _OF_ARTICLE.all(self._driver, article=article)
        return [PrivateEntry(*row) for row in rows if not kind or row[1] == kind]

    def get(self, name: str) -> bytes:
        """The bytes of a private object by their hash.  Raise `StetError` where it is unknown or damaged."""
        row = _BYTES.first(self._driver, hash=name)
        if row is None:
            raise StetError("No such object", "There is no private object {name} here.", name=name[:80])
        data: bytes = row[0]
        if digest(data) != name:
            raise CorruptError(
                "Damaged record", "The private object {name} is not what was kept.", name=name[:12]
            )
        return data

    def about(self, name: str) -> tuple[bytes, int]:
        """How a private object begins, and its size in bytes; nothing where it is unknown."""
        row = _ABOUT.first(self._driver, hash=name)
        return (b"", 0) if row is None else (bytes(row[0]), int(row[1]))


class WritablePrivate(WritableRoom, Private):
    """The private data, adding to it and forgetting it."""

    def put(self, article: str, kind: str, data: bytes, label: str = "") -> str:
        """Keep private bytes with an article; return their hash."""
        name = digest(data)
        self._pen.execute(_KEEP_OBJECT, {"hash": name, "bytes": data})
        row = {"article": article, "kind": kind, "label": label, "hash": name, "at": self._pen.now}
        if self._pen.execute(_KEEP_ENTRY, row):
            self._pen.touch(Aspect.PRIVATE, article)
        return name

    def forget(self, entry: PrivateEntry) -> None:
        """Take a private object from an article; its bytes go when no other entry holds them."""
        found = {
            "of": entry.article,
            "of_kind": entry.kind,
            "of_label": entry.label,
            "object": entry.hash,
        }
        if self._pen.execute(_DROP_ENTRY, found):
            self._pen.touch(Aspect.PRIVATE, entry.article)
        self._pen.execute(_DROP_OBJECT, {"object": entry.hash})
