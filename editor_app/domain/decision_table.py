"""The table of actions: what can be decided, from where, by whom, and what is asked.

Menus, buttons, the command line, the tests and the help are made from it (design ``article.md``).
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.events import Action
from editor_app.domain.people import Capability
from editor_app.domain.workflow import Status


class Check(enum.StrEnum):
    """A condition beside state and capability; `domain.permission` knows how each is asked."""

    CHANGED = "changed"
    MINE = "mine"
    STAGE = "stage"
    NOT_OWN = "not_own"
    ONE_STAGE = "one_stage"
    LAST_STAGE = "last_stage"
    NOT_HELD_BY_ANOTHER = "not_held_by_another"
    NOBODY_UNDECIDED = "nobody_undecided"
    NOT_CLAIMED_BY_ME = "not_claimed_by_me"
    CLAIMED_BY_ME = "claimed_by_me"
    NOT_ON_HOLD = "not_on_hold"
    ON_HOLD = "on_hold"
    NOT_URGENT_BY_ME = "not_urgent_by_me"
    LIVE = "live"
    EARLIER_STAGE = "earlier_stage"
    PICTURES = "pictures"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: its English words for menu and button, the states it starts from, the one it leads to.

    ``to`` None: it stays where it is, or the policy and the history tell.  ``starts`` and ``to`` are work statuses.
    """

    action: Action
    words: str
    starts: frozenset[Status]
    to: Status | None
    capability: Capability
    reason: bool = False
    checks: tuple[Check, ...] = ()


_DRAFT, _REVIEW, _BACK = Status.DRAFT, Status.IN_REVIEW, Status.RETURNED
_APPROVED, _SPIKED = Status.APPROVED, Status.SPIKED
WORK = (_DRAFT, _REVIEW, _BACK, _APPROVED, _SPIKED)
"""The work statuses; all others are of outlets."""

_OPEN = frozenset({_DRAFT, _REVIEW, _BACK, _APPROVED})
_DECIDING = (
    Check.STAGE,
    Check.NOT_OWN,
    Check.ONE_STAGE,
    Check.NOT_HELD_BY_ANOTHER,
    Check.NOBODY_UNDECIDED,
    Check.PICTURES,
)

ROWS: tuple[ActionRow, ...] = (
    ActionRow(Action.SUBMIT, "Submit", _OPEN, _REVIEW, Capability.WRITE, checks=(Check.CHANGED,)),
    ActionRow(
        Action.WITHDRAW,
        "Withdraw",
        frozenset({_REVIEW, _BACK}),
        _DRAFT,
        Capability.WRITE,
        checks=(Check.MINE,),
    ),
    ActionRow(
        Action.CLAIM,
        "Claim",
        frozenset({_REVIEW}),
        None,
        Capability.REVIEW,
        checks=(Check.STAGE, Check.NOT_CLAIMED_BY_ME),
    ),
    ActionRow(
        Action.RELEASE,
        "Release",
        frozenset({_REVIEW}),
        None,
        Capability.REVIEW,
        checks=(Check.CLAIMED_BY_ME,),
    ),
    ActionRow(
        Action.RETURN,
        "Return…",
        frozenset({_REVIEW, _APPROVED}),
        _BACK,
        Capability.REVIEW,
        reason=True,
        checks=(Check.STAGE, Check.NOT_HELD_BY_ANOTHER, Check.EARLIER_STAGE),
    ),
    ActionRow(Action.APPROVE, "Approve", frozenset({_REVIEW}), None, Capability.REVIEW, checks=_DECIDING),
    ActionRow(
        Action.SIGN_OFF,
        "Sign off",
        frozenset({_REVIEW}),
        _APPROVED,
        Capability.REVIEW,
        checks=(*_DECIDING, Check.LAST_STAGE),
    ),
    ActionRow(Action.HOLD, "Hold…", _OPEN, None, Capability.HOLD, reason=True, checks=(Check.NOT_ON_HOLD,)),
    ActionRow(Action.UNHOLD, "Lift the hold", _OPEN, None, Capability.HOLD, checks=(Check.ON_HOLD,)),
    ActionRow(
        Action.URGENT,
        "Publish before review…",
        frozenset({_DRAFT, _REVIEW, _BACK}),
        None,
        Capability.URGENT,
        reason=True,
        checks=(Check.NOT_URGENT_BY_ME,),
    ),
    ActionRow(
        Action.CORRECT,
        "Correct…",
        _OPEN,
        _DRAFT,
        Capability.CORRECT,
        reason=True,
        checks=(Check.LIVE,),
    ),
    ActionRow(
        Action.TAKE_DOWN,
        "Take down…",
        frozenset(WORK),
        None,
        Capability.TAKE_DOWN,
        reason=True,
        checks=(Check.LIVE,),
    ),
    ActionRow(Action.SPIKE, "Spike…", _OPEN, _SPIKED, Capability.SPIKE, reason=True),
    ActionRow(Action.RESTORE, "Restore", frozenset({_SPIKED}), None, Capability.SPIKE),
)

TABLE: dict[Action, ActionRow] = {row.action: row for row in ROWS}

DECIDES = frozenset({Action.SUBMIT, Action.APPROVE, Action.SIGN_OFF})
"""The actions by which somebody stands for the text as it is."""

DESK_ONLY = frozenset({Action.CLAIM, Action.RELEASE, Action.HOLD, Action.UNHOLD})
"""Actions that are the desk's own affair: they never leave in a package."""
