"""Making a library out of a backup."""

from __future__ import annotations

import shutil
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.store.backup import dated_backups
from editor_app.store.copying import copy_database
from editor_app.store.engine import Access, open_reader
from editor_app.store.failures import in_words
from editor_app.store.inspection import refuse_unsound
from editor_app.store.layout import ASSETS, DATABASE, MISSING_ASSETS
from editor_app.store.version import refuse_unknown, stored_version
from editor_app.system.files import folder_in_the_making


def restore(backup: Path, target: Path) -> Path:
    """Make the library ``target`` out of a backup; return ``target``.

    ``backup`` is the folder of a backup, or one that holds dated backups, of which the newest is taken.  ``target``
    must not exist or be an empty folder.  The copy is checked as a whole (`refuse_unsound`) before it takes its
    name: raise `StetError` and leave nothing where anything is wrong.  The backup is never changed.
    """
    source = _chosen(backup)
    _refuse_occupied(target)
    with in_words(target), folder_in_the_making(target.absolute()) as making:
        with in_words(source):
            _copy(source, making)
            _refuse_other(making, source)
            refuse_unsound(making, source)
        if target.exists():
            target.rmdir()
    return target


def _chosen(backup: Path) -> Path:
    if (backup / DATABASE).is_file():
        return backup
    found = dated_backups(backup)
    if not found:
        raise StetError(
            "Not a backup",
            "There is no backup in {place}.",
            hint="Give the folder that stet backup wrote; it holds a file {database}.",
            place=backup,
            database=DATABASE,
        )
    return found[max(found)]


def _refuse_occupied(target: Path) -> None:
    occupied = target.is_file() or (target.is_dir() and any(target.iterdir()))
    if occupied:
        raise StetError(
            "Not empty",
            "{place} is not empty; a backup is restored into a new folder.",
            hint="Choose a folder that does not exist yet. Nothing was changed.",
            place=target,
        )


def _copy(source: Path, making: Path) -> None:
    copy_database(source / DATABASE, making / DATABASE, Access.FROZEN)
    if (source / ASSETS).is_dir():
        shutil.copytree(source / ASSETS, making / ASSETS)
    if (source / MISSING_ASSETS).is_file():
        shutil.copyfile(source / MISSING_ASSETS, making / MISSING_ASSETS)


def _refuse_other(making: Path, source: Path) -> None:
    reader = open_reader(making / DATABASE, Access.READ)
    try:
        refuse_unknown(stored_version(reader, source), source)
    finally:
        reader.close()
