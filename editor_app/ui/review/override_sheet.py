"""特批: the sheet in which an article is signed off against the rules, for a reason that everybody will see."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor_app.domain.events import Action
from editor_app.domain.permission import Wish, may_leave
from editor_app.domain.standing import ReviewStanding
from editor_app.ui.i18n import tr
from editor_app.ui.review.decision_sheet import DecisionSheet
from editor_app.ui.review.words import refusal
from editor_app.ui.widgets.plain_label import plain_label


class OverrideSheet(DecisionSheet):
    """Asks for the reason.  ``decide`` is called with the wish."""

    def __init__(
        self,
        parent: QWidget,
        standing: ReviewStanding,
        headline: str,
        decide: Callable[[Wish], object],
    ) -> None:
        super().__init__(parent, Action.SIGN_OFF, standing, headline, decide, needs_reason=True)
        words = tr("Override…").removesuffix("…")
        self.set_title(words)
        self.done_button.setText(words)
        self.elsewhere_button.hide()
        self.meaning.setText(
            tr(
                "It is signed off as it stands, against the rules. The reason shows on the article, in its review and in"
                " every package made of it."
            )
        )
        against = refusal(may_leave(standing))
        self.body.insertWidget(self.body.indexOf(self.meaning) + 1, plain_label(against, "warn"))

    def wish(self) -> Wish:
        """What is wanted."""
        return Wish(reason=self.reason.value.strip(), override=True)
