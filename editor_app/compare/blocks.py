"""Two documents, line by line and word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor_app.compare.comparison import DocumentComparison, Kind, Row, changes_of_rows, lone_row
from editor_app.compare.lines import lines_of, spoken_runs
from editor_app.compare.numbering import Numbers
from editor_app.compare.objects import lone_object_row, object_row
from editor_app.compare.pairing import Group, groups_of
from editor_app.compare.pieces import compare_runs, whole_pieces
from editor_app.compare.text_rows import text_rows
from editor_app.domain.document import Document
from editor_app.domain.flat_lines import Line


def compare_documents(old: Document, new: Document, after: int = 0) -> DocumentComparison:
    """Compare two documents in normal form.  Changes are numbered on from ``after``.

    Bounded for any input (see `aligning` and `pairing`): near-linear in the characters of both.
    """
    return compare_lines(old, new, lines_of(old), lines_of(new), after)


def compare_lines(
    old: Document, new: Document, ours: tuple[Line, ...], theirs: tuple[Line, ...], after: int = 0
) -> DocumentComparison:
    """Compare two documents of which the lines are known."""
    numbers = Numbers(after)
    rows: list[Row] = []
    for group, some in compared_groups(ours, theirs, numbers):
        rows += some or [equal_row(theirs[group.new], group.old, group.new)]
    found = _with_partners(rows)
    return DocumentComparison(old, new, ours, theirs, found, changes_of_rows(found))


def compared_groups(
    ours: Sequence[Line], theirs: Sequence[Line], numbers: Numbers
) -> Iterator[tuple[Group, list[Row]]]:
    """Lines that belong together, with their rows."""
    return ((group, rows_of(group, ours, theirs, numbers)) for group in groups_of(ours, theirs))


def rows_of(group: Group, ours: Sequence[Line], theirs: Sequence[Line], numbers: Numbers) -> list[Row]:
    """The rows of lines that belong together; none for a line that is the same on both sides."""
    if group.old_end - group.old == group.new_end - group.new == 1 and ours[group.old] == theirs[group.new]:
        return []
    old, new = ours[group.old : group.old_end], theirs[group.new : group.new_end]
    if group.partner is not None:
        return [_moved(group, ours, theirs, numbers)]
    if not new:
        return [_whole(Kind.DELETED, Kind.DELETED, old[0], group.old, numbers.next())]
    if not old:
        return [_whole(Kind.INSERTED, Kind.INSERTED, new[0], group.new, numbers.next())]
    if spoken_runs(new[0]) is None:
        return [object_row(old[0].leaf, new[0].leaf, group.old, group.new, numbers)]
    return text_rows(old, new, group.old, group.new, numbers)


def equal_row(line: Line, old: int, new: int) -> Row:
    """The row of a line that is the same on both sides."""
    runs = spoken_runs(line)
    if runs is None:
        return object_row(line.leaf, line.leaf, old, new, Numbers())
    return Row(Kind.EQUAL, old, new, whole_pieces(Kind.EQUAL, runs, 0))


def _moved(group: Group, ours: Sequence[Line], theirs: Sequence[Line], numbers: Numbers) -> Row:
    """One of the two rows of a moved line: one change in two places; what else was changed in it shows where it is."""
    assert group.partner is not None
    if group.old < group.old_end:
        number = numbers.of(group.old)
        return _whole(Kind.MOVED, Kind.DELETED, ours[group.old], group.old, number)
    number = numbers.of(group.partner)
    old, new = spoken_runs(ours[group.partner]), spoken_runs(theirs[group.new])
    if old == new or old is None or new is None:
        return _whole(Kind.MOVED, Kind.INSERTED, theirs[group.new], group.new, number)
    return lone_row(Kind.MOVED, Kind.INSERTED, group.new, number, compare_runs(old, new, numbers))


def _whole(kind: Kind, shown: Kind, line: Line, index: int, number: int) -> Row:
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
