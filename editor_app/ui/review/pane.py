"""The Review pane: where an article stands, what voided or holds it, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.domain.events import Decision
from editor_app.domain.people import DESK_ROLES
from editor_app.domain.standing import VOID_WORDS, ReviewStanding, Void
from editor_app.domain.workflow import Status
from editor_app.ui.i18n import Spoken, sentences_of, tr
from editor_app.ui.review.decision_rows import DecisionList, decision_rows
from editor_app.ui.review.stage_line import StageLine
from editor_app.ui.review.words import stage_name, void_words
from editor_app.ui.statuses import status_word
from editor_app.ui.widgets.message import Message
from editor_app.ui.widgets.plain_label import plain_label

SECTION_GAP = 16


class ReviewPane(Spoken, QWidget):
    """Shows one article's review; `add_section` puts more below it.  Signals ``retry_wanted()``, ``changes_wanted()``."""

    retry_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing: ReviewStanding | None = None
        self._decisions: tuple[Decision, ...] = ()
        self._to_merge = False
        self._message = Message(lambda: tr("Try again"))
        self._message.pressed.connect(self.retry_wanted)
        self._status = plain_label(look="strong")
        self._hands = plain_label(look="muted")
        self._policy = plain_label(look="caption")
        self._stages = StageLine()
        self._warnings = plain_label(look="warn")
        self.changes_button = QPushButton(autoDefault=False)
        self.changes_button.setProperty("look", "offer")
        self.changes_button.clicked.connect(self.changes_wanted)
        self.say("See what changed", self.changes_button.setText)
        self._none = plain_label(look="muted")
        self.decisions = DecisionList()
        heading = plain_label(look="section")
        self.say("Decisions", heading.setText, self.decisions.setAccessibleName)
        page = QWidget()
        page.setProperty("look", "panel")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(8)
        above: tuple[QWidget, ...] = (self._status, self._hands, self._stages, self._warnings)
        for part in above:
            self._column.addWidget(part)
        self._column.addWidget(self.changes_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._policy)
        self._column.addSpacing(8)
        for part in (heading, self._none, self.decisions):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(page)
        self.say("Review of the article", self.area.setAccessibleName)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.whenever_said(self._write)

    def add_section(self, section: QWidget) -> None:
        """Put a part below the decisions."""
        self._column.insertSpacing(self._column.count() - 1, SECTION_GAP)
        self._column.insertWidget(self._column.count() - 1, section)

    def show_standing(
        self, standing: ReviewStanding, decisions: Sequence[Decision], *, to_merge: bool = False
    ) -> None:
        """Show where an article stands; its decisions in the order of the fold.

        ``to_merge`` tells that two newest states of it stand side by side.
        """
        self._standing, self._decisions, self._to_merge = standing, tuple(decisions), to_merge
        self._write()
        self._stack.setCurrentWidget(self.area)

    def show_nothing(self) -> None:
        """No article is open, or nothing of it is written yet."""
        self._standing = None
        self._message.show_words(
            lambda: (
                tr("Nothing to review"),
                tr("As soon as something is written in an open article, its review is shown here."),
            )
        )
        self._stack.setCurrentWidget(self._message)

    def show_failure(self, error: StetError) -> None:
        """The review could not be read."""
        self._message.show_words(lambda: (tr(error.title), " ".join(sentences_of(error))), with_button=True)
        self._stack.setCurrentWidget(self._message)

    def focus_first(self) -> None:
        """Go to where one begins."""
        self.area.setFocus()

    def _write(self) -> None:
        standing = self._standing
        if standing is None:
            return
        self._status.setText(_status_line(standing))
        self._put(self._hands, _hands_line(standing))
        merge = (
            [tr("Two newest states of it stand side by side: merge them first.")] if self._to_merge else []
        )
        self._put(self._warnings, "\n".join([*merge, *_warnings(standing)]))
        self.changes_button.setVisible(standing.stood_for is not None)
        self._policy.setText(tr("Policy: {policy}", policy=tr(standing.policy.en)))
        self._stages.show_standing(standing)
        rows = decision_rows(standing, self._decisions)
        self._put(self._none, "" if rows else tr("Nothing was decided yet. Submitting it begins its review."))
        self.decisions.show_rows(rows)

    def _put(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _status_line(standing: ReviewStanding) -> str:
    """Work and outlets side by side: 已发布·更正中."""
    work = status_word(standing.work)
    if standing.stage is not None:
        work = tr("In {stage}", stage=stage_name(standing.stage).lower())
    parts = [work]
    if standing.outlet is not None:
        being = tr("Being corrected") if standing.is_correcting else ""
        parts = [status_word(standing.outlet), *([being] if being else [])]
    return " · ".join(parts)


def _hands_line(standing: ReviewStanding) -> str:
    hands = standing.hands
    if standing.work is Status.IN_REVIEW and hands.stage is not None:
        if hands.person:
            return tr("Claimed by {person}", person=hands.person)
        return tr("Waits for: {role}", role=tr(DESK_ROLES[hands.stage.role].en))
    if standing.work is Status.RETURNED and hands.person:
        return tr("Back with {person}", person=hands.person)
    return ""


def _warnings(standing: ReviewStanding) -> Iterator[str]:
    """What keeps the article from leaving, or must be known before it does."""
    if standing.void is not None:
        yield void_words(standing)
    if standing.work is Status.RETURNED and standing.returned is not None:
        yield tr("Returned: {reason}", reason=standing.returned.comment)
    if standing.hold is not None:
        yield tr("On hold: {reason}", reason=standing.hold.comment)
    if standing.to_confirm:
        yield tr("To be confirmed: it could leave before its review, or was taken down by one person.")
    if standing.pictures_missing:
        yield tr("Pictures that have not come yet: {count}.", count=standing.pictures_missing)
    if standing.void is None:
        yield from _changed_since(standing)
    yield from _changed_and_undecided(standing)
    for one in standing.overrides:
        yield tr("Override by {person}: {reason}", person=one.person, reason=one.override)
    if len(standing.holders) > 1:
        yield tr(
            "Claimed by several: {people}. The earlier claim holds.",
            people=", ".join(one.person for one in standing.holders),
        )


def _changed_and_undecided(standing: ReviewStanding) -> Iterator[str]:
    """Who changed the text without another word: an author sends it again, who reviews it decides on it."""
    writers = standing.credited | {standing.writer}
    reviewing = standing.work is Status.IN_REVIEW
    reviewers = [one for one in standing.undecided if reviewing and one not in writers]
    others = [one for one in standing.undecided if one not in reviewers]
    if others:
        yield tr("Changed, and not sent again, by {people}.", people=", ".join(others))
    if reviewers and standing.void is not Void.UNDECIDED:
        yield tr(VOID_WORDS[Void.UNDECIDED], people=", ".join(reviewers))


def _changed_since(standing: ReviewStanding) -> Iterator[str]:
    """Which stages were passed before a change; those of which the same people changed the text stand together."""
    stages: dict[tuple[str, ...], list[str]] = {}
    for passed in standing.passed:
        if passed.changed_since:
            stages.setdefault(passed.changed_since, []).append(stage_name(passed.stage))
    for people, names in stages.items():
        yield tr("{stages}: changed since by {people}.", stages=", ".join(names), people=", ".join(people))
