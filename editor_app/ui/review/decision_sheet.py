"""The sheet in which one decides: what it is about, why, and, where an article goes back, to whom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_app.domain.decision_table import TABLE
from editor_app.domain.events import Action
from editor_app.domain.permission import Wish
from editor_app.domain.policy import Stage
from editor_app.domain.standing import ReviewStanding
from editor_app.ui.i18n import tr
from editor_app.ui.review.words import action_words, stage_name
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.widgets.text_area import TextArea

WIDTH, WIDE = 480, 640
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

MEANING_WORDS: dict[Action, str] = {
    Action.SUBMIT: "It goes to {stage}. What you change afterwards has to be sent again.",
    Action.APPROVE: "You stand for the text, its fields and its pictures as they are now.",
    Action.SIGN_OFF: "You sign off exactly what stands there now. Whoever changes it afterwards voids that.",
    Action.RETURN: "It goes back with your reason, and resumes at this stage when it is sent again.",
    Action.WITHDRAW: "It becomes a draft again, and what was decided in this round does not count any more.",
    Action.HOLD: "It cannot be packaged until somebody lifts the hold.",
    Action.URGENT: "It may leave before its review, and stays to be confirmed until it is approved.",
    Action.CORRECT: "A light round begins; what is live stays live until it is replaced.",
    Action.TAKE_DOWN: "It counts as taken down at once; another person confirms it later.",
    Action.SPIKE: "It will not be used. It can be restored at any time.",
}
"""What each decision leads to, for whoever is about to make it."""


class DecisionSheet(Sheet):
    """Asks for the words of a decision.  ``decide`` is called with the wish; Ctrl+Enter decides too.

    ``difference`` shows what changed since somebody stood for the text.  Signal ``elsewhere(str)``: the decision was given
    by telephone or on paper, with these words.
    """

    elsewhere = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        action: Action,
        standing: ReviewStanding,
        headline: str,
        decide: Callable[[Wish], object],
        difference: QWidget | None = None,
        *,
        needs_reason: bool = False,
    ) -> None:
        super().__init__(parent, WIDTH if difference is None else WIDE)
        self._decide = decide
        self._needs_reason = TABLE[action].reason or needs_reason
        words = action_words(action, standing).removesuffix("…")
        self.set_title(words)
        self.body.addWidget(plain_label(headline or tr("Without a headline"), "strong"))
        self.meaning = plain_label(self._meaning(action, standing), "muted")
        self.meaning.setVisible(action in MEANING_WORDS)
        self.body.addWidget(self.meaning)
        if difference is not None:
            self.body.addWidget(difference)
        self.reason = TextArea(3, 8)
        self.body.addWidget(self._labelled(action))
        self.to = self._choose_stage(action, standing)
        self._missing = plain_label(tr("A reason is needed."), "error")
        self._missing.hide()
        self.body.addWidget(self._missing)
        self.elsewhere_button = self.add_button("quiet")
        self.elsewhere_button.setText(tr("Given by telephone or on paper…"))
        self.elsewhere_button.clicked.connect(self._give_elsewhere)
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.done_button = self.add_button("primary")
        self.done_button.setText(words)
        self.done_button.clicked.connect(self._finish)
        self.reason.edited.connect(lambda _text: self._missing.hide())
        self.reason.installEventFilter(self)
        self.reason.setFocus()

    def _labelled(self, action: Action) -> Labelled:
        if self._needs_reason:
            return Labelled("Reason", self.reason)
        if action is Action.SUBMIT:
            return Labelled("Message to the reviewers, if there is one", self.reason)
        return Labelled("Opinion, if there is one", self.reason)

    def _meaning(self, action: Action, standing: ReviewStanding) -> str:
        if action not in MEANING_WORDS:
            return ""
        first = standing.policy.stages[max(standing.resumes_at, 0)]
        return tr(MEANING_WORDS[action]).format_map({"stage": stage_name(first)})

    def _choose_stage(self, action: Action, standing: ReviewStanding) -> Choice | None:
        """To whom it goes back: the author, or an earlier stage."""
        earlier: tuple[Stage, ...] = standing.policy.stages[: standing.place]
        if action is not Action.RETURN or not earlier:
            return None
        choice = Choice()
        choice.offer([("", tr("The author")), *((one.key, stage_name(one)) for one in reversed(earlier))])
        choice.show_value("")
        self.body.addWidget(Labelled("Back to", choice))
        return choice

    def _finish(self) -> None:
        reason = self.reason.value.strip()
        if self._needs_reason and not reason:
            self._missing.show()
            self.reason.setFocus()
            return
        self.accept()
        self._decide(self.wish())

    def _give_elsewhere(self) -> None:
        words = self.reason.value.strip()
        self.reject()
        self.elsewhere.emit(words)

    def wish(self) -> Wish:
        """What is wanted."""
        to = str(self.to.value or "") if self.to is not None else ""
        return Wish(reason=self.reason.value.strip(), to=to)

    # Qt overrides

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+Enter in the text decides: Enter alone begins a line there."""
        if is_decided_by_key(event):
            self._finish()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]


def is_decided_by_key(event: QEvent) -> bool:
    """Whether a key decides: Ctrl+Enter."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.KeyPress
        and event.key() in ENTER
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
