"""When to act on what is typed: not at each key, and never too late."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal


@dataclass(frozen=True, slots=True)
class Pace:
    """Act ``idle`` after the last key, at most ``most`` after the first, never sooner than ``gap`` after the last act.

    All in seconds.
    """

    idle: float
    most: float
    gap: float = 0.0


SAVING = Pace(idle=0.8, most=1.6)
PREVIEW = Pace(idle=0.0, most=0.0, gap=0.1)
LULL_S = 0.04
"""So soon after a key comes another one, where a key is held or a fast typist at work."""
AFTER_PAINT = Qt.EventPriority.LowEventPriority.value - 1
"""The priority of an event that comes after the paint that has been asked for: Qt posts that with a low one."""
_SOON_S = 0.001


class Debounce:
    """The pure rule of a pace, by a clock that counts seconds."""

    def __init__(self, pace: Pace, clock: Callable[[], float] = time.monotonic) -> None:
        self._pace = pace
        self._clock = clock
        self._first: float | None = None
        self._last = 0.0
        self._acted = float("-inf")

    def touch(self) -> None:
        """Something was typed."""
        self._last = self._clock()
        if self._first is None:
            self._first = self._last

    def wait(self) -> float | None:
        """Seconds until it is time to act (0: now); None where nothing waits."""
        if self._first is None:
            return None
        due = min(self._last + self._pace.idle, self._first + self._pace.most)
        return max(0.0, max(due, self._acted + self._pace.gap) - self._clock())

    def lull(self) -> float:
        """Seconds until there has been no key for a moment; 0 where that is so now."""
        return max(0.0, self._last + LULL_S - self._clock())

    def acted(self) -> None:
        """What waited has been acted on."""
        self._acted = self._clock()
        self._first = None


class Alarm(QObject):
    """A debounce with a timer.  Signal ``rang()`` says that it is time; what was typed later waits anew.

    It rings right after the paint that shows a key, or when no key has come for a moment: whatever follows (reading
    the document takes 4 ms) is over when the next key comes.  At any other moment it would hold up one key in ten.
    """

    rang = Signal()

    def __init__(self, pace: Pace, owner: QObject) -> None:
        super().__init__(owner)
        self._debounce = Debounce(pace)
        self._is_posted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def touch(self) -> None:
        """Something was typed; costs a few microseconds."""
        self._debounce.touch()
        wait = self._debounce.wait() or 0.0
        if wait < _SOON_S:
            self._ring_after_paint()
        elif not self._timer.isActive():
            self._start(wait)

    def ring_now(self) -> None:
        """Ring at once if something waits."""
        if self._debounce.wait() is not None:
            self._ring()

    def drop(self) -> None:
        """Forget what waits."""
        self._timer.stop()
        self._debounce.acted()

    def _look(self) -> None:
        wait = self._debounce.wait()
        if wait is None:
            return
        wait = max(wait, self._debounce.lull())
        if wait < _SOON_S:
            self._ring_after_paint()
        else:
            self._start(wait)

    def _start(self, seconds: float) -> None:
        self._timer.start(round(seconds * 1000))

    def _ring_after_paint(self) -> None:
        if not self._is_posted:
            self._is_posted = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), AFTER_PAINT)

    def _ring(self) -> None:
        self._timer.stop()
        self._debounce.acted()
        self.rang.emit()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """The paint is over."""
        if event.type() is not QEvent.Type.User:
            return super().event(event)
        self._is_posted = False
        self.ring_now()
        return True
