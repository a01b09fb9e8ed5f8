"""A change as a card: what went and came, by whom and when, and where it is lit what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.compare.told import ToldChange
from editor_app.ui.i18n import Spoken
from editor_app.ui.tracking.words import by_line, came_words, heading, went_words
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label


class ChangeCard(Spoken, QFrame):
    """Shows one change.

    Signals: ``chosen()`` by click or Enter; ``stepped(int)`` an arrow wants the next card (1) or the one before (-1);
    ``decided(bool)`` it is to be accepted, or rejected (False).
    """

    chosen = Signal()
    stepped = Signal(int)
    decided = Signal(bool)

    def __init__(self, change: ToldChange, may_decide: Callable[[], bool]) -> None:
        super().__init__()
        self.shown = change
        self._may_decide = may_decide
        self._foot: QWidget | None = None
        self.is_lit = False
        self.setProperty("look", "thread")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(2)
        self._by = plain_label(look="caption")
        self._heading = plain_label(look="caption")
        self._went = plain_label(look="went")
        self._came = plain_label(look="came")
        for part in (self._by, self._heading, self._went, self._came):
            self._column.addWidget(part)
        self.whenever_said(self._speak)

    @property
    def words(self) -> str:
        """All that it says."""
        return "\n".join(
            part.text() for part in (self._by, self._heading, self._went, self._came) if part.text()
        )

    def show_change(self, change: ToldChange) -> None:
        """Show this one in place of what it showed."""
        if change != self.shown:
            self.shown = change
            self._speak()

    def light(self, *, on: bool, may_accept: bool = True) -> None:
        """Stand out and offer what can be done, or no longer; what one suggests oneself can only be taken back."""
        self.is_lit = on
        wear(self, "thread-lit" if on else "thread")
        if on and self._foot is None:
            self._foot = self._make_foot()
            self._column.addWidget(self._foot)
        if self._foot is not None:
            self._foot.setVisible(on)
            self._foot.setEnabled(self._may_decide())
            self._accept.setVisible(may_accept)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 6, 0, 2)
        row.setSpacing(8)
        accept = self._accept = QPushButton(autoDefault=False)
        reject = QPushButton(autoDefault=False)
        self.say("Accept", accept.setText)
        self.say("Reject", reject.setText)
        accept.clicked.connect(lambda: self.decided.emit(True))
        reject.clicked.connect(lambda: self.decided.emit(False))
        row.addWidget(accept)
        row.addWidget(reject)
        row.addStretch(1)
        return foot

    def _speak(self) -> None:
        change = self.shown
        texts = (
            (self._by, by_line(change.makers)),
            (self._heading, heading(change)),
            (self._went, went_words(change)),
            (self._came, came_words(change)),
        )
        for label, text in texts:
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(self.words.replace("\n", ", "))

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, arrows go on."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit()
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)
