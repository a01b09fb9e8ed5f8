"""The English words for what happened to an article; window and command line look them up in the catalogue."""

from __future__ import annotations

from editor_app.domain.events import Decision, DeskEvent, Event, OutletRecord
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
OUTLET_WORDS: dict[str, str] = {
    "packaged": "Package made",
    "live": "Went live",
    "updated": "Updated",
    "taken_down": "Taken down",
}


def event_word(event: Event) -> str:
    """The word for what happened; where none is known, what the record itself calls it."""
    match event:
        case Decision(action=action):
            return DECISION_WORDS.get(action.value, action.value)
        case OutletRecord(action=deed):
            return OUTLET_WORDS.get(deed.value, deed.value)
        case DeskEvent(aspect=aspect):
            return aspect


def stage_of(decision: Decision, name: str = "") -> Stage | None:
    """The stage of a shipped policy at which a decision was taken, or another one by its ``name``; None where unknown."""
    name = name or decision.stage
    policy = POLICIES.get(decision.policy)
    found = POLICIES.values() if policy is None else (policy,)
    return next((stage for one in found for stage in one.stages if name and stage.is_called(name)), None)
