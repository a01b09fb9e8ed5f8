"""Where comments stand in a text: by what their words have become at this desk, by their quotes, or nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor_app.domain.anchor_text import CONTEXT, AnchorText, Span, located
from editor_app.domain.comments import Anchor


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """What a comment's words have become while they were edited here, what is around them, and about where.

    Without a quote they are gone.
    """

    place: int
    quote: str = ""
    before: str = ""
    after: str = ""


def known_place(text: AnchorText, span: Span | None, anchor: Anchor) -> KnownPlace | None:
    """What is to be kept of a comment's place; None where its own quote tells enough."""
    if span is None:
        return KnownPlace(0) if anchor.quote else None
    start, end = span
    place = KnownPlace(
        start,
        text.text[start:end],
        text.text[max(0, start - CONTEXT) : start],
        text.text[end : end + CONTEXT],
    )
    return None if located(text, anchor) == span else place


def place_of(text: AnchorText, anchor: Anchor, known: KnownPlace | None = None) -> Span | None:
    """Where a comment stands in a text; None where its words are gone, or were never of the body."""
    if known is None:
        return located(text, anchor)
    if not known.quote:
        # Words that had gone may come back with all that was around them, as when an earlier state is brought back.
        span = located(text, anchor)
        return span if span is not None and _is_whole(text, anchor, span) else None
    renewed = replace(anchor, quote=known.quote, before=known.before, after=known.after)
    return located(text, renewed, known.place) or located(text, anchor)


def _is_whole(text: AnchorText, anchor: Anchor, span: Span) -> bool:
    start, end = span
    around = anchor.before + anchor.quote + anchor.after
    return text.text[max(0, start - len(anchor.before)) : end + len(anchor.after)] == around


def places_of(
    text: AnchorText, anchors: Mapping[str, Anchor], known: Mapping[str, KnownPlace]
) -> dict[str, Span]:
    """Where each of the comments (by id) stands; those whose words are gone are left out."""
    found = {key: place_of(text, anchor, known.get(key)) for key, anchor in anchors.items()}
    return {key: span for key, span in found.items() if span is not None}
