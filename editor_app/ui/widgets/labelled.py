"""A field with its name above it, a count beside the name, and a word below where something is wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from editor_app.domain.limits import Limit
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label


class Labelled(Spoken, QWidget):
    """A field under its name.  ``caption`` is an English literal; it also names the field to a screen reader."""

    def __init__(self, caption: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._name = plain_label(look="caption", wraps=False)
        self._name.setBuddy(field)
        self._beside: QLabel | None = None
        self._below: QLabel | None = None
        self._problem: Callable[[], str] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(field, 1, 0, 1, 2)
        # A neighbour in the same row that grows a line of words below must not push this field down.
        self._grid.setRowStretch(3, 1)
        self.say(caption, self._name.setText, field.setAccessibleName)
        self.whenever_said(self._say_problem)

    def count_to(self, limit: Limit | None, length: int) -> None:
        """Show beside the name how much of a limit is used; nothing where there is none."""
        if limit is None:
            if self._beside is not None:
                self._beside.clear()
            return
        if self._beside is None:
            self._beside = plain_label(look="caption", wraps=False)
            self._grid.addWidget(self._beside, 0, 1)
        self._beside.setText(counted(length, limit))
        wear(self._beside, "caption-warn" if length > (limit.warn or limit.most) else "caption")

    def warn(self, problem: Callable[[], str] | None) -> None:
        """Show below what is wrong, said by ``problem`` in the window's language; None takes it away."""
        self._problem = problem
        wear(self.field, "refused" if problem else "")
        self._say_problem()

    def _say_problem(self) -> None:
        if self._problem is None:
            if self._below is not None:
                self._below.hide()
            self.field.setAccessibleDescription("")
            return
        if self._below is None:
            self._below = plain_label(look="caption-warn")
            self._below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            self._grid.addWidget(self._below, 2, 0, 1, 2)
        words = self._problem()
        self._below.setText(words)
        self._below.show()
        self.field.setAccessibleDescription(words)


def counted(length: int, limit: Limit) -> str:
    """How much of a limit is used, in words where it is too much."""
    if length > limit.most:
        return tr("{count}/{limit}, too long", count=length, limit=limit.most)
    if limit.warn and length > limit.warn:
        return tr("{count}/{limit}, may be cut after {warn}", count=length, limit=limit.most, warn=limit.warn)
    return tr("{count}/{limit}", count=length, limit=limit.most)
