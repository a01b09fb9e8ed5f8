"""The pieces of two texts: what is equal, what was inserted and deleted, what only looks different."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor_app.compare.aligning import Codes, Match, common_matches
from editor_app.compare.comparison import Kind, Piece
from editor_app.compare.inline import Inline, alike
from editor_app.compare.numbering import Numbers
from editor_app.compare.readable import readable
from editor_app.domain.document import Runs, Text


class Span(NamedTuple):
    """A stretch by units of both sides; ``equal`` ones are as long on both."""

    old: int
    old_end: int
    new: int
    new_end: int
    equal: bool


def spans_of(old: Inline, new: Inline) -> list[Span]:
    """All of two texts as spans, in order."""
    ours, theirs = old.words(), new.words()
    codes = Codes()
    keys, other_keys = old.keys(ours), new.keys(theirs)
    matches = common_matches(codes.encoded(keys, 0), codes.encoded(other_keys, 1))
    matches = readable(matches, keys, other_keys)
    return list(_spans(matches, _starts(ours), _starts(theirs)))


def _spans(matches: Sequence[Match], old: list[int], new: list[int]) -> Iterator[Span]:
    one = other = 0
    for match in [*matches, Match(len(old) - 1, len(new) - 1, 0)]:
        if one < match.old or other < match.new:
            yield Span(old[one], old[match.old], new[other], new[match.new], equal=False)
        one, other = match.old + match.size, match.new + match.size
        if match.size:
            yield Span(old[match.old], old[one], new[match.new], new[other], equal=True)


def _starts(words: Sequence[str]) -> list[int]:
    """At which unit each word starts, and the end of the last."""
    return [0, *itertools.accumulate(map(len, words))]


def equal_pieces(
    old: Inline, start: int, new: Inline, first: int, size: int, numbers: Numbers
) -> Iterator[Piece]:
    """The pieces of the same words on both sides: equal ones, and those that look different."""
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
