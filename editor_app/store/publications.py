"""Publications: versioned objects; the newest version holds, older ones stay, since packages name them."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.publication import Publication, publication_bytes
from editor_app.domain.records import publication_from_bytes
from editor_app.store import index_rows, tables
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_PUBLICATION = tables.publications.c
_VERSIONS = Query(
    select(_PUBLICATION.bytes, _PUBLICATION.hash)
    .where(_PUBLICATION.id == bindparam("id"))
    .order_by(_PUBLICATION.row.desc())
)
_NEWEST = Query(
    select(_PUBLICATION.bytes)
    .where(_PUBLICATION.row.in_(select(func.max(_PUBLICATION.row)).group_by(_PUBLICATION.id)))
    .order_by(_PUBLICATION.id)
)
_ADD = insert(tables.publications)


class Publications(Room):
    """The titles that the newsroom publishes under."""

    def get(self, publication: str) -> Publication | None:
        """The newest version of a publication by its id; None where there is none."""
        row = _VERSIONS.first(self._driver, id=publication)
        return None if row is None else publication_from_bytes(row[0])

    def all(self) -> list[Publication]:
        """The newest version of each publication, by id."""
        return [publication_from_bytes(data) for data in _NEWEST.column(self._driver)]

    def versions(self, publication: str) -> list[Publication]:
        """All versions of a publication, newest first."""
        return [publication_from_bytes(data) for data in _VERSIONS.column(self._driver, id=publication)]


class WritablePublications(WritableRoom, Publications):
    """The publications, and keeping new versions."""

    def put(self, publication: Publication) -> str:
        """Keep a version, unless it is the newest already; return its hash."""
        data = publication_bytes(publication)
        name = digest(data)
        newest = _VERSIONS.first(self._driver, id=publication.id)
        if newest is None or newest[1] != name:
            self._pen.execute(_ADD, {"id": publication.id, "hash": name, "at": self._pen.now, "bytes": data})
            self._pen.touch(Aspect.PUBLICATIONS)
            if newest is None or publication_from_bytes(newest[0]).policy != publication.policy:
                index_rows.refresh_published_under(self._pen, self._driver, publication.id)
        return name
