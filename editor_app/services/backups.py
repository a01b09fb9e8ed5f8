"""Copies of the whole library, and making a library from one."""

from __future__ import annotations

from pathlib import Path

from editor_app.store.library import Library
from editor_app.store.restore import restore


class Backups:
    """Backing up one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def back_up(self, folder: Path) -> Path:
        """Copy the library into a new folder below ``folder``, while it is in use; return the copy's path."""
        return self._library.back_up(folder)


def restore_backup(backup: Path, target: Path) -> Path:
    """Make a library in ``target`` from a checked backup; return its path.

    Raise `StetError` where the backup is damaged or a library is there already.
    """
    restore(backup, target)
    return target
