"""One row of the notice bar for work that takes a while: how far it is, and a way to cancel it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.widgets.plain_label import plain_label

GRACE_MS = 500


class ProgressRow(Spoken, QFrame):
    """The progress of one piece of work.  Signals: ``due()`` once it has lasted ``grace_ms``, ``over()`` at its end.

    It hides itself before it is due.
    """

    due = Signal()
    over = Signal()

    def __init__(self, text: str, tracker: Tracker, grace_ms: int = GRACE_MS) -> None:
        super().__init__()
        self.setProperty("look", "notice-info")
        self.setAccessibleName(text)
        self._done, self._total = 0, 0
        self._bar = QProgressBar(textVisible=False, maximum=0)
        self._bar.setAccessibleName(text)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = plain_label(look="caption", wraps=False)
        self._cancel = QPushButton()
        self._cancel.setProperty("look", "notice")
        self._cancel.clicked.connect(lambda: self._ask_to_cancel(tracker))
        self._lay_out(text)
        self.whenever_said(self._show_count)
        self.say("Cancel", self._cancel.setText)
        tracker.stepped.connect(self.step)
        tracker.ended.connect(self._end)
        self._grace = QTimer(self, singleShot=True, interval=grace_ms)
        self._grace.timeout.connect(self._come_due)
        self._grace.start()
        self.hide()

    def step(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` pieces are done; ``total`` 0: nobody knows how many there are."""
        self._done, self._total = done, total
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self._show_count()

    def _lay_out(self, text: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(12)
        row.addWidget(plain_label(text, wraps=False))
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self._cancel)

    def _show_count(self) -> None:
        known = self._total > 0
        self._count.setText(tr("{done} of {total}", done=self._done, total=self._total) if known else "")
        self._count.setVisible(known)

    def _ask_to_cancel(self, tracker: Tracker) -> None:
        self._cancel.setEnabled(False)
        self.say("Cancelling…", self._cancel.setText)
        tracker.cancel()

    def _come_due(self) -> None:
        self.due.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _end(self) -> None:
        self._grace.stop()
        self.over.emit()
