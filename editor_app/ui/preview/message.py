"""What stands in the pane where no page can: why, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.plain_label import plain_label

Speech = Callable[[], tuple[str, str]]
"""Says a title and a sentence in the window's language."""


class Message(Spoken, QWidget):
    """A title, a sentence, perhaps a button, in the middle of the pane.  Signal ``pressed()``: the button was pressed."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech: Speech = blank
        self.title = plain_label(look="strong")
        self.sentence = plain_label(look="muted")
        self.button = QPushButton()
        self.button.clicked.connect(self.pressed)
        self.say("Show again", self.button.setText)
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
        self.show_words(blank)

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


def blank() -> tuple[str, str]:
    """The page comes in a moment."""
    return "", ""


def nothing() -> tuple[str, str]:
    """There is no article."""
    return tr("Nothing to preview"), tr(
        "Choose an article on the left: its page is shown here exactly as it will be published."
    )


def preparing() -> tuple[str, str]:
    """The page is not there yet."""
    return "", tr("Preparing the page…")


def stopped() -> tuple[str, str]:
    """The process that draws the page has ended."""
    return tr("The preview has stopped"), tr("Your text is safe; only the picture of the page is gone.")


def keeps_stopping() -> tuple[str, str]:
    """It has ended again and again."""
    return tr("The preview keeps stopping"), tr(
        "It is left alone now. Your text is safe, and packages can be made without it."
    )
