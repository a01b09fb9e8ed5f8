"""The field that searches all articles as one types; it stands in the window's top bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.domain.limits import Room
from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.theme import Theme, caption_font
from editor_app.ui.widgets.bounded import BoundedLine

TYPING = Pace(idle=0.12, most=0.4)
_INTO_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_PageDown})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchField(Spoken, BoundedLine):
    """Where words are typed.

    Signals: ``sought(words)`` a moment after typing, empty once cleared; ``left_down()`` for the arrow down, into the
    results; ``took_first()`` for Enter; ``given_up()`` for Esc, when nothing is left to clear.
    """

    sought = Signal(str)
    left_down = Signal()
    took_first = Signal()
    given_up = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("", parent, Room.SEARCH)
        self._theme = theme
        self._hint = ""
        self._alarm = Alarm(TYPING, self)
        self._alarm.rang.connect(self._seek)
        self.setProperty("look", "search")
        self.setMinimumWidth(200)
        self._clear = QAction(self)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear_search)
        icons.dress(self._clear, "clear", "muted")
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        glass = QAction(self)
        icons.dress(glass, "search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._typed)
        self.say("Search all articles", self.setPlaceholderText, self.setAccessibleName, glass.setText)
        self.say("Clear search", self._clear.setToolTip, self._clear.setText)
        self.show_shortcut(QKeySequence("Ctrl+Shift+F"))

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.text().strip()

    def show_shortcut(self, shortcut: QKeySequence) -> None:
        """Show at the end of the empty field how to come here by keyboard."""
        self._hint = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.update()

    def clear_search(self) -> None:
        """Empty the field and say so at once."""
        self.clear()
        self._alarm.ring_now()

    def _typed(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._alarm.touch()

    def _seek(self) -> None:
        self.sought.emit(self.words)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the results; Esc clears, then goes back."""
        key = event.key()
        if key in _INTO_LIST:
            self._alarm.ring_now()
            self.left_down.emit()
        elif key in _ENTER:
            self._alarm.ring_now()
            self.took_first.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear_search()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shortcut beside the placeholder."""
        super().paintEvent(event)
        if self.text() or self.hasFocus() or not self._hint:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(caption_font())
        width = painter.fontMetrics().horizontalAdvance(self._hint) + 12
        if width > self.width() - 160:
            return
        key = QRect(self.width() - width - 8, (self.height() - 20) // 2, width, 20)
        painter.setPen(self._theme.tokens.color("line"))
        painter.setBrush(self._theme.tokens.color("paper"))
        painter.drawRoundedRect(key.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.tokens.color("muted"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._hint)
