"""The rows of lines of text that belong together: words compared across the ends of lines.

The end of a line is one more thing that may be equal, inserted or deleted, so that a paragraph that was split, or
joined with the next, is just that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor_app.compare.comparison import Kind, Part, Piece, Row, lone_row
from editor_app.compare.inline import Inline
from editor_app.compare.lines import same_shell, shell_of, spoken_runs
from editor_app.compare.numbering import Numbers
from editor_app.compare.pieces import Span, compare_runs, equal_pieces, spans_of, whole_pieces
from editor_app.domain.flat_lines import Line


def text_rows(
    old: Sequence[Line], new: Sequence[Line], first_old: int, first_new: int, numbers: Numbers
) -> list[Row]:
    """The rows of lines of text; ``first_old`` and ``first_new`` are the numbers of the first ones in their documents."""
    if len(old) == len(new) == 1:
        return [_single(old[0], new[0], first_old, first_new, numbers)]
    return list(_Rows(old, new, first_old, first_new, numbers).rows())


def _single(old: Line, new: Line, old_index: int, new_index: int, numbers: Numbers) -> Row:
    """The row of a line that was neither split nor joined."""
    pieces = compare_runs(spoken_runs(old) or (), spoken_runs(new) or (), numbers)
    parts = _parts(old, new, numbers)
    same = not parts and all(piece.kind is Kind.EQUAL for piece in pieces)
    return Row(Kind.EQUAL if same else Kind.CHANGED, old_index, new_index, pieces, parts)


def _parts(old: Line, new: Line, numbers: Numbers) -> tuple[Part, ...]:
    """What differs in the kind and place of two lines; one change."""
    if same_shell(old, new):
        return ()
    number = numbers.next()
    pairs = zip(Line._fields, shell_of(old), shell_of(new), strict=True)
    return tuple(Part(name, one, other, number) for name, one, other in pairs if one != other)


class _Rows:
    """Rows on their way."""

    def __init__(
        self, old: Sequence[Line], new: Sequence[Line], first_old: int, first_new: int, numbers: Numbers
    ) -> None:
        self._old, self._new = old, new
        self._first_old, self._first_new = first_old, first_new
        self._numbers = numbers
        self._ours = Inline(*(spoken_runs(line) or () for line in old), ended=True)
        self._theirs = Inline(*(spoken_runs(line) or () for line in new), ended=True)
        # Which line of either side is being read, and what the row holds so far.
        self._at_old = self._at_new = 0
        self._pieces: list[Piece] = []

    def rows(self) -> Iterator[Row]:
        """All rows, in order."""
        for span in spans_of(self._ours, self._theirs):
            if span.equal:
                yield from self._equal(span)
            else:
                number = self._numbers.next()
                yield from self._gone(span, number)
                yield from self._come(span, number)

    def _equal(self, span: Span) -> Iterator[Row]:
        start, first = span.old, span.new
        for end in [*_between(self._ours.ends, span.old, span.old_end), span.old_end]:
            size = end - start
            self._pieces += equal_pieces(self._ours, start, self._theirs, first, size, self._numbers)
            start, first = end + 1, first + size + 1
            if end < span.old_end:
                yield self._closed(Kind.EQUAL, 0)
                self._at_old += 1
                self._at_new += 1

    def _gone(self, span: Span, number: int) -> Iterator[Row]:
        start = span.old
        for end in [*_between(self._ours.ends, span.old, span.old_end), span.old_end]:
            self._pieces += whole_pieces(Kind.DELETED, self._ours.cut(start, end), number)
            start = end + 1
            if end < span.old_end:
                yield (row := self._closed(Kind.DELETED, number))
                self._at_old += 1
                number = self._after(row, number, span, more=start < span.old_end)

    def _come(self, span: Span, number: int) -> Iterator[Row]:
        start = span.new
        for end in [*_between(self._theirs.ends, span.new, span.new_end), span.new_end]:
            self._pieces += whole_pieces(Kind.INSERTED, self._theirs.cut(start, end), number)
            start = end + 1
            if end < span.new_end:
                yield (row := self._closed(Kind.INSERTED, number))
                self._at_new += 1
                number = self._after(row, number, span, more=start < span.new_end)

    def _after(self, row: Row, number: int, span: Span, *, more: bool) -> int:
        """The number for what follows a row: whole lines that only came or only went are a change each."""
        pure = span.old == span.old_end or span.new == span.new_end
        return self._numbers.next() if more and pure and row.change else number

    def _closed(self, end: Kind, number: int) -> Row:
        """The row that ends here."""
        pieces, self._pieces = tuple(self._pieces), []
        old, new = self._first_old + self._at_old, self._first_new + self._at_new
        if end is not Kind.EQUAL and all(piece.kind is end for piece in pieces):
            return lone_row(end, end, old if end is Kind.DELETED else new, number, pieces)
        lines = self._old[self._at_old], self._new[self._at_new]
        parts = _parts(*lines, self._numbers) if end is Kind.EQUAL else ()
        same = end is Kind.EQUAL and not parts and all(piece.kind is Kind.EQUAL for piece in pieces)
        kind = Kind.EQUAL if same else Kind.CHANGED
        return Row(kind, old, new, pieces, parts, end, number)


def _between(places: Sequence[int], start: int, end: int) -> list[int]:
    return [place for place in places if start <= place < end]
