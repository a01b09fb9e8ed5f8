"""Choosing one of several values; one that is not among them is kept and shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QStyledItemDelegate, QWidget

from editor_app.ui.widgets.value_line import ValueLine

ARROW_FROM_RIGHT = 14


class CalmBox(QComboBox):
    """A combobox that a wheel turned over the page neither changes nor gives the focus, and that may be narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Without a delegate of its own the popup takes its rows from the platform, not from the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))

    # Qt overrides

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow, which a style sheet could only take from a picture in one colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.3))
        middle = QPoint(self.width() - ARROW_FROM_RIGHT, self.height() // 2 + 2)
        painter.drawPolyline([middle + QPoint(-4, -4), middle, middle + QPoint(4, -4)])
        painter.end()


class Choice(CalmBox):
    """One of a list of values.  Signal ``edited(value)`` when a person chooses another."""

    edited = Signal(object)

    def __init__(self, word: Callable[[Any], str] = str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value: Any = None
        self.word = word
        self._values: list[Any] = []
        self._offered = 0
        self.activated.connect(self._chosen)

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer these values with their words, and keep showing the present one."""
        self._values = [value for value, _ in options]
        self._offered = len(options)
        self.clear()
        self.addItems([words for _, words in options])
        if self.value is not None:
            self.show_value(self.value)

    def show_value(self, value: Any) -> None:
        """Show a value (not None), telling nobody."""
        self.value = value
        if value not in self._values:
            del self._values[self._offered :]
            self.removeItem(self._offered)
            self._values.append(value)
            self.addItem(self.word(value))
        self.setCurrentIndex(self._values.index(value))

    def _chosen(self, index: int) -> None:
        value = self._values[index]
        if value != self.value:
            self.value = value
            self.edited.emit(value)


class FreeChoice(CalmBox):
    """A line of text with proposals.  Signal ``edited(value)`` at each change that makes another value."""

    edited = Signal(object)

    def __init__(self, line: ValueLine | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line or ValueLine()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setLineEdit(self.line)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.line.edited.connect(self.edited)
        self.activated.connect(self._chosen)

    @property
    def value(self) -> Any:
        """The value that the text stands for."""
        return self.line.value

    def offer(self, proposals: Sequence[str]) -> None:
        """Propose these texts, and keep showing the present value."""
        self.clear()
        self.addItems(list(proposals))
        self.show_value(self.value)

    def show_value(self, value: Any) -> None:
        """Show a value, telling nobody."""
        self.setCurrentIndex(-1)
        self.line.show_value(value)

    def _chosen(self, index: int) -> None:
        """Take a proposal; Qt also "chooses" one for any text that it resembles, when a person merely leaves."""
        text = self.itemText(index)
        if text.casefold() == self.line.shown.casefold():
            self.line.restore()
        else:
            self.line.take(text)
