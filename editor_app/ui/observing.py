"""Sees what other programs write to the library: the command line may work beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from editor_app.domain.changes import Changes
from editor_app.domain.errors import StetError
from editor_app.ui.feed import Feed
from editor_app.ui.lanes import Lanes

INTERVAL_MS = 2000
ELSEWHERE = Changes(origin="elsewhere")


class Observing(QObject):
    """Looks at the library's count of writings every two seconds, and tells the feed of those that were not ours."""

    def __init__(self, lanes: Lanes, feed: Feed, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._feed = feed
        self._known: int | None = None
        self._ours = 0
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
        if changes.aspects:
            self._ours += 1

    def _compare(self, generation: int) -> None:
        self._asking = False
        known, ours = self._known, self._ours
        self._known, self._ours = generation, 0
        # Ours that were told after the count was read make this one too many; a needless look at the list is cheap.
        if known is not None and generation > known + ours:
            self._feed.changed.emit(ELSEWHERE)

    def _failed(self, _error: StetError) -> None:
        self._asking = False
