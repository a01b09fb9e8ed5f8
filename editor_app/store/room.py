"""What all rooms of an opened library share: where they read, and with what they write."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from editor_app.domain.changes import Aspect, Changes
from editor_app.store.asset_folder import AssetFolder
from editor_app.store.engine import driver_of


@dataclass(slots=True)
class Pen:
    """One writing: its transaction, its instant (ISO 8601), and what it has touched so far."""

    connection: Connection
    assets: AssetFolder
    now: str
    origin: str = ""
    touched: set[str] = field(default_factory=set)
    aspects: set[Aspect] = field(default_factory=set)

    def execute(self, statement: Any, values: Any = None) -> int:
        """Run one Core statement; return how many rows it changed."""
        return self.connection.execute(statement, values).rowcount

    def touch(self, aspect: Aspect, article: str = "") -> None:
        """Note that something changed."""
        self.aspects.add(aspect)
        if article:
            self.touched.add(article)

    def changes(self) -> Changes:
        """All that was touched."""
        return Changes(frozenset(self.touched), frozenset(self.aspects), self.origin)


class Room:
    """A part of the library that can be read."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver


class WritableRoom(Room):
    """A part of the library that can be read and written inside one writing."""

    def __init__(self, pen: Pen) -> None:
        Room.__init__(self, driver_of(pen.connection))
        self._pen = pen
