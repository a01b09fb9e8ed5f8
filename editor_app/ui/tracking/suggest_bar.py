"""The bar above the titles while one suggests: that the article stays as it is, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.i18n import Spoken, run_on, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.banner import banner_button
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label

WIDE = 720
"""From so many pixels on there is room for the buttons beside the words."""


class SuggestBar(Spoken, QWidget):
    """Says that what is typed is a suggestion."""

    def __init__(self, icons: Icons, actions: Actions) -> None:
        super().__init__()
        self._reason: Callable[[], str] = str
        frame = QFrame()
        frame.setProperty("look", "notice-info")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 0)
        outer.addWidget(frame)
        title = plain_label(look="strong")
        self.say("You are suggesting changes", title.setText)
        self.caption = plain_label(look="caption")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self.caption)
        top = QHBoxLayout()
        top.setSpacing(10)
        sign = IconLabel(icons, "suggest", "info")
        sign.setContentsMargins(0, 2, 0, 0)
        top.addWidget(sign)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for name in ("send_suggestions", "drop_suggestions"):
            buttons.addWidget(banner_button(actions, name))
        self.stop = QPushButton(autoDefault=False)
        self.stop.setProperty("look", "offer")
        self.say("Stop suggesting", self.stop.setText)
        self.stop.clicked.connect(actions["suggest"].trigger)
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        # Beside the words where there is room, else below them.
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, frame)
        self._whole.setContentsMargins(14, 10, 10, 10)
        self._whole.setSpacing(8)
        self._whole.addLayout(top, 1)
        self._whole.addLayout(buttons)
        self.whenever_said(self._speak)

    def show_reason(self, reason: Callable[[], str], *, may_stop: bool) -> None:
        """Say why one can only suggest (an empty reason: one has chosen it), and whether one may stop."""
        self._reason = reason
        self.stop.setVisible(may_stop)
        self._speak()

    def _speak(self) -> None:
        stays = tr("The article stays as it is; whoever holds it accepts or rejects what you send.")
        reason = self._reason()
        self.caption.setText(run_on(reason, stays) if reason else stays)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take no more height than needed."""
        super().resizeEvent(event)
        across = self.width() >= WIDE
        direction = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        if direction is not self._whole.direction():
            self._whole.setDirection(direction)
