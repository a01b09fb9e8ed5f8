"""When to act on what is typed: not at each key, and never too late."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal


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

    def acted(self) -> None:
        """What waited has been acted on."""
        self._acted = self._clock()
        self._first = None


class Alarm(QObject):
    """A debounce with a timer.  Signal ``rang()`` says that it is time; what was typed later waits anew."""

    rang = Signal()

    def __init__(self, pace: Pace, owner: QObject) -> None:
        super().__init__(owner)
        self._debounce = Debounce(pace)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def touch(self) -> None:
        """Something was typed; costs a few microseconds while the timer runs."""
        self._debounce.touch()
        if not self._timer.isActive():
            self._start(self._debounce.wait() or 0.0)

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
        if wait > 0.001:
            self._start(wait)
        else:
            self._ring()

    def _start(self, seconds: float) -> None:
        self._timer.start(round(seconds * 1000))

    def _ring(self) -> None:
        self._timer.stop()
        self._debounce.acted()
        self.rang.emit()
