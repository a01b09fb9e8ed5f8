"""Two documents, line by line and word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor_app.compare.comparison import DocumentComparison, Kind, Row, changes_of_rows, lone_row
from editor_app.compare.lines import lines_of, spoken_runs
from editor_app.compare.numbering import Numbers
from editor_app.compare.objects import lone_object_row, object_row
from editor_app.compare.pairing import Group, groups_of
from editor_app.compare.pieces import whole_pieces
from editor_app.compare.text_rows import text_rows
from editor_app.domain.document import Document
from editor_app.domain.flat_lines import Line


def compare_documents(old: Document, new: Document, after: int = 0) -> DocumentComparison:
    """Compare two documents in normal form.  Changes are numbered on from ``after``.

    Bounded for any input (see `aligning` and `pairing`): near-linear in the characters of both.
    """
    ours, theirs = lines_of(old), lines_of(new)
    numbers = Numbers(after)
    rows: list[Row] = []
    for group in groups_of(ours, theirs):
        rows += _rows(group, ours, theirs, numbers)
    found = _with_partners(rows)
    return DocumentComparison(old, new, ours, theirs, found, changes_of_rows(found))


def _rows(group: Group, ours: Sequence[Line], theirs: Sequence[Line], numbers: Numbers) -> list[Row]:
    old, new = ours[group.old : group.old_end], theirs[group.new : group.new_end]
    if not new:
        return [_whole(Kind.DELETED, old[0], group.old, group.moved, numbers)]
    if not old:
        return [_whole(Kind.INSERTED, new[0], group.new, group.moved, numbers)]
    if spoken_runs(new[0]) is None:
        return [object_row(old[0].leaf, new[0].leaf, group.old, group.new, numbers)]
    return text_rows(old, new, group.old, group.new, numbers)


def _whole(shown: Kind, line: Line, index: int, moved: bool, numbers: Numbers) -> Row:
    # A moved line is one change in two places: the line itself is the key.
    kind, number = (Kind.MOVED, numbers.of(line)) if moved else (shown, numbers.next())
    runs = spoken_runs(line)
    if runs is None:
        return lone_object_row(kind, shown, line.leaf, index, number)
    return lone_row(kind, shown, index, number, whole_pieces(shown, runs, number))


def _with_partners(rows: list[Row]) -> tuple[Row, ...]:
    """Rows in which those of a moved line know each other."""
    places: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if row.kind is Kind.MOVED:
            places.setdefault(row.change, []).append(index)
    for one, other in places.values():
        rows[one] = replace(rows[one], partner=other)
        rows[other] = replace(rows[other], partner=one)
    return tuple(rows)
