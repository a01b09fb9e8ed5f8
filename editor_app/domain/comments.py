"""Comments 批注: what was said about a place in an article, as immutable events named by their hash.

They are beside the content and never part of it or of its hash, travel in hand-offs, and never leave in a package.
Each names in ``after`` the events of its thread that its maker had seen.
"""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.canonical import canonical_bytes, digest, from_plain, to_plain
from editor_app.domain.errors import CorruptError, NewerFormatError

SCHEMA = 1
KIND = "comment"


class CommentAction(enum.StrEnum):
    """What a person does with a thread; it begins by being said."""

    SAID = "said"
    REPLIED = "replied"
    RESOLVED = "resolved"
    REOPENED = "reopened"


class AnchorPart(enum.StrEnum):
    """The part of an article that a comment is about."""

    BODY = "body"
    HEADLINE = "headline"
    KICKER = "kicker"
    DECK = "deck"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place that a comment is about: quoted text with what stood around it.

    In the body ``block`` is the number of a line of `domain.anchor_text`, ``start`` and ``end`` count characters from
    its beginning (``end`` may lie in a later line), in the state that ``revision`` names; where it names none they are
    a hint.  ``asset`` is the picture that is meant, by its hash; its quote is its caption.  Without quote and picture
    the whole part is meant.
    """

    part: AnchorPart = AnchorPart.BODY
    revision: str = ""
    block: int = 0
    start: int = 0
    end: int = 0
    quote: str = ""
    before: str = ""
    after: str = ""
    asset: str = ""


WHOLE_ARTICLE = Anchor(AnchorPart.WHOLE)


@dataclass(frozen=True, slots=True)
class CommentEvent:
    """One thing done in a thread, by whom (id), when (ISO 8601).

    What is *said* has an anchor, and its own id is the thread's; all else names the ``thread``.  ``mentions`` are the
    ids of people whom the words call with an @, or what they were called where nobody is known by it.  ``signature``
    (hexadecimal) by the public ``key`` covers the canonical form without itself.
    """

    article: str
    action: CommentAction
    author: str
    at: str
    thread: str = ""
    text: str = ""
    anchor: Anchor = WHOLE_ARTICLE
    mentions: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    key: str = ""
    signature: str = ""


def comment_bytes(event: CommentEvent) -> bytes:
    """The canonical form of an event, schema version and kind inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": KIND, **to_plain(event)})


def comment_id(event: CommentEvent) -> str:
    """The identity of an event: SHA-256 over `comment_bytes`."""
    return digest(comment_bytes(event))


def comment_from_bytes(data: bytes) -> CommentEvent:
    """Read what `comment_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    try:
        plain = json.loads(data)
        schema, kind = plain.pop("schema"), plain.pop("kind")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise CorruptError(
            "Damaged record", "A stored record cannot be read: {reason}.", reason=repr(error)
        ) from error
    if kind != KIND or not isinstance(schema, int):
        raise CorruptError("Damaged record", "A stored record is of another kind: {kind}.", kind=kind)
    if schema > SCHEMA:
        raise NewerFormatError(
            "Made by a newer Stet",
            "This record uses schema {schema}, and this Stet reads up to {known}.",
            hint="Update Stet to open it.",
            schema=schema,
            known=SCHEMA,
        )
    return from_plain(CommentEvent, plain)


_AT = re.compile("[@＠]")


def calls_somebody(text: str) -> bool:
    """Tell whether there is an @ in a text."""
    return _AT.search(text) is not None


def mentioned(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The people that a text calls with an @, in order, each once; of names that begin alike the longest counts."""
    known = sorted({name for name in names if name.strip()}, key=len, reverse=True)
    found: dict[str, None] = {}
    for at in _AT.finditer(text):
        name = next((one for one in known if _is_called(text, at.end(), one)), None)
        if name is not None:
            found[name] = None
    return tuple(found)


def _is_called(text: str, at: int, name: str) -> bool:
    """Tell whether a name stands at a place; one of Latin letters must end there."""
    end = at + len(name)
    if text[at:end].casefold() != name.casefold():
        return False
    return not (name[-1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum())
