"""Where work is done that would hold up the window: threads that write, read, compute, run errands, see to pictures.

Work is a function of the desk (all services of the library) or of nothing; it takes and returns immutable values.
Results come back to the main thread, in order within a lane; those of an owner that is gone are dropped.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from editor_app.domain.errors import StetError

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

LINGER_MS = 1000
Result = TypeVar("Result")
OpenDesk = Callable[[], "Desk"]


class CancelledError(Exception):
    """The person does not want the work any more; raised inside it by `Tracker.step`, and told to nobody."""


class Tracker(QObject):
    """How far a long piece of work is, and whether it is still wanted.  Make it on the main thread.

    Signal ``stepped(done, total)`` counts pieces (``total`` 0: unknown); ``ended`` comes once, however it ended.
    """

    stepped = Signal(int, int)
    ended = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._cancelled = threading.Event()

    def go_at_end(self) -> None:
        """Be gone some time after the end.

        Not at once: the end is told by another thread, and whoever listens last must have heard of it.
        """
        self.ended.connect(self._linger)

    def _linger(self) -> None:
        QTimer.singleShot(LINGER_MS, self, self.deleteLater)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def step(self, done: int, total: int = 0) -> None:
        """Say, from the work's thread, how far it is.  Raise `CancelledError` where it should stop."""
        if self._cancelled.is_set():
            raise CancelledError
        if shiboken6.isValid(self):
            self.stepped.emit(done, total)


class Job:
    """One piece of work that was handed over."""

    def __init__(
        self,
        owner: QObject,
        done: Callable[[Any], object],
        failed: Callable[[StetError], object] | None,
        otherwise: Callable[[StetError], object],
    ) -> None:
        self._owner = owner
        self._done = done
        self._failed = failed
        self._otherwise = otherwise
        self.cancelled = False

    def cancel(self) -> None:
        """Drop the work if it has not begun, else its result."""
        self.cancelled = True

    def deliver(self, result: Any, error: BaseException | None) -> None:
        """Hand the outcome to the owner; main thread only.

        A fault of ours is raised here, after the owner who wants to hear of failures has put its things back.
        """
        if self.cancelled or not shiboken6.isValid(self._owner) or isinstance(error, CancelledError):
            return
        if isinstance(error, StetError):
            (self._failed or self._otherwise)(error)
        elif error is not None:
            if self._failed is not None:
                self._failed(fault(error))
            raise error
        else:
            self._done(result)


def fault(error: BaseException) -> StetError:
    """Words for a fault of ours that ended a piece of work."""
    return StetError(
        "A fault in Stet",
        "This is a fault in Stet, not in your work: {kind}.",
        kind=type(error).__name__,
    )


class Lane:
    """One thread and its queue.  ``post`` brings outcomes to the main thread."""

    def __init__(self, name: str, post: Callable[[Job, Any, BaseException | None], object]) -> None:
        self._queue: queue.SimpleQueue[tuple[Job, Callable[[], Any]] | None] = queue.SimpleQueue()
        self._post = post
        self._idle = threading.Condition()
        self._pending = 0
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, job: Job, work: Callable[[], Any]) -> None:
        """Queue a piece of work."""
        with self._idle:
            self._pending += 1
        self._queue.put((job, work))

    def drain(self, patience_s: float) -> bool:
        """Wait until nothing is left to do; False where it takes longer than ``patience_s``."""
        with self._idle:
            return self._idle.wait_for(lambda: self._pending == 0, patience_s)

    def close(self) -> None:
        """Let the thread end once its queue is done, and wait for it."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            job, work = item
            if not job.cancelled:
                self._do(job, work)
            with self._idle:
                self._pending -= 1
                self._idle.notify_all()

    def _do(self, job: Job, work: Callable[[], Any]) -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - it is raised again on the main thread
            self._post(job, None, error)
        else:
            self._post(job, result, None)


class Lanes(QObject):
    """The five lanes.  Signal ``failed(StetError)`` tells of failures whose owner said nothing about them.

    The desk is opened by the first work that needs it, and by another try after a failure.
    """

    failed = Signal(object)
    _came = Signal(object, object, object)

    def __init__(self, open_desk: OpenDesk) -> None:
        super().__init__()
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._opening = threading.Lock()
        self._came.connect(_deliver, Qt.ConnectionType.QueuedConnection)
        self._lanes = {
            name: Lane(name, self._came.emit)
            for name in ("writer", "reader", "computer", "errand", "pictures")
        }

    def read(
        self,
        owner: QObject,
        work: Callable[[Desk], Result],
        done: Callable[[Result], object],
        failed: Callable[[StetError], object] | None = None,
    ) -> Job:
        """Read from the library beside what is being written; ``owner`` is whose life the result depends on."""
        return self._put("reader", owner, lambda: work(self.desk()), done, failed)

    def write(
        self,
        owner: QObject,
        work: Callable[[Desk], Result],
        done: Callable[[Result], object] = lambda _: None,
        failed: Callable[[StetError], object] | None = None,
    ) -> Job:
        """Change the library, after all that was handed over before."""
        return self._put("writer", owner, lambda: work(self.desk()), done, failed)

    def compute(
        self,
        owner: QObject,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        failed: Callable[[StetError], object] | None = None,
    ) -> Job:
        """Do pure work: render, parse, load a module."""
        return self._put("computer", owner, work, done, failed)

    def errand(
        self,
        owner: QObject,
        work: Callable[[Desk], Result],
        done: Callable[[Result], object] = lambda _: None,
        failed: Callable[[StetError], object] | None = None,
    ) -> Job:
        """Do long work that writes for moments at most: make packages, copy the library.  Saving never waits for it."""
        return self._put("errand", owner, lambda: work(self.desk()), done, failed)

    def picture(
        self,
        owner: QObject,
        work: Callable[[Desk], Result],
        done: Callable[[Result], object] = lambda _: None,
        failed: Callable[[StetError], object] | None = None,
    ) -> Job:
        """Take pictures in, or decode them to be shown: neither opening an article nor saving waits for that."""
        return self._put("pictures", owner, lambda: work(self.desk()), done, failed)

    @property
    def opened(self) -> Desk | None:
        """The services if the library is open already; None where it is not, or could not be."""
        return self._desk

    def desk(self) -> Desk:
        """The services, opened when first asked for; for work on a lane.  Raise `StetError` where they cannot be."""
        with self._opening:
            if self._desk is None:
                self._desk = self._open_desk()
            return self._desk

    def drain(self, patience_s: float = 30.0) -> bool:
        """Wait for all writing and deliver what came of it; False where it takes too long.  Main thread only."""
        done = self._lanes["writer"].drain(patience_s)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        return done

    def close(self) -> None:
        """End all threads, finishing what was handed over, and close the library."""
        for lane in self._lanes.values():
            lane.close()
        if self._desk is not None:
            self._desk.library.close()
            self._desk = None

    def _put(
        self,
        lane: str,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Callable[[StetError], object] | None,
    ) -> Job:
        job = Job(owner, done, failed, self.failed.emit)
        self._lanes[lane].put(job, work)
        return job


def _deliver(job: Job, result: Any, error: BaseException | None) -> None:
    job.deliver(result, error)
