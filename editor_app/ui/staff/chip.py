"""The name of whoever works here, at the window's head, with the others of the desk in its menu."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.staff.words import person_words
from editor_app.ui.widgets.plain_label import plain_tip

if TYPE_CHECKING:
    from editor_app.services.membership import Colleague, Members

NARROW = 1180
"""Below this width of the window the sign alone stands there."""
_WIDEST, _ICON = 132, 16
MOST = 12


class PersonChip(Spoken, QToolButton):
    """Shows who works here.

    ``actions`` stand below the names in its menu.  Signals: ``switch_wanted(str)`` somebody's id, ``lock_wanted()``.
    """

    switch_wanted = Signal(str)
    lock_wanted = Signal()

    def __init__(self, icons: Icons, actions: Iterable[QAction]) -> None:
        super().__init__()
        self._icons = icons
        self._actions = tuple(actions)
        self._members: Members | None = None
        self.setProperty("look", "person")
        self.setIconSize(QSize(_ICON, _ICON))
        self.setMaximumWidth(_WIDEST)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        icons.dress(self, "mine")
        self.whenever_said(self._speak)

    def show_members(self, members: Members) -> None:
        """Show whoever works here now."""
        self._members = members
        self._icons.dress(self, "lock" if members.locked else "mine", "warn" if members.locked else "ink")
        self._speak()

    def _speak(self) -> None:
        members = self._members
        if members is None or not members.named:
            self._say(tr("Your name…"), tr("Nobody has said who works here."))
            return
        name = members.here.shown
        told = [name, person_words(members.here)]
        if members.roster is not None:
            told.append(members.roster.name)
        if members.locked:
            told.append(tr("The key is locked: nothing is signed without the PIN."))
        self._say(name, "\n".join(told))

    def _say(self, name: str, tip: str) -> None:
        metrics = self.fontMetrics()
        self.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST - 44).replace("&", "&&"))
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(tr("Who works here: {name}", name=name))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        members = self._members
        if members is not None and members.named:
            working = [one for one in members.people if not one.person.has_left and one.person.roles]
            for one in working[:MOST]:
                self._add(menu, one, members.read_only)
            if any(one.is_here and one.has_pin for one in working) and not members.locked:
                menu.addSeparator()
                lock = menu.addAction(tr("Lock my key now"))
                lock.triggered.connect(self.lock_wanted)
            menu.addSeparator()
        for action in self._actions:
            menu.addAction(action)

    def _add(self, menu: QMenu, one: Colleague, read_only: bool) -> None:
        words = f"{one.person.shown} — {person_words(one.person)}"
        entry = menu.addAction(words.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(one.is_here)
        entry.setEnabled(not read_only)
        if one.has_pin:
            self._icons.dress(entry, "lock", "muted")
        entry.triggered.connect(functools.partial(self.switch_wanted.emit, one.person.id))

    def _fit(self) -> None:
        narrow = self.window().width() < NARROW
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the width of the window from now on."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another width."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)
