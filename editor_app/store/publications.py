"""Publications: versioned objects; the newest version holds, older ones stay, since packages name them."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.publication import Publication, publication_bytes
from editor_app.domain.records import publication_from_bytes
from editor_app.store import index_rows, tables
from editor_app.store.publication_rows import VERSIONS_ORDER
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_PUBLICATION = tables.publications.c
_VERSIONS = Query(
    select(_PUBLICATION.bytes, _PUBLICATION.hash, _PUBLICATION.at)
    .where(_PUBLICATION.id == bindparam("id"))
    .order_by(*VERSIONS_ORDER)
)
_ALL = Query(select(_PUBLICATION.id, _PUBLICATION.bytes).order_by(_PUBLICATION.id, *VERSIONS_ORDER))
_ADD = insert(tables.publications)
_KNOWN_SINCE = (
    update(tables.publications)
    .where(
        _PUBLICATION.received == 1,
        _PUBLICATION.hash == bindparam("version"),
        _PUBLICATION.at < bindparam("new_at"),
    )
    .values(at=bindparam("new_at"))
)


class Publications(Room):
    """The titles that the newsroom publishes under."""

    def get(self, publication: str) -> Publication | None:
        """The newest version of a publication by its id; None where there is none."""
        row = _VERSIONS.first(self._driver, id=publication)
        return None if row is None else publication_from_bytes(row[0])

    def all(self) -> list[Publication]:
        """The newest version of each publication, by id."""
        newest: dict[str, bytes] = {}
        for name, data in _ALL.all(self._driver):
            newest.setdefault(name, data)
        return [publication_from_bytes(data) for data in newest.values()]

    def versions(self, publication: str) -> list[Publication]:
        """All versions of a publication, newest first."""
        return [publication_from_bytes(data) for data in _VERSIONS.column(self._driver, id=publication)]

    def since(self, publication: str) -> str:
        """Since when (ISO 8601) the newest version of a publication holds here; empty where there is none."""
        row = _VERSIONS.first(self._driver, id=publication)
        return "" if row is None else str(row[2])


class WritablePublications(WritableRoom, Publications):
    """The publications, and keeping new versions."""

    def put(self, publication: Publication) -> str:
        """Keep a version, unless it is the newest already; return its hash."""
        data = publication_bytes(publication)
        name = digest(data)
        newest = _VERSIONS.first(self._driver, id=publication.id)
        if newest is None or newest[1] != name:
            self._pen.execute(
                _ADD, {"id": publication.id, "hash": name, "at": self._pen.now, "bytes": data, "received": 0}
            )
            self._pen.touch(Aspect.PUBLICATIONS)
            if newest is None or publication_from_bytes(newest[0]).policy != publication.policy:
                index_rows.refresh_published_under(self._pen, self._driver, publication.id)
        return name

    def receive(self, publication: Publication, at: str) -> None:
        """Keep a version that another desk has had since ``at`` (ISO 8601).

        It holds here only where this desk has none of its own, and nobody has received a newer one; so whatever order
        versions come in, the same one holds in the end.
        """
        data = publication_bytes(publication)
        name = digest(data)
        before = self.get(publication.id)
        if any(one[1] == name for one in _VERSIONS.all(self._driver, id=publication.id)):
            if self._pen.execute(_KNOWN_SINCE, {"version": name, "new_at": at}) == 0:
                return
        else:
            row = {"id": publication.id, "hash": name, "at": at, "bytes": data, "received": 1}
            self._pen.execute(_ADD, row)
        after = self.get(publication.id)
        if after != before:
            self._pen.touch(Aspect.PUBLICATIONS)
            index_rows.refresh_published_under(self._pen, self._driver, publication.id)
