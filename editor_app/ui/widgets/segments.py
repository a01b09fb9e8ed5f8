"""A segmented control: a few choices side by side, one of them chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from editor_app.ui.i18n import Spoken, tr


class Segments(Spoken, QFrame):
    """Offers the values of ``words`` (value -> English sentence); arrow keys go from one to the next.

    Signal ``chosen(value)`` when a person chooses another.  Words that are not ``translated`` stand as they are.
    """

    chosen = Signal(object)

    def __init__(
        self, words: Mapping[Any, str], parent: QWidget | None = None, *, translated: bool = True
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "segments")
        self._buttons: dict[Any, QToolButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for value in words:
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("look", "segment")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _=False, value=value: self._choose(value))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        self._words = dict(words)
        self._translated = translated
        self._value: Any = None
        self.set_value(next(iter(words)))
        self.whenever_said(self._say_words)

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Choose a value, telling nobody."""
        self._value = value
        self._buttons[value].setChecked(True)
        # The tab key stops once, at what is chosen; arrows lead on from there.
        for one, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == value else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._buttons[value])

    def button(self, value: Any) -> QToolButton:
        """The button of one value."""
        return self._buttons[value]

    def _choose(self, value: Any) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)

    def _say_words(self) -> None:
        for value, word in self._words.items():
            self._buttons[value].setText(tr(word) if self._translated else word)
