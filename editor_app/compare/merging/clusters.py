"""Which edits of two sides touch the same text."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from editor_app.compare.merging.scripts import Edit, Place, Words

MINE, THEIRS = 0, 1


@dataclass(slots=True)
class Cluster:
    """Edits that must be looked at together: those of my side and those of theirs, in order."""

    edits: tuple[list[Edit], list[Edit]] = field(default_factory=lambda: ([], []))

    @property
    def start(self) -> Place:
        """Where in the base it begins."""
        return min(edits[0].start for edits in self.edits if edits)

    @property
    def end(self) -> Place:
        """Where in the base it ends."""
        return max(edits[-1].end for edits in self.edits if edits)

    @property
    def lone(self) -> list[Edit] | None:
        """The edits, where only one side has any."""
        mine, theirs = self.edits
        return None if mine and theirs else mine or theirs


def clusters_of(
    mine: Sequence[Edit], theirs: Sequence[Edit], near: Callable[[Place, Place], bool]
) -> Iterator[Cluster]:
    """All edits in order; those that collide, and what collides with them in turn, together.

    ``near`` tells of two places of the base that what lies between them is too little to keep two edits apart.
    """
    sided = [(edit, MINE) for edit in mine] + [(edit, THEIRS) for edit in theirs]
    sided.sort(key=_order)
    cluster = Cluster()

    def belongs(edit: Edit, side: int) -> bool:
        others = cluster.edits[1 - side]
        return bool(others) and (collide(others[-1], edit) or near(others[-1].end, edit.start))

    for _, tied in itertools.groupby(sided, _order):
        # Of two at one place, that which belongs to what came before goes first, whoever's it is.
        for edit, side in sorted(tied, key=lambda one: not belongs(*one)):
            if not belongs(edit, side):
                if cluster.edits[0] or cluster.edits[1]:
                    yield cluster
                cluster = Cluster()
            cluster.edits[side].append(edit)
    if cluster.edits[0] or cluster.edits[1]:
        yield cluster


def _order(sided: tuple[Edit, int]) -> tuple[Place, Place, bool]:
    """What is put in between two lines comes before what is put in at the beginning of the second."""
    edit, _ = sided
    return edit.start, edit.end, not edit.whole_lines


def collide(first: Edit, second: Edit) -> bool:
    """Tell whether two edits, in order, touch the same text: they overlap, or meet within a line."""
    if first.end != second.start:
        return first.end > second.start
    if first.inserts and second.inserts:
        return not (second.start[1] == 0 and first.whole_lines and not any_end(second))
    return second.start[1] != 0 or not _leaves_end(first)


def any_end(edit: Edit) -> bool:
    """Tell whether an edit puts in the end of a line, or an object."""
    return any(not isinstance(item, Words) for item in edit.items)


def _leaves_end(edit: Edit) -> bool:
    """Tell whether a line still ends where an edit ends that reaches to the beginning of a line."""
    return edit.whole_lines or (not edit.items and edit.start[1] == 0)
