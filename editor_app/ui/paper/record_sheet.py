"""The sheet that records a decision which was given elsewhere: by telephone, in a message, on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from editor_app.domain.decision_table import ROWS, TABLE
from editor_app.domain.event_words import GIVEN_WORDS
from editor_app.domain.events import Action
from editor_app.domain.next_step import decides_with
from editor_app.domain.people import Person
from editor_app.domain.permission import Verdict, may, may_override
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import Status
from editor_app.services.deciding import Asked, Review
from editor_app.ui.i18n import tr
from editor_app.ui.paper.evidence_field import EvidenceField
from editor_app.ui.review.decision_sheet import is_decided_by_key
from editor_app.ui.review.register_sheet import SHOWN_FORM, instant_of
from editor_app.ui.review.words import action_words, refusal, stage_name
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.choice import Choice, FreeChoice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.widgets.text_area import TextArea

WIDTH = 560
NOT_OF_OTHERS = frozenset({Action.CLAIM, Action.RELEASE})
"""What nobody asks another person to record."""


@dataclass(frozen=True, slots=True)
class Given:
    """What can have been decided: an action, or a sign-off against the rules."""

    action: Action
    override: bool = False

    def words(self, standing: ReviewStanding) -> str:
        """What it is called for an article that stands so."""
        words = tr("Override…") if self.override else action_words(self.action, standing)
        return words.removesuffix("…")

    def verdict(self, person: Person, standing: ReviewStanding) -> Verdict:
        """Whether a person may decide so."""
        return may_override(person, standing) if self.override else may(person, self.action, standing)

    @property
    def needs_reason(self) -> bool:
        """Whether it cannot be decided without a word."""
        return self.override or TABLE[self.action].reason


@dataclass(frozen=True, slots=True)
class Recording:
    """What a sheet is opened with: the review, everybody who is known here, the headline, and what is likely meant."""

    review: Review
    people: tuple[Person, ...]
    headline: str
    action: Action | None = None
    reason: str = ""


class RecordSheet(Sheet):
    """Asks who decided what, how and when.  ``decide`` is called with the action and the rest; Ctrl+Enter records too.

    ``ask_file`` lets a person choose evidence, which may be dropped anywhere too.
    """

    def __init__(
        self,
        around: Surroundings,
        recording: Recording,
        ask_file: Callable[[QWidget], Path | None],
        decide: Callable[[Action, Asked], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, WIDTH)
        self._recording = recording
        self._standing = recording.review.standing
        self._decide = decide
        self.setAcceptDrops(True)
        self.set_title(tr("Record a decision given elsewhere"))
        self.body.addWidget(plain_label(recording.headline or tr("Without a headline"), "strong"))
        self.body.addWidget(
            plain_label(
                tr(
                    "It counts as the decision of whoever gave it, and is shown as recorded by you, {person}.",
                    person=recording.review.here.shown,
                ),
                "muted",
            )
        )
        self.action, self.person, self.medium, self.to = Choice(), FreeChoice(), Choice(), Choice()
        self.time = BoundedLine(datetime.now().astimezone().strftime(SHOWN_FORM))
        self.evidence = EvidenceField(around, ask_file)
        self.reason = TextArea(3, 8)
        self.reason.show_value(recording.reason)
        self._wrong = plain_label(look="error")
        self._offer()
        self._lay_out()
        self.reason.installEventFilter(self)
        for field in (self.action, self.person, self.medium, self.reason):
            field.edited.connect(lambda _value: self._settle())
        self.time.textChanged.connect(lambda _text: self._settle())
        self.evidence.refused.connect(self._say_wrong)
        self._settle()
        self.person.setFocus()

    def _offer(self) -> None:
        standing, others = self._standing, self._others()
        kinds = [Given(row.action) for row in ROWS if row.action not in NOT_OF_OTHERS]
        kinds.append(Given(Action.SIGN_OFF, override=True))
        possible = [kind for kind in kinds if any(kind.verdict(one, standing).allowed for one in others)]
        self.action.offer([(kind, kind.words(standing)) for kind in possible])
        likely = Given(self._recording.action or _likely(standing))
        if possible:
            self.action.show_value(likely if likely in possible else possible[0])
        self.medium.offer([(key, tr(MEDIUM_WORDS[key])) for key in GIVEN_WORDS])
        self.medium.show_value("telephone")
        self.person.offer([one.shown for one in others])
        kind: Given | None = self.action.value
        able = [one for one in others if kind is not None and kind.verdict(one, standing).allowed]
        if len(able) == 1:
            self.person.line.take(able[0].shown)
        earlier = standing.policy.stages[: standing.place]
        self.to.offer([("", tr("The author")), *((one.key, stage_name(one)) for one in reversed(earlier))])
        self.to.show_value("")

    def _others(self) -> list[Person]:
        """Everybody else, those first who may decide at the stage whose turn it is."""
        here, standing = self._recording.review.here, self._standing
        others = [one for one in self._recording.people if one.id != here.id]
        return sorted(others, key=lambda one: not may(one, _likely(standing), standing).allowed)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        self._back = Labelled("Back to", self.to)
        grid.addWidget(Labelled("Decided by", self.person), 0, 0)
        grid.addWidget(Labelled("Decision", self.action), 0, 1)
        grid.addWidget(Labelled("Given", self.medium), 1, 0)
        grid.addWidget(Labelled("When", self.time), 1, 1)
        grid.addWidget(self._back, 2, 0, 1, 2)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(Labelled("What was said", self.reason))
        self.body.addWidget(Labelled("Evidence", self.evidence))
        self.body.addWidget(self._wrong)
        self.footer.addStretch(1)
        cancel, self.done_button = self.add_button(), self.add_button("primary")
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.done_button.setText(tr("Record"))
        self.done_button.clicked.connect(self._finish)

    # What is wrong

    def _person(self) -> Person | None:
        """Who is named; None where nobody, or more than one, is called so."""
        name = self.person.line.text().strip()
        people = self._recording.people
        found = [one for one in people if one.id == name] or [
            one for one in people if name in {one.shown, *one.names}
        ]
        return found[0] if len(found) == 1 else None

    def _fault(self) -> str:
        """Why it cannot be recorded so; empty where it can."""
        name, person = self.person.line.text().strip(), self._person()
        if not name:
            return tr("Say who decided.")
        if person is None:
            return tr("Nobody here is called {name}.", name=name[:80])
        kind: Given | None = self.action.value
        if kind is None:
            return tr("Nothing can be decided on it now.")
        if person.id == self._recording.review.here.id:
            return tr("What you decide yourself needs no recording.")
        verdict = kind.verdict(person, self._standing)
        if not verdict.allowed:
            return refusal(verdict)
        at = instant_of(self.time.text())
        if not at:
            return tr("The time is not understood: write it as 2026-03-01 18:30.")
        if datetime.fromisoformat(at) > datetime.now().astimezone():
            return tr("A decision is recorded after it was given, not before.")
        if kind.needs_reason and not self.reason.value.strip():
            return tr("A reason is needed.")
        return ""

    def _settle(self) -> None:
        self._back.setVisible(self.action.value == Given(Action.RETURN) and self.to.count() > 1)
        fault = self._fault()
        self.done_button.setEnabled(not fault)
        self.done_button.setToolTip(fault)
        self._say_wrong(fault if self.person.line.text().strip() else "")

    def _say_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        if sentence and self.isVisible():
            self.make_room()

    def _finish(self) -> None:
        fault, person = self._fault(), self._person()
        if fault or person is None:
            self._say_wrong(fault)
            return
        self.accept()
        kind: Given = self.action.value
        asked = Asked(
            reason=self.reason.value.strip(),
            stage=str(self.to.value or "") if kind.action is Action.RETURN else "",
            override=kind.override,
            person=person.id,
            medium=self.medium.value,
            given_at=instant_of(self.time.text()),
            evidence=self.evidence.value,
        )
        self._decide(kind.action, asked)

    # Qt overrides

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+Enter in the text records: Enter alone begins a line there."""
        if is_decided_by_key(event):
            self._finish()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Evidence may be dropped anywhere on the sheet."""
        self.evidence.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        self.evidence.dropEvent(event)


MEDIUM_WORDS: dict[str, str] = {
    "telephone": "By telephone",
    "wechat": "By WeChat",
    "paper": "On paper",
    "mail": "By e-mail",
    "in-person": "In person",
}
"""How a decision can have been given, by the keys of `GIVEN_WORDS`."""


def _likely(standing: ReviewStanding) -> Action:
    """What is most likely decided on an article that stands so."""
    return decides_with(standing) if standing.work is Status.IN_REVIEW else Action.SUBMIT
