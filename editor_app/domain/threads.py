"""Threads: what the comment events of an article come to.  Any order of receiving gives the same threads."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from editor_app.domain.comments import Anchor, CommentAction, CommentEvent

_STATES = frozenset({CommentAction.RESOLVED, CommentAction.REOPENED})


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said, under its id, and all that followed, each after those its maker had seen.

    ``is_open`` is false once it is resolved.  Where one resolves it and another, without knowing of that, reopens it,
    it is open: nothing goes out of sight that somebody wants seen.
    """

    id: str
    said: CommentEvent
    followed: tuple[CommentEvent, ...] = ()
    is_open: bool = True
    heads: tuple[str, ...] = ()

    @property
    def anchor(self) -> Anchor:
        """The place that it is about."""
        return self.said.anchor

    @property
    def replies(self) -> tuple[CommentEvent, ...]:
        """The answers alone."""
        return tuple(one for one in self.followed if one.action is CommentAction.REPLIED)

    @property
    def mentions(self) -> tuple[str, ...]:
        """Everybody who is called in it, each once."""
        return tuple(dict.fromkeys(name for one in (self.said, *self.followed) for name in one.mentions))

    @property
    def last_state(self) -> CommentEvent | None:
        """The newest of what resolved or reopened it; None where nothing did."""
        return next((one for one in reversed(self.followed) if one.action in _STATES), None)


def threads_of(events: Mapping[str, CommentEvent]) -> tuple[Thread, ...]:
    """The threads that events (by their ids) come to, the oldest first.

    What names a thread that is not here waits for it unseen.
    """
    following: dict[str, dict[str, CommentEvent]] = defaultdict(dict)
    begun = []
    for key, event in events.items():
        if event.action is CommentAction.SAID:
            begun.append((event.at, key, event))
        else:
            following[event.thread][key] = event
    return tuple(_thread(key, event, following.get(key, {})) for _, key, event in sorted(begun, key=_by_time))


def _by_time(entry: tuple[str, str, CommentEvent]) -> tuple[str, str]:
    return entry[:2]


def _thread(key: str, said: CommentEvent, events: Mapping[str, CommentEvent]) -> Thread:
    if not events:
        return Thread(key, said, heads=(key,))
    ordered = _in_order(events)
    followed = {earlier for event in events.values() for earlier in event.after}
    heads = tuple(sorted({key, *events} - followed))
    return Thread(key, said, tuple(events[one] for one in ordered), _is_open(ordered, events), heads)


def _in_order(events: Mapping[str, CommentEvent]) -> list[str]:
    """Ids so that each stands after those its maker had seen; otherwise by instant, then id."""
    waits_for = {key: sum(one in events for one in set(event.after)) for key, event in events.items()}
    behind = defaultdict(list)
    for key, event in events.items():
        for earlier in set(event.after):
            behind[earlier].append(key)
    ready = [(events[key].at, key) for key, count in waits_for.items() if not count]
    heapq.heapify(ready)
    ordered = []
    while ready:
        _, key = heapq.heappop(ready)
        ordered.append(key)
        for later in behind[key]:
            waits_for[later] -= 1
            if not waits_for[later]:
                heapq.heappush(ready, (events[later].at, later))
    return ordered


def _is_open(ordered: Iterable[str], events: Mapping[str, CommentEvent]) -> bool:
    """Of what resolved or reopened, only that counts which nobody had seen who did so later."""
    standing: dict[str, bool] = {}
    seen: dict[str, frozenset[str]] = {}
    for key in ordered:
        event = events[key]
        before = frozenset(event.after).union(*(seen.get(one, frozenset()) for one in event.after))
        seen[key] = before
        if event.action in _STATES:
            standing = {one: opens for one, opens in standing.items() if one not in before}
            standing[key] = event.action is CommentAction.REOPENED
    return not standing or any(standing.values())


def reply_to(
    thread: Thread,
    action: CommentAction,
    author: str,
    at: str,
    text: str = "",
    mentions: tuple[str, ...] = (),
) -> CommentEvent:
    """What a person who knows a thread adds to it."""
    return CommentEvent(
        thread.said.article,
        action,
        author,
        at,
        thread=thread.id,
        text=text,
        mentions=mentions,
        after=thread.heads,
    )
