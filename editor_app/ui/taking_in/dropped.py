"""What can be dropped onto the window to be imported."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData

from editor_app.domain.importable import is_importable

HAND_OFF = ".stet"
ABOUT_NEWSROOM = frozenset({".stet-request", ".stet-roster"})


def files_from(mime: QMimeData) -> list[Path]:
    """The files and folders on this machine that may hold texts, in the order given, each once."""
    if not mime.hasUrls():
        return []
    return importable_among(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def hand_offs_among(paths: Iterable[Path]) -> list[Path]:
    """Those of some paths that are hand-off files by their names, each once."""
    return [path for path in dict.fromkeys(paths) if path.suffix.lower() == HAND_OFF]


def about_newsroom_among(paths: Iterable[Path]) -> list[Path]:
    """Those of some paths that are requests to join a newsroom, or rosters, by their names, each once."""
    return [path for path in dict.fromkeys(paths) if path.suffix.lower() in ABOUT_NEWSROOM]


def importable_among(paths: Iterable[Path]) -> list[Path]:
    """Those of some paths that may hold texts, each once."""
    return [path for path in dict.fromkeys(paths) if path.is_dir() or is_importable(path)]
