"""The roles of somebody, to be ticked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from editor_app.domain.people import DESK_ROLES
from editor_app.ui.i18n import Spoken
from editor_app.ui.widgets.tick import Tick

COLUMNS = 3


class RolesField(Spoken, QWidget):
    """A box for each role of the table.  Signal ``edited(tuple)`` with the roles when a person ticks one."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: tuple[str, ...] = ()
        self.ticks = {key: Tick() for key in DESK_ROLES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for number, (key, tick) in enumerate(self.ticks.items()):
            self.say(DESK_ROLES[key].en, tick.setText)
            tick.edited.connect(lambda _on: self.edited.emit(self.value))
            grid.addWidget(tick, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    @property
    def value(self) -> tuple[str, ...]:
        """The roles that are ticked, in the order of the table, and those that a newer Stet gave."""
        return (*(key for key, tick in self.ticks.items() if tick.value), *self._others)

    def show_value(self, roles: Iterable[str]) -> None:
        """Show these roles, telling nobody."""
        held = tuple(roles)
        self._others = tuple(role for role in held if role not in self.ticks)
        for key, tick in self.ticks.items():
            tick.show_value(key in held)
