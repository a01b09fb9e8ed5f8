"""A sheet: a dialog of the window, with a title, a body, and its buttons below a hairline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.hairline import hairline
from editor_app.ui.widgets.plain_label import plain_label

MARGIN = 24
TITLE_BAR = 40
"""What a system's title bar and frame take of the screen's height at most."""
LEAST = 96
"""So high (pixels) a part that scrolls stays on the lowest screen."""


class Sheet(Spoken, QDialog):
    """Stands before its window until it is closed.  Signal ``closed()``: it has been, by whatever way.

    Fill ``body``, and put buttons into ``footer`` with `add_button`.  Show it with ``open()``: it blocks its own window
    only, nothing waits for it, and it is gone once closed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None, width: int) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(width)
        self._title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._title.setProperty("look", "title")
        self.body = QVBoxLayout()
        self.body.setContentsMargins(MARGIN, 0, MARGIN, 20)
        self.body.setSpacing(16)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.footer.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        self._title.setContentsMargins(MARGIN, 20, MARGIN, 12)
        column.addLayout(self.body, 1)
        column.addWidget(hairline())
        column.addLayout(self.footer)
        self._said: QLabel | None = None
        self.finished.connect(self.closed)
        self.finished.connect(self.deleteLater)

    def _fit_screen(self) -> None:
        """Be as high as what has come into it, and no higher than the screen.

        There what scrolls gives way, so that the buttons stay in sight.
        """
        room = self._room()
        layout = self.layout()
        assert layout is not None
        for part in self.findChildren(QAbstractScrollArea):
            over = self._needed() - room
            if over > 0 and part.minimumHeight() > LEAST:
                part.setMinimumHeight(max(LEAST, part.minimumHeight() - over))
                layout.activate()
        height = min(max(self.height(), self._needed()), room)
        if height != self.height():
            self.resize(self.width(), height)

    def _needed(self) -> int:
        """The least height that shows all of it, at its width."""
        layout = self.layout()
        assert layout is not None
        return max(layout.totalMinimumSize().height(), layout.totalMinimumHeightForWidth(self.width()))

    def _fit_words(self) -> None:
        """Be as high as all words need, which wrap: Qt knows that only for a width."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(self.minimumWidth(), self.sizeHint().width())
        self.resize(width, min(self._room(), layout.totalHeightForWidth(width)))

    def _room(self) -> int:
        """How high a sheet may be on its screen."""
        return self.screen().availableGeometry().height() - TITLE_BAR

    def set_title(self, text: str) -> None:
        """Say what this sheet is for, in its frame and on it."""
        self.setWindowTitle(text)
        self._title.setText(text)

    def tell_left_out(self, sentence: str) -> None:
        """Say below all else what one of its fields has left out."""
        if self._said is None:
            self._said = plain_label(look="caption-warn")
            self.body.addWidget(self._said)
        self._said.setText(sentence)
        self._said.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._said, QAccessible.Event.Alert))
        self.make_room()

    def make_room(self) -> None:
        """Grow by a sentence that has come; Qt would squeeze the lines that are there."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def add_button(self, look: str = "") -> QPushButton:
        """A new button at the end of the footer; one of look ``primary`` is pressed by Enter."""
        button = quiet_button(look)
        button.setDefault(look == "primary")
        self.footer.addWidget(button)
        return button

    def open(self) -> None:
        """Show it, in a size that fits unless it has one."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self._fit_words()
        super().open()

    def add_choice(self) -> None:
        """The buttons of a sheet that is either taken or left."""
        self.footer.addStretch(1)
        cancel, done = self.add_button(), self.add_button("primary")
        cancel.setText(tr("Cancel"))
        done.setText(tr("OK"))
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self.accept)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """What comes into sight later must not push the buttons off the screen."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_screen()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Fit onto the screen before Qt finds a place there."""
        self._fit_screen()
        super().showEvent(event)


def quiet_button(look: str = "") -> QPushButton:
    """A button that Enter elsewhere in the sheet does not press."""
    button = QPushButton(autoDefault=False)
    if look:
        button.setProperty("look", look)
    return button
