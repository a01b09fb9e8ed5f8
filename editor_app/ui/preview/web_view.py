"""The browser engine's view of one page.  Importing this module loads the engine: do it late, and not at all without need."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript, QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.system.resources import resource
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.preview.isolation import SCHEME, Answer, private_profile, register_scheme
from editor_app.ui.preview.splice import splice
from editor_app.ui.theme import LIGHT

if TYPE_CHECKING:
    from editor_app.services.previewing import PreviewPage, PreviewPicture

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld
_PAGE = "index.html"
_ON = (QWebEngineSettings.WebAttribute.ScrollAnimatorEnabled,)
_OFF = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.Accelerated2dCanvasEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.FocusOnNavigationEnabled,
    QWebEngineSettings.WebAttribute.ForceDarkMode,
)

PictureSource = Callable[["PreviewPicture", Answer], None]


class PageView(Spoken, QWebEngineView):
    """Shows one page and patches it in place.

    Signals: ``page_shown()`` when what `show_page` was given is on the screen; ``died()`` when the process that draws
    the page has ended; ``link_clicked(str)`` for an ``http`` or ``https`` address.
    """

    page_shown = Signal()
    died = Signal()
    link_clicked = Signal(str)

    def __init__(self, pictures: PictureSource, parent: QWidget | None = None) -> None:
        register_scheme()
        super().__init__(parent)
        self._pictures = pictures
        self._shown: PreviewPage | None = None
        self._loaded = ("", False)
        self._places: dict[str, float] = {}
        self._state = ""
        self._zoom = 1.0
        profile = private_profile(self, self._find)
        self._page = _Page(profile, self)
        # A profile must outlive its pages; children go in the order in which they came.
        profile.setParent(None)
        profile.setParent(self)
        self.setPage(self._page)
        self._page.followed.connect(self.link_clicked)
        self._page.loadFinished.connect(self._finish_load)
        self._page.renderProcessTerminated.connect(self._fall)
        self.setAcceptDrops(False)
        self.say("Preview of the page", self.setAccessibleName)

    def show_page(self, article: str, page: PreviewPage) -> None:
        """Show the page of an article: patch what is there where it is this article's, else load it."""
        self._shown = page
        loaded, wanted = self._loaded, (article, page.has_pictures)
        if loaded == wanted:
            self._patch(page.seen)
        else:
            self._keep_place()
            self._loaded = wanted
            self._load()

    def forget(self) -> None:
        """Load the next page anew, whatever it is."""
        self._keep_place()
        self._loaded = ("", False)

    def scroll_to_block(self, index: int) -> None:
        """Bring a block of the body into view where it is out of it; below 0: the headline."""
        self._page.runJavaScript(f"stet.show({index})", _WORLD)

    def set_zoom(self, factor: float) -> None:
        """Show the page at this scale, now and after each load."""
        self._zoom = factor
        self._page.setZoomFactor(factor)

    def process(self) -> int:
        """The id of the process that draws the page, 0 while there is none."""
        return int(self._page.renderProcessPid())

    def _find(self, path: str, answer: Answer) -> None:
        """Answer a request of the page, by its path (``/article/index.html``, ``/article/images/…``)."""
        article, _, address = path.lstrip("/").partition("/")
        page = self._shown
        if page is None or article != self._loaded[0]:
            answer(b"", "")
        elif address == _PAGE:
            answer(page.html.encode("utf-8"), "text/html; charset=utf-8")
        elif address in page.pictures:
            self._pictures(page.pictures[address], answer)
        else:
            answer(b"", "")

    def _patch(self, seen: str) -> None:
        change, self._state = splice(self._state, seen), seen
        middle = json.dumps(change.middle)
        script = f"stet.patch({change.start}, {change.end}, {middle}, {change.length})"
        self._page.runJavaScript(script, _WORLD, self._finish_patch)

    def _load(self) -> None:
        self._state = ""
        self._page.load(QUrl(f"{SCHEME}:/{self._loaded[0]}/{_PAGE}"))

    def _keep_place(self) -> None:
        """Remember how far the page was scrolled, for when its article is shown again."""
        if self._loaded[0]:
            self._places[self._loaded[0]] = self._page.scrollPosition().y() / self._zoom

    def _finish_load(self, well: bool) -> None:
        if well:
            self._page.setZoomFactor(self._zoom)
            place = self._places.get(self._loaded[0], 0.0)
            if place:
                self._page.runJavaScript(f"stet.go({place})", _WORLD)
        # Also where it failed: whoever waits for the page must not wait for ever; the next patch loads it again.
        self.page_shown.emit()

    def _finish_patch(self, patched: object) -> None:
        if patched is True:
            self.page_shown.emit()
        elif self._shown is not None and self._loaded[0]:
            # The page is not what we left there (its process was replaced).
            self._load()

    def _fall(self) -> None:
        self.forget()
        self.died.emit()

    # Qt overrides

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is selected, and nothing else."""
        menu = QMenu(self)
        copy = menu.addAction(tr("Copy"))
        copy.setEnabled(self.hasSelection())
        copy.triggered.connect(lambda: self._page.triggerAction(QWebEnginePage.WebAction.Copy))
        menu.exec(event.globalPos())
        menu.deleteLater()


class _Page(QWebEnginePage):
    """A page that runs no script of its own and goes nowhere.  Signal ``followed(str)``: an outside link was clicked."""

    followed = Signal(str)

    def __init__(self, profile: object, owner: PageView) -> None:
        super().__init__(profile, owner)  # type: ignore[call-overload]
        self.setBackgroundColor(QColor(LIGHT.paper))
        settings = self.settings()
        for attribute in _OFF:
            settings.setAttribute(attribute, False)
        for attribute in _ON:
            settings.setAttribute(attribute, True)
        # A wide page that is scaled down must keep the proportions of its type.
        settings.setFontSize(QWebEngineSettings.FontSize.MinimumFontSize, 0)
        settings.setFontSize(QWebEngineSettings.FontSize.MinimumLogicalFontSize, 0)
        self.scripts().insert(_companion())

    # Qt overrides

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Go only where we were sent by `PageView`; tell of links that lead out."""
        address = QUrl(url)
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            if address.scheme() in {"http", "https"}:
                self.followed.emit(address.toString())
            return address.scheme() == SCHEME and address.hasFragment()
        return is_main_frame and address.scheme() == SCHEME

    def javaScriptConsoleMessage(self, *_: object) -> None:
        """The page has no script whose messages could matter."""


def _companion() -> QWebEngineScript:
    """Our own script beside the page, in a world that the page cannot see."""
    script = QWebEngineScript()
    script.setName("stet")
    script.setWorldId(_WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setRunsOnSubFrames(False)
    script.setSourceCode(resource("preview", "page.js").read_text("utf-8"))
    return script
