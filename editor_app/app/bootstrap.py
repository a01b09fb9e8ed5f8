"""Finds the library and builds the services on it, once."""

from __future__ import annotations

import contextlib
import getpass
import os
from collections.abc import Iterator
from pathlib import Path

from editor_app.services.desk import Desk
from editor_app.store.library import Library
from editor_app.system.clock import now

LIBRARY_VARIABLE = "STET_LIBRARY"


def library_folder(asked: Path | None) -> Path:
    """The library to work in: the one asked for, else ``STET_LIBRARY``, else the platform's data folder."""
    if asked is not None:
        return asked.expanduser()
    named = os.environ.get(LIBRARY_VARIABLE)
    if named:
        return Path(named).expanduser()
    # Loaded only when nobody said where: it costs a few milliseconds at each start.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("Stet", appauthor=False) / "library"


@contextlib.contextmanager
def open_desk(asked: Path | None, to_write: bool) -> Iterator[Desk]:
    """Open the library, build the services, and close it all in the end.

    Before a day's first writing the library is backed up; one that only is read starts at once.
    """
    with Library.open(library_folder(asked), clock=now) as library:
        if to_write:
            library.back_up_if_due()
        yield Desk(library, this_person(), now)


def this_person() -> str:
    """Who works here, until people have accounts of their own: the name of the system's account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "stet"
