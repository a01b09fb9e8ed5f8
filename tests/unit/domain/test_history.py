"""The order of revisions does not depend on the order in which they came."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import CorruptError, NewerFormatError
from editor_app.domain.events import Action, Decision, DeskEvent, OutletAction, OutletRecord, event_bytes
from editor_app.domain.history import base_of, began_with, heads, in_order, open_proposals
from editor_app.domain.origin import Origin
from editor_app.domain.publication import Publication, Section, publication_bytes
from editor_app.domain.records import (
    event_from_bytes,
    origin_bytes,
    origin_from_bytes,
    publication_from_bytes,
    revision_from_bytes,
)
from editor_app.domain.revision import Revision, revision_bytes


def revision(at: str, *parents: str) -> Revision:
    return Revision("a", "hash", "胡文洁", at, parents)


@st.composite
def histories(draw: st.DrawFn) -> dict[str, Revision]:
    """Revisions whose parents come before them or are not here at all."""
    made: dict[str, Revision] = {}
    for number in range(draw(st.integers(0, 12))):
        parents = draw(st.sets(st.sampled_from([*made, "elsewhere"]), max_size=2))
        made[f"r{number}"] = revision(str(draw(st.integers(0, 5))), *sorted(parents))
    return made


@given(histories(), st.randoms(use_true_random=False))
def test_each_stands_after_its_parents_whatever_order_they_came_in(
    history: dict[str, Revision], chance: random.Random
) -> None:
    ordered = in_order(history)
    assert sorted(ordered) == sorted(history)
    for place, key in enumerate(ordered):
        assert all(ordered.index(parent) < place for parent in history[key].parents if parent in history)
    shuffled = list(history.items())
    chance.shuffle(shuffled)
    assert in_order(dict(shuffled)) == ordered
    assert heads(dict(shuffled)) == heads(history)


def test_without_ties_the_instant_decides() -> None:
    assert in_order({"b": revision("1"), "a": revision("2"), "c": revision("1")}) == ["b", "c", "a"]


def test_a_circle_is_shown_last_and_never_hangs() -> None:
    assert in_order({"a": revision("1", "b"), "b": revision("0", "a"), "c": revision("9")}) == ["c", "b", "a"]


def test_two_heads_need_a_merge_and_a_merge_leaves_one() -> None:
    history = {"one": revision("1"), "left": revision("2", "one"), "right": revision("3", "one")}
    assert heads(history) == ["left", "right"]
    assert heads({**history, "both": revision("4", "left", "right")}) == ["both"]
    assert heads({}) == []


EVENTS = [
    Decision("a", Action.APPROVE, "r", "h", "筱安", "2025-11-22T09:00:00.000Z", stage="初审", after=("x",)),
    OutletRecord("a", OutletAction.LIVE, "p", "web", "r", "h", "筱安", "2025-11-22T09:00:00.000Z"),
    DeskEvent("a", "note", "晚上八点截稿", "筱安", "2025-11-22T09:00:00.000Z"),
]


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_is_read_back(event: Decision | OutletRecord | DeskEvent) -> None:
    assert event_from_bytes(event_bytes(event)) == event


def test_the_other_records_are_read_back() -> None:
    publication = Publication(
        "hz", "海州日报", sections=(Section("新闻", "news", (Section("时政"),)),), extra=(("later", "[1]"),)
    )
    origin = Origin(file_name="a.txt", crumb=("首页", "新闻"), original="0" * 64)
    assert publication_from_bytes(publication_bytes(publication)) == publication
    assert origin_from_bytes(origin_bytes(origin)) == origin
    assert revision_from_bytes(revision_bytes(revision("1", "p"))) == revision("1", "p")


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"[]", b"null", b"{}", b'{"schema":"1","kind":"revision"}', b'{"schema":1,"kind":[]}',
     b'{"schema":1,"kind":"decision"}', b'{"schema":1,"kind":"revision","article":1}'],
)  # fmt: skip
def test_other_bytes_are_no_revision(data: bytes) -> None:
    with pytest.raises(CorruptError):
        revision_from_bytes(data)


def test_a_record_of_a_newer_stet_says_so() -> None:
    with pytest.raises(NewerFormatError, match="schema 2"):
        revision_from_bytes(revision_bytes(revision("1")).replace(b'"schema":1', b'"schema":2'))


def test_a_proposal_is_no_head_and_open_until_something_follows_it() -> None:
    kept = {
        "base": Revision("a", "1", "Ann", "1"),
        "own": Revision("a", "2", "Ann", "2", ("base",)),
        "one": Revision("a", "3", "Ben", "3", ("base",), proposal=True),
        "left": Revision("a", "4", "Ann", "4", ("own", "one"), proposal=True),
    }
    assert heads(kept) == ["own"]
    assert open_proposals(kept) == ["left"]
    assert began_with(kept, "left") == "one"
    assert (base_of(kept, "one"), base_of(kept, "left")) == ("base", "own")
    done = {**kept, "done": Revision("a", "4", "Ann", "5", ("own", "left"))}
    assert heads(done) == ["done"]
    assert open_proposals(done) == []
    # What has come without the states that it was made for is all there is.
    alone = {"one": kept["one"]}
    assert heads(alone) == ["one"]
    assert open_proposals(alone) == []
    assert base_of(alone, "one") == ""
    circle = {"x": Revision("a", "1", "Ben", "1", ("x",), proposal=True), "base": kept["base"]}
    assert began_with(circle, "x") == "x"
    assert base_of(circle, "x") == ""
