"""The editor of an article's text form: plain text in the column of the body, coloured."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout

from editor_app.domain.limits import Room
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.comfort import USUAL, Comfort
from editor_app.ui.editor.source.highlighter import SourceHighlighter
from editor_app.ui.editor.source.typing import MARKS, go_on, nest, put_around
from editor_app.ui.editor.text_look import CHINESE_SERIFS, FIXED
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.bounded import BoundedText

SIDE = 32
PIXELS = 14
SANS = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC")


class SourceEdit(BoundedText):
    """Edits one source at a time.  Signals: ``left()`` Esc was pressed; ``left_up()`` the caret wants out above."""

    left = Signal()
    left_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(room=Room.SOURCE)
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = USUAL.column
        self._font = QFont([*FIXED, *SANS, *CHINESE_SERIFS])
        self._font.setPixelSize(PIXELS)
        self._font.setStyleHint(QFont.StyleHint.Monospace)
        self.setFont(self._font)
        self._highlighter = SourceHighlighter(self, theme)
        # It must never hold a document that somebody else deletes.
        self._blank = QTextDocument(self)
        self._blank.setDocumentLayout(QPlainTextDocumentLayout(self._blank))
        self.show_document(self._blank)

    def free(self) -> int:
        """As much at once as the text takes, however much stands there."""
        return self.room

    def show_nothing(self) -> None:
        """Let go of the source that was shown."""
        self.show_document(self._blank)

    def show_document(self, document: QTextDocument) -> None:
        """Show another source."""
        finish_composing(self)
        document.setDefaultFont(self._font)
        self.setDocument(document)
        self._highlighter.setDocument(document)

    def wear(self, comfort: Comfort) -> None:
        """Be as large, and in as wide a column, as the text."""
        self._column = comfort.column
        self._font.setPixelSize(comfort.pixels(PIXELS))
        self.setFont(self._font)
        self.document().setDefaultFont(self._font)
        self._fit_column()

    def _fit_column(self) -> None:
        side = max(SIDE, (self.width() - self._column) // 2)
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        self.setViewportMargins(side, 0, max(0, side - taken), 0)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text, the arrow up from the first line to the titles; structure is typed with ease."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self._is_on_first_line():
            self.left_up.emit()
        elif not self._type(event):
            super().keyPressEvent(event)

    def _type(self, event: QKeyEvent) -> bool:
        """Do what a key of structure does; tell whether it was one."""
        if self.isReadOnly():
            return False
        key, cursor = event.key(), self.textCursor()
        for standard, sign in MARKS.items():
            if event.matches(standard):
                put_around(cursor, sign)
                self.setTextCursor(cursor)
                return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            done = go_on(cursor)
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            done = nest(cursor, 1 if key == Qt.Key.Key_Tab else -1)
        else:
            return False
        if done:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return done

    def _is_on_first_line(self) -> bool:
        cursor = self.textCursor()
        return not cursor.movePosition(cursor.MoveOperation.Up)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        self._fit_column()
        super().resizeEvent(event)
