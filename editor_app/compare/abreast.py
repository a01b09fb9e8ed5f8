"""A merge in rows: what stands abreast on my side, in the result and on theirs.  Values; what a merge is shown by."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from editor_app.compare.blocks import compare_documents, compare_lines
from editor_app.compare.comparison import DocumentComparison, FieldRow, Kind, Row
from editor_app.compare.field_rows import compare_fields
from editor_app.compare.merge import Conflict, Merge
from editor_app.compare.numbering import Numbers
from editor_app.compare.stretches import Stretch, settled_lines, stretches, told_lines
from editor_app.domain.content import Content
from editor_app.domain.fields import Fields
from editor_app.domain.flat_lines import Line


class Origin(enum.StrEnum):
    """Which side something comes from that merged by itself."""

    NEITHER = "neither"
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class SettledRow:
    """A line that nobody disputes, compared with the base: in the result and, where they differ, on both sides."""

    origin: Origin
    result: Row
    mine: tuple[Row, ...] = ()
    theirs: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class DisputedRows:
    """Lines in which something is disputed; ``first`` is the number that the first has among the result's."""

    stretch: Stretch
    first: int


@dataclass(frozen=True, slots=True)
class FieldAbreast:
    """A field that differs somewhere, with what is disputed in it; each side is compared with the base."""

    name: str
    origin: Origin
    result: tuple[FieldRow, ...]
    mine: tuple[FieldRow, ...]
    theirs: tuple[FieldRow, ...]
    conflicts: tuple[Conflict, ...] = ()


BodyRow = SettledRow | DisputedRows


@dataclass(frozen=True, slots=True)
class Abreast:
    """A whole merge in rows.  The result has the base where something is disputed."""

    merged: Merge
    result: DocumentComparison
    mine: DocumentComparison
    theirs: DocumentComparison
    fields: tuple[FieldAbreast, ...]
    rows: tuple[BodyRow, ...]

    @property
    def merged_alone(self) -> int:
        """How many lines and fields merged by themselves."""
        lines = sum(isinstance(row, SettledRow) and row.origin is not Origin.NEITHER for row in self.rows)
        return lines + sum(not one.conflicts for one in self.fields)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What is disputed, in the order in which it is shown."""
        return self.merged.conflicts


def abreast(base: Content, mine: Content, theirs: Content, merged: Merge) -> Abreast:
    """Put a merge into rows.  Takes no thought of time: not for the main thread where texts are long."""
    cuts = list(_cut(merged))
    lines = tuple(line for _, some in cuts for line in some)
    base_lines = merged.plan.lines
    result = compare_lines(base.document, merged.result.document, base_lines, lines)
    ours, others = (compare_documents(base.document, side.document) for side in (mine, theirs))
    rows = tuple(_Rows(result, ours, others).all(cuts))
    named = tuple(_fields(base.fields, mine.fields, theirs.fields, merged))
    return Abreast(merged, result, ours, others, named, rows)


def _cut(merged: Merge) -> Iterator[tuple[Stretch, tuple[Line, ...]]]:
    """The stretches of the body, each with its lines while nothing is chosen."""
    for stretch in stretches(merged.plan):
        if stretch.conflicts:
            yield stretch, tuple(told.line for told in told_lines(merged.plan, stretch, {}))
        else:
            yield stretch, settled_lines(merged.plan, stretch)


class _Rows:
    """The body's rows on their way."""

    def __init__(
        self, result: DocumentComparison, mine: DocumentComparison, theirs: DocumentComparison
    ) -> None:
        self._result = result
        self._sides = (mine, theirs)
        self._by_old: tuple[dict[int, list[Row]], ...] = ({}, {})
        self._came: tuple[set[Line], ...] = (set(), set())
        self._shown: set[int] = set()
        for side, by_old, came in zip(self._sides, self._by_old, self._came, strict=True):
            for row in side.rows:
                if row.old is not None:
                    by_old.setdefault(row.old, []).append(row)
                elif row.new is not None:
                    came.add(side.new_lines[row.new])

    def all(self, cuts: Iterable[tuple[Stretch, tuple[Line, ...]]]) -> Iterator[BodyRow]:
        """What is disputed stands where the base's lines stand, or would."""
        disputed: list[tuple[DisputedRows, range]] = []
        first = 0
        for stretch, lines in cuts:
            if stretch.conflicts:
                disputed.append((DisputedRows(stretch, first), range(first, first + len(lines))))
            first += len(lines)
        waiting = iter(disputed)
        ahead = next(waiting, None)
        covered = {place for _, places in disputed for place in places}
        for row in self._result.rows:
            while ahead is not None and row.new is not None and ahead[0].first <= row.new:
                yield ahead[0]
                ahead = next(waiting, None)
            if row.new not in covered:
                yield self._settled(row)
        while ahead is not None:
            yield ahead[0]
            ahead = next(waiting, None)

    def _settled(self, row: Row) -> SettledRow:
        if row.kind is Kind.EQUAL:
            return SettledRow(Origin.NEITHER, row)
        old = row.old
        if old is None:
            return self._arrived(row)
        mine, theirs = (by_old.get(old, []) for by_old in self._by_old)
        origin = _origin(*(any(one.kind is not Kind.EQUAL for one in side) for side in (mine, theirs)))
        if old in self._shown:  # the second part of a line that was split
            return SettledRow(origin, row)
        self._shown.add(old)
        return SettledRow(origin, row, tuple(mine), tuple(theirs))

    def _arrived(self, row: Row) -> SettledRow:
        """A line that the base has not, or not here: each side that brought it shows it alike."""
        line = self._result.line(row)
        home = self._result.rows[row.partner].old if row.partner is not None else None
        if home is not None:
            moved = (any(one.kind is Kind.MOVED for one in by_old.get(home, ())) for by_old in self._by_old)
            origin = _origin(*moved)
        else:
            origin = _origin(*(line in came for came in self._came))
        return SettledRow(origin, row)


def _origin(mine: bool, theirs: bool) -> Origin:
    """Where both changed something it comes from both, also where they do not say which."""
    if mine is theirs:
        return Origin.BOTH
    return Origin.MINE if mine else Origin.THEIRS


def _fields(base: Fields, mine: Fields, theirs: Fields, merged: Merge) -> Iterator[FieldAbreast]:
    result, ours, others = (_named(base, side) for side in (merged.result.fields, mine, theirs))
    conflicts: dict[str, list[Conflict]] = {}
    for one in merged.conflicts:
        conflicts.setdefault(one.name, []).append(one)
    for field in fields(Fields):
        name = field.name
        rows = (result.get(name, ()), ours.get(name, ()), others.get(name, ()))
        differ = [any(row.kind is not Kind.EQUAL for row in some) for some in rows]
        if any(differ) or name in conflicts:
            yield FieldAbreast(name, _origin(*differ[1:]), *rows, tuple(conflicts.get(name, ())))


def _named(old: Fields, new: Fields) -> Mapping[str, tuple[FieldRow, ...]]:
    found: dict[str, tuple[FieldRow, ...]] = {}
    for row in compare_fields(old, new, Numbers()):
        found[row.name] = (*found.get(row.name, ()), row)
    return found
