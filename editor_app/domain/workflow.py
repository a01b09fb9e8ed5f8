"""The statuses of an article, and the order of its events; the fold over them is `domain.rounds`."""

from __future__ import annotations

import enum
import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from editor_app.domain.events import Action, Decision, DeskEvent, OutletRecord, event_id


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

SomeEvent = TypeVar("SomeEvent", Decision, OutletRecord, DeskEvent)


def in_order(events: Iterable[SomeEvent]) -> list[SomeEvent]:
    """Events so that each stands after those its maker had seen; otherwise by instant, then id.

    Any order of receiving gives the same list.  An event that names one we do not have waits for nothing.
    """
    events = list(events)
    if len(events) <= 1:
        return events
    known = {event_id(event): event for event in events}
    followers: dict[str, list[str]] = defaultdict(list)
    waits_for: dict[str, int] = {}
    for key, event in known.items():
        here = {earlier for earlier in event.after if earlier in known}
        waits_for[key] = len(here)
        for earlier in here:
            followers[earlier].append(key)
    ready = [(known[key].at, key) for key, count in waits_for.items() if count == 0]
    heapq.heapify(ready)
    ordered: dict[str, SomeEvent] = {}
    while len(ordered) < len(known):
        # Events that wait for themselves (malformed) hold nothing up.
        _, key = heapq.heappop(ready) if ready else min(_left(known, ordered))
        if key in ordered:
            continue
        ordered[key] = known[key]
        for follower in followers[key]:
            waits_for[follower] -= 1
            if waits_for[follower] == 0:
                heapq.heappush(ready, (known[follower].at, follower))
    return list(ordered.values())


def _left(known: Mapping[str, SomeEvent], ordered: Mapping[str, SomeEvent]) -> Iterator[tuple[str, str]]:
    return ((event.at, key) for key, event in known.items() if key not in ordered)


def last_seen(events: Iterable[Decision | OutletRecord | DeskEvent]) -> tuple[str, ...]:
    """The ids of the events that no other one follows: what somebody who knows them all has seen."""
    known = {event_id(event): event for event in events}
    followed = {earlier for event in known.values() for earlier in event.after}
    return tuple(sorted(known.keys() - followed))


def approval_of(decisions: Sequence[Decision], head_hash: str) -> Decision | None:
    """The sign-off that still covers the content ``head_hash``, if there is one."""
    last = None
    for decision in in_order(decisions):
        if decision.action is Action.SIGN_OFF:
            last = decision if decision.content_hash == head_hash else None
        elif decision.action in {Action.RETURN, Action.WITHDRAW, Action.SUBMIT}:
            last = None
    return last
