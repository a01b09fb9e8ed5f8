"""What stands in place of everything while the library cannot be opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui.i18n import Spoken, run_on, sentences_of
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label

_WIDTH = 560
Way = Callable[[], object]


class LibraryTrouble(Spoken, QScrollArea):
    """Says why, and what can be done.

    Signals: ``retry_wanted()``, ``other_wanted()`` another library, ``make_wanted()`` a new one, ``quit_wanted()``.
    """

    retry_wanted = Signal()
    other_wanted = Signal()
    make_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._error: StetError | None = None
        self._sentence = plain_label(look="title", selectable=True)
        self._hint = plain_label(look="muted", selectable=True)
        self._retry = self._button("primary", self.retry_wanted)
        self.say("Try again", self._retry.setText)
        self._lay_out(icons)
        self.setFocusProxy(self._retry)
        self.whenever_said(self._speak)

    def lead_to(self, retry: Way, other: Way, make: Way, leave: Way) -> None:
        """Say where each of its signals leads."""
        self.retry_wanted.connect(retry)
        self.other_wanted.connect(other)
        self.make_wanted.connect(make)
        self.quit_wanted.connect(leave)

    def show_failure(self, error: StetError) -> None:
        """Say what is wrong."""
        self._error = error
        self._speak()
        self._retry.setFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _lay_out(self, icons: Icons) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._retry)
        other, make = self._button("", self.other_wanted), self._button("", self.make_wanted)
        leave = self._button("quiet", self.quit_wanted)
        self.say("Choose another library…", other.setText)
        self.say("Make a new library…", make.setText)
        self.say("Quit", leave.setText)
        for button in (other, make, leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        held = QWidget()
        held.setMaximumWidth(_WIDTH)
        middle = QVBoxLayout(held)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(12)
        middle.addWidget(IconLabel(icons, "error", "accent", 32))
        middle.addWidget(self._sentence)
        middle.addWidget(self._hint)
        middle.addSpacing(12)
        middle.addLayout(buttons)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(held, 100)
        across.addStretch(1)
        inside = QWidget()
        inside.setProperty("look", "background")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 32, 32, 32)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        self.setWidget(inside)

    def _button(self, look: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton()
        if look:
            button.setProperty("look", look)
        button.clicked.connect(wanted)
        return button

    def _speak(self) -> None:
        if self._error is None:
            return
        sentence, hint = sentences_of(self._error)
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(run_on(sentence, hint))
