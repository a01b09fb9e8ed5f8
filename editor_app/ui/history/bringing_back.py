"""Bringing back an earlier state: what is written now becomes a revision first, so that nothing is ever lost."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.domain.content import Content
from editor_app.domain.timeline import State
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_look import look_of
from editor_app.ui.history.rows import state_title
from editor_app.ui.history.whole_step import as_one_step
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.over_text import OverText
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.history import Before

KEY = "brought-back"


class BringingBack(QObject):
    """Makes kept states the text again, as one step to undo, with titles and fields.

    Signal ``done()``: the open article has other fields and another text now.
    """

    done = Signal()

    def __init__(
        self, around: Surroundings, opened: OpenArticles, editor: EditorPane, over: OverText, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._around = around
        self._opened = opened
        self._editor = editor
        self._over = over

    def bring_back(self, state: State) -> None:
        """Make a state of the current article its text again."""
        session = self._opened.current
        if session is None:
            return
        if session is self._editor.session:
            finish_composing(self._editor.text)
        self._opened.store(session.article)
        note = tr("Before going back to: {state}", state=state_title(state))
        # The writer stores first what was typed; then what becomes the revision is what is typed.
        self._around.lanes.write(
            session,
            lambda desk: desk.history.keep_before(session.article, state.content_hash, note),
            functools.partial(self._show, session, state),
        )

    def _show(self, session: Session, state: State, before: Before) -> None:
        if session.is_dirty:
            self._tell(NoticeKind.WARN, tr("What you typed is not saved yet, so nothing was brought back."))
            return
        if session is self._opened.current:
            self._over.leave()
            self._editor.show_text()
        elif session.source is not None:
            session.close_source()
        session.stand(before.standing)
        title = state_title(state)
        if session.content() == before.content:
            self._tell(NoticeKind.INFO, tr("{state} is what is written already.", state=title))
            return
        as_one_step(session, functools.partial(_put, session, before.content)).turned.connect(self.done)
        self._opened.store(session.article)
        self.done.emit()
        kept = State(before.content_hash, "", before.number, before.revision)
        self._tell(
            NoticeKind.OK,
            tr("{state} is the text again.", state=title),
            tr("What was written before is kept as revision {number}.", number=before.number),
            NoticeAction(tr("Go back to that"), functools.partial(self.bring_back, kept)),
        )

    def _tell(self, kind: NoticeKind, sentence: str, hint: str = "", *actions: NoticeAction) -> None:
        self._around.notices.tell(Notice(kind, sentence, hint, actions, KEY))


def _put(session: Session, content: Content) -> None:
    session.take_fields(content.fields)
    patch_document(session.body, content.document, look_of(session.body))
    session.touch()
