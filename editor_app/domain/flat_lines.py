"""A document as flat lines, as an editor shows it and a comparison reads it, and back: each line a leaf block and its place."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from editor_app.domain.document import (
    Block,
    Blocks,
    BulletList,
    Heading,
    OrderedList,
    Paragraph,
    Quote,
)

BULLETS, NUMBERS = "u", "o"
_QUOTED, _GOES_ON = "q", "+"


class Place(NamedTuple):
    """Where a line stands: in a quote or not, in which lists (``u`` or ``o`` for each level, outermost first).

    ``head`` tells whether the line begins its item; the others go on with it.
    """

    quoted: bool = False
    lists: str = ""
    head: bool = False

    @property
    def code(self) -> str:
        """The place as a short text, the empty one for the top level; `place_of` reads it."""
        goes_on = _GOES_ON if self.lists and not self.head else ""
        return (_QUOTED if self.quoted else "") + self.lists + goes_on


TOP = Place()


@functools.lru_cache(maxsize=256)
def place_of(code: str) -> Place:
    """Read what `Place.code` wrote."""
    lists = code.removeprefix(_QUOTED).removesuffix(_GOES_ON)
    return Place(code.startswith(_QUOTED), lists, bool(lists) and not code.endswith(_GOES_ON))


class Line(NamedTuple):
    """A leaf block at its place; ``number`` counts where the line begins a numbered list."""

    place: Place
    leaf: Block
    number: int = 1


def flatten(blocks: Blocks) -> Iterator[Line]:
    """The lines of blocks in normal form."""
    for block in blocks:
        if isinstance(block, Quote):
            yield from _lines(block.blocks, True, "")
        elif isinstance(block, BulletList | OrderedList):
            yield from _list_lines(block, False, "")
        else:
            yield Line(TOP, block)


def _lines(blocks: Blocks, quoted: bool, lists: str) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, BulletList | OrderedList):
            yield from _list_lines(block, quoted, lists)
        else:
            yield Line(Place(quoted, lists), block)


def _list_lines(block: BulletList | OrderedList, quoted: bool, outer: str) -> Iterator[Line]:
    numbered = isinstance(block, OrderedList)
    lists = outer + (NUMBERS if numbered else BULLETS)
    number = block.start if isinstance(block, OrderedList) else 1
    for item in block.items:
        for index, line in enumerate(_lines(item, quoted, lists)):
            yield Line(Place(quoted, lists, True), line.leaf, number) if index == 0 else line
        number += 1


def fitted(place: Place, open_lists: str) -> Place:
    """The place that a line can have where ``open_lists`` have begun above it.

    A line that begins an item may open one list more; one that goes on needs its list begun.
    """
    outer = place.lists[:-1] if place.head else place.lists
    begun = _shared(outer, open_lists)
    if begun == len(outer):
        return place
    if place.head:
        return Place(place.quoted, outer[:begun] + place.lists[-1], True)
    return Place(place.quoted, outer[:begun])


def _shared(one: str, other: str) -> int:
    """How many levels two places have in common."""
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))


def build(lines: Iterable[Line]) -> Blocks:
    """The blocks that lines show.  An empty line is as if it were not there; not yet in normal form."""
    blocks: list[Block] = []
    for quoted, group in itertools.groupby(lines, key=_is_quoted):
        nest = _Nest()
        for line in group:
            nest.add(line)
        inner = nest.closed()
        blocks.extend([Quote(inner)] if quoted and inner else inner)
    return tuple(blocks)


def _is_quoted(line: Line) -> bool:
    return line.place.quoted


class _OpenList(NamedTuple):
    kind: str
    number: int
    items: list[list[Block]]

    def closed(self) -> Block:
        items = tuple(map(tuple, self.items))
        return OrderedList(items, self.number) if self.kind == NUMBERS else BulletList(items)


class _Nest:
    """Lines on their way to become lists."""

    __slots__ = ("_blocks", "_lists", "_skipped")

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._lists: list[_OpenList] = []
        # The beginning of an item that holds nothing: what goes on with it begins it.
        self._skipped: Line | None = None

    def add(self, line: Line) -> None:
        place = line.place
        if _is_empty(line.leaf):
            if place.head and self._skipped is None:
                self._skipped = line
            return
        if self._skipped is not None:
            line = _in_stead(line, self._skipped)
            self._skipped = None
        elif place == TOP and not self._lists:
            self._blocks.append(line.leaf)
            return
        self._place(line)

    def closed(self) -> Blocks:
        """All blocks, every list closed."""
        self._close(0)
        return tuple(self._blocks)

    def _place(self, line: Line) -> None:
        place = fitted(line.place, "".join([each.kind for each in self._lists]))
        depth = len(place.lists)
        if not place.head:
            self._close(depth)
        elif len(self._lists) < depth or self._lists[depth - 1].kind != place.lists[-1]:
            self._close(depth - 1)
            self._lists.append(_OpenList(place.lists[-1], line.number, [[]]))
        else:
            self._close(depth)
            self._lists[-1].items.append([])
        self._innermost().append(line.leaf)

    def _innermost(self) -> list[Block]:
        return self._lists[-1].items[-1] if self._lists else self._blocks

    def _close(self, depth: int) -> None:
        while len(self._lists) > depth:
            done = self._lists.pop().closed()
            self._innermost().append(done)


def _in_stead(line: Line, skipped: Line) -> Line:
    """A line that follows an empty beginning of an item: it begins the item, or counts from its number."""
    place = line.place
    if place.lists != skipped.place.lists or place.quoted != skipped.place.quoted:
        return line
    if place.head:
        return line._replace(number=skipped.number)
    return Line(skipped.place, line.leaf, skipped.number)


def _is_empty(leaf: Block) -> bool:
    return isinstance(leaf, Paragraph | Heading) and not leaf.runs
