"""Looking into a library that is not opened: is it sound, what does it name."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

from editor_app.domain.canonical import digest
from editor_app.domain.errors import CorruptError
from editor_app.store import tables
from editor_app.store.asset_folder import AssetFolder
from editor_app.store.engine import Access, connect
from editor_app.store.failures import one_line
from editor_app.store.layout import ASSETS, DATABASE, MISSING_ASSETS
from editor_app.store.query import Query

_GENERATION = Query(select(tables.library.c.generation))
_ASSETS = Query(select(tables.assets.c.hash).order_by(tables.assets.c.hash))
# Everything that is named by the hash of its bytes.
_OBJECTS = tuple(
    (table.name, Query(select(table.c[name], table.c[data])))
    for table, name, data in (
        (tables.contents, "hash", "bytes"),
        (tables.drafts, "content_hash", "content"),
        (tables.revisions, "id", "bytes"),
        (tables.events, "id", "bytes"),
        (tables.private_objects, "hash", "bytes"),
        (tables.origins, "hash", "bytes"),
        (tables.publications, "hash", "bytes"),
    )
)


def stored_generation(database: Path) -> int:
    """The count of writings that a closed library or backup holds; -1 where it cannot be read."""
    try:
        with _looking(database) as driver:
            return int(_GENERATION.all(driver)[0][0])
    except (sqlite3.Error, IndexError):
        return -1


def asset_hashes(database: Path) -> tuple[str, ...]:
    """The pictures that a closed library or backup names."""
    with _looking(database) as driver:
        return tuple(_ASSETS.column(driver))


def refuse_unsound(folder: Path, backup: Path) -> None:
    """Raise `CorruptError` or `StetError` about ``backup`` where its copy in ``folder`` is not whole.

    Checked: the database's pages and indexes, its references, the hash of every object, the hash of every picture
    but those that were missing when the backup was made.
    """
    with _looking(folder / DATABASE) as driver:
        answer = driver.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if answer != "ok":
            raise _damaged_backup(backup, answer)
        if driver.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise _damaged_backup(backup, "records name others that are not there")
        for table, query in _OBJECTS:
            for name, data in query.run(driver):
                if not isinstance(data, bytes) or digest(data) != name:
                    raise _damaged_backup(backup, f"{table}: {name[:12]}")
    known_missing = _known_missing(folder)
    assets = AssetFolder(folder / ASSETS)
    for asset in asset_hashes(folder / DATABASE):
        if asset not in known_missing:
            assets.read(asset)


def _damaged_backup(backup: Path, reason: str) -> CorruptError:
    return CorruptError(
        "The backup is damaged",
        "The backup {place} is damaged ({reason}); nothing was restored.",
        hint="Restore an older one.",
        place=backup,
        reason=one_line(reason),
    )


def _known_missing(folder: Path) -> frozenset[str]:
    path = folder / MISSING_ASSETS
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


@contextlib.contextmanager
def _looking(database: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(connect(database, Access.FROZEN)) as driver:
        yield driver
