"""The order of events, whatever order they came in, and the sign-off of a content."""

from __future__ import annotations

import random

import pytest

from editor_app.domain import workflow
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord, event_id, kind_of
from editor_app.domain.workflow import approval_of, in_order

HASH, OTHER = "a" * 64, "b" * 64


def decision(action: Action, at: int, content: str = HASH, after: tuple[str, ...] = ()) -> Decision:
    return Decision("article", action, "revision", content, "筱安", f"2026-03-01T00:00:{at:02}Z", after=after)


def outlet(action: OutletAction, at: int, channel: str = "web") -> OutletRecord:
    return OutletRecord("article", action, "p", channel, "r", HASH, "筱安", f"2026-03-02T00:00:{at:02}Z")


def test_a_sign_off_covers_the_content_that_it_names() -> None:
    decisions = [decision(Action.SUBMIT, 1), decision(Action.SIGN_OFF, 2)]
    assert approval_of(decisions, OTHER) is None
    assert approval_of(decisions, HASH) == decisions[1]


def test_a_return_after_the_sign_off_voids_it() -> None:
    decisions = [decision(Action.SIGN_OFF, 1), decision(Action.RETURN, 2)]
    assert approval_of(decisions, HASH) is None


def test_events_stand_after_what_their_maker_had_seen_whatever_the_clock_says() -> None:
    first = decision(Action.SUBMIT, 30)
    second = decision(Action.RETURN, 10, after=(event_id(first),))
    third = decision(Action.SUBMIT, 5, after=(event_id(second),))
    events = [third, first, second]
    for seed in range(6):
        random.Random(seed).shuffle(events)
        assert in_order(events) == [first, second, third]


def test_events_that_wait_for_each_other_hold_nothing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = {1: "a", 2: "b", 3: "c"}
    monkeypatch.setattr(workflow, "event_id", lambda event: ids[int(event.at[17:19])])
    first, second = decision(Action.SUBMIT, 1, after=("b",)), decision(Action.RETURN, 2, after=("a",))
    third = decision(Action.SUBMIT, 3)
    assert in_order([second, first, third]) == [third, first, second]


def test_an_event_whose_forerunner_is_not_here_still_counts() -> None:
    lone = decision(Action.SUBMIT, 1, after=("f" * 64,))
    assert in_order([lone]) == [lone]


def test_kinds_are_told_apart() -> None:
    assert kind_of(decision(Action.SUBMIT, 1)) == "decision"
    assert kind_of(outlet(OutletAction.LIVE, 1)) == "outlet"
    assert event_id(decision(Action.SUBMIT, 1)) != event_id(decision(Action.SUBMIT, 2))
