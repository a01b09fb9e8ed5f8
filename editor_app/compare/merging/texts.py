"""Merging text: what each side did to the base, line by line and word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from editor_app.compare.inline import Inline, size_of
from editor_app.compare.lines import shell_of, spoken_runs
from editor_app.compare.merging.clusters import Cluster, clusters_of
from editor_app.compare.merging.scripts import (
    Edit,
    End,
    Item,
    Items,
    Kept,
    Moved,
    Open,
    Place,
    Script,
    Whole,
    Words,
    base_items,
    joined_items,
)
from editor_app.compare.merging.versions import Versions, settled, settled_parts
from editor_app.compare.words import says_something
from editor_app.domain.document import Block, Run, Runs, Text
from editor_app.domain.flat_lines import Line

Opening = Callable[[Versions[Items], Place, Place], Open]
"""Takes note of a conflict: its versions, and from where to where of the base it reaches."""
Leaves = Callable[[Block, Block, Block], Versions[Block]]
"""Merges an object that both sides changed."""


class TextMerge:
    """One merge of two sides of the same base."""

    def __init__(self, mine: Script, theirs: Script, open_conflict: Opening, leaves: Leaves) -> None:
        self._sides = (mine, theirs)
        self._base = mine.base
        self._open = open_conflict
        self._leaves = leaves
        # Lines that one side moved and the other edited where they were: the edits go with the line.
        self._followed: tuple[dict[int, list[Edit]], dict[int, list[Edit]]] = ({}, {})

    def items(self) -> list[Item]:
        """What stands in the result, conflicts open."""
        mine, theirs = self._sides
        edits = [without_doubles(mine, theirs), without_doubles(theirs, mine)]
        for side in (0, 1):
            edits[1 - side] = self._follow(side, edits[1 - side])
        out: list[Item] = []
        place: Place = (0, 0)
        for cluster in clusters_of(edits[0], edits[1], self._near):
            out += self._retained(place, cluster.start)
            out += self._settled(cluster)
            place = max(place, cluster.end)
        out += self._retained(place, (len(self._base), 0))
        return out

    def _near(self, end: Place, start: Place) -> bool:
        """Tell whether only a character or a blank lies between two places: eight o'clock, half past seven.

        A punctuation mark keeps edits apart: they are in two clauses.
        """
        if end[0] != start[0] or start[1] - end[1] != 1:
            return False
        between = self._sides[0].inline(end[0]).text[end[1]]
        return says_something(between) or between == " "

    def _follow(self, side: int, others: list[Edit]) -> list[Edit]:
        """The other side's edits without those inside lines that this side moved; those are kept for where they went."""
        moved = self._sides[side].moved - self._sides[1 - side].moved
        if not moved:
            return others
        sizes = {line: _size(self._base[line]) for line in moved}
        inside: dict[int, list[Edit]] = {}
        crossed: set[int] = set()
        for edit in others:
            home = _home(edit, sizes)
            if home is not None:
                inside.setdefault(home, []).append(edit)
            elif not edit.inserts:
                last = edit.end[0] - (edit.end[1] == 0)
                crossed.update(line for line in moved if edit.start[0] <= line <= last)
        followed = {line: found for line, found in inside.items() if line not in crossed}
        self._followed[side].update(followed)
        gone = {id(edit) for found in followed.values() for edit in found}
        return [edit for edit in others if id(edit) not in gone]

    def _arrived(self, items: Items, side: int) -> Items:
        """Items with the lines that this side moved, as the other side left them."""
        if not any(isinstance(item, Moved) for item in items):
            return items
        out: list[Item] = []
        for item in items:
            if isinstance(item, Moved):
                edits = self._followed[side].get(item.line, [])
                start, end = (item.line, 0), (item.line + 1, 0)
                out += self._sides[1 - side].items_between(start, end, edits)
            else:
                out.append(item)
        return joined_items(out)

    def _settled(self, cluster: Cluster) -> Items:
        """What becomes of edits that belong together."""
        mine, theirs = cluster.edits
        if not mine or not theirs:
            side = 0 if mine else 1
            return tuple(item for edit in mine or theirs for item in self._arrived(edit.items, side))
        start, end = cluster.start, cluster.end
        if not any(edit.items for edit in (*mine, *theirs)) and (start[1] == 0 or end[1] != 0):
            return tuple(self._left(cluster))
        if len(mine) == len(theirs) == 1 and mine[0].turned and theirs[0].turned:
            return self._turned(mine[0], theirs[0])
        found = Versions(
            base_items(self._base, start, end),
            self._arrived(self._sides[0].items_between(start, end, mine), 0),
            self._arrived(self._sides[1].items_between(start, end, theirs), 1),
        )
        if found.mine == found.theirs:
            same: Items = found.mine
            return same
        return (self._open(found, start, end),)

    def _left(self, cluster: Cluster) -> Iterator[Item]:
        """What two sides that only took away have both left between their edits."""
        place = cluster.start
        for edit in sorted((*cluster.edits[0], *cluster.edits[1]), key=lambda edit: edit.start):
            yield from self._retained(place, edit.start)
            place = max(place, edit.end)

    def _turned(self, mine: Edit, theirs: Edit) -> Items:
        """An object that both sides changed."""
        one, other = mine.items[0], theirs.items[0]
        assert isinstance(one, Whole)
        assert isinstance(other, Whole)
        base = self._base[mine.start[0]]
        leaves = self._leaves(base.leaf, one.line.leaf, other.line.leaf)
        if leaves.agreed:
            return (Whole(base._replace(leaf=leaves.base)),)
        return (
            self._open(leaves.made(lambda leaf: (Whole(base._replace(leaf=leaf)),)), mine.start, mine.end),
        )

    def _retained(self, start: Place, end: Place) -> Iterator[Item]:
        """The base between two places, looking as both sides have it."""
        while start < end:
            line, unit = start
            touched = any(line in side.forms or line in side.shells for side in self._sides)
            if unit == 0 and end[0] > line and not touched:
                yield Kept(line)
                start = (line + 1, 0)
                continue
            whole = end[0] > line
            stop = _size(self._base[line]) if whole else end[1]
            if unit < stop:
                yield from self._looks(line, unit, stop)
            if not whole:
                return
            yield self._ending(line)
            start = (line + 1, 0)

    def _looks(self, line: int, start: int, end: int) -> Iterator[Item]:
        """The words between two units of a line, looking as both sides have it."""
        base = self._sides[0].inline(line).cut(start, end)
        if not any(line in side.forms for side in self._sides):
            yield Words(base)
            return
        mine, theirs = (side.runs_between(line, start, end) for side in self._sides)
        found = settled(base, mine, theirs)
        if found.agreed:
            yield Words(found.base)
            return
        for disputed, versions in merged_looks(base, mine, theirs):
            if not disputed:
                yield Words(versions.base)
                continue
            size = size_of(versions.base)
            yield self._open(versions.made(lambda runs: (Words(runs),)), (line, start), (line, start + size))

    def _ending(self, line: int) -> Item:
        """The end of a line, which says what kind of line it is."""
        base = shell_of(self._base[line])
        if not any(line in side.shells for side in self._sides):
            return End(base)
        mine, theirs = (side.shell(line) for side in self._sides)
        found = settled(base, mine, theirs)
        if not found.agreed:
            found = merged_shells(base, mine, theirs)
        if found.agreed:
            return End(found.base)
        size = _size(self._base[line])
        return self._open(found.made(lambda shell: (End(shell),)), (line, size), (line + 1, 0))


def merged_shells(base: Line, mine: Line, theirs: Line) -> Versions[Line]:
    """Three kinds of a line: its level or alignment, its place, and the number of its list, each by itself."""
    leaf = settled_parts(base.leaf, mine.leaf, theirs.leaf)
    place = settled(base.place, mine.place, theirs.place)
    number = settled(base.number, mine.number, theirs.number)
    return Versions(
        Line(place.base, leaf.base, number.base),
        Line(place.mine, leaf.mine, number.mine),
        Line(place.theirs, leaf.theirs, number.theirs),
    )


def merged_looks(base: Runs, mine: Runs, theirs: Runs) -> list[tuple[bool, Versions[Runs]]]:
    """The same words as three have them: mark by mark what either side set or took off; (disputed, versions) in order."""
    out: list[tuple[bool, list[Run], list[Run], list[Run]]] = []
    for runs in _side_by_side(base, mine, theirs):
        versions = _look(*runs)
        disputed = not versions.agreed
        if not out or out[-1][0] != disputed:
            out.append((disputed, [], [], []))
        for kept, run in zip(out[-1][1:], (versions.base, versions.mine, versions.theirs), strict=True):
            kept.append(run)
    return [(one[0], Versions(tuple(one[1]), tuple(one[2]), tuple(one[3]))) for one in out]


def _look(base: Run, mine: Run, theirs: Run) -> Versions[Run]:
    if not (isinstance(base, Text) and isinstance(mine, Text) and isinstance(theirs, Text)):
        return settled(base, mine, theirs)
    marks = (mine.marks & theirs.marks) | ((mine.marks ^ theirs.marks) - base.marks)
    href = settled(base.href, mine.href, theirs.href)
    return href.made(lambda address: Text(base.text, marks, address))


def _side_by_side(*versions: Runs) -> Iterator[tuple[Any, Any, Any]]:
    """The runs of several versions of the same words, cut where any of them is."""
    inlines = [Inline(runs) for runs in versions]
    cuts = sorted({place for inline in inlines for place in inline.seams()})
    start = 0
    for end in cuts:
        one, two, three = (inline.cut(start, end)[0] for inline in inlines)
        yield one, two, three
        start = end


def without_doubles(mine: Script, theirs: Script) -> list[Edit]:
    """My edits without the lines that both sides moved and that theirs puts further up."""
    both = mine.moved & theirs.moved
    if not both:
        return mine.edits
    ours, others = _arrivals(mine.edits), _arrivals(theirs.edits)
    later = {line for line in both if ours[line] > others[line]}
    out = []
    for edit in mine.edits:
        items = tuple(item for item in edit.items if not (isinstance(item, Moved) and item.line in later))
        if items or not edit.inserts:
            out.append(edit if len(items) == len(edit.items) else replace(edit, items=items))
    return out


def _arrivals(edits: Iterable[Edit]) -> dict[int, Place]:
    return {item.line: edit.start for edit in edits for item in edit.items if isinstance(item, Moved)}


def _home(edit: Edit, sizes: dict[int, int]) -> int | None:
    """The line, of some, that an edit lies in.

    What moves a line of its own to there does not lie in it: two lines might each go with the other.
    """
    line, unit = edit.start
    if line not in sizes:
        return None
    if edit.inserts and unit == 0 and edit.whole_lines:
        return None
    if any(isinstance(item, Moved) for item in edit.items):
        return None
    inside = edit.end <= (line, sizes[line]) or (edit.turned and edit.end == (line + 1, 0))
    return line if inside else None


def _size(line: Line) -> int:
    """The units of a line of text without its end; none of an object."""
    return size_of(spoken_runs(line) or ())
