"""The moment at which a window is seen first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Waits for a window's first paint.  Signal ``came()``, once, when it has been painted wholly."""

    came = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    # Qt overrides

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look for the first paint, and never again."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The window's parts are painted after it, before the event loop is reached again.
            QTimer.singleShot(0, self, self.came.emit)
        return False
