"""The comments that a Word file brings, as comments of the article that it becomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from editor_app.domain.anchor_text import LONGEST_QUOTE, AnchorText, anchored
from editor_app.domain.comments import WHOLE_ARTICLE, Anchor, CommentAction, CommentEvent
from editor_app.formats.tracked import Comment
from editor_app.system.clock import stamp


def comment_events(
    article: str, comments: Iterable[Comment], text: AnchorText, person: str, now: str
) -> Iterator[CommentEvent]:
    """What each of them says, on the words that it was about.

    ``now`` (ISO 8601) stands where the file has no instant, ``person`` where it has no author.  The comments of a file
    come in the order of its text, so equal words are taken one after the other.
    """
    behind = 0
    for one in comments:
        if not one.text.strip():
            continue
        anchor, behind = _anchor(text, one.on.strip(), behind)
        yield CommentEvent(
            article,
            CommentAction.SAID,
            one.author or person,
            _instant(one.made_at) or now,
            text=one.text.strip(),
            anchor=anchor,
        )


def _anchor(text: AnchorText, words: str, behind: int) -> tuple[Anchor, int]:
    """The place of words that stand at a place or behind it, else anywhere; detached where they stand nowhere."""
    if not words:
        return WHOLE_ARTICLE, behind
    start = text.text.find(words, behind)
    if start < 0:
        start = text.text.find(words)
    if start < 0:
        return Anchor(quote=words[:LONGEST_QUOTE]), behind
    return anchored(text, start, start + len(words)), start + len(words)


def _instant(made_at: str) -> str:
    """An instant as the library writes it; Word's own are in the clock of the place, without saying so."""
    try:
        return stamp(datetime.fromisoformat(made_at).astimezone())
    except (ValueError, OverflowError, OSError):
        return ""
