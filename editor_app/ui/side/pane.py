"""The right pane: what is looked at beside the text, one pane at a time, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.memory import Memory
from editor_app.ui.side.strip import TabStrip
from editor_app.ui.side.tabs import Tab
from editor_app.ui.widgets.hairline import hairline

SIDE_TAB = "side_tab"


class SidePane(QWidget):
    """A strip of tabs and the pane of the chosen one, which is remembered.

    Signal ``tab_shown(Tab)``: the pane of another tab is shown now.
    """

    tab_shown = Signal(object)

    def __init__(self, actions: Actions, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._makers: dict[Tab, Callable[[], object]] = {}
        self._made: dict[Tab, tuple[QWidget, Callable[[], object]]] = {}
        self._may_make = False
        self.strip = TabStrip(actions)
        self.strip.show_tab(memory.choice(SIDE_TAB, Tab.PREVIEW))
        self.strip.chosen.connect(self.show_tab)
        self._stack = QStackedWidget()
        # Stands there until the pane of the tab is made.
        self._stack.addWidget(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.strip, hairline()):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def put(self, tab: Tab, pane: QWidget, focus: Callable[[], object]) -> None:
        """Put a pane behind its tab; ``focus`` goes to where one begins in it."""
        self._made[tab] = pane, focus
        self._stack.addWidget(pane)
        if tab is self.strip.current:
            self._stack.setCurrentWidget(pane)

    def make_later(self, tab: Tab, make: Callable[[], object]) -> None:
        """Have ``make`` put the pane of a tab when it is first shown."""
        self._makers[tab] = make

    def warm_up(self) -> None:
        """Allow panes to be made; call it when the window has been painted."""
        self._may_make = True
        self._show_current()

    @property
    def current(self) -> Tab:
        """The tab that is chosen."""
        return self.strip.current

    def show_tab(self, tab: Tab) -> None:
        """Choose a tab."""
        self.strip.show_tab(tab)
        self._memory.put(SIDE_TAB, tab.value)
        self._show_current()

    def focus_first(self) -> None:
        """Go to where one begins in the pane of the chosen tab; the strip stands before it."""
        shown = self._made.get(self.current)
        if shown is None:
            self.strip.setFocus()
        else:
            shown[1]()

    def _show_current(self) -> None:
        tab = self.current
        if tab not in self._made:
            if not self._may_make or not self.isVisible():
                return
            self._makers[tab]()
        self._stack.setCurrentWidget(self._made[tab][0])
        self.tab_shown.emit(tab)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is looked at now."""
        super().showEvent(event)
        self._show_current()
