"""Where the changes of a comparison show in the text as it is now: what came stands there, of what went the place.

Places are those of `domain.anchor_text`, on both sides: characters (code points) of one text for the whole body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.compare.comparison import DocumentComparison, Grid, Kind, Piece, Row
from editor_app.compare.inline import size_of
from editor_app.compare.lines import SPOKEN
from editor_app.compare.strands import ALONE, Cell, Strand, Strands
from editor_app.domain.anchor_text import AnchorText
from editor_app.domain.document import Break, Code, Note, Runs, Text, runs_text

END = "¶"
"""The ``leaf`` of a spot that is the end of a paragraph, and what is shown of it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in which a change shows: ``start`` to ``end`` of the text as it is, the other two of the text as it was.

    What went has an empty range in the new text, what came one in the old text.  ``runs`` are those that came or went,
    empty for an object; ``leaf`` is the name of the class of an object, `END` for the end of a paragraph, else empty.
    """

    change: int
    kind: Kind
    start: int
    end: int
    old_start: int
    old_end: int
    runs: Runs = ()
    leaf: str = ""

    @property
    def words(self) -> str:
        """What came or went, in one line."""
        return END if self.leaf == END else said(self.runs)


def spots_of(comparison: DocumentComparison, old: AnchorText, new: AnchorText) -> tuple[Spot, ...]:
    """All spots of all changes, in reading order.  ``old`` and ``new`` are the texts of the two documents."""
    return tuple(_Walk(comparison, old, new).spots())


def said(runs: Runs) -> str:
    """Words as they are told in one line, footnotes in brackets."""
    parts = []
    for run in runs:
        match run:
            case Text(text):
                parts.append(text)
            case Break():
                parts.append(" ")
            case Note(inner):
                parts.append(f"[{runs_text(inner)}]")
    return "".join(parts)


class _Walk:
    """The way through both texts."""

    def __init__(self, comparison: DocumentComparison, old: AnchorText, new: AnchorText) -> None:
        self._comparison = comparison
        self._ours, self._theirs = (
            Strands(old, comparison.old_lines).strands,
            Strands(new, comparison.new_lines).strands,
        )
        # How much of each line was read, and up to where in the two texts.
        self._read: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self._old = self._new = 0

    def spots(self) -> Iterator[Spot]:
        for row in self._comparison.rows:
            leaf = self._comparison.line(row).leaf
            if row.kind is Kind.EQUAL:
                self._pass(row)
            elif row.grid is not None:
                yield from self._grid(row, row.grid)
            elif isinstance(leaf, SPOKEN) or (
                isinstance(leaf, Code) and row.kind is Kind.CHANGED and not row.parts
            ):
                yield from self._text(row)
            else:
                yield from self._object(row, type(leaf).__name__)

    def _lines(self, row: Row) -> tuple[list[Strand], list[Strand]]:
        """The strands of a row on both sides, all of an object's or a table's."""
        sides = []
        for index, lines in ((row.old, self._ours), (row.new, self._theirs)):
            cells = [] if index is None else lines[index].values()
            sides.append([strand for cell in cells for strand in cell])
        return sides[0], sides[1]

    def _pass(self, row: Row) -> None:
        ours, theirs = self._lines(row)
        self._old, self._new = _end(ours, self._old), _end(theirs, self._new)

    def _text(self, row: Row) -> Iterator[Spot]:
        if row.kind is Kind.MOVED and row.new is None:
            self._pass(row)
            return
        old = row.old
        if row.partner is not None:
            old = self._comparison.rows[row.partner].old
        ours = [] if old is None else self._ours[old][ALONE]
        theirs = [] if row.new is None else self._theirs[row.new][ALONE]
        start = 0 if old is None or row.partner is not None else self._read[0].get(old, 0)
        first = 0 if row.new is None else self._read[1].get(row.new, 0)
        before = _place(ours, start, self._old), _place(theirs, first, self._new)
        if row.kind is Kind.MOVED:
            yield Spot(
                row.change, Kind.MOVED, before[1], _end(theirs, before[1]), before[0], _end(ours, before[0])
            )
        yield from self._pieces(row.pieces, ours, theirs, start, first)
        start, first = _far(row.pieces, start, first)
        if old is not None and row.partner is None:
            self._read[0][old] = start
        if row.new is not None:
            self._read[1][row.new] = first
        here = _place(theirs, first, self._new)
        there = _place(ours, start, self._old)
        if row.partner is None:
            self._old = there
        self._new = here
        if row.end is not Kind.EQUAL and row.kind is Kind.CHANGED:
            yield Spot(row.end_change, row.end, here, here, there, there, (), END)
        for number in dict.fromkeys(part.change for part in row.parts):
            yield Spot(number, Kind.CHANGED, before[1], here, before[0], there)

    def _pieces(
        self, pieces: Sequence[Piece], ours: list[Strand], theirs: list[Strand], start: int, first: int
    ) -> Iterator[Spot]:
        for piece in pieces:
            end, last = _far((piece,), start, first)
            if piece.kind is not Kind.EQUAL:
                yield Spot(
                    piece.change,
                    piece.kind,
                    _place(theirs, first, self._new),
                    _place(theirs, last, self._new),
                    _place(ours, start, self._old),
                    _place(ours, end, self._old),
                    piece.runs,
                )
            start, first = end, last

    def _object(self, row: Row, leaf: str) -> Iterator[Spot]:
        ours, theirs = self._lines(row)
        if row.kind is Kind.MOVED and row.new is None:
            self._pass(row)
            return
        old, new = _place(ours, 0, self._old), _place(theirs, 0, self._new)
        self._pass(row)
        numbers = [row.change, *(piece.change for piece in row.pieces), *(part.change for part in row.parts)]
        for number in dict.fromkeys(number for number in numbers if number):
            yield Spot(number, row.kind, new, _end(theirs, new), old, _end(ours, old), (), leaf)

    def _grid(self, row: Row, grid: Grid) -> Iterator[Spot]:
        """A table: each cell by its words; rows and columns that went show at the cell before."""
        if row.kind is not Kind.CHANGED:
            yield from self._object(row, "Table")
            return
        assert row.old is not None
        assert row.new is not None
        ours, theirs = self._ours[row.old], self._theirs[row.new]
        for line, cells in zip(grid.rows, grid.cells, strict=True):
            for column, cell in zip(grid.columns, cells, strict=True):
                one = _cell(ours, line.old, column.old)
                other = _cell(theirs, line.new, column.new)
                yield from self._pieces(cell.pieces, one, other, 0, 0)
                self._old, self._new = _end(one, self._old), _end(other, self._new)
                number = line.change or column.change
                if number and not cell.pieces:
                    kind = line.kind if line.change else column.kind
                    yield Spot(number, kind, self._new, self._new, self._old, self._old, (), "Table")


def _cell(cells: dict[Cell, list[Strand]], row: int | None, column: int | None) -> list[Strand]:
    return [] if row is None or column is None else cells[row, column]


def _place(strands: list[Strand], offset: int, here: int) -> int:
    """The place of an offset into a line; ``here`` where that has no place of its own."""
    found = here
    for strand in strands:
        if strand.start > offset:
            break
        found = strand.place + min(offset - strand.start, strand.size)
    return found


def _end(strands: list[Strand], here: int) -> int:
    return strands[-1].place + strands[-1].size if strands else here


def _far(pieces: Sequence[Piece], start: int, first: int) -> tuple[int, int]:
    """How far one has come on both sides when pieces are read."""
    for piece in pieces:
        size = size_of(piece.runs)
        start += size if piece.kind is not Kind.INSERTED else 0
        first += size if piece.kind is not Kind.DELETED else 0
    return start, first
