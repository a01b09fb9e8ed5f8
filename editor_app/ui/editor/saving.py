"""Autosave: the draft row follows typing; newest wins, one save in flight, what fails is tried again."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.article import Saved
from editor_app.domain.errors import StetError
from editor_app.ui.editor.session import Session
from editor_app.ui.lanes import Lanes
from editor_app.ui.pacing import SAVING, Alarm

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

ORIGIN = "editor"
"""Under this name the feed tells of the editor's own writings."""

RETRY_MS = 3000


@dataclass(slots=True)
class _Keeping:
    """How the saving of one session goes."""

    alarm: Alarm
    in_flight: bool = False
    again: bool = False
    failure: StetError | None = None


class Saving(QObject):
    """Saves sessions as they are edited.

    Signals: ``saved(Session)``, ``failed(Session, StetError)`` at each failed try (it tries again by itself),
    ``recovered(Session)`` at the first success after failures, ``displaced(Session)`` when a save replaced what
    another program had stored (which was kept as a snapshot).
    """

    saved = Signal(object)
    failed = Signal(object, object)
    recovered = Signal(object)
    displaced = Signal(object)

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._keepings: dict[Session, _Keeping] = {}

    def follow(self, session: Session) -> None:
        """Save a session from now on, whenever it is edited."""
        alarm = Alarm(SAVING, session)
        self._keepings[session] = _Keeping(alarm)
        session.edited.connect(alarm.touch)
        alarm.rang.connect(functools.partial(self.save, session))

    def leave(self, session: Session) -> None:
        """Stop following a session that is closed; it must have been flushed."""
        self._keepings.pop(session).alarm.drop()

    def save(self, session: Session) -> None:
        """Store a session as it is typed now, or right after the save in flight."""
        keeping = self._keepings[session]
        if keeping.in_flight:
            keeping.again = True
        elif session.is_dirty:
            self._hand_over(session, keeping)

    def flush(self, session: Session) -> None:
        """Save at once what waits; the writer does it before anything handed over later."""
        keeping = self._keepings[session]
        keeping.alarm.drop()
        if session.is_dirty:
            self._hand_over(session, keeping)

    @property
    def failures(self) -> tuple[StetError, ...]:
        """Why the last saves failed, of those that did."""
        found = (keeping.failure for keeping in self._keepings.values())
        return tuple(failure for failure in found if failure is not None)

    def failure_of(self, session: Session) -> StetError | None:
        """Why the last save failed; None where it did not."""
        return self._keepings[session].failure

    def _hand_over(self, session: Session, keeping: _Keeping) -> None:
        keeping.in_flight = True
        keeping.again = False
        work = _Save(session, session.edits)
        self._lanes.write(
            session,
            work,
            functools.partial(self._done, session, work),
            functools.partial(self._failed, session),
        )

    def _done(self, session: Session, work: _Save, saved: Saved) -> None:
        keeping = self._keepings.get(session)
        failure = None
        if keeping is not None:
            keeping.in_flight = False
            failure, keeping.failure = keeping.failure, None
        session.stored(saved, work.content, work.beside, work.edits)
        if keeping is None:
            return
        if failure is not None:
            self.recovered.emit(session)
        if saved.displaced:
            self.displaced.emit(session)
        self.saved.emit(session)
        if keeping.again:
            self.save(session)

    def _failed(self, session: Session, error: StetError) -> None:
        keeping = self._keepings.get(session)
        if keeping is None:
            return
        keeping.in_flight = False
        keeping.failure = error
        self.failed.emit(session, error)
        session.state_changed.emit()
        QTimer.singleShot(RETRY_MS, session, functools.partial(self._try_again, session))

    def _try_again(self, session: Session) -> None:
        keeping = self._keepings.get(session)
        if keeping is not None and keeping.failure is not None and not keeping.in_flight:
            self.save(session)


class _Save:
    """One save as the writer does it.

    What it is based on is asked of the session when its turn comes: an earlier save may be in flight until then.
    """

    def __init__(self, session: Session, edits: int) -> None:
        self._session = session
        self.content = session.content()
        self._proposed_for = session.proposed_for
        self.beside = session.beside
        self._beside_changed = self.beside != session.stored_beside
        self.edits = edits

    def __call__(self, desk: Desk) -> Saved:
        session = self._session
        beside = self.beside if self._beside_changed else None
        if self._proposed_for is not None:
            return desk.proposing.save(
                session.article, self.content, self._proposed_for, beside, origin=ORIGIN
            )
        saved = desk.writing.save(session.article, self.content, session.based_on, beside, origin=ORIGIN)
        session.based_on = saved.content_hash
        return saved
