"""What an empty text says: in its own letters, and where the first of them will stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QTextEdit

from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.text_look import Role


class BlankHint(QObject):
    """Paints a sentence into a text while it is empty.

    Qt's own would stand some pixels aside, in the letters of the interface.
    """

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        self.words = ""
        text.viewport().installEventFilter(self)

    def say(self, words: str) -> None:
        """Say this from now on, to screen readers too."""
        self.words = words
        self._text.setAccessibleDescription(words)
        self._text.viewport().update()

    def _paint(self) -> None:
        document = self._text.document()
        block = document.firstBlock()
        place = document.documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        painter = QPainter(self._text.viewport())
        painter.setFont(document.defaultFont())
        painter.setPen(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        scrolled = QPointF(0, -self._text.verticalScrollBar().value())
        painter.drawText(place + line.position() + QPointF(0, line.ascent()) + scrolled, self.words)
        painter.end()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint before the caret is painted."""
        if event.type() is QEvent.Type.Paint and self.words and self._is_blank():
            self._paint()
        return super().eventFilter(watched, event)

    def _is_blank(self) -> bool:
        """Tell whether nothing stands there: no word, no list, no heading, nothing that is being composed."""
        document = self._text.document()
        block = document.firstBlock()
        if not document.isEmpty() or block.layout().preeditAreaText():
            return False
        return block.textList() is None and block_form(block).role is Role.TEXT
