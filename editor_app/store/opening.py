"""Opening a library folder: made where there is none, brought up to date, refused in words where it cannot be read."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.store.creation import create_database
from editor_app.store.engine import Access, open_reader
from editor_app.store.failures import ReadOnlyError, damaged, in_words, read_only
from editor_app.store.layout import ASSETS, BACKUPS, DATABASE, NEWEST
from editor_app.store.upgrade import bring_up_to_date
from editor_app.store.version import refuse_unknown, stored_version

_NEEDS_OTHER_ACCESS = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})


@dataclass(frozen=True, slots=True)
class Opened:
    """A library that is ready: its reading connection, and how it could be opened."""

    reader: sqlite3.Connection
    access: Access


def open_database(folder: Path, *, create: bool, stamp: str) -> Opened:
    """Open the library in ``folder``; ``stamp`` is the present instant (ISO 8601).

    Raise `StetError` where it cannot be: nothing is changed or left half made then.
    """
    with in_words(folder):
        database = _database(folder, create, stamp)
        reader, access = _reader(database)
        try:
            version = stored_version(reader, folder)
            refuse_unknown(version, folder)
            if version != NEWEST:
                reader.close()
                _refuse_outdated(access, folder)
                bring_up_to_date(folder, stamp)
                reader, access = _reader(database)
        except BaseException:
            reader.close()
            raise
    return Opened(reader, access)


def _refuse_outdated(access: Access, folder: Path) -> None:
    """Raise where a library of an older program could not be brought up to date."""
    if access is not Access.WRITE:
        raise ReadOnlyError(
            "The library is read-only",
            "The library in {place} was kept by an older Stet and must be brought up to date, but cannot be written.",
            hint="Check the folder's permissions, or copy the library to a place that you may write to.",
            place=folder,
        )


def _database(folder: Path, create: bool, stamp: str) -> Path:
    """The database file, made if it may be.  Raise `StetError` where something else lies there."""
    database = folder / DATABASE
    if folder.exists() and not folder.is_dir():
        raise StetError(
            "Not a folder",
            "{place} is a file; a library is a folder.",
            hint="Choose another place for the library.",
            place=folder,
        )
    if not database.exists():
        _refuse_remains(folder)
        if not create:
            raise StetError("No library", "There is no library in {place}.", place=folder)
        folder.mkdir(parents=True, exist_ok=True)
        create_database(database, stamp)
    elif not database.is_file() or database.stat().st_size == 0:
        raise damaged(folder, f"{DATABASE} is empty")
    return database


def _refuse_remains(folder: Path) -> None:
    """Raise where a library was: a new, empty one over its pictures would hide that its articles are gone."""
    remains = [name for name in (ASSETS, BACKUPS, f"{DATABASE}-wal") if _holds_something(folder / name)]
    if remains:
        raise StetError(
            "The library is incomplete",
            "The folder {place} holds {remains} but no {database}; nothing was changed.",
            hint="Put the file back, or restore a backup into a new folder: "
            "stet restore BACKUP --library DIR.",
            place=folder,
            remains=", ".join(remains),
            database=DATABASE,
        )


def _holds_something(path: Path) -> bool:
    return path.is_file() or (path.is_dir() and any(path.iterdir()))


def _reader(database: Path) -> tuple[sqlite3.Connection, Access]:
    """A reading connection that is known to work, and the access it has.

    In a folder that may not be written SQLite cannot make the files it shares with a writer; there the database is
    read as it lies, which is right only when no unfinished log lies beside it.  Where these files are left from
    before, it opens without a word what may not be written.
    """
    try:
        return _tried(database, Access.WRITE), Access.WRITE if _may_write(database) else Access.READ
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NEEDS_OTHER_ACCESS:
            raise
    log = database.with_name(f"{DATABASE}-wal")
    if log.exists() and log.stat().st_size > 0:
        raise ReadOnlyError(
            "The library was not closed",
            "The library in {place} was not closed properly, and its folder is read-only.",
            hint="Copy the whole folder to a place that you may write to, and open it there.",
            place=database.parent,
        )
    return _tried(database, Access.FROZEN), Access.FROZEN


def _may_write(database: Path) -> bool:
    """Tell whether the system lets this program write the database, and files beside it."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(one, os.W_OK, effective_ids=effective) for one in (database, database.parent))


def _tried(database: Path, access: Access) -> sqlite3.Connection:
    """A reading connection over which the schema could be read."""
    try:
        reader = open_reader(database, access)
        try:
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            reader.close()
            raise
    except (sqlite3.Error, UnicodeDecodeError) as error:
        # The plain code is that of a schema or a header which SQLite cannot make sense of.
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_ERROR:
            raise damaged(database.parent, error) from error
        raise
    return reader


def refuse_frozen(access: Access, folder: Path) -> None:
    """Raise where the library was opened for reading only."""
    if access is not Access.WRITE:
        raise read_only(folder)
