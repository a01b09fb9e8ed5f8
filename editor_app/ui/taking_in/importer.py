"""Importing many files one by one, each whole or not at all, so that stopping keeps what is done."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.domain.errors import StetError
from editor_app.ui.lanes import CancelledError, Lanes, Tracker

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.importing import Imported


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one path: what was imported, or why nothing was."""

    path: Path
    imported: Imported | None = None
    error: StetError | None = None


class Importer(QObject):
    """Runs one import.

    Signals: ``went(Outcome)`` for each file; ``finished(int)`` at the end, with how many files were left out because it
    was cancelled.  Between two files the writer is free for what is typed meanwhile.
    """

    went = Signal(object)
    finished = Signal(int)

    def __init__(self, lanes: Lanes, tracker: Tracker, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._tracker = tracker
        self._unread: deque[Path] = deque()
        self._waiting: deque[Path] = deque()
        self._total = 0

    def start(self, paths: Sequence[Path]) -> None:
        """Import these files, and all texts in these folders."""
        self._unread.extend(paths)
        self._look()

    def _look(self) -> None:
        """Find the files of the next path, then begin with them all."""
        if not self._unread:
            self._total = len(self._waiting)
            self._next()
            return
        path = self._unread.popleft()
        self._lanes.read(
            self,
            lambda desk: desk.importing.files(path),
            self._found,
            lambda error: self._failed_to_look(path, error),
        )

    def _found(self, files: list[Path]) -> None:
        self._waiting.extend(file for file in files if file not in self._waiting)
        self._look()

    def _failed_to_look(self, path: Path, error: StetError) -> None:
        self.went.emit(Outcome(path, error=error))
        self._look()

    def _next(self) -> None:
        try:
            self._tracker.step(self._total - len(self._waiting), self._total)
        except CancelledError:
            self._end()
            return
        if not self._waiting:
            self._end()
            return
        path = self._waiting.popleft()

        def work(desk: Desk) -> Imported | Exception:
            try:
                return desk.importing.take_in(path)
            except Exception as error:  # noqa: BLE001 - raised again on the main thread, once the others go on
                return error

        self._lanes.write(self, work, lambda outcome: self._came(path, outcome))

    def _came(self, path: Path, outcome: Imported | Exception) -> None:
        if not isinstance(outcome, Exception):
            self.went.emit(Outcome(path, outcome))
            self._next()
        elif isinstance(outcome, StetError):
            self.went.emit(Outcome(path, error=outcome))
            self._next()
        else:
            self.went.emit(Outcome(path, error=_fault()))
            self._next()
            raise outcome

    def _end(self) -> None:
        self._tracker.ended.emit()
        self.finished.emit(len(self._waiting))


def _fault() -> StetError:
    return StetError(
        "Not understood",
        "Stet stumbled over this file; nothing of it was taken in.",
        hint="Please send us the report of what went wrong, with the file if you may.",
    )
