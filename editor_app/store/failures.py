"""What SQLite and the disk say, in words that help a person."""

from __future__ import annotations

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from sqlalchemy.exc import DBAPIError

from editor_app.domain.errors import CorruptError, StetError


class BusyError(StetError):
    """Another program kept the library for too long; nothing was changed, and a second try may do."""


class InterruptedReadError(StetError):
    """A reading was stopped because nobody waits for its answer any more."""


class ReadOnlyError(StetError):
    """The library can be read but not written."""


class FullDiskError(StetError):
    """There is no room left; freeing some and a second try will do."""


FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT})

# Below this SQLite cannot even make the files that it needs for reading.
_NEXT_TO_NONE = 256 * 1024


def full_disk(place: Path) -> FullDiskError:
    """The disk has no room left."""
    return FullDiskError(
        "The disk is full",
        "There is no room left on the disk of {place}; nothing was changed.",
        hint="Free some space and try again.",
        place=place,
    )


def read_only(place: Path) -> ReadOnlyError:
    """The folder or the file may not be written."""
    return ReadOnlyError(
        "The library is read-only",
        "The library in {place} cannot be written; nothing was changed.",
        hint="Check the folder's permissions, or copy the library to a place that you may write to.",
        place=place,
    )


def damaged(place: Path, reason: object) -> CorruptError:
    """The database does not hold what it should."""
    return CorruptError(
        "The library is damaged",
        "The library in {place} is damaged ({reason}).",
        hint="Keep the folder as it is and restore the newest backup into a new one: "
        "stet restore BACKUP --library DIR.",
        place=place,
        reason=one_line(reason),
    )


def one_line(reason: object) -> str:
    """A reason fit for a sentence: SQLite breaks its own into lines."""
    return " ".join(str(reason).split())


def busy(place: Path) -> BusyError:
    """Somebody else is writing."""
    return BusyError(
        "The library is busy",
        "Another program is writing to the library in {place}; nothing was changed.",
        hint="Try again in a moment.",
        place=place,
    )


def unreachable(place: Path, reason: object) -> StetError:
    """The file system refuses."""
    return StetError(
        "The library cannot be reached",
        "The library in {place} cannot be opened ({reason}).",
        hint="Check that the disk is connected and that you may read the folder.",
        place=place,
        reason=reason,
    )


@contextlib.contextmanager
def in_words(place: Path) -> Iterator[None]:
    """Turn what SQLite and the disk report inside the block into a `StetError` about ``place``."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise_in_words(error, place)


def raise_in_words(error: BaseException, place: Path) -> NoReturn:
    """Raise the `StetError` for ``error``; raise ``error`` itself where it is a fault of ours."""
    found = translated(error, place)
    if found is None:
        raise error
    raise found from error


# What stumbles over a row that is not as it was written.
_STUMBLES = (sqlite3.Error, DBAPIError, LookupError, TypeError, ValueError, AttributeError)


def raise_if_damaged(error: BaseException, driver: sqlite3.Connection, place: Path) -> None:
    """Raise the `StetError` for ``error`` while ``driver`` was used; return where it is a fault of ours.

    A library with damaged pages fails in more ways than can be foreseen.  So where something fails that should not,
    the library itself is asked whether it is sound; that takes seconds in a large one, and is rare.
    """
    found = translated(error, place)
    if found is None and isinstance(error, _STUMBLES) and not is_sound(driver):
        found = damaged(place, error)
    if found is not None:
        raise found from error


def is_sound(driver: sqlite3.Connection) -> bool:
    """Tell whether the pages and indexes of a database fit together."""
    try:
        return bool(driver.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def translated(error: BaseException, place: Path) -> StetError | None:
    """The `StetError` for ``error``; None where a person can do nothing about it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause, place)
    if isinstance(cause, OSError):
        return _of_system(cause, place)
    return None


def _of_sqlite(error: sqlite3.Error, place: Path) -> StetError | None:
    if "Could not decode to UTF-8" in str(error):  # the driver's own words, without a code
        return damaged(place, error)
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return full_disk(place)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return read_only(place)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(place, error)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(place)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR:
            # A full disk shows as these too, when the files that SQLite puts beside the database cannot grow.
            return full_disk(place) if _is_full(place) else unreachable(place, error)
        case sqlite3.SQLITE_INTERRUPT:
            return InterruptedReadError("Stopped", "The search was stopped.")
        case _:
            return None


def _is_full(place: Path) -> bool:
    """Tell whether the disk of ``place``, which need not exist yet, has next to no room left."""
    try:
        nearest = next((one for one in (place, *place.absolute().parents) if one.exists()), place)
        return shutil.disk_usage(nearest).free < _NEXT_TO_NONE
    except OSError:
        return False


def _of_system(error: OSError, place: Path) -> StetError:
    match error.errno:
        case number if number in FULL_DISK:
            return full_disk(place)
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return read_only(place)
        case _:
            return unreachable(place, error.strerror or error)
