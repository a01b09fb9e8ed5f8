"""Saying something: what it is about is found, the words are asked for in a bubble beside it, and kept."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMainWindow

from editor_app.domain.anchor_text import anchored
from editor_app.domain.comments import Anchor
from editor_app.domain.errors import StetError
from editor_app.ui.commenting.following import BEGUN, FollowedComments
from editor_app.ui.commenting.targets import Target, target_at_caret
from editor_app.ui.commenting.words import quote_words
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.shown_text import shown_text
from editor_app.ui.i18n import sentences_of, tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.ui.commenting.bubble import CommentBubble

KEY = "comments"


class Saying(QObject):
    """Begins threads on the open article.

    Signals: ``asking(bool)`` words are being asked for, or no longer; ``said(str)`` a thread was begun.
    """

    asking = Signal(bool)
    said = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        around: Surroundings,
        opened: OpenArticles,
        editor: EditorPane,
        followed: FollowedComments,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._editor = editor
        self._followed = followed
        self._target: Target | None = None
        self._article = ""
        # Words that were begun and not sent, by article: they come back with the next bubble.
        self._begun: dict[str, str] = {}
        self.bubble: CommentBubble | None = None

    def ask(self) -> None:
        """Ask for the words of a comment, beside what it is about."""
        session = self._opened.current
        if session is None:
            return
        if session.is_new and not session.is_dirty:
            self._tell(tr("Write something first: there is nothing yet to comment on."))
            return
        self._article = session.article
        target = self._target = target_at_caret(self._editor, self._window)
        if target.span is not None:
            self._followed.put(BEGUN, *target.span)
        if self.bubble is None:
            from editor_app.ui.commenting.bubble import CommentBubble  # noqa: PLC0415

            self.bubble = CommentBubble(self._window, self.ask_people)
            self.bubble.sent.connect(self._send)
            self.bubble.given_up.connect(self._give_up)
        self.asking.emit(target.span is not None)
        self.bubble.open_at(self._about(target), target.place, self._room, self._begun.get(self._article, ""))

    def leave(self) -> None:
        """Put the bubble away; words that were typed come back with the next one."""
        bubble = self.bubble
        if bubble is not None and bubble.isVisible():
            words = bubble.words.value
            if words.strip():
                self._begun[self._article] = words
            bubble.hide()
        self._target = None
        self.asking.emit(False)

    def ask_people(self, take: Callable[[Sequence[str]], object]) -> None:
        """Read who can be called in a comment on the open article."""
        session = self._opened.current
        article = "" if session is None else session.article
        self._around.lanes.read(self, lambda desk: desk.commenting.people(article), take, lambda _error: None)

    def _room(self) -> QRect:
        """Where the bubble may stand: over the editor."""
        editor = self._editor
        return QRect(editor.mapTo(self._window, QPoint(0, 0)), editor.size())

    def _about(self, target: Target) -> str:
        if target.span is None:
            return quote_words(target.anchor, target.anchor.quote)
        anchor = self._anchor(target)
        return quote_words(anchor, anchor.quote)

    def _anchor(self, target: Target) -> Anchor:
        """Where the words stand now; the whole article where they have gone since."""
        span = self._followed.span(BEGUN) if target.span is not None else None
        if span is None:
            return target.anchor
        shown = shown_text(self._editor.text.document())
        return anchored(shown.anchor_text, *shown.span(*span))

    def _send(self, words: str) -> None:
        target, bubble, article = self._target, self.bubble, self._article
        if target is None or bubble is None:
            return
        bubble.setEnabled(False)
        self._begun[article] = words
        # What is typed is stored first: the writer keeps the order.
        self._opened.store(article)
        self._around.lanes.write(
            self,
            functools.partial(_say, article, words, self._anchor(target)),
            functools.partial(self._done, article, target),
            functools.partial(self._refused, article),
        )

    def _done(self, article: str, target: Target, thread: str) -> None:
        self._begun.pop(article, None)
        session = self._opened.current
        if session is None or session.article != article:
            return
        span = self._followed.span(BEGUN) if target.span is not None else None
        if span is not None:
            self._followed.put(thread, *span)
        if self.bubble is not None:
            self.bubble.words.show_value("")
        self._give_up()
        self.said.emit(thread)

    def _refused(self, article: str, error: StetError) -> None:
        bubble = self.bubble
        if article == self._article and bubble is not None and bubble.isVisible():
            bubble.refuse(" ".join(sentences_of(error)).strip())
        else:
            self._around.notices.tell_failure(error, key=KEY)

    def _give_up(self) -> None:
        self.leave()
        self._editor.text.setFocus()

    def _tell(self, sentence: str) -> None:
        self._around.notices.tell(Notice(NoticeKind.INFO, sentence, key=KEY))


def _say(article: str, words: str, anchor: Anchor, desk: Desk) -> str:
    return desk.commenting.say(article, words, anchor)
