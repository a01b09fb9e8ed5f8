"""The row of format buttons above the text, made from the window's actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons

HEIGHT = 40
# Ids of actions, in groups; a tuple is a menu under its first action's icon.
GROUPS: tuple[tuple[str | tuple[str, ...], ...], ...] = (
    (
        "bold",
        "italic",
        "underline",
        "strike",
        ("highlight", "superscript", "subscript", "inline_code", "clear_format"),
    ),
    (("heading2", "heading3", "heading4", "paragraph"), "quote", "bullets", "numbers"),
    (
        ("align_start", "align_center", "align_end"),
        "link",
        "picture",
        "table",
        ("footnote", "rule", "code"),
    ),
    ("undo", "redo"),
)
ICON_OF_CHOICE = {
    "highlight": "highlight",
    "heading2": "heading",
    "align_start": "align_start",
    "footnote": "footnote",
}
NAME_OF_CHOICE = {
    "highlight": "More marks",
    "heading2": "Kind of paragraph",
    "align_start": "Alignment",
    "footnote": "More to insert",
}


class Toolbar(Spoken, QWidget):
    """Buttons in groups, parted by hairlines."""

    def __init__(self, actions: Actions, icons: Icons) -> None:
        super().__init__()
        self._actions = actions
        self._icons = icons
        self.setFixedHeight(HEIGHT)
        self.setProperty("look", "paper")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(1)
        for number, group in enumerate(GROUPS):
            if number:
                self._part()
            for member in group:
                self._row.addWidget(
                    self._choice(member) if isinstance(member, tuple) else self._button(member)
                )
        self._row.addStretch(1)
        self._row.addWidget(self._button("source"))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        action = self._actions[name]
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.whenever_said(lambda: button.setAccessibleName(action.text()))
        return button

    def _choice(self, names: tuple[str, ...]) -> QToolButton:
        """A button that opens a menu of actions, under the icon of the first."""
        button = QToolButton()
        self._icons.dress(button, ICON_OF_CHOICE[names[0]])
        button.setText("▾")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("look", "with-menu")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.addActions([self._actions[name] for name in names])
        button.setMenu(menu)
        members = menu.actions()

        def follow() -> None:
            button.setEnabled(any(action.isEnabled() for action in members))

        for action in members:
            action.changed.connect(follow)
        follow()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.say(NAME_OF_CHOICE[names[0]], button.setToolTip, button.setAccessibleName)
        return button

    def _part(self) -> None:
        line = QFrame()
        line.setProperty("look", "line")
        line.setFixedSize(1, 20)
        self._row.addSpacing(4)
        self._row.addWidget(line)
        self._row.addSpacing(4)
