"""Where things lie on this machine: the library, and what the window remembers for this person."""

from __future__ import annotations

import getpass
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from editor_app.trust.key_place import KeyPlace

LIBRARY_VARIABLE = "STET_LIBRARY"
HOME_VARIABLE = "STET_HOME"
"""Names one folder for all that the window remembers, in place of the platform's; for tests and portable use."""


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one window on one library."""

    library: Path
    memory: Path
    first_screen: Path
    lock: Path
    socket: str


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


def places_of(library: Path) -> Places:
    """Where a window on ``library`` keeps its own files."""
    library = library.absolute()
    memory, cache = _homes()
    key = hashlib.sha256(os.fsencode(os.path.realpath(library))).hexdigest()[:16]
    return Places(
        library=library,
        memory=memory / "window.json",
        first_screen=cache / f"first-screen-{key}.json",
        lock=cache / f"window-{key}.lock",
        socket=f"stet-{key}",
    )


def _homes() -> tuple[Path, Path]:
    """The folders for what is remembered, and for what can be made anew."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named), Path(named) / "cache"
    from platformdirs import user_cache_path, user_config_path  # noqa: PLC0415

    return user_config_path("Stet", appauthor=False), user_cache_path("Stet", appauthor=False)


def key_place() -> KeyPlace:
    """Where the private keys of this account lie; with ``STET_HOME`` in files there, and in no keychain."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return KeyPlace(Path(named) / "keys", keychain=False)
    from platformdirs import user_data_path  # noqa: PLC0415

    return KeyPlace(user_data_path("Stet", appauthor=False) / "keys")


def this_person() -> str:
    """Who works here, until people have accounts of their own: the name of the system's account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "stet"
