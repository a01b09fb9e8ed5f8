"""What a pane says where it has nothing to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken
from editor_app.ui.widgets.plain_label import plain_label

Speech = Callable[[], tuple[str, str]]
"""Says a title and a sentence in the window's language."""


class Message(Spoken, QWidget):
    """A title, a sentence, perhaps a button, in the middle of the pane.  Signal ``pressed()``: the button was pressed.

    ``button`` says what the button does.
    """

    pressed = Signal()

    def __init__(self, button: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech: Speech = lambda: ("", "")
        self.title = plain_label(look="strong")
        self.sentence = plain_label(look="muted")
        self.button = QPushButton()
        self.button.clicked.connect(self.pressed)
        self.whenever_said(lambda: self.button.setText(button()))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 64)
        column.setSpacing(8)
        column.addStretch()
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.whenever_said(self._speak)
        self.show_words(self._speech)

    def show_words(self, speech: Speech, *, with_button: bool = False) -> None:
        """Say a title and a sentence, in each language anew."""
        self._speech = speech
        self.button.setVisible(with_button)
        self._speak()

    def _speak(self) -> None:
        title, sentence = self._speech()
        self._put(self.title, title)
        self._put(self.sentence, sentence)

    def _put(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
