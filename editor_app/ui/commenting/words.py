"""What threads say, in the window's language."""

from __future__ import annotations

from editor_app.domain.comments import Anchor, AnchorPart, CommentAction, CommentEvent
from editor_app.domain.discussion import VOICE_DOUBT_WORDS
from editor_app.domain.standing import Doubt
from editor_app.ui.i18n import tr
from editor_app.ui.times import when

PART_WORDS = {
    AnchorPart.HEADLINE: "Headline",
    AnchorPart.KICKER: "Kicker",
    AnchorPart.DECK: "Deck",
    AnchorPart.WHOLE: "On the whole article",
}
_OBJECT = "\ufffc"
_ONE_LINE = {ord(character): " " for character in "\n\u2028\u2029"}


def quote_words(anchor: Anchor, quote: str) -> str:
    """What a thread is about, in one line: ``quote`` is what the words have become."""
    words = quote.translate(_ONE_LINE).strip()
    if anchor.asset or words == _OBJECT:
        return tr("Picture")
    words = words.replace(_OBJECT, "")
    if anchor.part is AnchorPart.WHOLE or not words:
        return tr(PART_WORDS.get(anchor.part, "On the whole article"))
    if anchor.part is AnchorPart.BODY:
        return tr("“{quote}”", quote=words)
    return tr("{part}: “{quote}”", part=tr(PART_WORDS[anchor.part]), quote=words)


def by_line(event: CommentEvent) -> str:
    """Who said it, and when."""
    return f"{event.author} · {when(event.at)}"


def state_words(event: CommentEvent) -> str:
    """Who resolved or reopened a thread, and when."""
    if event.action is CommentAction.RESOLVED:
        return tr("Resolved by {person}, {time}", person=event.author, time=when(event.at))
    return tr("Reopened by {person}, {time}", person=event.author, time=when(event.at))


def doubt_mark(doubt: Doubt) -> str:
    """That one cannot be sure whose words these are, and why."""
    return tr(VOICE_DOUBT_WORDS[doubt])
