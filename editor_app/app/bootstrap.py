"""Opens the library and builds the services on it, once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from editor_app.app.places import library_folder, this_person
from editor_app.services.desk import Desk
from editor_app.store.library import Library
from editor_app.system.clock import now


@contextlib.contextmanager
def open_desk(asked: Path | None, to_write: bool) -> Iterator[Desk]:
    """Open the library, build the services, and close it all in the end.

    Before a day's first writing the library is backed up; one that only is read starts at once.
    """
    with Library.open(library_folder(asked), clock=now) as library:
        if to_write:
            library.back_up_if_due()
        yield Desk(library, this_person(), now)


def window_desk(folder: Path) -> Desk:
    """The services for a window, which closes the library itself in the end."""
    return Desk(Library.open(folder, clock=now), this_person(), now)
