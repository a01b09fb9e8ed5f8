"""Merging an object that both sides changed: pictures by attribute, tables by row and cell, code by word."""

from __future__ import annotations

from typing import Any

from editor_app.compare.merging.entries import ListRules, joined_entries, merged_entries
from editor_app.compare.merging.runs import merged_runs, merged_text
from editor_app.compare.merging.versions import Versions, settled, settled_parts
from editor_app.domain.document import Block, Code, Figure, Placeholder, Runs, Table, runs_text

Cells = tuple[Runs, ...]


def merged_leaves(base: Block, mine: Block, theirs: Block) -> Versions[Any]:
    """Merge an object; of different kinds, or with columns changed on a side, it is one thing."""
    match base, mine, theirs:
        case Figure(), Figure(), Figure():
            return settled_parts(base, mine, theirs, {"caption": merged_runs})
        case Code(), Code(), Code():
            return settled_parts(base, mine, theirs, {"text": merged_text})
        case Placeholder(), Placeholder(), Placeholder():
            return settled_parts(base, mine, theirs)
        case Table(), Table(), Table() if len(base.header) == len(mine.header) == len(theirs.header):
            return _merged_tables(base, mine, theirs)
    return settled(base, mine, theirs)


def _merged_tables(base: Table, mine: Table, theirs: Table) -> Versions[Table]:
    header = _merged_cells(base.header, mine.header, theirs.header)
    rules = ListRules(_row_text, _merged_cells)
    rows = joined_entries(merged_entries(base.rows, mine.rows, theirs.rows, rules))
    return Versions(
        Table(header.base, rows.base), Table(header.mine, rows.mine), Table(header.theirs, rows.theirs)
    )


def _merged_cells(base: Cells, mine: Cells, theirs: Cells) -> Versions[Cells]:
    found = [merged_runs(*cells) for cells in zip(base, mine, theirs, strict=True)]
    return Versions(
        tuple(cell.base for cell in found),
        tuple(cell.mine for cell in found),
        tuple(cell.theirs for cell in found),
    )


def _row_text(row: Cells) -> str:
    return "\t".join(map(runs_text, row))
