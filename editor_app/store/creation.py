"""Making a new library: in one transaction, in a file that takes its name only when it is whole.

The tables are made from `tables.metadata` and marked with the newest version, which spares a first start the load of
Alembic; a test holds this road and the migrations to the same result.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from editor_app.store import tables
from editor_app.store.engine import open_writer
from editor_app.store.layout import APPLICATION_ID, NEWEST, SEARCH_SCHEME, STANDING_SCHEME
from editor_app.system.clock import new_id
from editor_app.system.files import flush_folder

# As Alembic itself makes it.
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def create_database(database: Path, created_at: str) -> None:
    """Make an empty library file in an existing folder; where somebody else was quicker, theirs stays.

    Raise the errors of the driver or the system and leave nothing when it fails.
    """
    with _part_beside(database) as part:
        writer = open_writer(part)
        try:
            with writer.begin():
                make_schema(writer)
                introduce(writer, created_at)
        finally:
            writer.close()
        _take_name(part, database)
    flush_folder(database.parent)


def make_schema(connection: Connection) -> None:
    """Make all tables and mark them with the newest version."""
    tables.metadata.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(_VERSION_TABLE)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (NEWEST,))


def introduce(connection: Connection, created_at: str) -> None:
    """Write the one row that tells a library from others."""
    connection.execute(
        tables.library.insert(),
        {
            "row": 1,
            "id": new_id(),
            "created_at": created_at,
            "generation": 0,
            "search_scheme": SEARCH_SCHEME,
            "standing_scheme": STANDING_SCHEME,
        },
    )


@contextlib.contextmanager
def _part_beside(database: Path) -> Iterator[Path]:
    """An empty file beside ``database`` that is gone in the end, with the files SQLite puts next to it."""
    handle, name = tempfile.mkstemp(prefix=f".{database.name}.", suffix=".part", dir=database.parent)
    os.close(handle)
    part = Path(name)
    part.chmod(0o644)
    try:
        yield part
    finally:
        for path in (part, Path(f"{name}-wal"), Path(f"{name}-shm"), Path(f"{name}-journal")):
            path.unlink(missing_ok=True)


def _take_name(part: Path, database: Path) -> None:
    """Give the finished file its name without ever replacing another one."""
    try:
        database.hardlink_to(part)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not database.exists():
            part.rename(database)
