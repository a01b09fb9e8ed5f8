"""The command palette: every action by its name, with its shortcut."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.widgets.palette_delegate import ACTION, MENU, PaletteDelegate

WIDTH, HEIGHT = 560, 440


class Palette(QDialog):
    """A line to type in and the actions whose words hold what is typed; Enter runs, Esc closes.

    ``entries`` are (menu, action); disabled ones are shown, last, and do not run.  It is gone once closed.
    """

    def __init__(self, entries: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setProperty("look", "popup")
        self.setAccessibleName(tr("Command palette"))
        self._entries = sorted(entries, key=lambda entry: not entry[1].isEnabled())
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("What do you want to do?"))
        self._line.setAccessibleName(self._line.placeholderText())
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Actions"))
        self._list.setUniformItemSizes(True)
        self._list.setProperty("look", "palette")
        self._list.setItemDelegate(PaletteDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self._line.textChanged.connect(self._fill)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(lambda _item: self._run())
        self._fill("")

    def open_over(self, window: QWidget) -> None:
        """Show it near the top of a window."""
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - WIDTH) // 2, corner.y() + 64)
        self.show()
        self._line.setFocus()

    def _fill(self, typed: str) -> None:
        words = typed.lower().split()
        self._list.clear()
        for menu, action in self._entries:
            text = f"{action.text()} {menu}"
            if all(word in text.lower() for word in words):
                item = QListWidgetItem(text)
                item.setData(MENU, menu)
                item.setData(ACTION, action)
                if not action.isEnabled():
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                    item.setToolTip(action.toolTip())
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _run(self) -> None:
        chosen = [item.data(ACTION) for item in self._list.selectedItems()]
        for action in (one for one in chosen if one.isEnabled()):
            self.close()
            action.trigger()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the line move in the list; Enter runs."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(event.key())
            if key in step:
                row = self._list.currentRow() + step[key]
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)
