"""The bar at the window's head: brand, what one begins with, the one next step, search, panes and the menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.action_button import action_button

HEIGHT = 48
SEARCH_WIDTH, SEARCH_LEAST = 300, 140
PARTS = frozenset(
    {
        *("import", "hand_over", "duplicate", "go_to_article", "show_for_me", "quit"),
        *("move_up", "find", "counts", "spelling", "markdown_typing"),
        *("paragraph", "quote", "indent", "align_start", "clear_format"),
        *("picture", "footnote", "row_above", "delete_rows"),
        *("next_change", "open_state", "compare_before", "bring_back", "side_preview"),
        *("next_pane", "preview_web", "focus_mode", "zoom_in", "light_system", "chinese", "preferences"),
        *("track_changes", "suggest", "next_step", "decide_return", "decide_hold", "decide_correct"),
        *("record_decision", "register"),
        *("person", "samples", "open_library"),
        *("take_mine", "rest_mine", "merge_base"),
    }
)
"""The actions with which another part of their menu begins, below a line."""


class TopBar(Spoken, QWidget):
    """The window's head.  ``next_steps`` belongs to the review and ``search_field`` to the list; they only stand here."""

    def __init__(
        self, actions: Actions, icons: Icons, theme: Theme, next_steps: QWidget, search_field: QLineEdit
    ) -> None:
        super().__init__()
        self._actions = actions
        self._theme = theme
        self.setProperty("look", "panel")
        self.setFixedHeight(HEIGHT)
        self._brand = QLabel()
        self._brand.setTextFormat(Qt.TextFormat.RichText)
        theme.changed.connect(self._draw_brand)
        self._draw_brand()
        self.new_button = action_button(actions["new"], "split-start", with_icon=True)
        self.template_button = QPushButton("▾")
        self.template_button.setProperty("look", "split-end")
        self.say(
            "New from a template", self.template_button.setToolTip, self.template_button.setAccessibleName
        )
        actions["new"].changed.connect(lambda: self.template_button.setEnabled(actions["new"].isEnabled()))
        self.import_button = action_button(actions["import"], with_icon=True)
        self._next_steps = next_steps
        self._menu_button = QToolButton()
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.dress(self._menu_button, "menu")
        self.say("Menu", self._menu_button.setToolTip, self._menu_button.setAccessibleName)
        self._menu = QMenu(self)
        self._menu_button.setMenu(self._menu)
        self._lay_out(search_field)
        self.whenever_said(self._fill_menu)

    def _lay_out(self, search_field: QLineEdit) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self._brand)
        layout.addSpacing(8)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.new_button)
        both.addWidget(self.template_button)
        layout.addLayout(both)
        layout.addWidget(self.import_button)
        layout.addSpacing(16)
        layout.addWidget(self._next_steps)
        layout.addStretch(1)
        search_field.setMaximumWidth(SEARCH_WIDTH)
        search_field.setMinimumWidth(SEARCH_LEAST)
        layout.addWidget(search_field, 3)
        layout.addSpacing(4)
        for name in ("list_pane", "side_pane"):
            toggle = QToolButton()
            toggle.setDefaultAction(self._actions[name])
            layout.addWidget(toggle)
        layout.addWidget(self._menu_button)
        self._place_of_menu = layout.count() - 1

    def hold(self, widget: QWidget) -> None:
        """Let something that belongs to another part stand before the menu."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(self._place_of_menu, widget)

    def _draw_brand(self) -> None:
        """The name, its first character in press red; our own words, hence markup."""
        red, ink = (self._theme.tokens.color(name).name() for name in ("accent", "ink"))
        self._brand.setText(
            f'<span style="font-size:15px; font-weight:700; color:{ink}">'
            f'<span style="color:{red}">定</span>稿 Stet</span>'
        )

    def _fill_menu(self) -> None:
        self._menu.clear()
        begins = [self._actions[name] for name in PARTS]
        for name, members in menus(self._actions).items():
            menu = self._menu.addMenu(tr(name))
            for action in members:
                if action in begins:
                    menu.addSeparator()
                menu.addAction(action)


def menus(actions: Actions) -> dict[str, list[QAction]]:
    """The actions by the English name of their menu, in the order of the table."""
    found: dict[str, list[QAction]] = {}
    for action, made in actions:
        found.setdefault(action.menu, []).append(made)
    return found
