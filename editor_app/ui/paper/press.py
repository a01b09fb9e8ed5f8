"""Drawing a page of ours as a PDF with the browser engine.  Importing this module loads the engine: do it late."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMarginsF, QObject, QUrl
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineSettings

from editor_app.domain.errors import StetError
from editor_app.ui.preview.isolation import SCHEME, Answer, private_profile, register_scheme

ADDRESS = f"{SCHEME}:/sheet/index.html"
MARGINS_MM = QMarginsF(16, 14, 16, 14)
A4 = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Portrait,
    MARGINS_MM,
    QPageLayout.Unit.Millimeter,
)

Done = Callable[[bytes], object]
Failed = Callable[[StetError], object]


def sheet_page(owner: QObject, html: Callable[[], str]) -> QWebEnginePage:
    """A page that shows what ``html`` gives when it is loaded, runs no script and reaches nothing else."""
    register_scheme()

    def answer(_path: str, tell: Answer) -> None:
        tell(html().encode("utf-8"), "text/html; charset=utf-8")

    profile = private_profile(owner, answer)
    page = QWebEnginePage(profile, owner)
    # A profile must outlive its pages; children go in the order in which they came.
    profile.setParent(None)
    profile.setParent(owner)
    page.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
    page.settings().setAttribute(QWebEngineSettings.WebAttribute.PrintElementBackgrounds, True)
    return page


def load(page: QWebEnginePage) -> None:
    """Show what the page's source gives now."""
    page.load(QUrl(ADDRESS))


class Press(QObject):
    """Draws one page as a PDF, and is gone then; ``done`` is called with its bytes, or ``failed`` with the reason."""

    def __init__(self, html: str, done: Done, failed: Failed, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._done, self._failed = done, failed
        self._ended = False
        self._page = sheet_page(self, functools.partial(str, html))
        self._page.loadFinished.connect(self._draw)
        self._page.renderProcessTerminated.connect(lambda *_: self._fail())
        load(self._page)

    def _draw(self, well: bool) -> None:
        if well:
            self._page.printToPdf(self._take, A4)
        else:
            self._fail()

    def _take(self, data: QByteArray | bytes) -> None:
        drawn = bytes(data.data()) if isinstance(data, QByteArray) else data
        if not drawn:
            self._fail()
        elif not self._ended:
            self._ended = True
            self._done(drawn)
            self.deleteLater()

    def _fail(self) -> None:
        if not self._ended:
            self._ended = True
            self._failed(
                StetError(
                    "Cannot be drawn",
                    "The page could not be drawn as a PDF.",
                    hint="Try again; or write it as .html and print that.",
                )
            )
            self.deleteLater()
