"""A look at a library before it is opened, with the driver alone: SQLAlchemy would cost more than the whole start."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from editor_app.store.layout import DATABASE


def mark_of(folder: Path) -> str | None:
    """The mark of a library's state, as `Library.mark` gives it; None where it cannot be told, for whatever reason."""
    database = folder / DATABASE
    if not database.is_file():
        return None
    try:
        driver = sqlite3.connect(
            f"file:{quote(database.absolute().as_posix())}?mode=ro", uri=True, timeout=0.1
        )
        try:
            library, generation = driver.execute("SELECT id, generation FROM library").fetchone()
        finally:
            driver.close()
    except (sqlite3.Error, TypeError, ValueError):
        return None
    return mark(library, generation)


def mark(library: str, generation: int) -> str:
    """A library's identity and how many writings it has seen, as one text."""
    return f"{library}:{generation}"
