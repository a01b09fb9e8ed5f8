"""The row of format buttons above the text, made from the window's actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
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


GIVES_WAY = (
    "strike",
    "align_start",
    "underline",
    "footnote",
    "table",
    "quote",
    "highlight",
    "numbers",
    "bullets",
)
"""What goes into a menu where the text is narrow, the first of them first; of a menu its first action."""


class Toolbar(Spoken, QWidget):
    """Buttons in groups, parted by hairlines; what a narrow text has no room for stands in a menu at their end."""

    def __init__(self, actions: Actions, icons: Icons) -> None:
        super().__init__()
        self._actions = actions
        self._icons = icons
        self.setFixedHeight(HEIGHT)
        self.setProperty("look", "paper")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(1)
        self._buttons: dict[str, QToolButton] = {}
        for number, group in enumerate(GROUPS):
            if number:
                self._part()
            for member in group:
                name = member[0] if isinstance(member, tuple) else member
                button = self._choice(member) if isinstance(member, tuple) else self._button(member)
                self._buttons[name] = button
                self._row.addWidget(button)
        self._row.addStretch(1)
        self.more = self._overflow()
        self._row.addWidget(self.more)
        self._row.addWidget(self._button("track_changes"))
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

    def _overflow(self) -> QToolButton:
        """The button of the menu in which stands what there is no room for."""
        button = QToolButton()
        self._icons.dress(button, "more")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        button.hide()
        self.say("More formats", button.setToolTip, button.setAccessibleName)
        return button

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for name, button in self._buttons.items():
            if not button.isHidden():
                continue
            if name in ICON_OF_CHOICE:
                menu.addSeparator()
                menu.addActions(button.menu().actions())
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])

    def _fit(self) -> None:
        """Put away as many buttons as it takes for the others to have room."""
        gap = self._row.spacing()
        spare = self.width() - self._wanted()
        is_narrow = spare < 0
        if is_narrow:
            spare -= self.more.sizeHint().width() + gap
        for name in GIVES_WAY:
            button = self._buttons[name]
            button.setVisible(spare >= 0)
            if spare < 0:
                spare += button.sizeHint().width() + gap
        self.more.setVisible(is_narrow)

    def _wanted(self) -> int:
        """How wide all would be."""
        margins = self._row.contentsMargins()
        items = [item for place in range(self._row.count()) if (item := self._row.itemAt(place)) is not None]
        shown = [item for item in items if item.widget() is not self.more]
        widths = [
            item.minimumSize().width() if widget is None else widget.sizeHint().width()
            for item in shown
            if (widget := item.widget()) is None or not isinstance(widget, QFrame)
        ]
        lines = len(shown) - len(widths)
        return margins.left() + margins.right() + sum(widths) + lines + self._row.spacing() * len(shown)

    def _part(self) -> None:
        line = QFrame()
        line.setProperty("look", "line")
        line.setFixedSize(1, 20)
        self._row.addSpacing(4)
        self._row.addWidget(line)
        self._row.addSpacing(4)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()
