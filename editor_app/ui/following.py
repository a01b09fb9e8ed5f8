"""What follows the open article while it is typed: the preview at once, the counts and checks a little later."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.article import Overview
from editor_app.domain.errors import StetError
from editor_app.ui.editor.saving import Saving
from editor_app.ui.editor.session import Session
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Job, Lanes
from editor_app.ui.pacing import PREVIEW, Alarm, Pace
from editor_app.ui.status_bar import SaveState, StatusShown

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

COUNTING = Pace(idle=0.25, most=0.5)
"""Also the pace of the preview while the source text is typed, which takes longer to read."""
NO_OVERVIEW = Overview()


class Following(QObject):
    """Reads the current session at the right moments.

    Signals: ``content_read(Session)`` when the preview should show it anew, ``status_changed(StatusShown)``.
    """

    content_read = Signal(object)
    status_changed = Signal(object)

    def __init__(self, lanes: Lanes, saving: Saving, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._saving = saving
        self._session: Session | None = None
        self._overview = NO_OVERVIEW
        self._counting: Job | None = None
        self.read_only = False
        self._preview, self._counts = Alarm(PREVIEW, self), Alarm(COUNTING, self)
        self._slow_preview = Alarm(COUNTING, self)
        self._preview.rang.connect(self._read)
        self._slow_preview.rang.connect(self._read)
        self._counts.rang.connect(self._count)

    def follow(self, session: Session) -> None:
        """Follow this session from now on, in place of the one before."""
        before = self._session
        if before is not None and before is not session:
            before.edited.disconnect(self._touched)
            before.state_changed.disconnect(self.tell)
        if before is not session:
            session.edited.connect(self._touched)
            session.state_changed.connect(self.tell)
        self._session = session
        self._preview.drop()
        self._slow_preview.drop()
        self._counts.drop()
        self._overview = NO_OVERVIEW
        self.tell()
        # The text is painted first: what follows it competes with that for the interpreter.
        QTimer.singleShot(0, session, functools.partial(self._catch_up, session))

    def leave(self) -> None:
        """Follow none: no article is open."""
        if self._session is not None:
            self._session.edited.disconnect(self._touched)
            self._session.state_changed.disconnect(self.tell)
        self._session = None
        self._preview.drop()
        self._counts.drop()
        self.status_changed.emit(StatusShown())

    def _catch_up(self, session: Session) -> None:
        if session is self._session:
            self._read()
            self._count()

    def tell(self) -> None:
        """Say how the article stands."""
        if self._session is not None:
            self.status_changed.emit(self._status(self._session))

    def _touched(self) -> None:
        from_source = self._session is not None and self._session.source is not None
        (self._slow_preview if from_source else self._preview).touch()
        self._counts.touch()
        self.tell()

    def _read(self) -> None:
        if self._session is not None:
            self.content_read.emit(self._session)

    def _count(self) -> None:
        if self._session is None:
            return
        if self._counting is not None:
            self._counting.cancel()
        content = self._session.content()

        def work(desk: Desk) -> Overview:
            return desk.writing.overview(content)

        self._counting = self._lanes.read(self._session, work, self._counted, _ignore)

    def _counted(self, overview: Overview) -> None:
        self._overview = overview
        self.tell()

    def _status(self, session: Session) -> StatusShown:
        failure = self._saving.failure_of(session)
        standing = session.standing
        return StatusShown(
            save=_save_state(session, failed=failure is not None, read_only=self.read_only),
            saved_at=session.stored_at,
            reason="" if failure is None else tr(failure.title),
            status=standing.status,
            revisions=standing.revisions,
            changed_since=not session.proposes
            and (session.is_dirty or session.stored_hash != standing.head_hash),
            counts=self._overview.counts,
            target=session.beside.desk.target_length,
            must_fix=self._overview.must_fix,
            hints=self._overview.hints,
        )


def _save_state(session: Session, *, failed: bool, read_only: bool) -> SaveState:
    if read_only:
        return SaveState.READ_ONLY
    if failed:
        return SaveState.FAILED
    if session.is_dirty:
        return SaveState.WAITING
    return SaveState.NEW if session.is_new else SaveState.SAVED


def _ignore(_error: StetError) -> None:
    """Counts that could not be worked out are worked out at the next change."""
