"""Opens the library and builds the services on it, once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from editor_app.app.places import key_place, library_folder, this_person
from editor_app.services.desk import PERSON_NAME, Desk
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
        yield _desk(library)


def window_desk(folder: Path) -> Desk:
    """The services for a window, which closes the library itself in the end."""
    return _desk(Library.open(folder, clock=now))


def _desk(library: Library) -> Desk:
    """The services under the name that the person has given here, else that of the system's account."""
    with library.reading() as view:
        named = str(view.settings.get(PERSON_NAME, ""))
    return Desk(library, named or this_person(), now, key_place())
