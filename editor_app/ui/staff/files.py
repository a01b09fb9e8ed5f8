"""Requests and rosters as files: their names, and how they are written and put on the clipboard."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.services.plain_files import keep_file
from editor_app.ui import outside
from editor_app.ui.i18n import tr

REQUEST_SUFFIX, ROSTER_SUFFIX = ".stet-request", ".stet-roster"
_NO_NAME = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_MOST_NAMED = 60


def choose_newsroom_file(parent: QWidget) -> Path | None:
    """Let the person choose a request or a roster; None where they think better of it."""
    kinds = tr("Requests and rosters ({patterns})", patterns=f"*{REQUEST_SUFFIX} *{ROSTER_SUFFIX}")
    every = tr("All files ({patterns})", patterns="*")
    name, _ = QFileDialog.getOpenFileName(parent, tr("Which file?"), _folder(), f"{kinds};;{every}")
    return Path(name) if name else None


def save_newsroom_file(parent: QWidget, called: str, suffix: str, data: bytes) -> Path | None:
    """Write data to a file that the person names, and put that on the clipboard; None where they name none.

    Raise `StetError` where it cannot be written.
    """
    words = " ".join(_NO_NAME.sub(" ", called).split())[:_MOST_NAMED].strip(" .") or "Stet"
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Save the file"), str(Path(_folder(), f"{words}{suffix}")), f"*{suffix}"
    )
    if not name:
        return None
    path = Path(name)
    if not path.suffix:
        path = path.with_suffix(suffix)
    keep_file(path, data)
    outside.copy_file(path)
    return path


def day_of(at: str) -> str:
    """The day of an instant (ISO 8601), by the clock on the wall."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d")


def _folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
