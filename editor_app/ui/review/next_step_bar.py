"""The one next step, its refusal beside it, and all else that can be decided in a menu."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from editor_app.domain.decision_table import ROWS
from editor_app.domain.events import Action
from editor_app.domain.next_step import Beyond
from editor_app.domain.workflow import Status
from editor_app.ui.actions import DECIDE, Actions
from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.action_button import action_button

GLYPH_OF_STEP: dict[Action | Beyond, str] = {
    Action.SUBMIT: "send",
    Action.APPROVE: "approved",
    Action.SIGN_OFF: "approved",
    Action.RESTORE: "bring_back",
    Beyond.MERGE: "merge",
    Beyond.HAND_OVER: "hand_over",
    Beyond.PACKAGE: "package",
    Beyond.REGISTER: "live",
}


class NextStepBar(Spoken, QWidget):
    """Buttons of the window's head; they do, say and are allowed what their actions do, say and are."""

    def __init__(self, actions: Actions, icons: Icons) -> None:
        super().__init__()
        self._actions = actions
        self._icons = icons
        self.step_button = action_button(actions["next_step"], "primary")
        self.more_button = QPushButton("▾")
        self.more_button.setProperty("look", "arrow")
        self.say("All decisions", self.more_button.setToolTip, self.more_button.setAccessibleName)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addAction(actions["pass_on"])
        menu.addSeparator()
        menu.addActions([actions[f"{DECIDE}{row.action}"] for row in ROWS])
        menu.addSeparator()
        menu.addActions(
            [actions[name] for name in ("record_decision", "override", "register", "review_sheet")]
        )
        self.more_button.setMenu(menu)
        self.return_button = action_button(actions[f"{DECIDE}{Action.RETURN}"])
        self.package_button = action_button(actions["package"])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        step = QHBoxLayout()
        step.setSpacing(2)
        for button in (self.step_button, self.more_button):
            step.addWidget(button)
        row.addLayout(step)
        for button in (self.return_button, self.package_button):
            row.addWidget(button)
        self.show_step(Action.SUBMIT, Status.DRAFT)

    def show_step(self, step: Action | Beyond, work: Status) -> None:
        """Name the next step of an article with this work status, and offer beside it what makes sense then."""
        self._icons.dress(self.step_button, GLYPH_OF_STEP.get(step, "right"), "on_accent")
        self.return_button.setVisible(work is Status.IN_REVIEW)
        self.package_button.setVisible(work is Status.APPROVED and step is not Beyond.PACKAGE)
