"""The English words for what happened to an article; window and command line look them up in the catalogue."""

from __future__ import annotations

from collections.abc import Callable

from editor_app.domain.events import Action, Decision, DeskEvent, Event, OutletRecord
from editor_app.domain.policy import POLICIES, Stage

# By the value of the action, so that a word may be here before the action is, or an action come from a newer Stet.
DECISION_WORDS: dict[str, str] = {
    "submit": "Submitted",
    "withdraw": "Withdrawn",
    "claim": "Claimed",
    "release": "Put back",
    "return": "Returned",
    "approve": "Passed",
    "sign_off": "Signed off",
    "hold": "Held back",
    "unhold": "Hold lifted",
    "urgent": "Published first, to be confirmed",
    "confirm": "Confirmed",
    "override": "Override",
    "correct": "Correction begun",
    "take_down": "Take-down ordered",
    "spike": "Spiked",
    "restore": "Restored",
}
# How a decision was given that was not made at this desk, by the value of its ``medium``.
GIVEN_WORDS: dict[str, str] = {
    "telephone": "by telephone",
    "wechat": "by WeChat",
    "paper": "on paper",
    "mail": "by e-mail",
    "in-person": "in person",
}
OUTLET_WORDS: dict[str, str] = {
    "packaged": "Package made",
    "live": "Went live",
    "updated": "Updated",
    "taken_down": "Taken down",
}

PASS_WORDS: dict[Action, str] = {
    Action.SUBMIT: "Submit and pass on",
    Action.APPROVE: "Approve and pass on",
    Action.SIGN_OFF: "Sign off and pass on",
}
"""What the decisions are called after which an article is handed over at once."""


def event_word(event: Event) -> str:
    """The word for what happened; where none is known, what the record itself calls it."""
    match event:
        case Decision(action=action):
            return DECISION_WORDS.get(action.value, action.value)
        case OutletRecord(action=deed):
            return OUTLET_WORDS.get(deed.value, deed.value)
        case DeskEvent(aspect=aspect):
            return aspect


def how_given(
    decision: Decision, tr: Callable[..., str], time: Callable[[str], str], name: Callable[[str], str] = str
) -> tuple[str, ...]:
    """How a decision came that was not made at this desk: by what, for whom, when, and who recorded it.

    ``tr`` says it in the reader's language, ``time`` an instant, ``name`` a person.  Empty for one made at the desk.
    """
    medium = decision.medium
    said = [
        tr(GIVEN_WORDS[medium]) if medium in GIVEN_WORDS else medium,
        tr("given {time}", time=time(decision.given_at)) if decision.given_at else "",
        tr("on behalf of {person}", person=name(decision.on_behalf_of)) if decision.on_behalf_of else "",
        tr("recorded by {person}", person=name(decision.recorded_by)) if decision.recorded_by else "",
    ]
    return tuple(part for part in said if part)


def stage_of(decision: Decision, name: str = "") -> Stage | None:
    """The stage of a shipped policy at which a decision was taken, or another one by its ``name``; None where unknown."""
    name = name or decision.stage
    policy = POLICIES.get(decision.policy)
    found = POLICIES.values() if policy is None else (policy,)
    return next((stage for one in found for stage in one.stages if name and stage.is_called(name)), None)
