"""The two connections of a library: one that writes, one that reads.

The driver leaves transactions alone (``isolation_level=None``): its own handling commits behind one's back before
DDL, after which a failed migration cannot be taken back.  The writer says ``BEGIN IMMEDIATE``, so that it waits for
another writer at the start and never fails half-way; said on the reader it would lock everybody out.
"""

from __future__ import annotations

import enum
import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

BUSY_TIMEOUT_MS = 10_000
_CACHED_STATEMENTS = 256


class Access(enum.StrEnum):
    """How SQLite opens the file (the ``mode`` of its URI)."""

    WRITE = "rw"
    READ = "ro"
    # For a folder in which SQLite may make no files of its own; right only where nobody else writes.
    FROZEN = "ro&immutable=1"


def connect(database: Path, access: Access = Access.WRITE) -> sqlite3.Connection:
    """A bare driver connection to an existing file; may be used from any thread, by one at a time."""
    return sqlite3.connect(
        f"{_uri(database)}?mode={access}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_MS / 1000,
        cached_statements=_CACHED_STATEMENTS,
    )


def _uri(path: Path) -> str:
    """A path as SQLite reads it: unlike ``Path.as_uri`` also for a share and for a name that is not UTF-8."""
    place = path.absolute().as_posix()
    return "file://" + quote(os.fsencode(place if place.startswith("/") else f"/{place}"), safe="/:")


def open_writer(database: Path) -> Connection:
    """The one connection that writes.  Raise the driver's errors when the file cannot be opened."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect_with(database, Access.WRITE, _WRITER_PRAGMAS),
        poolclass=NullPool,
    )
    event.listen(engine, "begin", _begin_immediately)
    return engine.connect()


def open_reader(database: Path, access: Access = Access.WRITE) -> sqlite3.Connection:
    """The one connection that reads; SQLite itself refuses writes on it.

    It is the driver's own, since reads run there (see `query`); it needs ``WRITE`` access to take part in the log
    of a library in use.
    """
    return _connect_with(database, access, _READER_PRAGMAS)


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's connection under one of SQLAlchemy."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


# FULL: a revision or a decision that was reported as kept survives a power cut.  Recursive triggers: without them
# INSERT OR REPLACE would remove a sealed row unnoticed.
_WRITER_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
)
# 16 MB of pages: enough for the indexes of 100,000 articles, which every look-up goes through.
_READER_PRAGMAS = ("PRAGMA query_only = ON", "PRAGMA cache_size = -16384")


def _connect_with(database: Path, access: Access, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    driver = connect(database, access)
    try:
        for pragma in pragmas:
            driver.execute(pragma).close()
    except BaseException:
        driver.close()
        raise
    return driver


def _begin_immediately(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
