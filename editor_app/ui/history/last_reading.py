"""What one has read last of the open article, before it was opened this time; and taking note of it."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.article import LastRead
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.lanes import Lanes

READ_AFTER_MS = 5000
"""Who has an article open for so long has read it."""


class LastReading(QObject):
    """Follows the open article.

    ``baseline`` is what the person had read when the article was opened (None: never here, or not known yet), and
    ``content`` how it read; both stay while the article is open.  What is read now is noted after a moment, and on leaving the article or the
    window.  Signal ``known()``: the baseline is another one.
    """

    known = Signal()

    def __init__(self, lanes: Lanes, opened: OpenArticles, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._opened = opened
        self._session: Session | None = None
        self._article = ""
        self._has_read = False
        self.baseline: LastRead | None = None
        self.content = Content()
        self._moment = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._moment.timeout.connect(self._read)
        opened.shown.connect(self._show)
        opened.rested.connect(functools.partial(self._show, None))
        opened.reloaded.connect(self._reloaded)

    def leave(self) -> None:
        """Take note of what was read: the article or the window is left.  What is typed must be handed over already."""
        if self._has_read and self._article:
            self._note(self._article)

    def _show(self, session: Session | None) -> None:
        article = "" if session is None else session.article
        if article == self._article:
            return
        self.leave()
        self._article, self._session = article, session
        self._has_read = False
        self.baseline = None
        self._moment.stop()
        if article:
            self._ask()
            self._moment.start()

    def _reloaded(self, session: Session) -> None:
        """Another program has stored a newer state: what was read is what was noted before it came."""
        if session.article == self._article:
            self._ask()

    def _ask(self) -> None:
        article = self._article
        self._lanes.read(
            self,
            lambda desk: desk.history.last_read(article),
            functools.partial(self._take, article),
            _pass_over,
        )

    def _take(self, article: str, last: tuple[LastRead, Content] | None) -> None:
        if article == self._article and last is not None:
            self.baseline, self.content = last
            self.known.emit()

    def _read(self) -> None:
        self._has_read = True
        self._note(self._article)

    def _note(self, article: str) -> None:
        desk = self._lanes.opened
        if desk is not None and not desk.library.read_only:
            self._lanes.write(self, lambda desk: desk.history.read(article), lambda _done: None, _pass_over)


def _pass_over(_error: StetError) -> None:
    """Where this cannot be kept, nothing is lost but a convenience."""
