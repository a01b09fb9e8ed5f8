"""Settings of the library: plain values by key."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.changes import Aspect
from editor_app.store import tables
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_SETTING = tables.settings.c
_GET = Query(select(_SETTING.value).where(_SETTING.key == bindparam("key")))
_ALL = Query(select(_SETTING.key, _SETTING.value).order_by(_SETTING.key))
_PUT = insert(tables.settings)
_PUT = _PUT.on_conflict_do_update(index_elements=["key"], set_={"value": _PUT.excluded.value})
_DROP = delete(tables.settings).where(_SETTING.key == bindparam("dropped"))
_DROP_BELOW = delete(tables.settings).where(
    _SETTING.key >= bindparam("first"), _SETTING.key < bindparam("last")
)


class Settings(Room):
    """What was set in this library."""

    def get(self, key: str, default: Any = None) -> Any:
        """The plain value under ``key``, else ``default``."""
        row = _GET.first(self._driver, key=key)
        return default if row is None else json.loads(row[0])

    def all(self) -> dict[str, Any]:
        """All that was set, by key."""
        return {key: json.loads(value) for key, value in _ALL.all(self._driver)}


class WritableSettings(WritableRoom, Settings):
    """The settings, and changing them."""

    def put(self, key: str, value: Any) -> None:
        """Set a plain JSON value."""
        self._pen.execute(_PUT, {"key": key, "value": json.dumps(value, ensure_ascii=False, sort_keys=True)})
        self._pen.touch(Aspect.SETTINGS)

    def drop(self, key: str) -> None:
        """Forget what was set."""
        if self._pen.execute(_DROP, {"dropped": key}):
            self._pen.touch(Aspect.SETTINGS)

    def drop_below(self, start: str) -> None:
        """Forget everything whose key begins so."""
        if self._pen.execute(_DROP_BELOW, {"first": start, "last": f"{start}\U0010ffff"}):
            self._pen.touch(Aspect.SETTINGS)
