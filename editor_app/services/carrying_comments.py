"""Comments that were made elsewhere, carried from the revision that they name to the text as it is here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from editor_app.compare.anchors import Detached, carry_all
from editor_app.compare.contents import compare_contents
from editor_app.domain.anchor_text import AnchorText, Span
from editor_app.domain.comments import Anchor, AnchorPart
from editor_app.domain.content import Content
from editor_app.domain.threads import Thread


def wants_carrying(threads: Iterable[Thread]) -> dict[str, list[Thread]]:
    """The threads about words of a revision, by that revision."""
    found: dict[str, list[Thread]] = defaultdict(list)
    for one in threads:
        if one.anchor.part is AnchorPart.BODY and one.anchor.revision:
            found[one.anchor.revision].append(one)
    return found


def carried_spans(
    threads: Mapping[str, list[Thread]], revisions: Mapping[str, Content], draft: Content, text: AnchorText
) -> dict[str, Span]:
    """Where threads stand in the draft (``text`` is its text); those whose words are gone are left out."""
    found: dict[str, Span] = {}
    for revision, ours in threads.items():
        content = revisions.get(revision)
        if content is None or content == draft:
            continue
        carried = carry_all([one.anchor for one in ours], compare_contents(content, draft))
        for one, there in zip(ours, carried, strict=True):
            if not isinstance(there, Detached):
                found[one.id] = _span(text, there)
    return found


def _span(text: AnchorText, anchor: Anchor) -> Span:
    return text.place(anchor.block, anchor.start), text.place(anchor.block, anchor.end)
