"""A box to tick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget


class Tick(QCheckBox):
    """Yes or no.  Signal ``edited(bool)`` when a person ticks it."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._ticked)

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, on: bool) -> None:
        """Show a state, telling nobody."""
        self.setChecked(on)

    def _ticked(self, on: bool) -> None:
        self.edited.emit(on)
