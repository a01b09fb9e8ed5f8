"""The changes of the open article, found anew while it is written: read, worked out on a lane, never in the way of a key."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.shown_text import ShownText, shown_text
from editor_app.ui.lanes import Job, Lanes
from editor_app.ui.pacing import Alarm, Pace

if TYPE_CHECKING:
    from editor_app.compare.makers import Lineage
    from editor_app.ui.tracking.shown import Shown

    Source = Callable[[Content, Lineage | None], Shown]

PACE = Pace(idle=0.15, most=0.6, gap=0.1)
MOST_EDITS = 400
"""After so many edits since the text was read, what was found is of another text."""


class FollowedText(QObject):
    """Follows one article while it is open.

    Signals: ``found()``: other changes are known, or none are any more; ``failed(StetError)``.
    """

    found = Signal()
    failed = Signal(object)

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._session: Session | None = None
        self._body: QTextDocument | None = None
        self._job: Job | None = None
        self._again = False
        self._edits: list[tuple[int, int, int]] = []
        self._found_at = -1
        self._lineage: Lineage | None = None
        self._waiting: Callable[[], object] | None = None
        self._source: Source | None = None
        self.shown: Shown | None = None
        self.text: ShownText | None = None
        self._alarm = Alarm(PACE, self)
        self._alarm.rang.connect(self.work_out)

    def follow(self, session: Session | None) -> None:
        """Turn to another article, of which nothing is known yet."""
        if self._session is not None and shiboken6.isValid(self._session):
            self._session.edited.disconnect(self._alarm.touch)
            self._session.body.contentsChange.disconnect(self._hear)
        self._session = session
        self.rest()
        if session is not None:
            session.edited.connect(self._alarm.touch)
            session.body.contentsChange.connect(self._hear)

    def rest(self) -> None:
        """Follow no changes, until there are some to be read again."""
        self._alarm.drop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._source, self.shown, self.text, self._lineage = None, None, None, None
        self._waiting, self._again, self._found_at = None, False, -1
        self.found.emit()

    def take(self, source: Source, *, anew: bool) -> None:
        """Find the changes so, on a lane, of each content; what was found of the states before is forgotten if ``anew``."""
        self._source = source
        if anew:
            self._lineage = None
        if self._job is not None:
            # What is still looked for is looked for in the old way.
            self._job.cancel()
            self._job = None
        self._found_at = -1
        self.work_out()

    @property
    def is_fresh(self) -> bool:
        """Tell whether what was found is of the text as it is now."""
        return self._session is not None and self._found_at == self._session.edits

    def when_fresh(self, run: Callable[[], object]) -> None:
        """Do something once what was found is of the text as it is now: at once where it is so."""
        if self.is_fresh:
            run()
        elif self._source is not None:
            self._waiting = run
            self.work_out()

    def shifted(self, position: int) -> int:
        """Where a position of the text that was read is now."""
        for first, removed, added in self._edits:
            if position >= first + removed:
                position += added - removed
            elif position > first:
                position = first + min(position - first, added)
        return position

    def work_out(self) -> None:
        """Find the changes of the text as it is typed now, or right after those that are being looked for."""
        session, source = self._session, self._source
        self._alarm.drop()
        if session is None or source is None or not shiboken6.isValid(session):
            return
        if self._job is not None:
            self._again = True
            return
        self._again = False
        content = session.content()
        text = shown_text(session.body) if session.source is None else None
        self._edits.clear()
        self._job = self._lanes.compute(
            session,
            functools.partial(source, content, self._lineage),
            functools.partial(self._take, session.edits, text),
            self._fail,
        )

    def _take(self, edits: int, text: ShownText | None, shown: Shown) -> None:
        self._job = None
        if len(self._edits) < MOST_EDITS:
            self.shown, self._lineage, self._found_at = shown, shown.lineage, edits
            self.text = text if text is not None and text.anchor_text.text == shown.text else None
            self.found.emit()
        if self._again or (self._waiting is not None and not self.is_fresh):
            self.work_out()
        elif self._waiting is not None:
            run, self._waiting = self._waiting, None
            run()

    def _fail(self, error: StetError) -> None:
        self._job = None
        self.failed.emit(error)

    def _hear(self, first: int, removed: int, added: int) -> None:
        # As many as before: another look, or the whole text laid out anew.
        if removed != added and self._job is not None:
            self._edits.append((first, removed, added))
