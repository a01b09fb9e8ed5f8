"""The PDF port of the command line: a page drawn by the browser engine, without a window."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from editor_app.app.main import has_display
from editor_app.domain.errors import StetError
from editor_app.ui.preview.environment import prepare_environment

PATIENCE_MS = 60_000


def pressed(page: str) -> bytes:
    """A page of ours as a PDF.  Raise `StetError` where it cannot be drawn."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # What the engine says of graphics cards and locales is of no use on a terminal; a failure comes as a sentence.
    qInstallMessageHandler(lambda *_: None)
    prepare_environment()
    from editor_app.ui.paper.press import Press  # noqa: PLC0415 - the engine reads its environment when it is loaded

    application = QApplication.instance() or QApplication(sys.argv[:1])
    drawn: list[bytes | StetError] = []
    loop = QEventLoop()

    def take(what: bytes | StetError) -> None:
        drawn.append(what)
        loop.quit()

    press = Press(page, take, take)
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    loop.exec()
    press.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del application
    found = drawn[0] if drawn else _too_slow()
    if isinstance(found, StetError):
        raise found
    return found


def _too_slow() -> StetError:
    return StetError(
        "Cannot be drawn",
        "The page could not be drawn as a PDF.",
        hint="Try again; or write it as .html and print that.",
    )
