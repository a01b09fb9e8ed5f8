"""Disputed lines as rows that a comparison's scribe can write: what is disputed carries the number of its conflict."""

from __future__ import annotations

from collections.abc import Container, Iterator

from editor_app.compare.blocks import compare_lines, equal_row
from editor_app.compare.comparison import DocumentComparison, Kind, Piece, Row
from editor_app.compare.inline import Inline, size_of
from editor_app.compare.lines import spoken_runs
from editor_app.compare.stretches import ToldLine
from editor_app.domain.document import Document, Runs, Text
from editor_app.domain.flat_lines import Line
from editor_app.ui.i18n import tr

_NOWHERE = Document(())


def spot_of(conflict: int) -> int:
    """Under which number the places of a conflict are noted; those of changes count from 1."""
    return -conflict


def conflict_at(spot: int) -> int:
    """The number of the conflict whose places are noted so; 0 for a change."""
    return max(0, -spot)


def told_rows(told: tuple[ToldLine, ...], looks: Container[int] = ()) -> DocumentComparison:
    """The lines, each with a row; what is disputed in a line shows as changed.

    ``looks`` are conflicts about how something looks: where they are about a whole line, all of it does.
    """
    lines = tuple(one.line for one in told)
    rows = tuple(_row(one, place, looks) for place, one in enumerate(told))
    return DocumentComparison(_NOWHERE, _NOWHERE, lines, lines, rows, ())


def object_rows(base: tuple[Line, ...], told: tuple[ToldLine, ...]) -> DocumentComparison:
    """Disputed pictures, tables and the like as they differ from what they were."""
    return compare_lines(_NOWHERE, _NOWHERE, base, tuple(one.line for one in told))


def _row(one: ToldLine, place: int, looks: Container[int]) -> Row:
    runs = spoken_runs(one.line)
    if runs is None:
        return equal_row(one.line, place, place)
    whole = [spot.conflict for spot in one.spots if spot.start == spot.end and spot.conflict in looks]
    if whole:
        return Row(Kind.EQUAL, place, place, (Piece(Kind.CHANGED, runs, spot_of(whole[0])),))
    return Row(Kind.EQUAL, place, place, tuple(_pieces(one, runs)))


def _pieces(one: ToldLine, runs: Runs) -> Iterator[Piece]:
    inline, at = Inline(runs), 0
    for spot in one.spots:
        if spot.start > at:
            yield Piece(Kind.EQUAL, inline.cut(at, spot.start))
        words = inline.cut(spot.start, spot.end) if spot.end > spot.start else ()
        yield Piece(Kind.CHANGED, words or nothing_here(), spot_of(spot.conflict))
        at = max(at, spot.end)
    if size_of(runs) > at:
        yield Piece(Kind.EQUAL, inline.cut(at, size_of(runs)))


def nothing_here() -> Runs:
    """What stands where a side has nothing."""
    return (Text(tr("[nothing]")),)
