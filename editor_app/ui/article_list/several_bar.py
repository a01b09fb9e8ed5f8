"""The line above the cards while several are selected: how many, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.plain_label import plain_label

LEFT, RIGHT, BELOW = 16, 8, 8


class SeveralBar(Spoken, QWidget):
    """Signals: ``hand_over_wanted()``, ``pass_on_wanted()``, ``given_up()`` when one card alone will do."""

    hand_over_wanted = Signal()
    pass_on_wanted = Signal()
    given_up = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._said = plain_label(look="strong", wraps=False)
        self.hand_over, self.pass_on = QPushButton(), QPushButton()
        self.leave = QToolButton()
        self.leave.setProperty("look", "row")
        icons.dress(self.leave, "clear", "muted")
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._said, 1)
        above.addWidget(self.leave)
        below.setSpacing(2)
        for button in (self.pass_on, self.hand_over):
            button.setProperty("look", "link")
            below.addWidget(button)
        below.addStretch(1)
        below.setContentsMargins(-5, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 0, RIGHT, BELOW)
        column.setSpacing(2)
        column.addLayout(above)
        column.addLayout(below)
        self.hand_over.clicked.connect(self.hand_over_wanted)
        self.pass_on.clicked.connect(self.pass_on_wanted)
        self.leave.clicked.connect(self.given_up)
        self.say("Approve and pass on…", self.pass_on.setText)
        self.say("Hand over…", self.hand_over.setText)
        self.say("Select one alone (Esc)", self.leave.setToolTip, self.leave.setAccessibleName)
        self.whenever_said(self._tell)

    def show_count(self, count: int) -> None:
        """Say how many are selected."""
        self._count = count
        self._tell()

    def allow(self, *, writable: bool) -> None:
        """Say whether anything can be decided or handed over here."""
        for button in (self.hand_over, self.pass_on):
            button.setEnabled(writable)
            button.setToolTip("" if writable else tr("The library can only be read."))

    def _tell(self) -> None:
        self._said.setText(tr("{count} selected", count=self._count))
