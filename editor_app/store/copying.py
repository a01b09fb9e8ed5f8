"""Copying a database while it is in use."""

from __future__ import annotations

import contextlib
from pathlib import Path

from editor_app.store.engine import Access, connect
from editor_app.system.files import flush_file


def copy_database(source: Path, target: Path, access: Access = Access.WRITE) -> None:
    """Copy ``source`` as it stands at one instant to the new file ``target``: one file, complete in itself.

    Raise the driver's errors, and ``FileExistsError`` where ``target`` exists; what was begun is for the caller to
    remove.
    """
    target.touch(exist_ok=False)
    with contextlib.closing(connect(source, access)) as original, contextlib.closing(connect(target)) as copy:
        original.backup(copy)
        # Without the log a copy can be read from a disk that may not be written to.
        copy.execute("PRAGMA journal_mode = DELETE").close()
    with target.open("rb+") as file:
        flush_file(file.fileno())
