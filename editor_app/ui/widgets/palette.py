"""The command palette: every action by its name, with its shortcut."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidgetItem, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.widgets.palette_delegate import ACTION, MENU, PaletteDelegate
from editor_app.ui.widgets.picker import Picker


class Palette(Picker):
    """The actions whose words hold what is typed, before those of which only the menu helps to hold it.

    ``entries`` are (menu, action); disabled ones are shown, last, and do not run.
    """

    def __init__(self, entries: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent, tr("Command palette"), tr("What do you want to do?"), tr("Actions"))
        self.typed.connect(self.fill)
        self.taken.connect(self.take)
        self.paint_rows(PaletteDelegate(self))
        self._entries = list(entries)
        self.fill("")

    def fill(self, typed: str) -> None:
        """Show the actions whose words hold all that is typed."""
        words = typed.lower().split()
        self._list.clear()
        own = [(menu, action) for menu, action in self._entries if _holds(action.text(), words)]
        others = [
            (menu, action)
            for menu, action in self._entries
            if (menu, action) not in own and _holds(f"{action.text()} {menu}", words)
        ]
        for menu, action in sorted((*own, *others), key=lambda entry: not entry[1].isEnabled()):
            self._add(menu, action)
        if not own and not others:
            item = QListWidgetItem(tr("Nothing found"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _add(self, menu: str, action: QAction) -> None:
        item = QListWidgetItem(f"{action.text()} {menu}")
        item.setData(MENU, menu)
        item.setData(ACTION, action)
        if not action.isEnabled():
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(action.toolTip())
        self._list.addItem(item)

    def take(self) -> None:
        """Run the chosen action."""
        chosen: list[QAction | None] = [item.data(ACTION) for item in self._list.selectedItems()]
        for action in (one for one in chosen if one is not None and one.isEnabled()):
            self.close()
            action.trigger()


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text.lower() for word in words)
