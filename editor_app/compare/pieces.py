"""The pieces of two texts: what is equal, what was inserted and deleted, what only looks different."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor_app.compare.aligning import Codes, Match, common_end, common_matches, common_start, joined
from editor_app.compare.comparison import Kind, Piece
from editor_app.compare.inline import Inline, alike
from editor_app.compare.numbering import Numbers
from editor_app.compare.readable import readable
from editor_app.compare.words import NOTE, is_seam, words_of
from editor_app.domain.document import Runs, Text

_MARGIN = 16
"""So many units beside what differs are looked at: a change may be moved among them."""


class Span(NamedTuple):
    """A stretch by units of both sides; ``equal`` ones are as long on both."""

    old: int
    old_end: int
    new: int
    new_end: int
    equal: bool


def spans_of(old: Inline, new: Inline) -> list[Span]:
    """All of two texts as spans, in order."""
    head, tail = _common(old.text, new.text)
    ours = words_of(old.text[head : len(old.text) - tail])
    theirs = words_of(new.text[head : len(new.text) - tail])
    keys, other_keys = old.keys(ours), new.keys(theirs)
    matches = readable(_matches(keys, other_keys), keys, other_keys, head + tail)
    old_starts = [*itertools.accumulate(map(len, ours), initial=head)]
    new_starts = [*itertools.accumulate(map(len, theirs), initial=head)]
    out: list[Span] = []
    # Up to where both texts are matched, and from where on they are equal.
    one = other = head
    equal_old = equal_new = 0
    for match in [*matches, Match(len(ours), len(theirs), 0)]:
        start, first = old_starts[match.old], new_starts[match.new]
        if one < start or other < first:
            if equal_old < one:
                out.append(Span(equal_old, one, equal_new, other, True))
            out.append(Span(one, start, other, first, False))
            equal_old, equal_new = start, first
        one, other = old_starts[match.old + match.size], new_starts[match.new + match.size]
    if equal_old < len(old.text):
        out.append(Span(equal_old, len(old.text), equal_new, len(new.text), True))
    return out


def _matches(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The words that two texts have in common.  One word for another, or only a gap, needs no search."""
    most = min(len(old), len(new))
    head = tail = 0
    while head < most and old[head] == new[head]:
        head += 1
    while tail < most - head and old[-tail - 1] == new[-tail - 1]:
        tail += 1
    one, other = old[head : len(old) - tail], new[head : len(new) - tail]
    found = [Match(0, 0, head)]
    if one and other and not len(one) == len(other) == 1:
        codes = Codes()
        between = common_matches(codes.encoded_words(one, 0), codes.encoded_words(other, 1))
        found += [Match(head + match.old, head + match.new, match.size) for match in between]
    found.append(Match(len(old) - tail, len(new) - tail, tail))
    return joined(match for match in found if match.size)


def _common(old: str, new: str) -> tuple[int, int]:
    """How much two texts have in common at both ends, as far as it cannot matter to the words between.

    Texts with footnotes are read as a whole: their unit does not tell what they say.
    """
    if NOTE in old or NOTE in new:
        return 0, 0
    head = common_start(old, new)
    tail = common_end(old, new, head)
    head = next((place for place in range(head - _MARGIN, 0, -1) if is_seam(old, place)), 0)
    first = len(old) - tail + _MARGIN
    return head, len(old) - next((place for place in range(first, len(old)) if is_seam(old, place)), len(old))


def equal_pieces(
    old: Inline, start: int, new: Inline, first: int, size: int, numbers: Numbers
) -> Iterator[Piece]:
    """The pieces of the same words on both sides: equal ones, and those that look different."""
    if old.form is not None and old.form == new.form:
        if size:
            yield Piece(Kind.EQUAL, new.cut(first, first + size))
        return
    for stretch in alike(old, start, new, first, size):
        runs = new.cut(first, first + stretch.size)
        if stretch.same:
            yield Piece(Kind.EQUAL, runs)
        else:
            was = old.cut(start, start + stretch.size)
            yield Piece(Kind.CHANGED, runs, numbers.next(), was)
        start, first = start + stretch.size, first + stretch.size


def compare_runs(old: Runs, new: Runs, numbers: Numbers) -> tuple[Piece, ...]:
    """The pieces of two inline contents, each change with a number of its own."""
    if old == new:
        return (Piece(Kind.EQUAL, new),) if new else ()
    ours, theirs = Inline(old), Inline(new)
    out: list[Piece] = []
    for span in spans_of(ours, theirs):
        if span.equal:
            size = span.old_end - span.old
            out += equal_pieces(ours, span.old, theirs, span.new, size, numbers)
            continue
        number = numbers.next()
        if span.old < span.old_end:
            out.append(Piece(Kind.DELETED, ours.cut(span.old, span.old_end), number))
        if span.new < span.new_end:
            out.append(Piece(Kind.INSERTED, theirs.cut(span.new, span.new_end), number))
    return tuple(out)


def whole_pieces(kind: Kind, runs: Runs, number: int) -> tuple[Piece, ...]:
    """A text that is all of one kind."""
    return (Piece(kind, runs, number),) if runs else ()


def text_pieces(old: str, new: str, number: int) -> tuple[Piece, ...]:
    """The pieces of two plain texts that are one change."""
    return tuple(
        piece if piece.kind is Kind.EQUAL else Piece(piece.kind, piece.runs, number, piece.was)
        for piece in compare_runs(_runs(old), _runs(new), Numbers())
    )


def _runs(text: str) -> Runs:
    return (Text(text),) if text else ()
