"""The bubble in which a comment is written, beside the words that it is about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.commenting.words_field import AskPeople, WordsField
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.plain_label import plain_label

WIDTH = 320
GAP = 6
_SEND = QKeySequence("Ctrl+Return")


class CommentBubble(Spoken, QFrame):
    """Stands over the text until the words are sent or given up.

    Signals: ``sent(str)`` the words; ``given_up()``.
    """

    sent = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget, ask_people: AskPeople) -> None:
        super().__init__(parent)
        self.setProperty("look", "bubble")
        self.setFixedWidth(WIDTH)
        self._place = QRect()
        self._room: Callable[[], QRect] = QRect
        parent.installEventFilter(self)
        self._about = plain_label(look="caption", wraps=False)
        self.words = WordsField(ask_people, 3)
        self.say("Comment", self.words.setAccessibleName)
        self.say("Write a comment; @ calls a person", self.words.setPlaceholderText)
        self.words.edited.connect(lambda _text: self._allow())
        self.words.sent.connect(self._send)
        self.words.given_up.connect(self.given_up)
        self._wrong = plain_label(look="caption-warn")
        self._wrong.hide()
        cancel, self.send = QPushButton(), QPushButton()
        self.say("Cancel", cancel.setText)
        self.say("Comment", self.send.setText)
        cancel.clicked.connect(self.given_up)
        self.send.clicked.connect(self._send)
        self.whenever_said(
            lambda: self.send.setToolTip(
                tr("Send ({keys})", keys=_SEND.toString(QKeySequence.SequenceFormat.NativeText))
            )
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for part in (self._about, self.words, self._wrong):
            column.addWidget(part)
        column.addLayout(buttons)
        self.words.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.hide()

    def open_at(self, about: str, place: QRect, room: Callable[[], QRect], words: str = "") -> None:
        """Stand below a place of the parent, or above it where there is no room, inside ``room``, which may change."""
        shown = self._about.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, WIDTH - 24)
        self._about.setText(shown)
        self.words.show_value(words)
        self._wrong.hide()
        self._allow()
        self._place, self._room = place, room
        self.setEnabled(True)
        self.show()
        self._fit()
        self.raise_()
        self.words.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why the words were not taken; they stay."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.setEnabled(True)
        self._fit()
        self.words.setFocus()

    def _fit(self) -> None:
        """Be as high as the words, and stay inside."""
        if not self.isVisible():
            return
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(
            WIDTH,
            layout.totalHeightForWidth(WIDTH) if layout.hasHeightForWidth() else self.sizeHint().height(),
        )
        room = self._room().adjusted(GAP, GAP, -GAP, -GAP)
        below = self._place.bottom() + GAP
        if below + self.height() > room.bottom():
            below = max(room.top(), self._place.top() - GAP - self.height())
        left = max(room.left(), min(self._place.left(), room.right() - WIDTH))
        self.move(QPoint(left, below))

    def _allow(self) -> None:
        self.send.setEnabled(bool(self.words.value.strip()))

    def _send(self) -> None:
        if self.words.value.strip():
            self.sent.emit(self.words.value)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay inside when the window becomes smaller."""
        if event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)
