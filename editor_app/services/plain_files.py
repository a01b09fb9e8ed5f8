"""Files that a person names: looked at before they are read, and written whole or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.system.files import write_atomically


def plain_size(path: Path) -> int:
    """The size of a file in bytes.

    Raise `StetError` for what has no end of its own (a device may give bytes for ever, a pipe may wait for ever), and
    ``OSError`` where there is nothing.
    """
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise StetError(
            "Not a file",
            "This is a device, a pipe or a folder; Stet reads plain files only.",
            hint="Save the text as a file and import that.",
        )
    return about.st_size


def keep_file(path: Path, data: bytes) -> None:
    """Write a file that a person wants, whole or not at all.  Raise `StetError` where it cannot be."""
    try:
        write_atomically(path, data)
    except OSError as error:
        raise StetError(
            "Cannot be written",
            "{path} cannot be written: {reason}.",
            hint="Choose another folder, or make room.",
            path=path,
            reason=error.strerror or error,
        ) from error
