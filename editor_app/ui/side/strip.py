"""The strip of tabs above the right pane."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.i18n import Spoken
from editor_app.ui.side.tabs import TABS, Tab

HEIGHT = 40
SIDE, GAP = 16, 20


class TabStrip(Spoken, QWidget):
    """One button for each tab; arrow keys go from one to the next.  Signal ``chosen(Tab)``: a person chose another."""

    chosen = Signal(object)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._buttons: dict[Tab, QToolButton] = {}
        self._current = TABS[0].tab
        self.setFixedHeight(HEIGHT)
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(GAP)
        for one in TABS:
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("look", "tab")
            button.clicked.connect(lambda _=False, tab=one.tab: self._choose(tab))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[one.tab] = button
        row.addStretch(1)
        self.show_tab(self._current)
        self.whenever_said(self._speak)

    @property
    def current(self) -> Tab:
        """The tab that is chosen."""
        return self._current

    def show_tab(self, tab: Tab) -> None:
        """Mark a tab as chosen, telling nobody."""
        self._current = tab
        self._buttons[tab].setChecked(True)
        # The tab key stops once, at what is chosen; arrows lead on from there.
        for one, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if one is tab else Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._buttons[tab])

    def button(self, tab: Tab) -> QToolButton:
        """The button of one tab."""
        return self._buttons[tab]

    def _choose(self, tab: Tab) -> None:
        if tab is not self._current:
            had_focus = self._buttons[self._current].hasFocus()
            self.show_tab(tab)
            if had_focus:
                self._buttons[tab].setFocus()
            self.chosen.emit(tab)

    def _speak(self) -> None:
        for one in TABS:
            action, button = self._actions[one.action], self._buttons[one.tab]
            button.setText(action.text())
            button.setToolTip(action.toolTip())
            bold = QFont(button.font())
            bold.setBold(True)
            # As wide as it is once chosen, so that the others do not move.
            button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(action.text()) + 4)
