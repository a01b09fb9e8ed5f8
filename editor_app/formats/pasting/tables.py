"""Tables of a fragment: those that hold values become tables, those that lay out a page are what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.document import Block, Heading, Mark, Paragraph, Runs, Table, Text
from editor_app.domain.normal_form import filled_rows
from editor_app.formats.pasting.containers import Cell, Container, figures_in, inline_of, length_of, row_runs

MOST_CELLS = 1_000
_MOST_COLUMNS = 200
_LONG_CELL = 600
_MANY_BLOCKS = 6


@dataclass(frozen=True, slots=True)
class MadeTable:
    """The blocks of a table, whether cells that span several were parted, whether it was too large to stay one."""

    blocks: list[Block]
    merged: bool = False
    too_large: bool = False


def table_of(container: Container, *, sheet: bool) -> MadeTable:
    """What becomes of a table at its end; ``sheet``: it comes from a spreadsheet, so every cell is a value."""
    rows = [row for row in container.rows if row]
    if not rows or container.plain or _lays_out(rows, sheet=sheet):
        return MadeTable([block for row in rows for cell in row for block in cell.blocks])
    if max(len(row) for row in rows) > _MOST_COLUMNS:
        rows = [_without_blank_end(row) for row in rows]
        if max(len(row) for row in rows) > _MOST_COLUMNS:
            return _as_lines(rows)
    whole, merged = _grid(rows)
    grid = _trimmed(whole)
    if not grid:
        return MadeTable([])
    width = len(grid[0])
    if width == 1:
        return MadeTable([Paragraph(row[0]) for row in grid if row[0]])
    pictures = figures_in(block for row in rows for cell in row for block in cell.blocks)
    if len(grid) == 1:
        return MadeTable([Paragraph(row_runs(grid[0])), *pictures])
    if len(grid) * width > MOST_CELLS:
        lines: list[Block] = [Paragraph(row_runs(row)) for row in grid if any(row)]
        return MadeTable([*lines, *pictures], too_large=True)
    return MadeTable([filled_rows(Table(_plain_header(grid[0]), tuple(grid[1:]))), *pictures], merged)


def _without_blank_end(row: list[Cell]) -> list[Cell]:
    """A very wide row without the empty cells at its end, of which spreadsheets copy thousands along."""
    last = next((number for number in range(len(row), 0, -1) if row[number - 1].blocks), 0)
    return row[:last]


def _as_lines(rows: list[list[Cell]]) -> MadeTable:
    """The words of a table that is too wide to be one, row by row, and its pictures."""
    texts = [tuple(inline_of(cell.blocks) for cell in row) for row in rows]
    pictures = figures_in(block for row in rows for cell in row for block in cell.blocks)
    lines: list[Block] = [Paragraph(row_runs(text)) for text in texts if any(text)]
    return MadeTable([*lines, *pictures], too_large=True)


def _lays_out(rows: list[list[Cell]], *, sheet: bool) -> bool:
    """Tell a table that lays out a page: one cell in each row, or cells that hold parts of a page."""
    if sheet:
        return False
    if max(sum(cell.across for cell in row) for row in rows) < 2 or len(rows) < 2:
        return True
    cells = [cell for row in rows for cell in row]
    if any(isinstance(block, Table | Heading) for cell in cells for block in cell.blocks):
        return True
    if any(len(cell.blocks) >= _MANY_BLOCKS or length_of(cell.blocks) > _LONG_CELL for cell in cells):
        return True
    return not any(inline_of(cell.blocks) for cell in cells)


def _grid(rows: list[list[Cell]]) -> tuple[list[list[Runs]], bool]:
    """Rows of equally many cells; a cell that spans others has its words in the first of them."""
    taken: dict[tuple[int, int], Runs] = {}
    merged = False
    for down, row in enumerate(rows):
        across = 0
        for place, cell in enumerate(row, 1):
            while (down, across) in taken:
                across += 1
            small = len(taken) <= MOST_CELLS * 10
            height = min(cell.down, len(rows) - down) if small else 1
            room = _MOST_COLUMNS - across - (len(row) - place)
            width = cell.across if small and cell.across <= room else 1
            merged = merged or height > 1 or width > 1
            for below in range(height):
                for right in range(width):
                    taken[down + below, across + right] = () if below or right else inline_of(cell.blocks)
            across += width
    width = max(column for _, column in taken) + 1
    return [[taken.get((down, across), ()) for across in range(width)] for down in range(len(rows))], merged


def _trimmed(grid: list[list[Runs]]) -> list[tuple[Runs, ...]]:
    """The grid without the empty rows and columns at its edges, which spreadsheets copy along."""
    rows = [number for number, row in enumerate(grid) if any(row)]
    columns = [across for across in range(len(grid[0])) if any(row[across] for row in grid)]
    if not rows:
        return []
    return [tuple(row[columns[0] : columns[-1] + 1]) for row in grid[rows[0] : rows[-1] + 1]]


def _plain_header(header: tuple[Runs, ...]) -> tuple[Runs, ...]:
    """A header that is bold throughout without saying so: headers are."""
    texts = [run for cell in header for run in cell if isinstance(run, Text)]
    if not texts or not all(Mark.STRONG in run.marks for run in texts):
        return header
    return tuple(
        tuple(
            Text(run.text, run.marks - {Mark.STRONG}, run.href) if isinstance(run, Text) else run
            for run in cell
        )
        for cell in header
    )
