"""Which version a library has, and whether this program may open it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from editor_app.domain.errors import NewerFormatError, StetError
from editor_app.store.failures import damaged
from editor_app.store.layout import APPLICATION_ID, VERSIONS


def stored_version(driver: sqlite3.Connection, place: Path) -> str:
    """The migration at which a library stands.  Raise `StetError` where the file is something else."""
    if driver.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StetError(
            "Not a library",
            "The database in {place} was not made by Stet.",
            hint="Choose another folder for the library.",
            place=place,
        )
    try:
        row = driver.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        row = None
    if row is None:
        raise damaged(place, "it does not say which version it has")
    return str(row[0])


def refuse_unknown(version: str, place: Path, known: Sequence[str] = VERSIONS) -> None:
    """Raise `NewerFormatError` for a version that this program does not know."""
    if version not in known:
        raise NewerFormatError(
            "Made by a newer Stet",
            "The library in {place} has version {version}, and this Stet knows versions up to {known}.",
            hint="Update Stet to open it. Nothing was changed.",
            place=place,
            version=version,
            known=known[-1],
        )
