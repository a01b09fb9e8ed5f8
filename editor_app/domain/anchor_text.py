"""The body of an article as one text in which comments have their places, and finding a quote in it again.

Each line of `domain.flat_lines`, each cell of a table and each line of code is a line of it, joined by line feeds;
empty ones are left out.  What is no character (a picture, a rule, a footnote's mark) stands as U+FFFC.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor_app.domain.comments import Anchor, AnchorPart
from editor_app.domain.document import Break, Code, Document, Figure, Note, Runs, Table, Text, inline_parts
from editor_app.domain.flat_lines import flatten

OBJECT = "\ufffc"
BREAK = "\u2028"
CONTEXT = 32
"""How many characters of what stands around a quote are kept, on each side."""
LONGEST_QUOTE = 1000
_SURE_LENGTH = 6
_SURE_CONTEXT = 4
_MOST_PLACES = 200
# What stands for itself in a document, and as an object in an editor (`ui.editor.text_properties.ESCAPED`).
_STRUCTURE = re.compile("[\n\r\ufeff\u2028\u2029\ufdd0\ufdd1\ufffc]")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AnchorText:
    """The text, where each of its lines begins, and which picture stands at which place."""

    text: str = ""
    starts: tuple[int, ...] = ()
    pictures: tuple[tuple[int, str], ...] = ()

    def line_at(self, place: int) -> int:
        """The number of the line in which a place lies."""
        return max(0, bisect.bisect_right(self.starts, place) - 1)

    def place(self, block: int, offset: int) -> int:
        """The place that lies so many characters behind the beginning of a line."""
        return (self.starts[min(max(block, 0), len(self.starts) - 1)] if self.starts else 0) + offset


def anchor_text(document: Document) -> AnchorText:
    """The body as such a text."""
    lines, starts, pictures, at = [], [], [], 0
    for line, asset in _lines(document):
        if asset:
            pictures.append((at, asset))
        lines.append(line)
        starts.append(at)
        at += len(line) + 1
    return AnchorText("\n".join(lines), tuple(starts), tuple(pictures))


def _lines(document: Document) -> Iterator[tuple[str, str]]:
    for line in flatten(document.blocks):
        leaf = line.leaf
        if isinstance(leaf, Figure):
            yield OBJECT, leaf.asset or leaf.address
        elif isinstance(leaf, Code):
            yield from ((_STRUCTURE.sub(OBJECT, text), "") for text in leaf.text.split("\n") if text)
        elif inline_parts(leaf) or isinstance(leaf, Table):
            yield from ((text, "") for text in map(_inline, inline_parts(leaf)) if text)
        else:
            yield OBJECT, ""


def _inline(runs: Runs) -> str:
    parts = []
    for run in runs:
        if isinstance(run, Text):
            parts.append(_STRUCTURE.sub(OBJECT, run.text))
        elif isinstance(run, Break):
            parts.append(BREAK)
        elif isinstance(run, Note):
            parts.append(OBJECT)
    return "".join(parts)


def anchored(text: AnchorText, start: int, end: int) -> Anchor:
    """An anchor at these places; of a very long stretch its beginning is quoted."""
    end = min(end, start + LONGEST_QUOTE)
    block = text.line_at(start)
    first = text.place(block, 0)
    asset = (
        next((one for place, one in text.pictures if start <= place < end), "") if end - start == 1 else ""
    )
    return Anchor(
        block=block,
        start=start - first,
        end=end - first,
        quote=text.text[start:end],
        before=text.text[max(0, start - CONTEXT) : start],
        after=text.text[end : end + CONTEXT],
        asset=asset,
    )


def at_home(text: AnchorText, anchor: Anchor, revision: str) -> Anchor | None:
    """The anchor with its places in the text of a revision; None where its quote does not stand there."""
    span = located(text, anchor)
    if span is None or text.text[span[0] : span[1]] != anchor.quote:
        return None
    block = text.line_at(span[0])
    first = text.place(block, 0)
    return replace(anchor, revision=revision, block=block, start=span[0] - first, end=span[1] - first)


def located(text: AnchorText, anchor: Anchor, near: int | None = None) -> Span | None:
    """Where the quote of an anchor stands: with the most of what stood around it, of equals the nearest.

    ``near`` is a place that is better known than the anchor's own.  None: it is gone, or so short that it may be
    anything and nothing around it is as it was.
    """
    if anchor.part is not AnchorPart.BODY or not anchor.quote:
        return None
    hint = text.place(anchor.block, anchor.start) if near is None else near
    best: Span | None = None
    best_score = (-1, 0)
    for place in _places(text, anchor, max(0, hint)):
        score = (_context(text.text, place, anchor), -abs(place - hint))
        if score > best_score:
            best, best_score = (place, place + len(anchor.quote)), score
    if best is None or anchor.asset:
        return best
    wanted = min(_SURE_CONTEXT, len(anchor.before) + len(anchor.after))
    return best if len(anchor.quote) >= _SURE_LENGTH or best_score[0] >= wanted else None


def _places(text: AnchorText, anchor: Anchor, hint: int) -> Iterator[int]:
    """Where it may be: with all that stood around it if that is anywhere, else each place of the quote near the hint."""
    if anchor.asset:
        yield from (place for place, asset in text.pictures if asset == anchor.asset)
        return
    whole = anchor.before + anchor.quote + anchor.after
    found = list(_around(text.text, whole, max(0, hint - len(anchor.before))))
    yield from (place + len(anchor.before) for place in found)
    if not found:
        yield from _around(text.text, anchor.quote, hint)


def _around(text: str, words: str, hint: int) -> Iterator[int]:
    """The places of words, the nearest behind a place and the nearest before it first; of very many not all."""
    behind, before = text.find(words, hint), text.rfind(words, 0, hint + len(words) - 1)
    for _ in range(_MOST_PLACES):
        if behind >= 0:
            yield behind
            behind = text.find(words, behind + 1)
        if before >= 0:
            yield before
            before = text.rfind(words, 0, before + len(words) - 1)
        if behind < 0 and before < 0:
            return


def _context(text: str, place: int, anchor: Anchor) -> int:
    """How many characters next to a place are as they stood around the quote."""
    before, after = anchor.before, anchor.after
    behind = place + len(anchor.quote)
    left = next(
        (n for n in range(len(before)) if place - n < 1 or text[place - n - 1] != before[-n - 1]), len(before)
    )
    right = next(
        (n for n in range(len(after)) if behind + n >= len(text) or text[behind + n] != after[n]), len(after)
    )
    return left + right
