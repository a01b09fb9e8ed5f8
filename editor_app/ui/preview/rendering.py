"""From a content to a page: on the lanes, the newest only, one at a time."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.ui.lanes import Lanes

if TYPE_CHECKING:
    from editor_app.services.previewing import PreviewFrame, PreviewPage

_log = logging.getLogger(__name__)

# What a page shows beside its content; a publication or a picture may be on any page.
_FRAMING = frozenset({Aspect.EVENTS, Aspect.ORIGIN})
_SHARED = frozenset({Aspect.PUBLICATIONS, Aspect.ASSETS})


@dataclass(frozen=True, slots=True)
class Request:
    """A content of an article that wants to be seen, and since when (seconds, monotonic)."""

    article: str
    content: Content
    at: float = field(default_factory=time.monotonic)


class PageMaker(QObject):
    """Makes the page of the newest request; while one is in the making or being shown, later ones wait.

    Signals: ``made(Request, PreviewPage)``, after which `shown` must be called; ``failed(StetError)``.
    """

    made = Signal(object, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._waiting: Request | None = None
        self._newest: Request | None = None
        self._frame: PreviewFrame | None = None
        self._generation = 0
        self._busy = False

    def ask(self, request: Request) -> None:
        """Make the page of this content next; whatever waited is forgotten, and another article's page dropped."""
        if self._newest is not None and self._newest.article != request.article:
            self.drop()
        self._newest = self._waiting = request
        self._advance()

    def ask_again(self) -> None:
        """Make the newest page once more, with whatever the library has now."""
        newest = self._newest
        self.drop()
        if newest is not None:
            self.ask(newest)

    def drop(self) -> None:
        """Forget everything; what is in the making reaches nobody."""
        self._generation += 1
        self._busy = False
        self._waiting = self._newest = None
        self._frame = None

    def shown(self) -> None:
        """The page that was made has been shown, or never will be: the next may come."""
        self._busy = False
        self._advance()

    def take_note(self, changes: Changes) -> None:
        """Make the page again where a writing changed what it shows beside the content."""
        own = self._newest is not None and self._newest.article in changes.articles
        if changes.aspects & _SHARED or (own and changes.aspects & _FRAMING):
            self.ask_again()

    def _advance(self) -> None:
        if self._busy or self._waiting is None:
            return
        self._busy = True
        request, self._waiting = self._waiting, None
        if self._frame is None:
            self._read_frame(request)
        else:
            self._render(request, self._frame)

    def _read_frame(self, request: Request) -> None:
        generation = self._generation

        def keep(frame: PreviewFrame) -> None:
            if generation == self._generation:
                self._frame = frame
                self._render(self._newer(request), frame)

        self._lanes.read(
            self,
            lambda desk: desk.previewing.frame(request.article, request.content),
            keep,
            lambda error: self._fail(generation, error),
        )

    def _render(self, request: Request, frame: PreviewFrame) -> None:
        generation = self._generation

        def take(page: PreviewPage | StetError | None) -> None:
            if generation != self._generation:
                return
            if isinstance(page, StetError):
                self._fail(generation, page)
            elif page is None:
                self._read_frame(self._newer(request))
            else:
                self.made.emit(request, page)

        self._lanes.compute(
            self, lambda: _page(request, frame), take, lambda error: self._fail(generation, error)
        )

    def _newer(self, request: Request) -> Request:
        """What waits, or else the request itself."""
        waiting, self._waiting = self._waiting, None
        return waiting or request

    def _fail(self, generation: int, error: StetError) -> None:
        if generation == self._generation:
            self._frame = None
            self.failed.emit(error)
            self.shown()


def _page(request: Request, frame: PreviewFrame) -> PreviewPage | StetError | None:
    """The page; None where the frame does not fit the content any more.

    A fault of ours is reported once, in the log, and told in words: the next key would only bring it again.
    """
    try:
        return frame.render(request.content) if frame.fits(request.content) else None
    except StetError:
        raise
    except Exception:  # noqa: BLE001 - the text stays usable, whatever is wrong with its page
        _log.exception("the preview of article %s could not be rendered", request.article)
        return StetError(
            "No preview",
            "The page of this article cannot be drawn.",
            hint="The text itself is safe. Go on writing; the preview tries again with each change.",
        )
