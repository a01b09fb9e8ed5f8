"""Collecting garbage on the main thread only.

Python looks for garbage on whichever thread happens to make an object too many.  On a lane it would take Qt's objects
apart there while the main thread works with their like: a crash, or two threads that wait for each other for ever.
So Python's own rounds stay off while there is a window, and these come from the event loop.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

ROUND_MS = 1000


def collect_on_main_thread(owner: QObject) -> None:
    """Collect from now on, as long as ``owner`` lives, but never look through what is there already.

    That is all that was loaded at the start; looking through it takes 50 ms, in the middle of typing.
    """
    gc.disable()
    gc.freeze()
    rounds = QTimer(owner)
    rounds.timeout.connect(collect_what_is_due)
    rounds.start(ROUND_MS)


def collect_what_is_due() -> None:
    """Collect the oldest generation whose count is over its threshold, as Python itself would; else nothing."""
    over = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(over):
        gc.collect(max(generation for generation, is_over in enumerate(over) if is_over))
