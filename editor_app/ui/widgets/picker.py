"""A line to type in over a list of what it finds: arrows move, Enter takes, Esc closes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QDialog, QListWidget, QVBoxLayout, QWidget

from editor_app.ui.widgets.seek_line import SeekLine

WIDTH, HEIGHT = 560, 440
TOP = 64


class Picker(QDialog):
    """The popup; a subclass fills its list.  It is gone once closed.

    Signals: ``typed(str)`` show what is found by this; ``taken()`` do what the chosen row is for.
    """

    typed = Signal(str)
    taken = Signal()

    def __init__(self, parent: QWidget, name: str, prompt: str, listed: str, width: int = WIDTH) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(width)
        self.setProperty("look", "popup")
        self.setAccessibleName(name)
        self._line = SeekLine()
        self._line.setPlaceholderText(prompt)
        self._line.setAccessibleName(prompt)
        self._list = QListWidget()
        self._list.setAccessibleName(listed)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self._line.textChanged.connect(self.typed)
        self._line.stepped.connect(self._step)
        self._line.entered.connect(lambda _modifiers: self.taken.emit())
        self._list.itemClicked.connect(lambda _item: self.taken.emit())

    def paint_rows(self, delegate: QAbstractItemDelegate) -> None:
        """Let all rows be painted by this, in a popup of the usual height."""
        self.setFixedHeight(HEIGHT)
        self._list.setProperty("look", "palette")
        self._list.setItemDelegate(delegate)

    def open_over(self, place: QWidget) -> None:
        """Show it near the top of a window or pane."""
        corner = place.mapToGlobal(place.rect().topLeft())
        self.move(corner.x() + (place.width() - self.width()) // 2, corner.y() + TOP)
        self.show()
        self._line.setFocus()

    def _step(self, rows: int) -> None:
        row = self._list.currentRow() + rows
        self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
