"""Edits of a table's rows and columns, each one step to undo.

A table is at least a header, its first row, and one row below; its columns are equally wide.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from PySide6.QtGui import QTextCursor, QTextTable, QTextTableCell

from editor_app.domain.document import Align, Runs, Table
from editor_app.domain.flat_lines import TOP
from editor_app.ui.editor.deleting import remove_table
from editor_app.ui.editor.document_reader import BlockForm, cell_runs
from editor_app.ui.editor.document_writer import write_runs
from editor_app.ui.editor.left_out import MOST_COLUMNS, MOST_ROWS, NOTHING, LeftOut
from editor_app.ui.editor.settling import dress
from editor_app.ui.editor.text_look import Role, TextLook, table_format
from editor_app.ui.editor.typing_rules import one_step

LEAST_ROWS = 2


class Cells(NamedTuple):
    """Neighbouring cells of a table: from which row and column on, how many of each."""

    table: QTextTable
    row: int
    rows: int
    column: int
    columns: int


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """The table that a cursor is in, which Qt's stub takes for certain."""
    return cursor.currentTable()


def cells_at(cursor: QTextCursor) -> Cells | None:
    """The cells that a cursor has selected, or the one it is in; None outside of tables."""
    table = table_at(cursor)
    if table is None:
        return None
    if cursor.hasComplexSelection():
        # First row, count of rows, first column, count of columns: the stub does not say so.
        row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
        return Cells(table, row, rows, column, columns)
    cell = table.cellAt(cursor.position())
    return Cells(table, cell.row(), 1, cell.column(), 1)


@one_step
def add_rows(cursor: QTextCursor, look: TextLook, *, below: bool) -> None:
    """As many empty rows as are selected, above or below them; the cursor goes to the first new one."""
    cells = cells_at(cursor)
    if cells is None or cells.table.rows() + cells.rows > MOST_ROWS:
        return
    at = cells.row + cells.rows if below else cells.row
    cells.table.insertRows(at, cells.rows)
    settle_table(cells.table, look)
    put_into(cursor, cells.table.cellAt(at, cells.column))


@one_step
def add_columns(cursor: QTextCursor, look: TextLook, *, right: bool) -> None:
    """As many empty columns as are selected, beside them; the cursor goes to the first new one."""
    cells = cells_at(cursor)
    if cells is None or cells.table.columns() + cells.columns > MOST_COLUMNS:
        return
    at = cells.column + cells.columns if right else cells.column
    cells.table.insertColumns(at, cells.columns)
    settle_table(cells.table, look)
    put_into(cursor, cells.table.cellAt(cells.row, at))


@one_step
def delete_rows(cursor: QTextCursor, look: TextLook) -> None:
    """Delete the selected rows; with the last of them the table."""
    cells = cells_at(cursor)
    if cells is None:
        return
    table = cells.table
    if cells.rows == table.rows():
        remove_table(cursor, table, look)
        return
    table.removeRows(cells.row, cells.rows)
    if table.rows() < LEAST_ROWS:
        table.appendRows(LEAST_ROWS - table.rows())
    settle_table(table, look)
    put_into(cursor, table.cellAt(min(cells.row, table.rows() - 1), cells.column))


@one_step
def delete_columns(cursor: QTextCursor, look: TextLook) -> None:
    """Delete the selected columns; with the last of them the table."""
    cells = cells_at(cursor)
    if cells is None:
        return
    table = cells.table
    if cells.columns == table.columns():
        remove_table(cursor, table, look)
        return
    table.removeColumns(cells.column, cells.columns)
    settle_table(table, look)
    put_into(cursor, table.cellAt(cells.row, min(cells.column, table.columns() - 1)))


@one_step
def delete_table(cursor: QTextCursor, look: TextLook) -> None:
    """Delete the table that a cursor is in."""
    table = table_at(cursor)
    if table is not None:
        remove_table(cursor, table, look)


@one_step
def move_row(cursor: QTextCursor, by: int, look: TextLook) -> None:
    """Let the row of a cursor change places with the one above (-1) or below (1); the cursor goes with it."""
    cells = cells_at(cursor)
    if cells is None or not 0 <= cells.row + by < cells.table.rows():
        return
    _swap_rows(cells.table, cells.row, cells.row + by, look)
    put_into(cursor, cells.table.cellAt(cells.row + by, cells.column))


@one_step
def make_header(cursor: QTextCursor, look: TextLook) -> None:
    """Let the row of a cursor be the first, the header; the rows above it move down."""
    cells = cells_at(cursor)
    if cells is None:
        return
    for row in range(cells.row, 0, -1):
        _swap_rows(cells.table, row, row - 1, look)
    put_into(cursor, cells.table.cellAt(0, cells.column))


@one_step
def go_to_cell(cursor: QTextCursor, by: int, look: TextLook) -> None:
    """Select what the next cell (1) or the one before (-1) holds; behind the last one a new row begins."""
    cells = cells_at(cursor)
    if cells is None:
        return
    table, columns = cells.table, cells.table.columns()
    number = (cells.row + (cells.rows - 1) * (by > 0)) * columns + cells.column + by
    if by > 0:
        number += cells.columns - 1
    if number >= table.rows() * columns:
        if table.rows() >= MOST_ROWS:
            return
        table.appendRows(1)
        settle_table(table, look)
    cell = table.cellAt(max(0, number) // columns, max(0, number) % columns)
    cursor.setPosition(cell.firstPosition())
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)


@one_step
def fill_cells(cursor: QTextCursor, source: Table, look: TextLook) -> LeftOut:
    """Put the cells of another table into those from the cursor's on; the table grows as it must, within bounds."""
    cells = cells_at(cursor)
    if cells is None:
        return NOTHING
    table = cells.table
    # A lone row stands below an empty header where it comes from elsewhere.
    lone = len(source.rows) == 1 and not any(source.header)
    rows = list(source.rows) if lone else [source.header, *source.rows]
    offered = _filled(rows)
    rows = [row[: MOST_COLUMNS - cells.column] for row in rows[: MOST_ROWS - cells.row]]
    width = max(len(row) for row in rows)
    if cells.row + len(rows) > table.rows():
        table.appendRows(cells.row + len(rows) - table.rows())
    if cells.column + width > table.columns():
        table.appendColumns(cells.column + width - table.columns())
    settle_table(table, look)
    for down, row in enumerate(rows):
        for across, runs in enumerate(row):
            _fill(table, cells.row + down, cells.column + across, runs, look)
    last = table.cellAt(cells.row + len(rows) - 1, cells.column + width - 1)
    cursor.setPosition(last.lastPosition())
    return LeftOut(cells=offered - _filled(rows))


def _filled(rows: list[tuple[Runs, ...]]) -> int:
    """How many cells hold something."""
    return sum(1 for row in rows for runs in row if runs)


def settle_table(table: QTextTable, look: TextLook) -> None:
    """Give each cell the look of its place, the columns one width."""
    wanted = table_format(table.columns())
    if table.format().columnWidthConstraints() != wanted.columnWidthConstraints():
        table.setFormat(wanted)
    for row in range(table.rows()):
        role = Role.CELL if row else Role.HEAD_CELL
        form = BlockForm(role, TOP, Align.START, "")
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            block = cell.firstCursorPosition().block()
            while block.isValid() and block.position() <= cell.lastPosition():
                dress(block, form, look)
                block = block.next()


def put_into(cursor: QTextCursor, cell: QTextTableCell) -> None:
    """Put a cursor behind what a cell holds."""
    cursor.setPosition(cell.lastPosition())


def _swap_rows(table: QTextTable, one: int, other: int, look: TextLook) -> None:
    for column in range(table.columns()):
        first, second = cell_runs(table, one, column), cell_runs(table, other, column)
        if first != second:
            _fill(table, one, column, second, look)
            _fill(table, other, column, first, look)


def _fill(table: QTextTable, row: int, column: int, runs: Runs, look: TextLook) -> None:
    """Let a cell hold this and nothing else."""
    cell = table.cellAt(row, column)
    pen = QTextCursor(table.document())
    pen.setPosition(cell.firstPosition())
    pen.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    pen.removeSelectedText()
    write_runs(pen, runs, look, Role.CELL if row else Role.HEAD_CELL)
