"""Events: what happened to an article, as immutable records named by their hash.

Decisions and outlet records travel and are part of the proof; desk events travel too but never leave in a package.
Each names in ``after`` the events its maker had seen.
"""

from __future__ import annotations

import enum
import functools
from dataclasses import dataclass

from editor_app.domain.canonical import canonical_bytes, digest, to_plain

SCHEMA = 1


class Action(enum.StrEnum):
    """What a person decides about an article (design ``article.md``); the table of them is `domain.decision_table`."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    RELEASE = "release"
    RETURN = "return"
    APPROVE = "approve"
    SIGN_OFF = "sign_off"
    HOLD = "hold"
    UNHOLD = "unhold"
    URGENT = "urgent"
    CORRECT = "correct"
    TAKE_DOWN = "take_down"
    SPIKE = "spike"
    RESTORE = "restore"


class OutletAction(enum.StrEnum):
    """What happened to an article at one publication and channel."""

    PACKAGED = "packaged"
    LIVE = "live"
    UPDATED = "updated"
    TAKEN_DOWN = "taken_down"


@dataclass(frozen=True, slots=True)
class Decision:
    """审签记录: an action on one revision and its content hash, by a person, at an instant (ISO 8601).

    ``stage`` is the stage that decided, ``to`` the earlier one that a return goes to (empty: the author).
    ``policy_hash`` names the review policy in force.  ``recorded_by``, ``medium``, ``on_behalf_of`` and ``evidence``
    (the hash of a private object) tell of a decision that was not given at this desk, ``given_at`` (an instant) when it
    was given, where that was before it was recorded.  ``override`` is the reason of a decision against the rules 特批.
    A sign-off may be for some ``channels`` only, and ``not_before`` an instant.
    ``signature`` (hexadecimal) by the public ``key`` covers the canonical form without itself.
    """

    article: str
    action: Action
    revision: str
    content_hash: str
    person: str
    at: str
    stage: str = ""
    comment: str = ""
    policy: str = ""
    policy_hash: str = ""
    recorded_by: str = ""
    medium: str = ""
    on_behalf_of: str = ""
    evidence: str = ""
    after: tuple[str, ...] = ()
    to: str = ""
    override: str = ""
    channels: tuple[str, ...] = ()
    not_before: str = ""
    given_at: str = ""
    key: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class OutletRecord:
    """发布登记: what was packaged or went live, where, when (ISO 8601), by whom; ``package`` is its manifest's seal."""

    article: str
    action: OutletAction
    publication: str
    channel: str
    revision: str
    content_hash: str
    person: str
    at: str
    address: str = ""
    reason: str = ""
    package: str = ""
    after: tuple[str, ...] = ()
    key: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class DeskEvent:
    """Desk data: one change of the note, the holder, urgency, deadline, planned time or hold of an article."""

    article: str
    aspect: str
    value: str
    person: str
    at: str
    after: tuple[str, ...] = ()


Event = Decision | OutletRecord | DeskEvent
EVENT_KINDS: dict[str, type[Event]] = {"decision": Decision, "outlet": OutletRecord, "desk": DeskEvent}


def kind_of(event: Event) -> str:
    """The name under which an event is stored: ``decision``, ``outlet`` or ``desk``."""
    return next(kind for kind, cls in EVENT_KINDS.items() if isinstance(event, cls))


def event_bytes(event: Event) -> bytes:
    """The canonical form of an event, schema version and kind inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": kind_of(event), **to_plain(event)})


@functools.lru_cache(maxsize=4096)
def event_id(event: Event) -> str:
    """The identity of an event: SHA-256 over `event_bytes`.  It is asked for many times while an article is looked at."""
    return digest(event_bytes(event))
