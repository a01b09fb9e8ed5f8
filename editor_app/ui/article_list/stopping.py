"""A search that nobody waits for any more is stopped in the middle of its query, and no other reading with it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from editor_app.ui.lanes import CancelledError

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

Result = TypeVar("Result")


class Stoppable(Generic[Result]):
    """Work for the reading lane that `stop` ends, whether it waits, runs or is done."""

    def __init__(self, work: Callable[[Desk], Result]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._running: Desk | None = None
        self._stopped = False
        self.is_over = False

    def __call__(self, desk: Desk) -> Result:
        """Do the work, on the lane.  Raise `CancelledError`, or a failure in words, where it was stopped."""
        with self._lock:
            if self._stopped:
                raise CancelledError
            self._running = desk
        try:
            return self._work(desk)
        finally:
            with self._lock:
                self._running = None
            self.is_over = True

    def stop(self) -> None:
        """Stop it, from the main thread.

        The library's one reading connection is interrupted only while this work uses it: under the lock it cannot
        end, so what is stopped is never somebody else's reading.
        """
        with self._lock:
            self._stopped = True
            if self._running is not None:
                self._running.library.interrupt()
