"""Long work that tells its tracker of its end, however it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import shiboken6

from editor_app.ui.lanes import CancelledError, Tracker

Result = TypeVar("Result")


def tracked(tracker: Tracker, work: Callable[[], Result]) -> Callable[[], Result | None]:
    """The work, for a lane: it gives None where the person has cancelled it, and ``tracker.ended`` comes in any case.

    So whoever handed it over hears of a cancelling too, and can put things back as they were.
    """

    def run() -> Result | None:
        try:
            return work()
        except CancelledError:
            return None
        finally:
            if shiboken6.isValid(tracker):
                tracker.ended.emit()

    return run
