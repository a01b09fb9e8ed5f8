"""Events: decisions, outlet records and desk events, kept for ever under the hash of their bytes."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.events import (
    Decision,
    DeskEvent,
    Event,
    OutletAction,
    OutletRecord,
    event_bytes,
    kind_of,
)
from editor_app.domain.records import event_from_bytes
from editor_app.domain.workflow import in_order
from editor_app.store import index_rows, tables
from editor_app.store.event_rows import events_of
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_BYTES = Query(select(tables.events.c.bytes).where(tables.events.c.id == bindparam("id")))
_DESK = Query(
    select(tables.desk.c.aspect, tables.desk.c.value)
    .where(tables.desk.c.article == bindparam("article"))
    .order_by(tables.desk.c.aspect)
)
_DESK_EVENTS = Query(
    select(tables.desk.c.aspect, tables.desk.c.event).where(tables.desk.c.article == bindparam("article"))
)
_ADD = insert(tables.events).on_conflict_do_nothing()
_SET_DESK = insert(tables.desk)
_SET_DESK = _SET_DESK.on_conflict_do_update(
    index_elements=["article", "aspect"],
    set_={"value": _SET_DESK.excluded.value, "event": _SET_DESK.excluded.event},
)


class Events(Room):
    """What happened to articles."""

    def of(self, article: str) -> list[tuple[str, Event]]:
        """All events of an article with their ids, by instant."""
        return events_of(self._driver, article)

    def decisions(self, article: str) -> list[Decision]:
        """The decisions on an article, each after those its maker had seen."""
        return in_order(event for _, event in self.of(article) if isinstance(event, Decision))

    def outlets(self, article: str) -> list[OutletRecord]:
        """The outlet records of an article, each after those its maker had seen."""
        return in_order(event for _, event in self.of(article) if isinstance(event, OutletRecord))

    def desk(self, article: str) -> dict[str, str]:
        """The desk data as it stands: value by aspect."""
        return dict(_DESK.all(self._driver, article=article))

    def desk_events(self, article: str) -> dict[str, str]:
        """The ids of the events that the desk data comes from, by aspect."""
        return dict(_DESK_EVENTS.all(self._driver, article=article))

    def get(self, event: str) -> Event | None:
        """One event by its id; None where it is not here."""
        row = _BYTES.first(self._driver, id=event)
        return None if row is None else event_from_bytes(row[0])


class WritableEvents(WritableRoom, Events):
    """The events, and adding to them; they are never changed or removed."""

    def add(self, event: Event) -> str:
        """Keep an event and return its id; keeping it again changes nothing."""
        [name] = self.add_all([event])
        return name

    def add_all(self, events: Iterable[Event]) -> list[str]:
        """Keep events of any articles and return their ids."""
        names: list[str] = []
        noted: dict[tuple[str, str], bool] = {}
        decided: dict[str, bool] = {}
        for event in events:
            data = event_bytes(event)
            names.append(digest(data))
            row = {
                "id": names[-1],
                "article": event.article,
                "kind": kind_of(event),
                "at": event.at,
                "bytes": data,
            }
            if not self._pen.execute(_ADD, row):
                continue
            self._pen.touch(Aspect.EVENTS, event.article)
            if isinstance(event, DeskEvent):
                noted[event.article, event.aspect] = True
            elif not _is_package(event):
                decided[event.article] = True
        for article, aspect in noted:
            self._refresh_desk(article, aspect)
        for article in decided:
            index_rows.refresh_standing(self._pen, self._driver, article)
        return names

    def _refresh_desk(self, article: str, aspect: str) -> None:
        kept = {event: name for name, event in self.of(article) if isinstance(event, DeskEvent)}
        newest = in_order(event for event in kept if event.aspect == aspect)[-1]
        self._pen.execute(
            _SET_DESK, {"article": article, "aspect": aspect, "value": newest.value, "event": kept[newest]}
        )
        index_rows.set_desk(self._pen, self._driver, article, self.desk(article))


def _is_package(event: Event) -> bool:
    """Tell whether an event says only that a package was made: that changes nothing about where the article stands."""
    return isinstance(event, OutletRecord) and event.action is OutletAction.PACKAGED
