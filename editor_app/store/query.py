"""Reads: Core statements, compiled once and run on the driver.

``Connection.execute`` takes about 20 microseconds for a row, the driver 3, and reading an article should cost little
more than parsing it.  So reads are written in Core, as everything is, and leave its execution aside.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

_DIALECT = sqlite.dialect(paramstyle="named")

Row = tuple[Any, ...]


class Query:
    """One select with named places (``bindparam``), compiled when it is first run."""

    __slots__ = ("_constants", "_sql", "_statement")

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._sql = ""
        self._constants: dict[str, Any] = {}

    @property
    def sql(self) -> str:
        """The statement as SQLite gets it."""
        if not self._sql:
            compiled = self._statement.compile(dialect=_DIALECT)
            self._constants = {key: value for key, value in compiled.params.items() if value is not None}
            self._sql = str(compiled)
        return self._sql

    def run(self, driver: sqlite3.Connection, **values: Any) -> sqlite3.Cursor:
        """A cursor over the rows; close it where it is not read to its end."""
        return driver.execute(self._sql or self.sql, self._constants | values if self._constants else values)

    def all(self, driver: sqlite3.Connection, **values: Any) -> list[Row]:
        """All rows."""
        return self.run(driver, **values).fetchall()

    def first(self, driver: sqlite3.Connection, **values: Any) -> Row | None:
        """The first row, or None."""
        # As in `run`: a call less, where an article is read.
        cursor = driver.execute(
            self._sql or self.sql, self._constants | values if self._constants else values
        )
        row: Row | None = cursor.fetchone()
        return row

    def column(self, driver: sqlite3.Connection, **values: Any) -> Iterator[Any]:
        """The first column of all rows."""
        return (row[0] for row in self.run(driver, **values))
