"""The bar above what stands in the place of the text: what it is, what can be done, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.action_button import action_button
from editor_app.ui.widgets.flow import Flow
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label


class Banner(Spoken, QFrame):
    """Says what is shown, and that it is not the text.  Signal ``left()``: the person wants back to it."""

    left = Signal()

    def __init__(self, icons: Icons, icon: str, actions: Actions, names: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("look", "notice-info")
        self.title = plain_label(look="strong")
        self.caption = plain_label(look="caption")
        back = QPushButton(autoDefault=False)
        back.setProperty("look", "offer")
        icons.dress(back, "close", "muted")
        back.clicked.connect(self.left)
        self.say_back(back)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.caption)
        top = QHBoxLayout()
        top.setSpacing(10)
        sign = IconLabel(icons, icon, "info")
        sign.setContentsMargins(0, 2, 0, 0)
        for part, stretch in ((sign, 0), (words, 1), (back, 0)):
            if isinstance(part, QVBoxLayout):
                top.addLayout(part, stretch)
            else:
                top.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(8)
        column.addLayout(top)
        self._flow = Flow(6)
        column.addLayout(self._flow)
        for name in names:
            self.add(banner_button(actions, name))

    def say_back(self, back: QPushButton) -> None:
        """Say what going back means."""
        self.say("Back to the text", back.setText)
        self.say("Back to the text (Esc)", back.setToolTip)

    def add(self, widget: QWidget) -> None:
        """Put something more into the row of buttons."""
        self._flow.addWidget(widget)

    def show_words(self, title: str, caption: str) -> None:
        """Say this."""
        self.title.setText(title)
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))


def banner_button(actions: Actions, name: str) -> QPushButton:
    """A small button for an action, which Enter never presses by itself."""
    button = action_button(actions[name], "offer")
    button.setAutoDefault(False)
    return button
