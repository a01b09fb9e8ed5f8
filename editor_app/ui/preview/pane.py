"""The preview pane: the page exactly as it will be published, beside the text it is made of."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.ui.i18n import Spoken, sentences_of, tr
from editor_app.ui.preview import message
from editor_app.ui.preview.canvas import Canvas
from editor_app.ui.preview.environment import prepare_environment
from editor_app.ui.preview.pictures import PictureQueue
from editor_app.ui.preview.rendering import PageMaker, Request
from editor_app.ui.preview.screens import SCREENS, WIDTH_WORDS, PreviewWidth
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.message import Message, Speech
from editor_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from editor_app.services.previewing import PreviewPage
    from editor_app.ui.preview.web_view import PageView

# A page that takes longer than this says so.
_PATIENCE_MS = 500
# So many ends of its process within a minute, and the preview is left alone.
_MOST_DEATHS = 3
_DEATHS_WITHIN_S = 60.0


class PreviewPane(Spoken, QWidget):
    """Shows the page of a content as the web channel packages it, and patches it while a person types.

    Signals: ``ready()`` once, with the first page on the screen; ``patched(int)`` with the milliseconds from
    `show_content` to the page showing it; ``link_clicked(str)`` for an ``http`` or ``https`` address in the page;
    ``width_chosen(PreviewWidth)`` when a person chose another screen.

    The browser engine is loaded at the first content after `warm_up`, while the pane is visible.
    """

    ready = Signal()
    patched = Signal(int)
    link_clicked = Signal(str)
    width_chosen = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._may_load = False
        self._view: PageView | None = None
        self._request: Request | None = None
        self._in_view: Request | None = None
        self._is_ready = False
        self._is_stopped = False
        # The block to be brought into view once there is a page, and its article ("": whichever comes first).
        self._awaited: tuple[str, int] | None = None
        self._deaths: deque[float] = deque(maxlen=_MOST_DEATHS)
        self._maker = PageMaker(around.lanes, self)
        self._maker.made.connect(self._show_page)
        self._maker.failed.connect(self._show_failure)
        self._pictures = PictureQueue(around.lanes, self)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._slow.timeout.connect(self._say_slow)
        around.feed.changed.connect(self._maker.take_note)
        self._build(around)
        self.show_nothing()

    def show_content(self, article: str, content: Content) -> None:
        """Show the page of this content as soon as it can be; content that came before and waits is forgotten."""
        before, self._request = self._request, Request(article, content)
        if before is None:
            self._say(message.blank)
        if before is None or before.article != article:
            self._slow.start()
        self._advance()

    def show_nothing(self) -> None:
        """Say what would be here: there is no article."""
        self._request = self._in_view = self._awaited = None
        self._slow.stop()
        self._maker.drop()
        self._say(message.nothing)

    def warm_up(self) -> None:
        """Allow the browser engine, which takes a moment to load; call it when the window has been painted."""
        self._may_load = True
        self._advance()

    def set_width(self, width: PreviewWidth) -> None:
        """Show the page on another screen."""
        self._segments.set_value(width)
        self._canvas.set_screen(SCREENS[width])

    @property
    def width_shown(self) -> PreviewWidth:
        """The screen on which the page is shown."""
        width: PreviewWidth = self._segments.value
        return width

    def focus_first(self) -> None:
        """Go to the choice of the screen; Tab leads on into the page."""
        self._segments.setFocus()

    def scroll_to_block(self, index: int) -> None:
        """Bring a block of the body (by its place in the document) into view where it is out of it.

        Below 0: the headline and what is around it.  Where there is no page yet, the first one is shown so.
        """
        if self._view is not None and self._in_view is not None and self._is_ready:
            self._view.scroll_to_block(index)
        else:
            self._awaited = ("" if self._request is None else self._request.article, index)

    def show_again(self) -> None:
        """Load the page anew, after its process has ended."""
        self._is_stopped = False
        if self._request is None:
            self.show_nothing()
        else:
            self._slow.start()
            self._advance()

    def _build(self, around: Surroundings) -> None:
        self._segments = Segments(WIDTH_WORDS)
        self._segments.set_value(PreviewWidth.PHONE)
        self._segments.chosen.connect(self._choose_width)
        self.say("Screen on which the page is shown", self._segments.setAccessibleName)
        self._canvas = Canvas(around.theme, SCREENS[PreviewWidth.PHONE])
        self._message = Message(lambda: tr("Show again"))
        self._message.pressed.connect(self.show_again)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._canvas)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(self._segments)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(280)

    def _choose_width(self, width: PreviewWidth) -> None:
        self._canvas.set_screen(SCREENS[width])
        self.width_chosen.emit(width)

    def _advance(self) -> None:
        """Have the newest content made into a page, unless nobody could see it."""
        if self._request is None or self._is_stopped or not self._may_load or not self.isVisible():
            return
        if self._view is None:
            self._view = self._load_view()
        self._maker.ask(self._request)

    def _load_view(self) -> PageView:
        """The browser engine's view; this loads the engine."""
        prepare_environment()
        from editor_app.ui.preview.web_view import PageView  # noqa: PLC0415

        view = PageView(self._pictures.ask)
        view.page_shown.connect(self._note_shown)
        view.died.connect(self._note_death)
        view.link_clicked.connect(self.link_clicked)
        self._canvas.hold(view, view)
        self.setTabOrder(self._segments, view)
        return view

    def _show_page(self, request: Request, page: PreviewPage) -> None:
        assert self._view is not None
        self._in_view = request
        self._view.show_page(request.article, page)

    def _note_shown(self) -> None:
        request = self._in_view
        if request is None:
            return
        self._slow.stop()
        self._stack.setCurrentWidget(self._canvas)
        self.patched.emit(round((time.monotonic() - request.at) * 1000))
        if not self._is_ready:
            self._is_ready = True
            self.ready.emit()
        awaited, self._awaited = self._awaited, None
        if awaited is not None and awaited[0] in {"", request.article}:
            self.scroll_to_block(awaited[1])
        self._maker.shown()

    def _show_failure(self, error: StetError) -> None:
        self._slow.stop()
        self._say(lambda: sentences_of(error))

    def _note_death(self) -> None:
        """Begin again by itself after the first death within a minute, and only when asked after a later one."""
        now = time.monotonic()
        self._deaths.append(now)
        recent = sum(now - at < _DEATHS_WITHIN_S for at in self._deaths)
        self._in_view = None
        self._slow.stop()
        self._maker.drop()
        self._say(message.keeps_stopping if recent == _MOST_DEATHS else message.stopped, with_button=True)
        self._is_stopped = recent > 1
        self._advance()

    def _say_slow(self) -> None:
        if not self._is_stopped:
            self._say(message.preparing)

    def _say(self, speech: Speech, *, with_button: bool = False) -> None:
        self._message.show_words(speech, with_button=with_button)
        self._stack.setCurrentWidget(self._message)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was written while nobody looked."""
        super().showEvent(event)
        self._advance()
