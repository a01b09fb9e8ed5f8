"""Keeping what is written as a revision, with a note or without."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.article import Standing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.surroundings import Surroundings

KEY = "kept-revision"


class Keeping(QObject):
    """Makes revisions of the open article.  ``nothing_typed`` tells, and says so, where there is nothing to keep."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        opened: OpenArticles,
        nothing_typed: Callable[[Session], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._nothing_typed = nothing_typed

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"keep_revision": self._keep_now, "keep_with_note": self._ask_note}

    def _keep_now(self) -> None:
        session = self._opened.current
        if session is not None and not self._nothing_typed(session):
            self._keep(session, "")

    def _ask_note(self) -> None:
        session = self._opened.current
        if session is None or self._nothing_typed(session):
            return
        LinePrompt(
            self._window,
            tr("Keep as a revision"),
            tr("Note about the revision"),
            functools.partial(self._keep, session),
            placeholder=tr("What is new in it, in a few words"),
        ).open()

    def _keep(self, session: Session, note: str) -> None:
        self._opened.store(session.article)
        self._around.lanes.write(
            session,
            lambda desk: desk.writing.keep_revision(session.article, note),
            functools.partial(self._tell, session, session.standing.revisions),
        )

    def _tell(self, session: Session, before: int, standing: Standing) -> None:
        session.stand(standing)
        is_new = standing.revisions > before
        if is_new:
            sentence = tr("Kept as revision {number}.", number=standing.revisions)
        else:
            sentence = tr("Nothing has changed since revision {number}.", number=standing.revisions)
        kind = NoticeKind.OK if is_new else NoticeKind.INFO
        self._around.notices.tell(Notice(kind, sentence, key=KEY))
