"""One row of a list that a person fills in: a line of fields, and more of them under it when asked for."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.two_state_button import TwoStateButton

ICON = QSize(16, 16)
GAP = 8
BUTTON = 28


class Row(Spoken, QWidget):
    """A row that shows and edits one frozen dataclass.

    A subclass lays its fields out with `lay` and `lay_more` and ties each to an attribute with `bind`.  ``HELD`` names
    the attributes of which one must be filled for the row to hold anything, ``FOLDED`` those that unfold the row.
    Signals: ``edited(value)``; ``asked(str)`` for ``add``, ``remove``, ``up``, ``down``.
    """

    edited = Signal(object)
    asked = Signal(str)

    HELD: ClassVar[tuple[str, ...]] = ()
    FOLDED: ClassVar[tuple[str, ...]] = ()

    def __init__(self, icons: Icons, blank: Any) -> None:
        super().__init__()
        self._icons = icons
        self.value = blank
        self._bound: dict[str, Any] = {}
        self._below: QLabel | None = None
        self._problem: Callable[[], str] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP)
        self._line = self._new_line()
        self._fold: QWidget | None = None
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(0)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addLayout(self._lines, 1)
        across.addLayout(self._buttons)
        across.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)
        if self.FOLDED:
            self._make_fold()
        else:
            # The fields of all rows in a form end below each other, whether a row unfolds or not.
            self._buttons.addSpacing(BUTTON)
        self._make_menu()
        self.whenever_said(self._say_problem)

    # What is shown

    def show_value(self, value: Any) -> None:
        """Show a value, telling nobody."""
        self.value = value
        for name, field in self._bound.items():
            field.show_value(getattr(value, name))
        self.warn(None)
        if self.FOLDED:
            self._unfold.setChecked(any(getattr(value, name) for name in self.FOLDED))

    def adopt(self, value: Any) -> None:
        """Take a whole value at once, as if a person had typed it."""
        self.show_value(value)
        self.edited.emit(value)

    def is_blank(self) -> bool:
        """Tell whether the row holds nothing worth keeping."""
        return not any(getattr(self.value, name) for name in self.HELD)

    def first(self) -> QWidget:
        """The field in which a person begins."""
        first: QWidget = self._bound[self.HELD[0]]
        return first

    def warn(self, problem: Callable[[], str] | None) -> None:
        """Show under the row what is wrong, said by ``problem`` in the window's language; None takes it away."""
        self._problem = problem
        self._say_problem()

    # For subclasses

    def lay(self, field: QWidget, stretch: int = 0) -> None:
        """Lay a field into the present line."""
        self._line.addWidget(field, stretch)

    def next_line(self) -> None:
        """Begin another line that is always shown."""
        self._line = self._new_line()

    def lay_more(self, field: QWidget, row: int, column: int, columns: int = 1) -> None:
        """Lay a field under the line, where it is folded away."""
        self._more.addWidget(field, row, column, 1, columns)
        self._more.setColumnStretch(column, 1)

    def bind(self, name: str, field: Any) -> None:
        """Let a field show and edit an attribute of the value."""
        self._bound[name] = field
        field.edited.connect(functools.partial(self._take, name))

    def _take(self, name: str, value: Any) -> None:
        self.value = dataclasses.replace(self.value, **{name: value})
        self.edited.emit(self.value)

    # How it is made

    def _new_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        self._lines.addLayout(line)
        return line

    def _make_fold(self) -> None:
        self._fold = QWidget()
        self._fold.hide()
        self._more = QGridLayout(self._fold)
        self._more.setContentsMargins(0, 0, 0, GAP)
        self._more.setHorizontalSpacing(GAP)
        self._more.setVerticalSpacing(GAP)
        self._lines.addWidget(self._fold)
        self._unfold = TwoStateButton(self._icons, "down", "up")
        self._unfold.setFixedWidth(BUTTON)
        self._unfold.setProperty("look", "row")
        self._unfold.toggled.connect(self._fold.setVisible)
        self.say("More about this row", self._unfold.setToolTip, self._unfold.setAccessibleName)
        self._buttons.addWidget(self._unfold)

    def _make_menu(self) -> None:
        menu = self._menu = QToolButton()
        menu.setFixedWidth(BUTTON)
        menu.setProperty("look", "row")
        menu.setIconSize(ICON)
        menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._icons.dress(menu, "more", "muted")
        self._buttons.addWidget(menu)
        self.say("Move or remove this row", menu.setToolTip, menu.setAccessibleName)
        up, down, remove = (
            self._action(menu, asked, keys)
            for asked, keys in (("up", "Alt+Up"), ("down", "Alt+Down"), ("remove", "Alt+Del"))
        )
        self.say("Move up", up.setText)
        self.say("Move down", down.setText)
        self.say("Remove", remove.setText)

    def _action(self, menu: QToolButton, asked: str, keys: str) -> QAction:
        action = QAction(self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.asked.emit(asked))
        self.addAction(action)
        menu.addAction(action)
        return action

    def add_to_menu(self, asked: str) -> QAction:
        """An entry of one's own in the row's menu, whose words are still to be said; it asks for ``asked``."""
        action = QAction(self)
        action.triggered.connect(lambda: self.asked.emit(asked))
        self._menu.addAction(action)
        return action

    def _say_problem(self) -> None:
        if self._problem is None:
            if self._below is not None:
                self._below.hide()
            return
        if self._below is None:
            self._below = plain_label(look="caption-warn")
            self._lines.addWidget(self._below)
        self._below.setText(self._problem())
        self._below.show()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the next row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit("add")
            event.accept()
        else:
            super().keyPressEvent(event)
