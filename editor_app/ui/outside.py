"""What the window hands to other programs: pages to the browser, folders to the file manager."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from editor_app.domain.errors import StetError

_GNOME, _KDE = "x-special/gnome-copied-files", "application/x-kde-cutselection"
_FROM = "application/x-stet-process"
# There what was copied stays when its program has ended; elsewhere it goes with it.
_KEEP_WHAT_WAS_COPIED = frozenset({"win32", "darwin"})


def open_file(path: Path) -> None:
    """Open a file or a folder with the system's program for it.  Raise `StetError` where there is none."""
    if not path.exists():
        raise StetError("Cannot be opened", "There is nothing at {path} any more.", path=path)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise StetError(
            "Cannot be opened",
            "The system has no program that opens {path}.",
            hint="Copy the path and open it yourself.",
            path=path,
        )


def open_folder_of(path: Path) -> None:
    """Open the folder in which a file or a folder lies.  Raise `StetError` where it cannot be."""
    open_file(path.parent)


def carried_files(paths: Sequence[Path]) -> QMimeData:
    """Files as file managers carry them: several kinds, since each system's chats and folders ask for their own."""
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    carried = QMimeData()
    carried.setUrls(urls)
    lines = [url.toEncoded().data() for url in urls]
    carried.setData(_GNOME, b"\n".join([b"copy", *lines]))
    carried.setData(_KDE, b"0")
    carried.setData(_FROM, str(os.getpid()).encode())
    return carried


def is_ours(carried: QMimeData) -> bool:
    """Tell whether files come from this very program: what was dragged out of its window does not come back into it."""
    return carried.data(_FROM).data() == str(os.getpid()).encode()


def copy_file(path: Path) -> None:
    """Put a file into the clipboard, as a file manager does: it can be pasted into a chat or a mail."""
    carried = carried_files([path])
    QGuiApplication.clipboard().setMimeData(carried)
    application = QGuiApplication.instance()
    if application is not None and sys.platform not in _KEEP_WHAT_WAS_COPIED:
        application.aboutToQuit.connect(functools.partial(_let_go, carried))


def _let_go(carried: QMimeData) -> None:
    """Take from the clipboard what is there of ours: Qt would take it down when Python is gone already, and fall."""
    if shiboken6.isValid(carried):
        QGuiApplication.clipboard().clear()


def copy_text(text: str) -> None:
    """Put text into the clipboard."""
    QGuiApplication.clipboard().setText(text)
