"""Noticing that a library's folder was moved, renamed or removed while it is open.

SQLite would go on writing into a file that nobody can find any more, and say that all is well.
"""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.errors import StetError

Identity = tuple[int, int]


def file_identity(path: Path) -> Identity:
    """What makes a file this one, wherever it lies: its device and its number there (zeros where there is none)."""
    try:
        about = path.stat()
    except OSError:
        return 0, 0
    return about.st_dev, about.st_ino


def refuse_moved(folder: Path, database: str, opened: Identity) -> None:
    """Raise where the database in ``folder`` is not the one that was opened."""
    if file_identity(folder / database) != opened:
        raise StetError(
            "The library has moved",
            "The library is no longer in {place}; nothing was changed.",
            hint="Put the folder back where it was, or open it from its new place.",
            place=folder,
        )
