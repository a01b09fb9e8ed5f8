"""Sees what other programs write to the library: the command line may work beside the window."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QTimer

from editor_app.domain.changes import Changes
from editor_app.domain.errors import StetError
from editor_app.ui.feed import Feed
from editor_app.ui.lanes import Lanes

INTERVAL_MS = 2000
GRACE_MS = 200
ELSEWHERE = Changes(origin="elsewhere")


class Observing(QObject):
    """Looks at the library's count of writings every two seconds, and tells the feed of those that were not ours."""

    def __init__(self, lanes: Lanes, feed: Feed, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._feed = feed
        self._known: int | None = None
        self._ours: set[int] = set()
        self._asking = False
        feed.changed.connect(self._hear)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start(INTERVAL_MS)
        self.look()

    def look(self) -> None:
        """Look now."""
        if not self._asking:
            self._asking = True
            self._lanes.read(self, lambda desk: desk.library.generation, self._compare, self._failed)

    def _hear(self, changes: Changes) -> None:
        self._ours.add(changes.generation)

    def _compare(self, generation: int) -> None:
        """Judge a moment later: of a writing of ours that was counted already, the feed may tell only now."""
        QTimer.singleShot(GRACE_MS, self, functools.partial(self._judge, generation))

    def _judge(self, generation: int) -> None:
        self._asking = False
        known, self._known = self._known, generation
        if known is not None and not self._ours.issuperset(range(known + 1, generation + 1)):
            self._feed.changed.emit(ELSEWHERE)
        self._ours = {one for one in self._ours if one > generation}

    def _failed(self, _error: StetError) -> None:
        self._asking = False
