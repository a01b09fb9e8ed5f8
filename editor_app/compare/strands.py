"""Where the characters of one document are in another, in the text in which comments have their places.

Places are those of `domain.anchor_text`: characters (code points) of one text for the whole body.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor_app.compare.comparison import DocumentComparison, Kind, Piece, Row
from editor_app.compare.inline import size_of
from editor_app.compare.lines import spoken_runs
from editor_app.domain.anchor_text import AnchorText
from editor_app.domain.document import Code, Heading, Paragraph, Table
from editor_app.domain.flat_lines import Line

Cell = tuple[int, int]
ALONE: Cell = (0, 0)


class Same(NamedTuple):
    """``size`` characters at ``old`` are those at ``new``."""

    old: int
    new: int
    size: int


class Strand(NamedTuple):
    """Characters of a line (from ``start`` on in its own count) that stand together from ``place`` on."""

    start: int
    place: int
    size: int


class Strands:
    """Where the characters of each line, and of each cell of a table, stand in the text of one side."""

    def __init__(self, text: AnchorText, lines: Sequence[Line]) -> None:
        self._text = text
        self._next = 0
        self.strands = [dict(self._strands(line)) for line in lines]

    def _strands(self, line: Line) -> Iterator[tuple[Cell, list[Strand]]]:
        leaf = line.leaf
        if isinstance(leaf, Table):
            for row, cells in enumerate((leaf.header, *leaf.rows)):
                for column, cell in enumerate(cells):
                    yield (row, column), self._taken(0, size_of(cell))
        elif isinstance(leaf, Code):
            start = 0
            found = []
            for code_line in leaf.text.split("\n"):
                found += self._taken(start, len(code_line))
                start += len(code_line) + 1
            yield ALONE, found
        else:
            runs = spoken_runs(line)
            yield ALONE, self._taken(0, 1 if runs is None else size_of(runs))

    def _taken(self, start: int, size: int) -> list[Strand]:
        """The next line of the text, unless it is empty: that has none."""
        if not size:
            return []
        place = self._text.starts[self._next]
        self._next += 1
        return [Strand(start, place, size)]


def same_characters(comparison: DocumentComparison, old: AnchorText, new: AnchorText) -> list[Same]:
    """All characters that are in both texts, in the order of the old one."""
    ours, theirs = Strands(old, comparison.old_lines), Strands(new, comparison.new_lines)
    found: list[Same] = []
    read: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for row in comparison.rows:
        one, other = row.old, row.new
        if row.kind is Kind.MOVED and row.partner is not None and one is not None:
            other = comparison.rows[row.partner].new
            assert other is not None
            for cell, strands in ours.strands[one].items():
                size = sum(strand.start + strand.size for strand in strands[-1:])
                sames = _sames(comparison.rows[row.partner].pieces, 0, 0)[0] or [Same(0, 0, size)]
                found += _met(strands, theirs.strands[other][cell], sames)
        elif one is not None and other is not None:
            pairs = _row_pairs(comparison, row, read)
            for cell, other_cell, sames in pairs:
                found += _met(ours.strands[one][cell], theirs.strands[other][other_cell], sames)
        else:
            _skip(row, read)
    return sorted(found)


def _row_pairs(
    comparison: DocumentComparison, row: Row, read: tuple[dict[int, int], dict[int, int]]
) -> Iterator[tuple[Cell, Cell, list[Same]]]:
    """The cells of a row of the comparison, each with what is the same in it, counted from its own beginning."""
    assert row.old is not None
    assert row.new is not None
    leaf = comparison.new_lines[row.new].leaf
    if row.grid is not None:
        for line, cells in zip(row.grid.rows, row.grid.cells, strict=True):
            for column, cell in zip(row.grid.columns, cells, strict=True):
                if None not in (line.old, line.new, column.old, column.new):
                    yield (
                        (line.old or 0, column.old or 0),
                        (line.new or 0, column.new or 0),
                        _sames(cell.pieces, 0, 0)[0],
                    )
    elif isinstance(leaf, Paragraph | Heading | Code):
        start, first = read[0].get(row.old, 0), read[1].get(row.new, 0)
        sames, end, last = _sames(row.pieces, start, first)
        read[0][row.old], read[1][row.new] = end, last
        yield ALONE, ALONE, sames
    else:
        yield ALONE, ALONE, [Same(0, 0, 1)]


def _skip(row: Row, read: tuple[dict[int, int], dict[int, int]]) -> None:
    """A row on one side only may be the beginning or the end of a line of which the rest is in another row."""
    _, end, last = _sames(row.pieces, 0, 0)
    for counted, index, size in ((read[0], row.old, end), (read[1], row.new, last)):
        if index is not None and row.grid is None:
            counted[index] = counted.get(index, 0) + size


def _sames(pieces: Sequence[Piece], start: int, first: int) -> tuple[list[Same], int, int]:
    """What is the same by these pieces, and how far they reach on both sides."""
    out: list[Same] = []
    for piece in pieces:
        size = size_of(piece.runs)
        if piece.kind is Kind.DELETED:
            start += size
        elif piece.kind is Kind.INSERTED:
            first += size
        else:
            out.append(Same(start, first, size))
            start, first = start + size, first + size
    return out, start, first


def _met(old: Sequence[Strand], new: Sequence[Strand], sames: Sequence[Same]) -> Iterator[Same]:
    """The same characters by their places in both texts."""
    starts = [strand.start for strand in new]
    for same in sames:
        for strand in old:
            first = max(same.old, strand.start)
            last = min(same.old + same.size, strand.start + strand.size)
            if first >= last:
                continue
            there = same.new + first - same.old
            other = new[bisect.bisect_right(starts, there) - 1]
            yield Same(strand.place + first - strand.start, other.place + there - other.start, last - first)
