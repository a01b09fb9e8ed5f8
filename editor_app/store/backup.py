"""Backups: the database as it stands at one instant, and its pictures, in a folder that is a library itself."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.store.asset_folder import AssetFolder
from editor_app.store.copying import copy_database
from editor_app.store.engine import Access, connect
from editor_app.store.failures import FULL_DISK, FullDiskError, damaged, full_disk, in_words
from editor_app.store.inspection import asset_hashes, stored_generation
from editor_app.store.layout import ASSETS, BACKUPS, DATABASE, MISSING_ASSETS
from editor_app.store.rotation import kept
from editor_app.system.files import folder_in_the_making, write_atomically

_NAME = "stet-%Y-%m-%dT%H-%M-%SZ"
_NAMED = re.compile(r"stet-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ")


def back_up(folder: Path, to: Path, instant: datetime, access: Access = Access.WRITE) -> Path:
    """Copy the library in ``folder`` into a new folder inside ``to``, named by ``instant``; return it.

    Pictures are linked where the disk can do that, else copied.  Those that are missing already are listed in a file
    of the backup, so that restoring can tell them from what was lost later.
    """
    with _about_the_copy(to):
        target = _free_name(to, instant)
        with folder_in_the_making(target) as making, in_words(folder):
            copy_database(folder / DATABASE, making / DATABASE, access)
            _refuse_damaged(making / DATABASE, folder)
            missing = _take_assets(AssetFolder(folder / ASSETS), AssetFolder(making / ASSETS), making)
            if missing:
                write_atomically(making / MISSING_ASSETS, "\n".join(missing).encode())
    return target


@contextlib.contextmanager
def _about_the_copy(to: Path) -> Iterator[None]:
    """Say of the backup's folder what would else be said of the library: that it is full or cannot be written."""
    try:
        yield
    except FullDiskError as error:
        raise full_disk(to) from error
    except OSError as error:
        if error.errno in FULL_DISK:
            raise full_disk(to) from error
        raise StetError(
            "Backup not written",
            "The backup cannot be written to {place}: {reason}.",
            hint="Choose another folder for it. The library is as it was.",
            place=to,
            reason=error.strerror or error,
        ) from error


def back_up_if_due(folder: Path, instant: datetime, generation: int) -> Path | None:
    """Make the backup of the day inside the library and let old ones go; None where none is due."""
    backups = folder / BACKUPS
    if not is_due(backups, instant, generation):
        return None
    made = back_up(folder, backups, instant)
    _rotate(backups)
    return made


def is_due(backups: Path, instant: datetime, generation: int) -> bool:
    """Tell whether something was written since the newest backup, and that one is of an earlier day (UTC)."""
    found = dated_backups(backups)
    if generation == 0:
        return False
    if not found:
        return True
    newest = max(found)
    if newest.date() >= instant.astimezone(UTC).date():
        return False
    return stored_generation(found[newest] / DATABASE) != generation


def dated_backups(backups: Path) -> dict[datetime, Path]:
    """The backups in a folder by their instant."""
    if not backups.is_dir():
        return {}
    return {
        datetime.strptime(path.name, _NAME).replace(tzinfo=UTC): path
        for path in backups.iterdir()
        if _NAMED.fullmatch(path.name) and (path / DATABASE).is_file()
    }


def _free_name(to: Path, instant: datetime) -> Path:
    if to.exists() and not to.is_dir():
        raise StetError(
            "Not a folder", "{place} is a file; a backup needs a folder.", place=to, hint="Choose a folder."
        )
    # A second backup within one second takes the next second's name, so that names stay in the order of making.
    later = (instant.astimezone(UTC) + timedelta(seconds=count) for count in itertools.count())
    return next(target for one in later if not (target := to / one.strftime(_NAME)).exists())


def _refuse_damaged(copy: Path, folder: Path) -> None:
    """A backup that does not open is none: raise `CorruptError` about the library in ``folder``."""
    with contextlib.closing(connect(copy, Access.READ)) as driver:
        answer = driver.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise damaged(folder, answer)


def _take_assets(source: AssetFolder, target: AssetFolder, making: Path) -> list[str]:
    """Link or copy all pictures that the copied database names; return those that are not there."""
    missing = []
    for asset in asset_hashes(making / DATABASE):
        original, copy = source.path(asset), target.path(asset)
        if not original.is_file():
            missing.append(asset)
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(original, copy)
        except OSError:  # another disk, or one without links
            shutil.copyfile(original, copy)
    return missing


def _rotate(backups: Path) -> None:
    found = dated_backups(backups)
    for instant in found.keys() - kept(found):
        shutil.rmtree(found[instant], ignore_errors=True)
