"""One row of the notice bar: what happened, what to do about it, and a way to put it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken, run_on
from editor_app.ui.icons import Icons
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label

STAY_MS = 6000
# Kind -> icon and the token of its colour.
ICONS: dict[NoticeKind, tuple[str, str]] = {
    NoticeKind.INFO: ("info", "info"),
    NoticeKind.OK: ("ok", "ok"),
    NoticeKind.WARN: ("warn", "warn"),
    NoticeKind.ERROR: ("error", "accent"),
}
_PASSING = frozenset({NoticeKind.INFO, NoticeKind.OK})


class NoticeRow(Spoken, QFrame):
    """One notice.  Signal ``closed()``: the person, or time, has put it away.

    It goes by itself after ``stay_ms`` where it only informs, but never under the mouse or the caret.  Escape closes
    it.
    """

    closed = Signal()

    def __init__(self, notice: Notice, icons: Icons, stay_ms: int = STAY_MS) -> None:
        super().__init__()
        self.notice = notice
        self.setProperty("look", f"notice-{notice.kind}")
        self.setAccessibleName(run_on(notice.sentence, notice.hint))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel(icons, *ICONS[notice.kind]))
        row.addLayout(self._words(notice), 1)
        for action in notice.actions:
            row.addWidget(self._button(action))
        row.addWidget(self._close_button(icons))
        self._timer = QTimer(self, interval=stay_ms)
        self._timer.timeout.connect(self._go_unless_attended)

    def announce(self) -> None:
        """Let screen readers say it at once."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _words(self, notice: Notice) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 4)
        words.setSpacing(2)
        # One line stands level with the buttons, which are higher.
        words.addStretch(1)
        words.addWidget(plain_label(notice.sentence, selectable=True))
        if notice.hint:
            words.addWidget(plain_label(notice.hint, "muted", selectable=True))
        words.addStretch(1)
        return words

    def _button(self, action: NoticeAction) -> QPushButton:
        button = QPushButton(action.text)
        button.setProperty("look", "notice")
        button.clicked.connect(lambda: self._run(action))
        return button

    def _run(self, action: NoticeAction) -> None:
        self.closed.emit()
        action.run()

    def _close_button(self, icons: Icons) -> QToolButton:
        button = QToolButton()
        self.say("Close this notice (Esc)", button.setToolTip)
        self.say("Close this notice", button.setAccessibleName)
        icons.dress(button, "close", "muted")
        button.clicked.connect(self.closed)
        return button

    def _go_unless_attended(self) -> None:
        if not attended(self):
            self.closed.emit()

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """Count the time only while it can be read."""
        super().showEvent(event)
        if self.notice.kind in _PASSING and not self.notice.lasting:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait behind newer notices without running out."""
        super().hideEvent(event)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the notice away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def attended(row: QWidget) -> bool:
    """Tell whether the mouse or the focus is at a row."""
    return row.underMouse() or any(child.hasFocus() for child in row.findChildren(QWidget))
