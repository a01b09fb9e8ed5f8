"""Histories of comments as several desks write them, none of which need know of the others."""

from __future__ import annotations

from hypothesis import strategies as st

from editor_app.domain.comments import Anchor, CommentAction, CommentEvent, comment_id
from editor_app.domain.threads import reply_to, threads_of

_ANSWERS = (CommentAction.REPLIED, CommentAction.RESOLVED, CommentAction.REOPENED)
_INSTANT = "2026-01-01T{:02d}:{:02d}:00+08:00"


@st.composite
def histories(draw: st.DrawFn) -> list[CommentEvent]:
    """Events of a few threads, each made by somebody who has seen some of what came before."""
    events: list[CommentEvent] = []
    for number in range(draw(st.integers(1, 3))):
        said = CommentEvent(
            "a", CommentAction.SAID, "甲", _at(draw), text=f"{number}", anchor=Anchor(quote="字")
        )
        events.append(said)
        mine = [said]
        for step in range(draw(st.integers(0, 6))):
            seen = [said, *(one for one in mine[1:] if draw(st.booleans()))]
            [thread] = threads_of({comment_id(one): one for one in seen})
            action = draw(st.sampled_from(_ANSWERS))
            mine.append(reply_to(thread, action, f"人{step}", _at(draw), f"{number}.{step}"))
        events += mine[1:]
    return events


def _at(draw: st.DrawFn) -> str:
    return _INSTANT.format(draw(st.integers(0, 23)), draw(st.integers(0, 59)))
