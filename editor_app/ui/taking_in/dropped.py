"""What can be dropped onto the window to be imported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from editor_app.domain.importable import is_importable


def files_from(mime: QMimeData) -> list[Path]:
    """The files and folders on this machine that may hold texts, in the order given, each once."""
    if not mime.hasUrls():
        return []
    paths = dict.fromkeys(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return [path for path in paths if path.is_dir() or is_importable(path)]
