"""A proposal of somebody else while it is decided on: accepting edits the text, rejecting the proposal."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from editor_app.compare.deciding import Decided, reject
from editor_app.compare.makers import Lineage, Step
from editor_app.compare.proposing import PendingStates, carried_on
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.services.proposing import Proposal
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.shown_text import ShownText
from editor_app.ui.lanes import Lanes
from editor_app.ui.tracking.deciding import taken_over
from editor_app.ui.tracking.shown import Shown, suggested_changes


class Suggestion(QObject):
    """One proposal for an open article.

    Signals: ``changed()``: something else is pending now; ``kept(object)``: what is left of it is stored; ``done(object)``: all of it is decided and stored; both with
    a call that undoes that.  ``failed(StetError)``: nothing was stored, and it is as it was.
    """

    changed = Signal()
    kept = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, opened: OpenArticles, proposal: Proposal, session: Session) -> None:
        super().__init__(session)
        self._lanes = lanes
        self._opened = opened
        self._session = session
        self.proposal = proposal
        # Another id with each rejection: what is left is a proposal that follows the one before.
        self.id = proposal.id
        self.is_being_kept = False
        self._states = PendingStates(Decided(proposal.base, proposal.content))

    def changes(self, content: Content, _lineage: Lineage | None) -> Shown:
        """What is pending at a content; on a lane."""
        pending = self._states.at(content)
        step = Step(self.proposal.person, self.proposal.at, pending.proposal)
        return suggested_changes(content, pending.proposal, [step])

    def accept(self, shown: Shown, numbers: Iterable[int], text: ShownText | None) -> None:
        """Take changes over into the text, as one step to undo."""
        before = _pending(shown)
        taken_over(self._session, shown, numbers, text)
        now = self._session.content()
        self._states.accept(before, now)
        self.changed.emit()
        if now == before.proposal:
            self._keep(Decided(now, now), before)

    def reject(self, shown: Shown, numbers: Iterable[int]) -> None:
        """Drop changes from the proposal."""
        before = _pending(shown)
        left = Decided(before.draft, reject(shown.comparison, numbers))
        self._states.reject(before, left.proposal)
        self.changed.emit()
        self._keep(left, before)

    def take_up_again(self, before: Decided) -> None:
        """Let what was pending be pending again, as far as the text is as it was then."""
        draft = self._session.content()
        self._states = PendingStates(carried_on(before.draft, draft, before.proposal))
        self.changed.emit()
        self._keep(self._states.at(draft), before)

    def _keep(self, left: Decided, before: Decided) -> None:
        """Have it stored, behind what is typed."""
        article = self._session.article
        self._opened.store(article)
        self.is_being_kept = True
        proposal = self.id
        self._lanes.write(
            self,
            lambda desk: desk.proposing.leave(article, proposal, left),
            functools.partial(self._kept, before),
            functools.partial(self._failed, before),
        )

    def _kept(self, before: Decided, name: str) -> None:
        self.is_being_kept = False
        undo: Callable[[], object] = functools.partial(self.take_up_again, before)
        if name:
            self.id = name
            self.kept.emit(undo)
        else:
            self.done.emit(undo)

    def _failed(self, before: Decided, error: StetError) -> None:
        self.is_being_kept = False
        self._states = PendingStates(before)
        self.changed.emit()
        self.failed.emit(error)


def _pending(shown: Shown) -> Decided:
    return Decided(shown.comparison.old, shown.comparison.new)
