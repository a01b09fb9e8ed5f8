"""What the library's articles name, for proposals."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from editor_app.domain.seen import Known, Seen, SeenKind
from editor_app.store import tables
from editor_app.store.query import Query
from editor_app.store.room import Room

_SEEN = tables.seen.c
# Along the primary key, so that nothing is sorted before it is grouped.
_ALL = Query(
    select(_SEEN.kind, _SEEN.value, _SEEN.detail, func.count())
    .where(_SEEN.kind != SeenKind.LINK.value)
    .group_by(_SEEN.kind, _SEEN.value, _SEEN.detail)
    .order_by(_SEEN.kind, _SEEN.value, _SEEN.detail)
)
_LINKING = Query(
    select(tables.articles.c.id, _SEEN.detail)
    .join_from(tables.seen, tables.articles, tables.articles.c.row == _SEEN.article_row)
    .where(
        _SEEN.kind == SeenKind.LINK.value,
        _SEEN.value == bindparam("target"),
        tables.articles.c.trashed_at == "",
    )
    .order_by(tables.articles.c.row)
)
_KINDS = {kind.value: kind for kind in SeenKind}


class SeenThings(Room):
    """People, units, sources, columns, tags, genres and places that fields name."""

    def known(self) -> Known:
        """All of it, the most frequent of each kind first; kinds that this program does not know are left out."""
        rows = sorted(_ALL.all(self._driver), key=lambda row: -int(row[3]))
        return Known(
            tuple(Seen(_KINDS[kind], value, detail) for kind, value, detail, _ in rows if kind in _KINDS)
        )

    def linking(self, article: str) -> list[tuple[str, str]]:
        """The articles that link to one, each with the kind of its link; those in the trash are left out."""
        return [(str(row[0]), str(row[1])) for row in _LINKING.all(self._driver, target=article)]
