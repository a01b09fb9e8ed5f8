"""Where the files that ship with the program lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resources_root() -> Path:
    """The folder ``resources``: inside the package when installed, beside it in a working copy.

    A build backend cannot map it into an editable install, hence the second place.
    """
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of one shipped file or folder."""
    return resources_root().joinpath(*parts)
