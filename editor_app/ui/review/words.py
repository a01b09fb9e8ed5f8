"""What is said of decisions, in the window's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor_app.domain.decision_table import TABLE
from editor_app.domain.events import Action, Decision
from editor_app.domain.next_step import Beyond, NextStep
from editor_app.domain.people import Capability
from editor_app.domain.permission import Verdict
from editor_app.domain.policy import Stage
from editor_app.domain.standing import VOID_WORDS, ReviewStanding
from editor_app.ui.i18n import tr

if TYPE_CHECKING:
    from editor_app.services.deciding import Review


def step_words(step: NextStep, standing: ReviewStanding) -> str:
    """What the primary button says."""
    if step.what is Beyond.MERGE:
        return tr("Merge…")
    if step.what is Beyond.HAND_OVER:
        return tr("Hand over…")
    if step.what is Beyond.PACKAGE:
        return tr("Make package…")
    if step.what is Beyond.REGISTER:
        return tr("Register publication…")
    return action_words(step.what, standing)


def action_words(action: Action, standing: ReviewStanding) -> str:
    """What a decision is called for an article that stands so: passing a stage names the stage."""
    if action is Action.SUBMIT and standing.acts:
        return tr("Submit again")
    if (
        action in {Action.APPROVE, Action.SIGN_OFF}
        and standing.final is not None
        and standing.void is not None
    ):
        return tr("Sign off again") if action is Action.SIGN_OFF else tr("Approve again")
    if action is Action.APPROVE and standing.stage is not None and standing.policy.last > 0:
        return tr("Pass {stage}", stage=stage_name(standing.stage).lower())
    return tr(TABLE[action].words)


def stage_name(stage: Stage) -> str:
    """The name of a stage."""
    return tr(stage.en)


def refusal(verdict: Verdict) -> str:
    """Why something may not be done; empty where it may."""
    if verdict.allowed:
        return ""
    return tr(verdict.sentence, **verdict.values)


def void_words(standing: ReviewStanding) -> str:
    """What voided the round; empty where nothing did."""
    if standing.void is None:
        return ""
    approver = standing.final.person if standing.final is not None else ""
    values = {"approver": approver, "people": ", ".join(standing.void_by)}
    return tr(VOID_WORDS[standing.void]).format_map(values)


def stood_for_words(decision: Decision, standing: ReviewStanding) -> str:
    """What the text is called that somebody stood for."""
    place = standing.policy.place_of(decision.stage) if decision.stage else None
    if place is None or place == standing.policy.last:
        return tr("As {person} approved it", person=decision.person)
    stage = stage_name(standing.policy.stages[place])
    return tr("As {person} passed it, {stage}", person=decision.person, stage=stage.lower())


def may_record(review: Review) -> bool:
    """Whether whoever works here may record what others decided."""
    return Capability.RECORD in review.here.capabilities(review.standing.publication)
