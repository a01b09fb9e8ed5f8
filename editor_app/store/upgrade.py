"""Bringing an older library up to date: a backup first, then all migrations or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection

from editor_app.store.copying import copy_database
from editor_app.store.engine import driver_of, open_writer
from editor_app.store.failures import damaged
from editor_app.store.layout import BACKUPS, DATABASE, VERSIONS
from editor_app.store.version import refuse_unknown, stored_version


def bring_up_to_date(
    folder: Path, stamp: str, known: Sequence[str] = VERSIONS, more_versions: Sequence[Path] = ()
) -> None:
    """Run the migrations that a library lacks.

    ``stamp`` names the backup, ``known`` the versions oldest first, ``more_versions`` further folders of migrations
    (for tests).  When one fails, its error is raised and the library stands as before.
    """
    database = folder / DATABASE
    writer = open_writer(database)
    try:
        driver = driver_of(writer)
        version = stored_version(driver, folder)
        refuse_unknown(version, folder, known)
        if version == known[-1]:
            return
        copy_database(database, _backup_place(folder, version, stamp))
        # Rebuilding a table moves rows under their references; the references are checked as a whole afterwards.
        driver.execute("PRAGMA foreign_keys = OFF")
        with writer.begin():
            _migrate(writer, more_versions)
            if driver.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise damaged(folder, "records name others that are not there")
    finally:
        writer.close()


def _backup_place(folder: Path, version: str, stamp: str) -> Path:
    place = folder / BACKUPS / f"before-upgrade-from-{version}-{stamp}"
    place.mkdir(parents=True)
    return place / DATABASE


def _migrate(writer: Connection, more_versions: Sequence[Path]) -> None:
    # Loaded only here: Alembic takes longer than a whole start, and nearly every start has nothing to migrate.
    from editor_app.store.migrating import SHIPPED_VERSIONS, migrate  # noqa: PLC0415

    migrate(writer, versions=(SHIPPED_VERSIONS, *more_versions))
