"""Suggest mode 建议: what is typed is a proposal in the draft's place, until it is sent to whoever holds the article."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.domain.article import Opened
from editor_app.domain.errors import StetError
from editor_app.ui.actions import Actions, Need
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.session import Session
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.review.words import refusal
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracking.suggest_bar import SuggestBar

if TYPE_CHECKING:
    from editor_app.services.proposing import Begun, Proposals, Sent

KEY = "suggesting"
HELD = "held_by"
"""The code of the refusal where another has claimed the article."""


class SuggestMode(QObject):
    """Suggesting on the open article.

    Signals: ``turned(Session)``: its text is a proposal now, or the draft again; ``sent()``.
    """

    turned = Signal(object)
    sent = Signal()

    def __init__(
        self, around: Surroundings, actions: Actions, opened: OpenArticles, editor: EditorPane, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._around = around
        self._actions = actions
        self._opened = opened
        self._editor = editor
        self._bar: SuggestBar | None = None
        self._turning = False
        # Who suggests: somebody else at the same desk goes on with the draft.
        self._person = ""
        self.known: Proposals | None = None
        opened.shown.connect(lambda _session: self._show())
        opened.rested.connect(self._show)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"suggest": self.toggle, "send_suggestions": self.send, "drop_suggestions": self.drop}

    @property
    def is_on(self) -> bool:
        """Tell whether what is typed into the open article is a proposal."""
        session = self._opened.current
        return session is not None and session.proposes

    @property
    def _must(self) -> bool:
        """Tell whether whoever works here could write, but another holds the article: of two claims the earlier counts."""
        return self.known is not None and self.known.may_decide.code == HELD

    def take(self, known: Proposals | None) -> None:
        """Take note of who may do what with the open article: while another holds it, one suggests."""
        self.known = known
        session = self._opened.current
        if known is None or session is None or session.article != known.article:
            return
        must = self._must and known.may_suggest.allowed
        if session.proposes and self._person != known.here:
            self.leave()
        elif must and not session.proposes and not self._read_only:
            self.enter()
        self._show()

    def hear_draft(self) -> None:
        """The draft has changed elsewhere: what is suggested is suggested for it as it is now."""
        if self.is_on:
            self.enter()

    def toggle(self) -> None:
        """Suggest from now on, or write the draft again."""
        session = self._opened.current
        if session is None:
            return
        if self.known is not None and not session.proposes and not self.known.may_suggest.allowed:
            self._tell(NoticeKind.INFO, refusal(self.known.may_suggest))
            self._show()
        elif not session.proposes:
            self.enter()
        elif not self._must:
            self.leave()
        else:
            assert self.known is not None
            self._tell(NoticeKind.INFO, tr("You can only suggest here."), refusal(self.known.may_decide))
            self._show()

    def enter(self) -> None:
        """Let what is typed be a proposal."""
        session = self._opened.current
        if session is None or session.is_new or self._turning:
            self._show()
            return
        finish_composing()
        if session.proposes or self.known is None or self.known.may_decide.allowed:
            self._opened.store(session.article)
        self._turn(session, lambda desk: desk.proposing.begin(session.article), self._begun)

    def leave(self) -> None:
        """Let what is typed be the draft; what was suggested is kept, to be gone on with."""
        session = self._opened.current
        if session is None or self._turning:
            return
        finish_composing()
        self._opened.store(session.article)
        self._turn(session, lambda desk: desk.writing.open(session.article), self._left)

    def send(self) -> None:
        """Send what is suggested to whoever holds the article: it is a proposal of its own from now on."""
        session = self._opened.current
        if session is None or not session.proposes:
            return
        finish_composing()
        self._opened.store(session.article)

        def done(sent: Sent) -> None:
            self._tell(
                NoticeKind.OK,
                tr("Sent: {count} suggestions.", count=sent.changes),
                tr("Whoever holds the article sees them in its review; they travel with the next hand-off."),
            )
            self.sent.emit()
            if not self._must and session is self._opened.current:
                self.leave()

        article = session.article
        self._around.lanes.write(session, lambda desk: desk.proposing.send(article), done, self._fail)

    def drop(self) -> None:
        """Forget what is suggested and not sent; that can be undone."""
        session = self._opened.current
        if session is None or session.proposed_for is None or (session.is_dirty and session.is_new):
            return
        finish_composing()
        article, content, base = session.article, session.content(), session.proposed_for
        self._opened.store(article)

        def again() -> None:
            self._around.lanes.write(
                session, lambda desk: desk.proposing.save(article, content, base), lambda _saved: self.enter()
            )

        def done(_none: None) -> None:
            undo = NoticeAction(tr("Undo"), again)
            self._tell(NoticeKind.INFO, tr("What you suggested is dropped."), "", undo)
            if self._must:
                self.enter()
            else:
                self.leave()

        self._around.lanes.write(session, lambda desk: desk.proposing.drop(article), done, self._fail)

    # Turning

    def _turn(self, session: Session, work: Callable[..., object], done: Callable[..., object]) -> None:
        """The writer stores first what was typed; then what is opened is what is typed."""
        self._turning = True
        self._around.lanes.write(session, work, functools.partial(done, session), self._fail)

    def _begun(self, session: Session, begun: Begun) -> None:
        self._turning = False
        if session.is_dirty and (session.proposes or begun.opened.content != begun.draft):
            # Typed meanwhile: what is typed stays, and is tried again with the next news of the draft.
            self._show()
            return
        self._person = "" if self.known is None else self.known.here
        self._turned(session, begun.opened, proposes=begun)

    def _left(self, session: Session, opened: Opened) -> None:
        self._turning = False
        if session.is_dirty:
            self._tell(NoticeKind.WARN, tr("What you typed is not saved yet; try again in a moment."))
            self._show()
            return
        self._turned(session, opened, proposes=None)

    def _turned(self, session: Session, opened: Opened, proposes: Begun | None) -> None:
        if session is self._opened.current:
            self._editor.show_text()
        session.turn(opened, None if proposes is None else proposes.draft)
        if session is self._opened.current and proposes is not None and not self._read_only:
            self._editor.set_read_only(False)
        self._show()
        self.turned.emit(session)

    def _fail(self, error: StetError) -> None:
        self._turning = False
        self._around.notices.tell_failure(error, key=KEY)
        self._show()

    # Showing

    @property
    def _read_only(self) -> bool:
        desk = self._around.lanes.opened
        return desk is None or desk.library.read_only

    def _show(self) -> None:
        is_on = self.is_on
        self._actions["suggest"].setChecked(is_on)
        self._actions.allow_beside(Need.PROPOSAL, met=is_on and not self._read_only)
        if self._bar is None:
            if not is_on:
                return
            self._bar = SuggestBar(self._around.icons, self._actions)
            self._editor.put_bar(self._bar)
        self._bar.setVisible(is_on)
        known = self.known
        self._bar.show_reason(
            lambda: "" if known is None else refusal(known.may_decide), may_stop=not self._must
        )

    def _tell(self, kind: NoticeKind, sentence: str, hint: str = "", *actions: NoticeAction) -> None:
        self._around.notices.tell(Notice(kind, sentence, hint, actions, KEY))
