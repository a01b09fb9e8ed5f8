"""Lines of text that one side alone changed, the other having left them and their neighbours: their new words are taken.

Most lines of most merges are such.  Word by word they would come to the same, only more slowly.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.compare.comparison import Kind, Row
from editor_app.compare.lines import SPOKEN, same_shell, spoken_runs
from editor_app.compare.pairing import Group
from editor_app.compare.pieces import whole_pieces
from editor_app.domain.flat_lines import Line

Belonging = tuple[Sequence[Line], Sequence[Group]]
"""The lines of one side, and how they belong to those of the base."""


def changed_alone(base: Sequence[Line], side: Belonging, other: Belonging) -> set[int]:
    """The lines of the base, by number, that ``side`` says in other words and ``other`` did not touch.

    Nothing may have been put in, taken away or moved beside such a
    line on either side, and what stands beside it is text: so no edit of a neighbour meets an edit of it.
    """
    ours, others = _stays(base, *side), _stays(base, *other)
    stay = [True, *(None not in pair for pair in zip(ours, others, strict=True)), True]
    return {
        place
        for place, (line, one, beside) in enumerate(zip(base, ours, others, strict=True))
        if all(stay[place : place + 3])
        and one is not None
        and line == beside
        and line != one
        and same_shell(line, one)
    }


def exchanged(group: Group, base: Line, side: Line, number: int) -> Row:
    """The row of a line whose words are taken as a whole."""
    gone = whole_pieces(Kind.DELETED, spoken_runs(base) or (), number)
    come = whole_pieces(Kind.INSERTED, spoken_runs(side) or (), number)
    return Row(Kind.CHANGED, group.old, group.new, gone + come)


def _stays(base: Sequence[Line], side: Sequence[Line], groups: Sequence[Group]) -> list[Line | None]:
    """What each line of the base is on a side; None where it did not stay one line of text with the same neighbours."""
    out: list[Line | None] = [None] * len(base)
    torn: list[int] = []
    for group in groups:
        if group.old == group.old_end:
            torn += (group.old - 1, group.old)
        elif group.partner is None and group.old_end - group.old == group.new_end - group.new == 1:
            line = side[group.new]
            if isinstance(line.leaf, SPOKEN) and isinstance(base[group.old].leaf, SPOKEN):
                out[group.old] = line
    for place in torn:
        if 0 <= place < len(out):
            out[place] = None
    return out
