"""A search of all articles, some of them at a time, so that the list and the editor can read in between."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.domain.errors import StetError
from editor_app.formats.seeking.seek import Seek
from editor_app.ui.lanes import Job, Lanes

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.searching import ArticleMatches, Looked
    from editor_app.store.listing import Cursor

MOST = 50
"""How many articles are shown; with more, narrower words help better than a longer list."""


class Looking(QObject):
    """One search after the other; the one before is dropped.

    Signals: ``began()``; ``found(tuple)`` of `ArticleMatches`, as they come; ``progressed(done, total)`` in articles,
    total 0 where it is not known; ``ended(bool)``: it is over, True where there would be more; ``failed(StetError)``.
    """

    began = Signal()
    found = Signal(object)
    progressed = Signal(int, int)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._job: Job | None = None
        self._seek = Seek("")
        self._done = self._total = self._shown = 0

    @property
    def is_running(self) -> bool:
        """Tell whether a search is under way."""
        return self._job is not None

    def begin(self, seek: Seek) -> None:
        """Look for something; for nothing where no word is typed."""
        self.stop()
        self._seek = seek
        self._done = self._total = self._shown = 0
        self.began.emit()
        if seek.words.strip():
            self._job = self._lanes.read(self, functools.partial(_total, seek), self._counted, self._fail)

    def stop(self) -> None:
        """Look no further; what was found stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _counted(self, total: int) -> None:
        self._total = total
        self._go_on(None)

    def _go_on(self, after: Cursor | None) -> None:
        self._job = self._lanes.read(
            self, functools.partial(_look, self._seek, after), self._take, self._fail
        )

    def _take(self, looked: Looked) -> None:
        self._job = None
        room = MOST - self._shown
        found: tuple[ArticleMatches, ...] = looked.found[:room]
        self._shown += len(found)
        self._done += looked.looked
        if found:
            self.found.emit(found)
        self.progressed.emit(self._done, self._total)
        is_full = len(looked.found) > room or (self._shown == MOST and looked.next is not None)
        if looked.next is None or is_full:
            self.ended.emit(is_full)
        else:
            self._go_on(looked.next)

    def _fail(self, error: StetError) -> None:
        self._job = None
        self.failed.emit(error)


def _total(seek: Seek, desk: Desk) -> int:
    return desk.searching.total(seek)


def _look(seek: Seek, after: Cursor | None, desk: Desk) -> Looked:
    return desk.searching.look(seek, after)
