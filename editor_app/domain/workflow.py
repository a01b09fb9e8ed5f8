"""Status: a fold over an article's decisions and outlet records."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from typing import TypeVar

from editor_app.domain.events import Action, Decision, DeskEvent, OutletAction, OutletRecord, event_id


class Status(enum.StrEnum):
    """Where an article stands, for lists and queues."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    APPROVED = "approved"
    SPIKED = "spiked"
    LIVE = "live"
    UPDATED = "updated"
    TAKEN_DOWN = "taken_down"


STATUS_WORDS: dict[Status, str] = {
    Status.DRAFT: "Draft",
    Status.IN_REVIEW: "In review",
    Status.RETURNED: "Returned",
    Status.APPROVED: "Approved",
    Status.SPIKED: "Spiked",
    Status.LIVE: "Live",
    Status.UPDATED: "Updated",
    Status.TAKEN_DOWN: "Taken down",
}
"""The English words of each status; window and command line look them up in the catalogue."""

_AFTER_ACTION = {
    Action.SUBMIT: Status.IN_REVIEW,
    Action.WITHDRAW: Status.DRAFT,
    Action.RETURN: Status.RETURNED,
    Action.APPROVE: Status.IN_REVIEW,
    Action.SIGN_OFF: Status.APPROVED,
    Action.SPIKE: Status.SPIKED,
}

_AFTER_OUTLET = {
    OutletAction.LIVE: Status.LIVE,
    OutletAction.UPDATED: Status.UPDATED,
    OutletAction.TAKEN_DOWN: Status.TAKEN_DOWN,
}

SomeEvent = TypeVar("SomeEvent", Decision, OutletRecord, DeskEvent)


def in_order(events: Iterable[SomeEvent]) -> list[SomeEvent]:
    """Events so that each stands after those its maker had seen; otherwise by instant, then id.

    Any order of receiving gives the same list.  An event that names one we do not have waits for nothing.
    """
    known = list(events)
    if len(known) < 2:
        return known
    waiting = {event_id(event): event for event in known}
    ordered: list[SomeEvent] = []
    done: set[str] = set()
    while waiting:
        ready = [
            (event.at, key)
            for key, event in waiting.items()
            if all(earlier in done or earlier not in waiting for earlier in event.after)
        ]
        _, key = min(ready or [(event.at, key) for key, event in waiting.items()])
        ordered.append(waiting.pop(key))
        done.add(key)
    return ordered


def status_of(decisions: Sequence[Decision], outlets: Sequence[OutletRecord], head_hash: str) -> Status:
    """The status of an article whose newest revision has the content ``head_hash``.

    An approval holds for the content it names only: after an edit the article is in review again.  What is live
    stays live until it is taken down.
    """
    work = Status.DRAFT
    before_spike = Status.DRAFT
    for decision in in_order(decisions):
        if decision.action is Action.SPIKE:
            before_spike = work
        work = before_spike if decision.action is Action.RESTORE else _AFTER_ACTION[decision.action]
        if work is Status.APPROVED and decision.content_hash != head_hash:
            work = Status.IN_REVIEW
    if work is Status.SPIKED:
        return work
    return _outlet_status(outlets) or work


def _outlet_status(outlets: Sequence[OutletRecord]) -> Status | None:
    """The strongest standing among all publications and channels; None where nothing went live."""
    latest: dict[tuple[str, str], Status] = {}
    for record in in_order(outlets):
        if record.action in _AFTER_OUTLET:
            latest[record.publication, record.channel] = _AFTER_OUTLET[record.action]
    standing = set(latest.values())
    for status in (Status.UPDATED, Status.LIVE, Status.TAKEN_DOWN):
        if status in standing:
            return status
    return None


def approval_of(decisions: Sequence[Decision], head_hash: str) -> Decision | None:
    """The sign-off that still covers the content ``head_hash``, if there is one."""
    last = None
    for decision in in_order(decisions):
        if decision.action is Action.SIGN_OFF:
            last = decision if decision.content_hash == head_hash else None
        elif decision.action in {Action.RETURN, Action.WITHDRAW, Action.SUBMIT}:
            last = None
    return last
