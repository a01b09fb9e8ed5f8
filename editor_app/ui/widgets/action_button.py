"""A push button that does what an action does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton


def action_button(
    action: QAction, look: str = "", *, words: Callable[[], str] | None = None, with_icon: bool = False
) -> QPushButton:
    """A button that does, says, and is allowed what its action does, says and is.

    ``look`` is as the style sheet knows it; ``words`` say it shorter, in the window's language: screen readers then
    hear the action's own.
    """
    button = QPushButton()
    if look:
        button.setProperty("look", look)
    button.setCheckable(action.isCheckable())

    def follow() -> None:
        button.setText(action.text() if words is None else words())
        if words is not None:
            button.setAccessibleName(action.text())
        if with_icon:
            button.setIcon(action.icon())
        button.setChecked(action.isChecked())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    button.clicked.connect(lambda _checked: action.trigger())
    return button
