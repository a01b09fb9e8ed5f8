"""Two tables, row by row and column by column, each cell word by word."""

from __future__ import annotations

from editor_app.compare.comparison import Cell, Grid, Kind, TableLine
from editor_app.compare.matching import Pair, pairs_of
from editor_app.compare.numbering import Numbers
from editor_app.compare.pieces import compare_runs, whole_pieces
from editor_app.domain.document import Runs, Table, runs_text

Rows = tuple[tuple[Runs, ...], ...]


def rows_of(table: Table) -> Rows:
    """All rows of a table, the header first."""
    return (table.header, *table.rows)


def compare_tables(old: Table, new: Table, numbers: Numbers) -> Grid:
    """Compare two tables.  Columns are paired by what they say where their number differs, else by their order."""
    ours, theirs = rows_of(old), rows_of(new)
    columns = _columns(ours, theirs)
    one_way = [pair.old for pair in columns if pair.old is not None and pair.new is not None]
    other_way = [pair.new for pair in columns if pair.old is not None and pair.new is not None]
    rows = [Pair(0, 0)] + [
        Pair(None if one is None else one + 1, None if other is None else other + 1)
        for one, other in pairs_of(_texts(ours[1:], one_way), _texts(theirs[1:], other_way))
    ]
    across = [_line(pair, numbers) for pair in columns]
    down: list[TableLine] = []
    cells: list[tuple[Cell, ...]] = []
    for pair in rows:
        line = _line(pair, numbers)
        found = tuple(_cell(ours, theirs, line, column, numbers) for column in across)
        if line.kind is Kind.EQUAL and any(cell.kind is not Kind.EQUAL for cell in found):
            line = TableLine(Kind.CHANGED, line.old, line.new)
        down.append(line)
        cells.append(found)
    return Grid(tuple(down), tuple(across), tuple(cells))


def whole_grid(table: Table, kind: Kind) -> Grid:
    """A table that is there on one side only."""
    rows = rows_of(table)
    down = tuple(_whole_line(kind, index) for index in range(len(rows)))
    across = tuple(_whole_line(kind, index) for index in range(len(table.header)))
    cells = tuple(tuple(Cell(kind, whole_pieces(kind, cell, 0)) for cell in row) for row in rows)
    return Grid(down, across, cells)


def _columns(ours: Rows, theirs: Rows) -> list[Pair]:
    if len(ours[0]) == len(theirs[0]):
        return [Pair(index, index) for index in range(len(ours[0]))]
    return pairs_of(
        _texts(tuple(zip(*ours, strict=True)), None), _texts(tuple(zip(*theirs, strict=True)), None)
    )


def _texts(rows: Rows, columns: list[int] | None) -> list[str]:
    return [
        "\t".join(runs_text(row[column]) for column in (range(len(row)) if columns is None else columns))
        for row in rows
    ]


def _line(pair: Pair, numbers: Numbers) -> TableLine:
    if pair.old is None:
        return TableLine(Kind.INSERTED, None, pair.new, numbers.next())
    if pair.new is None:
        return TableLine(Kind.DELETED, pair.old, None, numbers.next())
    return TableLine(Kind.EQUAL, pair.old, pair.new)


def _whole_line(kind: Kind, index: int) -> TableLine:
    return TableLine(kind, None, index) if kind is Kind.INSERTED else TableLine(kind, index, None)


def _cell(ours: Rows, theirs: Rows, row: TableLine, column: TableLine, numbers: Numbers) -> Cell:
    """The cell where a row and a column meet; empty where neither side has it."""
    old = _runs(ours, row.old, column.old)
    new = _runs(theirs, row.new, column.new)
    if old is not None and new is not None:
        kind = Kind.EQUAL if old == new else Kind.CHANGED
        return Cell(kind, compare_runs(old, new, numbers))
    if new is not None:
        return Cell(Kind.INSERTED, whole_pieces(Kind.INSERTED, new, row.change or column.change))
    return Cell(Kind.DELETED, whole_pieces(Kind.DELETED, old or (), row.change or column.change))


def _runs(rows: Rows, row: int | None, column: int | None) -> Runs | None:
    return None if row is None or column is None else rows[row][column]
