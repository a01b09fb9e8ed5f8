"""The last door of the window: what nobody foresaw is kept for us and said in words; the person's text comes first."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from editor_app.app.crash import describe_fault, known_failure
from editor_app.domain.errors import StetError
from editor_app.ui.main_window import MainWindow

QUIET_S = 60.0
"""How long a fault that goes on and on is not told again; each telling writes a report."""


class FaultWatch(QObject):
    """Hears of faults on all threads.  Signal ``failed(StetError)`` comes on the main thread."""

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: dict[tuple[str, str, int], float] = {}

    def catch(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """Take what a slot, an event or a thread has let through."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
            return
        if self._is_new(error):
            self.failed.emit(in_words(error))

    def _is_new(self, error: BaseException) -> bool:
        """Tell whether this fault was not told a moment ago: one that comes with each painting is told once."""
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        fault = (type(error).__name__, *where)
        told, now = self._told.get(fault), time.monotonic()
        self._told[fault] = now
        return told is None or now - told > QUIET_S

    def catch_thread(self, arguments: threading.ExceptHookArgs) -> None:
        """The same for a thread."""
        if arguments.exc_value is not None:
            self.catch(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


def in_words(error: BaseException) -> StetError:
    """The words for a failure that reached the last door."""
    if isinstance(error, StetError):
        return error
    if isinstance(error, OSError | MemoryError):
        return known_failure(error)
    return describe_fault(error if isinstance(error, Exception) else RuntimeError(repr(error)))


def watch_for_faults(window: MainWindow) -> None:
    """From now on a fault saves all text and tells the person; the window stays."""
    watch = FaultWatch(window)
    watch.failed.connect(window.survive)
    sys.excepthook = watch.catch
    threading.excepthook = watch.catch_thread
