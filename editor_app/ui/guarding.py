"""Guarding the roads in the window: who works here sees, opens and writes what `permission.may` lets them."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import StetError
from editor_app.domain.permission import Road, Verdict, may
from editor_app.domain.workflow import Status
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.session import Session
from editor_app.ui.following import Following
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.review.feature import DecidingFeature
from editor_app.ui.review.ways import refused_beginnings, refused_ways
from editor_app.ui.review.words import refusal
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.domain.people import Person
    from editor_app.services.deciding import Review
    from editor_app.services.desk import Desk

ABOUT_PEOPLE = frozenset({Aspect.PEOPLE, Aspect.SETTINGS})
GATHER_MS = 100
CLOSED = "closed-to-me"


class Guarding(QObject):
    """Makes text that may not be written read-only, and closes what may not be seen any more.

    Signal ``other_person()``: somebody else works here now, or with other roles.
    """

    other_person = Signal()

    def __init__(
        self,
        around: Surroundings,
        opened: OpenArticles,
        deciding: DecidingFeature,
        editor: EditorPane,
        following: Following,
    ) -> None:
        super().__init__(deciding)
        self._around = around
        self._opened = opened
        self._deciding = deciding
        self._editor = editor
        self._following = following
        self._here: Person | None = None
        self._may_not_write = False
        deciding.refusals.append(self._refusals)
        deciding.always = self._always
        deciding.review_read.connect(self._follow)
        opened.shown.connect(self._show)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.look)
        around.feed.changed.connect(self._hear)
        self._soon.start()

    def look(self) -> None:
        """Ask who works here, and what of the open articles they may see."""
        articles = [session.article for session in self._opened.recent() if not session.is_new]
        self._around.lanes.read(self, functools.partial(_who_sees, articles), self._take, self._pass_over)

    def _hear(self, changes: Changes) -> None:
        if not changes.aspects or changes.aspects & ABOUT_PEOPLE:
            self._soon.start()

    def _take(self, found: tuple[Person, dict[str, Verdict]]) -> None:
        here, refused = found
        before, self._here = self._here, here
        if before is not None and before != here:
            self._may_not_write = bool(refused_beginnings(here))
            self.other_person.emit()
        if before is None or before.roles != here.roles or before.id != here.id:
            self._deciding.judge()
        for session in [one for one in self._opened.recent() if one.article in refused]:
            headline = " ".join(session.headline.toPlainText().split()) or tr("Untitled")
            self._opened.close(session.article)
            sentence = tr("“{headline}” was closed.", headline=headline)
            hint = refusal(refused[session.article])
            self._around.notices.tell(Notice(NoticeKind.INFO, sentence, hint, key=CLOSED))

    def _pass_over(self, _error: StetError) -> None:
        """The library cannot be read: others tell of it."""

    # The open article

    def _always(self) -> dict[str, str]:
        """Why no article can be begun; empty where one can."""
        verdicts = {} if self._here is None else refused_beginnings(self._here)
        return {action: refusal(verdict) for action, verdict in verdicts.items()}

    def _refusals(self, review: Review) -> dict[str, str]:
        session = self._opened.current
        proposes = session is not None and session.proposes
        found = refused_ways(review.here, review.standing, proposes=proposes)
        return {action: refusal(verdict) for action, verdict in found.items()}

    def _show(self, session: Session) -> None:
        """At once what the list knows of an article already, until its review is read."""
        self._write_or_read(refused=session.standing.status is Status.SPIKED or self._may_not_write)

    def _follow(self, review: Review | None) -> None:
        session = self._opened.current
        if review is not None:
            verdict = may(review.here, Road.WRITE, review.standing)
            # Of the next article this is known at once; what is about this one alone is not about that.
            self._may_not_write = verdict.code == "no_capability"
            self._write_or_read(refused=not verdict.allowed)
        elif session is not None and session.is_new:
            self._write_or_read(refused=False)

    def _write_or_read(self, *, refused: bool) -> None:
        session = self._opened.current
        # What is suggested is nobody's text but of whoever suggests it.
        proposes = session is not None and session.proposes
        read_only = (refused and not proposes) or self._following.read_only
        if self._editor.text.isReadOnly() is not read_only:
            self._editor.set_read_only(read_only)


def _who_sees(articles: list[str], desk: Desk) -> tuple[Person, dict[str, Verdict]]:
    verdicts = {article: desk.deciding.may(article, Road.OPEN) for article in articles}
    return desk.staff.crew().here, {key: one for key, one in verdicts.items() if not one.allowed}
