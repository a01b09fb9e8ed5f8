"""A few lines of plain text that grow with what is typed."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.domain.characters import clean
from editor_app.domain.limits import Room
from editor_app.ui.widgets.bounded import BoundedText

_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
_PADDING = 12


class TextArea(BoundedText):
    """Plain text over lines; Tab goes on to the next field.

    Signal ``edited(str)`` at each change that a person makes.  The value stays exactly as shown until then.
    """

    edited = Signal(object)

    def __init__(
        self,
        least_lines: int = 2,
        most_lines: int = 8,
        parent: QWidget | None = None,
        room: int = Room.TEXT,
    ) -> None:
        super().__init__("", parent, room)
        self.value = ""
        self._bounds = (least_lines, most_lines)
        self._showing = False
        self._touched = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def show_value(self, text: str) -> None:
        """Show a text, telling nobody."""
        self.value = text
        self._touched = False
        self._show_text(text)

    def _show_text(self, text: str) -> None:
        if self._text() == text:
            return
        self._showing = True
        self.setPlainText(text)
        self._showing = False

    def _text(self) -> str:
        """The text with its no-break spaces, which ``toPlainText`` would lose."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def _changed(self) -> None:
        """Also called while an input method composes, when the text is still the same."""
        if self._showing:
            return
        text = clean(self._text())[0]
        if text != self.value:
            self._touched = True
            self._tell(text)

    def _tell(self, text: str) -> None:
        if text != self.value:
            self.value = text
            self.edited.emit(text)

    def _lines_shown(self) -> int:
        """How many lines the text takes, or where there is none what stands in its place."""
        hint = self.placeholderText()
        if not hint or not self.document().isEmpty():
            return int(self.document().size().height())
        metrics, margin = self.fontMetrics(), 2 * round(self.document().documentMargin())
        room = QRect(0, 0, max(1, self.viewport().width() - margin), 1)
        height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, hint).height()
        return math.ceil(height / metrics.lineSpacing())

    # Qt overrides

    def setPlaceholderText(self, text: str) -> None:
        """Make room for it."""
        if text != self.placeholderText():
            super().setPlaceholderText(text)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks what stands in the text's place elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Typing is finished: take off what stands blank at the ends."""
        super().focusOutEvent(event)
        if self._touched:
            self._touched = False
            text = self.value.strip()
            self._show_text(text)
            self._tell(text)

    def sizeHint(self) -> QSize:
        """As high as the text, within bounds."""
        least, most = self._bounds
        lines = min(max(self._lines_shown(), least), most)
        return QSize(120, lines * self.fontMetrics().lineSpacing() + _PADDING + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """No narrower than a few words, no lower than asked for."""
        return self.sizeHint()
