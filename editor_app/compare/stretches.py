"""A merged body in stretches: what is settled, and what is disputed, in reading order.  What a merge is shown by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from editor_app.compare.inline import size_of
from editor_app.compare.merge import Answer, Plan, answered, ends_lines
from editor_app.compare.merging.scripts import End, Item, Items, Kept, Open, Whole
from editor_app.compare.merging.underway import LinesUnderWay, made_lines
from editor_app.domain.flat_lines import Line


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole lines of a merged body; ``conflicts`` are the numbers of those in them, in order: none in what is settled."""

    items: Items
    conflicts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a conflict stands in a line: units of `Inline`, the end exclusive; the same two where nothing is there."""

    conflict: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of a disputed stretch, and what in it is disputed; ``whole`` tells that all of it is."""

    line: Line
    spots: tuple[Spot, ...] = ()
    whole: bool = False


def stretches(plan: Plan) -> Iterator[Stretch]:
    """The body of a merge, cut where lines begin whatever is chosen."""
    settled: list[Item] = []
    line: list[Item] = []
    numbers: list[int] = []
    for item in plan.items:
        line.append(item)
        if isinstance(item, Open):
            numbers.append(item.number)
            versions = plan.versions[item.number]
            some = versions.base and versions.mine and versions.theirs
            ends = ends_lines(versions) and (len(line) == 1 or bool(some))
        else:
            ends = isinstance(item, End | Kept | Whole)
        if not ends:
            continue
        if not numbers:
            settled += line
        else:
            if settled:
                yield Stretch(tuple(settled))
            yield Stretch(tuple(line), tuple(numbers))
            settled, numbers = [], []
        line = []
    if numbers:
        if settled:
            yield Stretch(tuple(settled))
        yield Stretch(tuple(line), tuple(numbers))
    elif settled or line:
        yield Stretch((*settled, *line))


def settled_lines(plan: Plan, stretch: Stretch) -> tuple[Line, ...]:
    """The lines of a stretch without conflicts."""
    return tuple(made_lines(plan.lines, stretch.items))


def told_lines(plan: Plan, stretch: Stretch, choices: Mapping[int, Answer]) -> tuple[ToldLine, ...]:
    """The lines of a disputed stretch with what was chosen, and where in them that stands."""
    telling = _Telling(plan, choices)
    for item in stretch.items:
        telling.add(item)
    return telling.lines()


class _Telling:
    def __init__(self, plan: Plan, choices: Mapping[int, Answer]) -> None:
        self._plan = plan
        self._choices = choices
        self._building = LinesUnderWay(plan.lines)
        self._spots: list[Spot] = []
        self._made: list[ToldLine] = []

    def add(self, item: Item) -> None:
        """Take an item, a conflict with what was chosen for it."""
        if not isinstance(item, Open):
            self._settled(item)
            return
        start = self._size()
        began = start == 0 and not self._spots
        for one in answered(self._plan, (item,), self._choices):
            for line in self._building.add(one):
                whole = began and not self._spots
                spot = Spot(item.number, start, _size_of_line(line))
                self._made.append(ToldLine(line, (*self._spots, spot), whole))
                self._spots, start = [], 0
                began = True
        end = self._size()
        # Nothing was left over from whole lines: nothing of the next one is disputed.
        closed = ends_lines(self._plan.versions[item.number])
        if end > start or not closed:
            self._spots.append(Spot(item.number, start, end))

    def _settled(self, item: Item) -> None:
        for line in self._building.add(item):
            self._made.append(ToldLine(line, tuple(self._spots)))
            self._spots = []

    def lines(self) -> tuple[ToldLine, ...]:
        """All of them."""
        for line in self._building.rest():
            self._made.append(ToldLine(line, tuple(self._spots)))
        return tuple(self._made)

    def _size(self) -> int:
        return size_of(tuple(self._building.runs))


def _size_of_line(line: Line) -> int:
    runs = getattr(line.leaf, "runs", None)
    return 0 if runs is None else size_of(runs)
