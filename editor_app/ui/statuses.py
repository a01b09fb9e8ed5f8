"""How a status is told everywhere in the window: its word, always, and its own quiet pair of colours."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.lists import ROLE_MARK
from editor_app.domain.people import DESK_ROLES
from editor_app.domain.workflow import STATUS_WORDS, Status
from editor_app.ui.i18n import tr


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tokens of the theme: the colour of the word, and the ground on which it stands."""

    ink: str
    tint: str


STATUS_PAIRS: dict[Status, Pair] = {
    Status.DRAFT: Pair("ink", "line"),
    Status.IN_REVIEW: Pair("info", "info_tint"),
    Status.RETURNED: Pair("warn", "warn_tint"),
    Status.APPROVED: Pair("ok", "ok_tint"),
    Status.SPIKED: Pair("ink", "line"),
    Status.LIVE: Pair("ok", "ok_tint"),
    Status.UPDATED: Pair("ok", "ok_tint"),
    Status.TAKEN_DOWN: Pair("accent", "accent_tint"),
}


# In which stage an article is, by the stage's key; stages of policies that are not ours are in review.
STAGE_WORDS = {
    "first": "In first review",
    "second": "In second review",
    "final": "In final review",
}


def status_word(status: Status) -> str:
    """The word for a status in the window's language."""
    return tr(STATUS_WORDS[status])


def standing_word(status: Status, stage: str) -> str:
    """The word for where an article stands: in review, the stage whose turn it is (its key) says more."""
    if status is Status.IN_REVIEW and stage in STAGE_WORDS:
        return tr(STAGE_WORDS[stage])
    return status_word(status)


def hands_word(hands: str) -> str:
    """In whose hands an article is: a person, or whoever has a role; empty for nobody's and this desk's own."""
    if not hands.startswith(ROLE_MARK):
        return hands
    role = DESK_ROLES.get(hands.removeprefix(ROLE_MARK))
    return "" if role is None else tr(role.en)
