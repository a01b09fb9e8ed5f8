"""The editor of an article's text form: plain text in the column of the body, coloured."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.source_highlighter import SourceHighlighter
from editor_app.ui.editor.text_look import CHINESE_SERIFS, FIXED
from editor_app.ui.theme import Theme

MEASURE, SIDE = 640, 32
PIXELS = 14
SANS = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC")


class SourceEdit(QPlainTextEdit):
    """Edits one source at a time.  Signals: ``left()`` Esc was pressed; ``left_up()`` the caret wants out above."""

    left = Signal()
    left_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._font = QFont([*FIXED, *SANS, *CHINESE_SERIFS])
        self._font.setPixelSize(PIXELS)
        self._font.setStyleHint(QFont.StyleHint.Monospace)
        self.setFont(self._font)
        self._highlighter = SourceHighlighter(self, theme)

    def show_document(self, document: QTextDocument) -> None:
        """Show another source."""
        finish_composing(self)
        document.setDefaultFont(self._font)
        self.setDocument(document)
        self._highlighter.setDocument(document)

    def _fit_column(self) -> None:
        side = max(SIDE, (self.width() - MEASURE) // 2)
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        self.setViewportMargins(side, 0, max(0, side - taken), 0)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text, and the arrow up from the first line to the titles."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self._is_on_first_line():
            self.left_up.emit()
        else:
            super().keyPressEvent(event)

    def _is_on_first_line(self) -> bool:
        cursor = self.textCursor()
        return not cursor.movePosition(cursor.MoveOperation.Up)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        self._fit_column()
        super().resizeEvent(event)
