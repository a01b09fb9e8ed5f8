"""Reading events, for the room of events and for the status."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, select

from editor_app.domain.events import Event
from editor_app.domain.records import event_from_bytes
from editor_app.store import tables
from editor_app.store.query import Query

_EVENT = tables.events.c
_OF_ARTICLE = Query(
    select(_EVENT.id, _EVENT.bytes)
    .where(_EVENT.article == bindparam("article"))
    .order_by(_EVENT.at, _EVENT.id)
)


def events_of(driver: sqlite3.Connection, article: str) -> list[tuple[str, Event]]:
    """All events of an article with their ids, by instant."""
    return [(row[0], event_from_bytes(row[1])) for row in _OF_ARTICLE.all(driver, article=article)]
