"""The one next thing that somebody can do with an article: what the window's primary button names."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.decision_table import DESK_ONLY, ROWS
from editor_app.domain.events import Action, OutletAction
from editor_app.domain.people import Person
from editor_app.domain.permission import YES, Road, Verdict, may, no
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import Status


class Beyond(enum.StrEnum):
    """What is no decision: putting two newest states together before any, handing over, and what comes after all of them."""

    MERGE = "merge"
    HAND_OVER = "hand_over"
    PACKAGE = "package"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step, and whether this person may take it; where not, the verdict says why."""

    what: Action | Beyond
    verdict: Verdict = YES


PASSES = frozenset({Action.SUBMIT, Action.APPROVE, Action.SIGN_OFF})
"""The decisions after which an article goes on to somebody else."""


def next_step(
    person: Person, standing: ReviewStanding, *, to_merge: bool = False, owed: bool = False
) -> NextStep:
    """The one thing to do next: it follows the person, the status and the policy.

    ``to_merge`` tells that two newest states stand side by side, ``owed`` that others do not have yet what was decided
    here: whoever has done their part hands it over.
    """
    if standing.work is Status.SPIKED:
        return _asked(person, standing, Action.RESTORE)
    if to_merge:
        return NextStep(Beyond.MERGE, may(person, Road.WRITE, standing))
    step = _step_here(person, standing)
    if owed and _waits_for_others(person, standing, step) and may(person, Road.HAND_OFF, standing).allowed:
        return NextStep(Beyond.HAND_OVER)
    return step


def _step_here(person: Person, standing: ReviewStanding) -> NextStep:
    """The one thing to do next as if all of it were done at this desk."""
    if standing.work in {Status.DRAFT, Status.RETURNED}:
        return _asked(person, standing, Action.SUBMIT)
    if standing.work is Status.IN_REVIEW:
        deciding = _asked(person, standing, decides_with(standing))
        sending = _asked(person, standing, Action.SUBMIT)
        return sending if sending.verdict.allowed and not deciding.verdict.allowed else deciding
    if has_left(standing) and not standing.is_live:
        return NextStep(Beyond.REGISTER, may(person, Road.REGISTER, standing))
    return NextStep(Beyond.PACKAGE, may(person, Road.EXPORT, standing))


def _waits_for_others(person: Person, standing: ReviewStanding, step: NextStep) -> bool:
    """Whether others go on with an article, and the step is none of this person's."""
    if standing.work is Status.RETURNED:
        return standing.hands.person != person.id
    returned, stage = standing.returned, standing.stage
    if (
        stage is not None
        and returned is not None
        and returned.person == person.id
        and stage.key == returned.to
    ):
        return True  # to an earlier stage, though they might decide there themselves
    return not step.verdict.allowed or (step.what is Beyond.PACKAGE and standing.is_live)


def passing_step(person: Person, standing: ReviewStanding) -> NextStep:
    """The decision by which an article goes on to somebody else; a refusal where none is left to be made."""
    step = next_step(person, standing)
    if step.what in PASSES:
        return step
    return NextStep(Action.SUBMIT, no("is_spiked" if standing.work is Status.SPIKED else "is_approved"))


def decides_with(standing: ReviewStanding) -> Action:
    """The action by which the stage whose turn it is passes the article: the last of several signs off."""
    is_last = standing.place == standing.policy.last
    return Action.SIGN_OFF if is_last and standing.policy.last > 0 else Action.APPROVE


def verdicts(person: Person, standing: ReviewStanding, *, to_merge: bool = False) -> dict[Action, Verdict]:
    """What this person may decide, in the order of the table; what not, with its reason.

    While two newest states stand side by side (``to_merge``) nobody decides on a text.
    """
    found = {row.action: may(person, row.action, standing) for row in ROWS}
    if not to_merge:
        return found
    waiting = no("to_merge")
    return {
        action: waiting if verdict.allowed and action not in DESK_ONLY else verdict
        for action, verdict in found.items()
    }


def has_left(standing: ReviewStanding) -> bool:
    """Whether a package was made of what stands there now."""
    return any(
        one.action is OutletAction.PACKAGED and one.content_hash == standing.head_hash
        for one in standing.outlets
    )


def _asked(person: Person, standing: ReviewStanding, action: Action) -> NextStep:
    return NextStep(action, may(person, action, standing))
