"""How something is looked for: three switches beside the line in which one types it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor_app.formats.seeking.seek import Seek
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.plain_label import plain_tip

SWITCH_WORDS = {
    "exact": "Mind capitals and the width of characters",
    "whole_words": "Whole words only (for words of letters)",
    "regex": "Regular expression",
}
SIGNS = {"exact": "Aa", "whole_words": "[ab]", "regex": ".*"}
KEYS = {"exact": "Alt+C", "whole_words": "Alt+W", "regex": "Alt+R"}


class SeekSwitches(Spoken, QWidget):
    """Switches for capitals, whole words and expressions.  Signal ``changed()`` when one is switched.

    Their Alt keys work everywhere in ``owner``.
    """

    changed = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.buttons = {name: sign_button(sign) for name, sign in SIGNS.items()}
        for name, button in self.buttons.items():
            row.addWidget(button)
            button.toggled.connect(self.changed)
            key_for(button, KEYS[name], owner)
        self.whenever_said(self._speak)

    def seek(self, words: str) -> Seek:
        """What is looked for when these words are typed."""
        return Seek(words, **{name: button.isChecked() for name, button in self.buttons.items()})

    def show_seek(self, seek: Seek) -> None:
        """Show how something is looked for, telling nobody."""
        for name, button in self.buttons.items():
            told = button.blockSignals(True)
            button.setChecked(getattr(seek, name))
            button.blockSignals(told)

    def _speak(self) -> None:
        for name, button in self.buttons.items():
            name_button(button, tr(SWITCH_WORDS[name]), KEYS[name])


def sign_button(sign: str) -> QToolButton:
    """A small switch that bears a sign."""
    button = QToolButton()
    button.setCheckable(True)
    button.setText(sign)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("look", "sign")
    return button


def key_for(button: QToolButton, keys: str, owner: QWidget) -> None:
    """Let a key press a switch while the focus is in ``owner``."""
    shortcut = QShortcut(QKeySequence(keys), owner)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(button.toggle)


def name_button(button: QToolButton, words: str, keys: str) -> None:
    """Say what a button does, and the key that does it."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    button.setAccessibleName(words)
    button.setToolTip(plain_tip(f"{words} ({shown})" if shown else words))
