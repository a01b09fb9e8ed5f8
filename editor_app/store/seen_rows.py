"""The rows of what articles name: kept in step with each draft."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select

from editor_app.domain.seen import Seen, SeenKind
from editor_app.store import tables
from editor_app.store.query import Query
from editor_app.store.room import Pen

_SEEN = tables.seen.c
_OF_ROW = Query(
    select(_SEEN.kind, _SEEN.value, _SEEN.detail).where(_SEEN.article_row == bindparam("article_row"))
)
_ADD = insert(tables.seen)
_DROP = delete(tables.seen).where(
    _SEEN.kind == bindparam("of_kind"),
    _SEEN.value == bindparam("of_value"),
    _SEEN.detail == bindparam("of_detail"),
    _SEEN.article_row == bindparam("of_row"),
)


def keep_seen(pen: Pen, driver: sqlite3.Connection, row: int, found: frozenset[Seen]) -> None:
    """Bring what an article (by its row) names to what was found; most saves change nothing of it."""
    before = {
        Seen(SeenKind(kind), value, detail) for kind, value, detail in _OF_ROW.all(driver, article_row=row)
    }
    for one in before - found:
        pen.execute(
            _DROP, {"of_kind": one.kind.value, "of_value": one.value, "of_detail": one.detail, "of_row": row}
        )
    rows = seen_values(row, found - before)
    if rows:
        pen.execute(_ADD, rows)


def seen_values(row: int, found: Iterable[Seen]) -> list[dict[str, object]]:
    """What was found of one article as rows of the table."""
    return [
        {"kind": one.kind.value, "value": one.value, "detail": one.detail, "article_row": row}
        for one in found
    ]
