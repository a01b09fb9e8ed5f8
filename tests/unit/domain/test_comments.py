"""Comment events and the threads they come to, in whatever order they are received."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.canonical import canonical_bytes
from editor_app.domain.comments import (
    Anchor,
    CommentAction,
    CommentEvent,
    comment_bytes,
    comment_from_bytes,
    comment_id,
    mentioned,
)
from editor_app.domain.errors import CorruptError, NewerFormatError
from editor_app.domain.threads import Thread, reply_to, threads_of
from tests.support.threads import histories

SAID = CommentEvent(
    "a", CommentAction.SAID, "筱安", "2026-01-01T08:00:00+08:00", text="核实", anchor=Anchor(quote="胡文洁")
)


def _only(events: dict[str, CommentEvent]) -> Thread:
    [thread] = threads_of(events)
    return thread


def _kept(*events: CommentEvent) -> dict[str, CommentEvent]:
    return {comment_id(event): event for event in events}


def test_an_event_is_read_back_as_it_was() -> None:
    """Bytes are canonical, and defaults are left out."""
    data = comment_bytes(SAID)
    assert comment_from_bytes(data) == SAID
    assert b"mentions" not in data
    assert b'"kind":"comment"' in data


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"kind":"decision","schema":1}', b'{"kind":"comment","schema":1}']
)
def test_what_is_no_comment_is_refused(data: bytes) -> None:
    """In words, whatever it is."""
    with pytest.raises(CorruptError):
        comment_from_bytes(data)


def test_a_newer_comment_is_refused_as_such() -> None:
    """It is not damaged, only too new."""
    with pytest.raises(NewerFormatError):
        comment_from_bytes(canonical_bytes({"kind": "comment", "schema": 2}))


def test_replies_stand_in_the_order_in_which_they_were_seen() -> None:
    """A clock that runs behind changes nothing."""
    thread = _only(_kept(SAID))
    first = reply_to(thread, CommentAction.REPLIED, "乙", "2026-01-01T09:00:00+08:00", "先")
    second = reply_to(
        _only(_kept(SAID, first)), CommentAction.REPLIED, "丙", "2026-01-01T08:30:00+08:00", "后"
    )
    assert [one.text for one in _only(_kept(second, SAID, first)).replies] == ["先", "后"]


def test_resolving_and_reopening() -> None:
    """The last word counts."""
    thread = _only(_kept(SAID))
    resolved = reply_to(thread, CommentAction.RESOLVED, "乙", "2026-01-01T09:00:00+08:00")
    closed = _only(_kept(SAID, resolved))
    assert not closed.is_open
    assert closed.last_state == resolved
    reopened = reply_to(closed, CommentAction.REOPENED, "丙", "2026-01-01T08:10:00+08:00")
    assert _only(_kept(SAID, resolved, reopened)).is_open


def test_who_reopens_at_the_same_time_wins() -> None:
    """Two desks, neither of which knew of the other: nothing goes out of sight that somebody wants seen."""
    closed = reply_to(_only(_kept(SAID)), CommentAction.RESOLVED, "乙", "2026-01-01T09:00:00+08:00")
    open_again = reply_to(
        _only(_kept(SAID, closed)), CommentAction.REOPENED, "丙", "2026-01-01T09:10:00+08:00"
    )
    twice = reply_to(_only(_kept(SAID, closed)), CommentAction.RESOLVED, "丁", "2026-01-01T09:20:00+08:00")
    both = _only(_kept(SAID, closed, open_again, twice))
    assert both.is_open
    settled = reply_to(both, CommentAction.RESOLVED, "乙", "2026-01-01T09:30:00+08:00")
    assert not _only(_kept(SAID, closed, open_again, twice, settled)).is_open


def test_a_reply_whose_thread_is_not_here_waits() -> None:
    """It is shown once what it answers has come."""
    reply = reply_to(_only(_kept(SAID)), CommentAction.REPLIED, "乙", "2026-01-01T09:00:00+08:00", "是")
    assert threads_of(_kept(reply)) == ()
    assert _only(_kept(reply, SAID)).replies == (reply,)


@given(histories(), st.randoms(use_true_random=False))
def test_any_order_of_receiving_gives_the_same_threads(events: list[CommentEvent], random: object) -> None:
    """A set union: what was received twice, or late, makes no difference."""
    received = list(events)
    random.shuffle(received)  # type: ignore[attr-defined]
    threads = threads_of(_kept(*received))
    assert threads == threads_of(_kept(*events))
    for thread in threads:
        place = {comment_id(event): number for number, event in enumerate(thread.followed)}
        assert all(place[one] < number for key, number in place.items()
                   for one in thread.followed[number].after if one in place)  # fmt: skip


@given(histories())
def test_whoever_has_seen_all_has_the_last_word(events: list[CommentEvent]) -> None:
    """Resolving a thread that one knows whole resolves it, whatever happened before."""
    for thread in threads_of(_kept(*events)):
        for action, opens in ((CommentAction.RESOLVED, False), (CommentAction.REOPENED, True)):
            last = reply_to(thread, action, "末", "2000-01-01T00:00:00+08:00")
            after = threads_of(_kept(*events, last))
            assert next(one for one in after if one.id == thread.id).is_open is opens


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("请@筱安 看一下", ("筱安",)),
        ("@筱安然和＠胡文洁。", ("筱安然", "胡文洁")),
        ("write to a@b.org, @Anna and @ann", ("Anna", "Ann")),
        ("@Annabel", ()),
        ("@谁都不是 @", ()),
    ],
)
def test_people_are_called_with_an_at(text: str, people: tuple[str, ...]) -> None:
    """Only people one knows, the longest name first."""
    assert mentioned(text, ("筱安", "筱安然", "胡文洁", "Ann", "Anna", "")) == people
