"""A line to type in over a list of what it finds: arrows move, Enter takes, Esc closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget

WIDTH, HEIGHT = 560, 440
TOP = 64
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Picker(QDialog):
    """The popup.  A subclass fills the list (`fill`) and takes what is chosen (`take`).  It is gone once closed."""

    def __init__(self, parent: QWidget, name: str, prompt: str, listed: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setProperty("look", "popup")
        self.setAccessibleName(name)
        self._line = QLineEdit()
        self._line.setPlaceholderText(prompt)
        self._line.setAccessibleName(prompt)
        self._list = QListWidget()
        self._list.setAccessibleName(listed)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setProperty("look", "palette")
        self._list.setItemDelegate(self.make_delegate())
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self._line.textChanged.connect(self.fill)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(lambda _item: self.take())

    def open_over(self, window: QWidget) -> None:
        """Show it near the top of a window."""
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - WIDTH) // 2, corner.y() + TOP)
        self.show()
        self._line.setFocus()

    def make_delegate(self) -> QAbstractItemDelegate:
        """What paints the rows."""
        raise NotImplementedError

    def fill(self, typed: str) -> None:
        """Show what is found by what is typed."""
        raise NotImplementedError

    def take(self) -> None:
        """Do what the chosen row is for."""
        raise NotImplementedError

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the line move in the list; Enter takes."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                row = self._list.currentRow() + _STEPS[key]
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
                return True
            if key in _ENTER:
                self.take()
                return True
        return super().eventFilter(watched, event)
