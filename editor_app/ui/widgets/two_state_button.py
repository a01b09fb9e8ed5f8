"""A small button with two states, each with an icon of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from editor_app.ui.icons import Icons

ICON = QSize(16, 16)


class TwoStateButton(QToolButton):
    """Off and on.  Signal ``edited(bool)`` when a person switches it."""

    edited = Signal(object)

    def __init__(self, icons: Icons, off: str, on: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = False
        self.setCheckable(True)
        self.setIconSize(ICON)
        self._wearers = {False: QAction(self), True: QAction(self)}
        for state, icon in ((False, off), (True, on)):
            self._wearers[state].changed.connect(self._dress)
            icons.dress(self._wearers[state], icon, "muted")
        self.toggled.connect(self._dress)
        self.clicked.connect(self._switched)

    def show_value(self, on: bool) -> None:
        """Show a state, telling nobody but those who watch ``toggled``."""
        self.value = on
        self.setChecked(on)

    def _dress(self) -> None:
        self.setIcon(self._wearers[self.isChecked()].icon())

    def _switched(self, on: bool) -> None:
        self.value = on
        self.edited.emit(on)
