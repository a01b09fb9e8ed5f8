"""The stages of a review in a row: which are passed, by whom, and whose turn it is."""

from __future__ import annotations

import enum

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.domain.policy import Stage
from editor_app.domain.standing import Passed, ReviewStanding
from editor_app.domain.workflow import Status
from editor_app.ui.given import how_it_came
from editor_app.ui.i18n import tr
from editor_app.ui.review.words import stage_name
from editor_app.ui.times import when
from editor_app.ui.widgets.flow import Flow
from editor_app.ui.widgets.plain_label import plain_label, plain_tip


class StageState(enum.StrEnum):
    """How a stage stands; each has its sign beside its colour."""

    PASSED = "passed"
    OVERRIDDEN = "overridden"
    CHANGED = "changed"
    NOW = "now"
    LATER = "later"


SIGNS: dict[StageState, str] = {
    StageState.PASSED: "✓",
    StageState.OVERRIDDEN: "!",
    StageState.CHANGED: "≠",
    StageState.NOW: "●",
    StageState.LATER: "○",
}
LOOKS: dict[StageState, str] = {
    StageState.PASSED: "stage-passed",
    StageState.OVERRIDDEN: "stage-changed",
    StageState.CHANGED: "stage-changed",
    StageState.NOW: "stage-now",
    StageState.LATER: "stage-later",
}


def state_of(stage: Stage, standing: ReviewStanding) -> StageState:
    """How one stage stands."""
    passed = standing.passed_at(stage)
    if standing.stage == stage:
        return StageState.NOW
    if passed is None:
        return StageState.LATER
    if passed.changed_since:
        return StageState.CHANGED
    return StageState.OVERRIDDEN if passed.decision.override else StageState.PASSED


class StageLine(QWidget):
    """初审 筱安 ✓ → 复审 → 终审; it wraps where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._row = Flow(6, self)

    def show_standing(self, standing: ReviewStanding) -> None:
        """Show the stages of an article that stands so; a screen reader hears them as one sentence."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        spoken = []
        for number, stage in enumerate(standing.policy.stages):
            state = state_of(stage, standing)
            words = self._words(stage, state, standing)
            spoken.append(words)
            step = _step(f"{SIGNS[state]} {words}", LOOKS[state], leads_on=number > 0)
            step.setToolTip(_tip(standing.passed_at(stage)))
            self._row.addWidget(step)
        self.setAccessibleName(", ".join(spoken))
        self.setVisible(standing.work is not Status.DRAFT or bool(standing.passed))

    def _words(self, stage: Stage, state: StageState, standing: ReviewStanding) -> str:
        passed = standing.passed_at(stage)
        name = stage_name(stage)
        if state is StageState.NOW:
            holder = standing.holders[0].person if standing.holders else ""
            return tr("{stage}: {person}", stage=name, person=holder) if holder else name
        if passed is None:
            return name
        words = f"{name} {passed.decision.person}"
        return tr("{stage} (override)", stage=words) if passed.decision.override else words


def _tip(passed: Passed | None) -> str:
    """When a stage was passed, how that came, and with which opinion; empty for one that was not."""
    if passed is None:
        return ""
    decision = passed.decision
    lines = (when(decision.at), how_it_came(decision), decision.override or decision.comment)
    return plain_tip("\n".join(line for line in lines if line))


def _step(words: str, look: str, *, leads_on: bool) -> QWidget:
    """One stage, with the arrow that leads to it: both go to the next line together."""
    step = QWidget()
    row = QHBoxLayout(step)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    if leads_on:
        row.addWidget(plain_label("→", "muted", wraps=False))
    row.addWidget(plain_label(words, look, wraps=False))
    return step
