"""Accepting and rejecting the changes between a draft (the old side) and a proposal (the new side).

What is pending is the difference of the two: accepting edits the draft, rejecting edits the proposal.  Changes are named
by their numbers in one comparison, so that a set of them means the same in whatever order they were chosen.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from editor_app.compare.comparison import ContentComparison, DocumentComparison, Grid, Kind, Part, Piece, Row
from editor_app.compare.entries import LISTS
from editor_app.compare.lines import SPOKEN, document_of, filled, shell_of
from editor_app.domain.content import Content
from editor_app.domain.document import Block, Code, Document, Figure, Runs, Table, runs_text
from editor_app.domain.fields import Fields
from editor_app.domain.flat_lines import Line


@dataclasses.dataclass(frozen=True, slots=True)
class Decided:
    """What is left of a proposal: the draft with what was accepted, the proposal without what was rejected."""

    draft: Content
    proposal: Content


def accept(comparison: ContentComparison, numbers: Iterable[int]) -> Content:
    """The draft with these changes taken over; all of them give the proposal."""
    return _taken(comparison, frozenset(numbers))


def reject(comparison: ContentComparison, numbers: Iterable[int]) -> Content:
    """What remains of the proposal without these changes; without all of them it is the draft."""
    return _taken(comparison, comparison.numbers.difference(numbers))


def decide(comparison: ContentComparison, accepted: Iterable[int], rejected: Iterable[int]) -> Decided:
    """Draft and remaining proposal after both kinds of decision.  What was both is accepted."""
    taken = frozenset(accepted)
    return Decided(accept(comparison, taken), reject(comparison, frozenset(rejected) - taken))


def accept_in_document(comparison: DocumentComparison, numbers: Iterable[int]) -> Document:
    """The old document with these changes taken over."""
    return document_of(_lines(comparison, frozenset(numbers)))


def _taken(comparison: ContentComparison, numbers: AbstractSet[int]) -> Content:
    # Nothing and everything need no work, and are exact whatever the normal form makes of parts.
    if not numbers & comparison.numbers:
        return comparison.old
    if comparison.numbers <= numbers:
        return comparison.new
    return Content(_fields(comparison, numbers), accept_in_document(comparison.document, numbers))


def _fields(comparison: ContentComparison, numbers: AbstractSet[int]) -> Fields:
    values: dict[str, Any] = {}
    lists: dict[str, list[Any]] = {}
    for row in comparison.fields:
        value = row.new if row.change in numbers or row.kind is Kind.EQUAL else row.old
        if row.name not in LISTS:
            values[row.name] = value
            continue
        entries = lists.setdefault(row.name, [])
        if value is not None:
            entries.append(value)
    values |= {name: tuple(entries) for name, entries in lists.items()}
    return Fields(**values)


def _lines(comparison: DocumentComparison, numbers: AbstractSet[int]) -> Iterator[Line]:
    """The lines of the old document, with these changes taken over."""
    runs: list[Any] = []
    for row in comparison.rows:
        line = comparison.line(row)
        if not isinstance(line.leaf, SPOKEN):
            if _stands(row.end, row.change, numbers):
                yield line._replace(leaf=_leaf(comparison, row, numbers))
            continue
        if row.kind is Kind.MOVED:
            if _stands(row.end, row.change, numbers):
                yield filled(shell_of(line), _moved_runs(comparison, row, numbers))
            continue
        runs += chosen_runs(row.pieces, numbers)
        if _stands(row.end, row.end_change, numbers):
            yield filled(_shell(comparison, row, numbers), tuple(runs))
            runs = []


def _moved_runs(comparison: DocumentComparison, row: Row, numbers: AbstractSet[int]) -> Runs:
    """What a moved line says, wherever it stands: the changes inside it are told of where it went."""
    assert row.partner is not None
    there = row if row.new is not None else comparison.rows[row.partner]
    return chosen_runs(there.pieces, numbers | {row.change})


def _stands(kind: Kind, change: int, numbers: AbstractSet[int]) -> bool:
    if kind is Kind.INSERTED:
        return change in numbers
    return kind is not Kind.DELETED or change not in numbers


def chosen_runs(pieces: Sequence[Piece], numbers: AbstractSet[int]) -> Runs:
    """The runs of a text with these changes taken over."""
    out: list[Any] = []
    for piece in pieces:
        if piece.kind is Kind.CHANGED and piece.change not in numbers:
            out += piece.was
        elif _stands(piece.kind, piece.change, numbers):
            out += piece.runs
    return tuple(out)


def _shell(comparison: DocumentComparison, row: Row, numbers: AbstractSet[int]) -> Line:
    """What kind of line a row is and where it stands."""
    if row.new is None or (row.old is not None and row.end is Kind.DELETED):
        assert row.old is not None
        return shell_of(comparison.old_lines[row.old])
    shell = shell_of(comparison.new_lines[row.new])
    kept: dict[str, Any] = {part.name: part.old for part in row.parts if part.change not in numbers}
    return shell._replace(**kept)


def _leaf(comparison: DocumentComparison, row: Row, numbers: AbstractSet[int]) -> Block:
    if row.old is None or row.new is None:
        return comparison.line(row).leaf
    new = comparison.new_lines[row.new].leaf
    if row.grid is not None:
        return _table(row.grid, numbers)
    values = {part.name: _chosen(part, numbers) for part in row.parts}
    if isinstance(new, Figure):
        values["caption"] = chosen_runs(row.pieces, numbers)
    elif isinstance(new, Code):
        values["text"] = runs_text(chosen_runs(row.pieces, numbers))
    changed: Block = dataclasses.replace(new, **values)
    return changed


def _chosen(part: Part, numbers: AbstractSet[int]) -> Any:
    return part.new if part.change in numbers else part.old


def _table(grid: Grid, numbers: AbstractSet[int]) -> Table:
    columns = [
        index for index, column in enumerate(grid.columns) if _stands(column.kind, column.change, numbers)
    ]
    rows = [
        tuple(_cell_runs(cells[index].pieces, numbers, grid, (row, index)) for index in columns)
        for row, cells in enumerate(grid.cells)
        if _stands(grid.rows[row].kind, grid.rows[row].change, numbers)
    ]
    return Table(rows[0], tuple(rows[1:]))


def _cell_runs(
    pieces: Sequence[Piece], numbers: AbstractSet[int], grid: Grid, place: tuple[int, int]
) -> Runs:
    """What a cell that stands holds: what it says, whichever of its row and column brought it."""
    row, column = grid.rows[place[0]], grid.columns[place[1]]
    if row.change or column.change:
        return tuple(run for piece in pieces for run in piece.runs)
    return chosen_runs(pieces, numbers)
