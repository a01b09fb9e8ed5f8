"""What a comparison says, as values.

A document is compared as flat lines (`domain.flat_lines`): a paragraph, a heading, a paragraph of a list item or of a
quote, or an object (picture, table, code …) is a line each, numbered from 0 in reading order.  `Row` tells of one line,
`Piece` of a stretch of its text, `Part` of one attribute.  Whatever differs carries the number of its *change* (from 1,
in reading order; 0 where nothing differs): the one thing that is gone to, accepted or rejected.  One change may show in
several places (a moved line in two rows); accepting it takes all of them.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.domain.content import Content
from editor_app.domain.document import Document, Runs
from editor_app.domain.flat_lines import Line


class Kind(enum.StrEnum):
    """How a thing stands on the two sides."""

    EQUAL = "equal"
    INSERTED = "inserted"
    DELETED = "deleted"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: ``runs`` as it reads now (`DELETED`: as it read before).

    `CHANGED` means the same words with other marks or another link; ``was`` is what they were.
    Where words are replaced, the deleted piece stands before the inserted one and both have the same change.
    """

    kind: Kind
    runs: Runs
    change: int = 0
    was: Runs = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One attribute of a line, an object or a field that differs: ``old`` and ``new`` are its values as they are.

    Of a line: ``leaf`` (`Paragraph` or `Heading` without its runs: level, alignment), ``place`` (in quotes and lists),
    ``number`` (where a list begins to count).  Of an object or a field, the name of its attribute.  ``pieces`` has the
    words of a text, none for other values.
    """

    name: str
    old: object
    new: object
    change: int = 0
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a compared table: what it reads on the two sides."""

    kind: Kind
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row or a column of a compared table, by its number on either side (None where it is not; row 0 is the header)."""

    kind: Kind
    old: int | None
    new: int | None
    change: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A compared table: rows and columns of both sides, and a cell for each row and column (``cells[row][column]``)."""

    rows: tuple[TableLine, ...]
    columns: tuple[TableLine, ...]
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison; ``old`` and ``new`` are its numbers among the lines of the two sides, None if not there.

    A paragraph that was split gives a row for each part: both have the same ``old``, and the first one's ``end`` (how
    its paragraph mark stands) is `INSERTED`.  One that was joined with the next is the mirror of that: the first row's
    end is `DELETED`.  ``end_change`` is the change of that mark.

    `MOVED` rows come in pairs, one where the line was (only ``old``) and one where it is (only ``new``): ``partner`` is
    the other's number among the rows.  What else was changed in a moved line shows in the pieces of the second.  ``change`` is that of the row as a whole, where it is inserted, deleted or moved.
    Objects have their attributes in ``parts``, the text of a caption or of code in ``pieces``, a table its ``grid``.
    """

    kind: Kind
    old: int | None
    new: int | None
    pieces: tuple[Piece, ...] = ()
    parts: tuple[Part, ...] = ()
    end: Kind = Kind.EQUAL
    end_change: int = 0
    grid: Grid | None = None
    change: int = 0
    partner: int | None = None


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field (``headline``), or one entry of a field that is a list (``credits``: a `Credit`), on the two sides.

    ``old`` and ``new`` are the values, None where there is none.  `CHANGED` entries say in ``parts`` which of their
    attributes differ; texts have ``pieces``.  Rows of one field stand together, in its order; equal ones are there too,
    empty fields are not.
    """

    kind: Kind
    name: str
    old: object = None
    new: object = None
    change: int = 0
    pieces: tuple[Piece, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change by its number: what it is, and the rows in which it shows, of the fields or of the document."""

    number: int
    kind: Kind
    fields: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentComparison:
    """Two documents, line by line."""

    old: Document
    new: Document
    old_lines: tuple[Line, ...]
    new_lines: tuple[Line, ...]
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]

    def line(self, row: Row) -> Line:
        """The line that a row shows, as it is now; as it was, where it is gone."""
        if row.new is not None:
            return self.new_lines[row.new]
        assert row.old is not None
        return self.old_lines[row.old]


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture that came, went or was changed, by the SHA-256 of its bytes (empty: none); ``row`` shows it in the text.

    Covers have no row; ``channel`` names the channel whose cover it is.
    """

    kind: Kind
    old: str = ""
    new: str = ""
    row: int | None = None
    channel: str = ""


@dataclass(frozen=True, slots=True)
class ContentComparison:
    """Two states of an article: fields, document, and all changes in reading order, the fields' first."""

    old: Content
    new: Content
    fields: tuple[FieldRow, ...]
    document: DocumentComparison
    changes: tuple[Change, ...]
    pictures: tuple[PictureRow, ...] = ()

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of all changes."""
        return frozenset(change.number for change in self.changes)


def lone_row(
    kind: Kind, shown: Kind, index: int, number: int, pieces: tuple[Piece, ...] = (), grid: Grid | None = None
) -> Row:
    """The row of a line that is there on one side only: ``shown`` as inserted or as deleted."""
    old, new = (None, index) if shown is Kind.INSERTED else (index, None)
    return Row(kind, old, new, pieces, end=shown, end_change=number, grid=grid, change=number)


def changes_of_row(row: Row) -> Iterator[tuple[int, Kind]]:
    """The changes that show in a row, each with how it shows; some more than once, 0 never."""
    found = [(row.change, row.kind), (0 if row.change else row.end_change, row.end)]
    found += [(piece.change, piece.kind) for piece in row.pieces if piece.change != row.change]
    for part in row.parts:
        found.append((part.change, Kind.CHANGED))
        found += [(piece.change, piece.kind) for piece in part.pieces]
    if row.grid is not None:
        found += [(line.change, line.kind) for line in (*row.grid.rows, *row.grid.columns)]
        for cells in row.grid.cells:
            found += [(piece.change, piece.kind) for cell in cells for piece in cell.pieces]
    return ((number, kind) for number, kind in found if number)


def changes_of_rows(rows: tuple[Row, ...]) -> tuple[Change, ...]:
    """The changes of all rows, by number."""
    kinds: dict[int, Kind] = {}
    places: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if row.kind is Kind.EQUAL:
            continue
        for number, kind in changes_of_row(row):
            shown = places.setdefault(number, [])
            if index not in shown[-1:]:
                shown.append(index)
            kinds[number] = kind if kinds.get(number, kind) is kind else Kind.CHANGED
    return tuple(Change(number, kinds[number], rows=tuple(places[number])) for number in sorted(kinds))
