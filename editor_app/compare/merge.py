"""Three-way merging of contents: what one side changed is taken, what both changed differently is for a person to say.

Documents merge line by line and, inside a line, word by word (CJK by character); marks one by one; pictures by
attribute, tables by row and cell; fields field by field, lists entry by entry.  A line that one side moved takes along
what the other side edited in it.  Nothing is lost: every word that either side put in stands in the result or in a
conflict.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from editor_app.compare.blocks import rows_of
from editor_app.compare.comparison import Row
from editor_app.compare.entries import LISTS
from editor_app.compare.inline import Inline
from editor_app.compare.lines import document_of, lines_of, shell_of, spoken_runs
from editor_app.compare.merging.alone import Belonging, changed_alone, exchanged
from editor_app.compare.merging.fields import merged_fields
from editor_app.compare.merging.objects import merged_leaves
from editor_app.compare.merging.scripts import End, Item, Items, Open, Place, Script, Whole, Words
from editor_app.compare.merging.texts import TextMerge
from editor_app.compare.merging.underway import LinesUnderWay, made_lines
from editor_app.compare.merging.versions import Versions
from editor_app.compare.numbering import Numbers
from editor_app.compare.pairing import Group, groups_of
from editor_app.domain.content import Content
from editor_app.domain.document import Document, runs_text
from editor_app.domain.fields import Fields
from editor_app.domain.flat_lines import Line


class Choice(enum.StrEnum):
    """What a person says about a conflict; `BOTH` puts mine before theirs, `REVERSED` theirs before mine."""

    BASE = "base"
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Own:
    """What a person wrote in the place of both versions: ``lines`` in the document, the ``value`` in a field."""

    lines: tuple[Line, ...] = ()
    value: Any = None


Answer = Choice | Own


class ConflictKind(enum.StrEnum):
    """What is disputed: words of a line, whole lines, an object, how words or lines look, a field, an entry of a list."""

    WORDS = "words"
    LINES = "lines"
    OBJECT = "object"
    LOOK = "look"
    FIELD = "field"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One place where both sides changed the same in different ways, numbered from 1 in reading order.

    In the document ``base``, ``mine`` and ``theirs`` are tuples of `Line` (the last, or the only one, may be part of a
    line), ``line`` is the number of the base's line where it begins, ``before`` and ``after`` are the words around it in
    its line.  In a field (``name``) they are values of that field, of a list tuples of entries.
    """

    number: int
    kind: ConflictKind
    base: Any
    mine: Any
    theirs: Any
    name: str = ""
    line: int | None = None
    before: str = ""
    after: str = ""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen: both only where one may stand behind the other."""
        both = self.kind in {ConflictKind.WORDS, ConflictKind.LINES, ConflictKind.OBJECT, ConflictKind.ENTRY}
        return tuple(Choice) if both else (Choice.BASE, Choice.MINE, Choice.THEIRS)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge: ``result`` has the base where there are conflicts; `resolve` gives what is chosen (by the ``plan``)."""

    result: Content
    conflicts: tuple[Conflict, ...]
    plan: Plan


@dataclass(frozen=True, slots=True)
class Plan:
    """What the result is made of, conflicts open."""

    lines: tuple[Line, ...]
    items: Items
    versions: Mapping[int, Versions[Items]]
    fields: tuple[tuple[str, Versions[Any], int], ...]


def merge(base: Content, mine: Content, theirs: Content) -> Merge:
    """Merge two contents that both come from ``base``.  Bounded as comparing is; symmetric but for who is mine."""
    conflicts: list[Conflict] = []
    fields = tuple(_fields(base.fields, mine.fields, theirs.fields, conflicts))
    merging = _DocumentMerge(base.document, mine.document, theirs.document, conflicts)
    plan = Plan(merging.lines, tuple(merging.items), merging.versions, fields)
    return Merge(_content(plan, {}), tuple(conflicts), plan)


def resolve(merged: Merge, choices: Mapping[int, Answer]) -> Content:
    """The content with what was chosen for each conflict, by its number; the base where nothing was."""
    return _content(merged.plan, choices)


def answered(plan: Plan, items: Iterable[Item], choices: Mapping[int, Answer]) -> Iterator[Item]:
    """Items with what was chosen in the place of each conflict; the base where nothing was."""
    for item in items:
        if isinstance(item, Open):
            yield from _taken(plan.versions[item.number], choices.get(item.number, Choice.BASE))
        else:
            yield item


def _fields(base: Fields, mine: Fields, theirs: Fields, conflicts: list[Conflict]) -> Iterator[Any]:
    for name, found in merged_fields(base, mine, theirs):
        if found.agreed:
            yield name, found, 0
            continue
        kind = ConflictKind.ENTRY if name in LISTS else ConflictKind.FIELD
        number = len(conflicts) + 1
        conflicts.append(Conflict(number, kind, found.base, found.mine, found.theirs, name))
        yield name, found, number


class _DocumentMerge:
    """The merge of three documents."""

    def __init__(self, base: Document, mine: Document, theirs: Document, conflicts: list[Conflict]) -> None:
        self.lines = lines_of(base)
        one, other = lines_of(mine), lines_of(theirs)
        ours, others = (one, groups_of(self.lines, one)), (other, groups_of(self.lines, other))
        scripts = self._script(ours, others), self._script(others, ours)
        self.versions: dict[int, Versions[Items]] = {}
        self._conflicts = conflicts
        self.items = TextMerge(scripts[0], scripts[1], self._opened, merged_leaves).items()

    def _script(self, side: Belonging, other: Belonging) -> Script:
        alone = changed_alone(self.lines, side, other)
        lines, groups = side
        numbers = Numbers()

        def rows(group: Group) -> list[Row]:
            if group.old in alone:
                return [exchanged(group, self.lines[group.old], lines[group.new], numbers.next())]
            return rows_of(group, self.lines, lines, numbers)

        return Script(self.lines, lines, ((group, rows(group)) for group in groups))

    def _opened(self, versions: Versions[Items], start: Place, end: Place) -> Open:
        number = len(self._conflicts) + 1
        self.versions[number] = versions
        shown = versions.made(lambda items: tuple(made_lines(self.lines, items)))
        before, after = self._around(start, end)
        conflict = Conflict(
            number, _kind(versions), shown.base, shown.mine, shown.theirs, "", start[0], before, after
        )
        self._conflicts.append(conflict)
        return Open(number)

    def _around(self, start: Place, end: Place) -> tuple[str, str]:
        """The words before and behind, in the first and the last line."""
        before = self._words(start[0])[: start[1]]
        after = self._words(end[0])[end[1] :] if end[1] else ""
        return before, after

    def _words(self, line: int) -> str:
        if line >= len(self.lines):
            return ""
        return Inline(spoken_runs(self.lines[line]) or ()).text


def _kind(versions: Versions[Items]) -> ConflictKind:
    every = (versions.base, versions.mine, versions.theirs)
    if any(isinstance(item, Whole) for items in every for item in items):
        return ConflictKind.OBJECT
    said = {tuple(_said(item) for item in items) for items in every}
    if len(said) == 1:
        return ConflictKind.LOOK
    ended = any(isinstance(item, End) for items in every for item in items)
    return ConflictKind.LINES if ended else ConflictKind.WORDS


def _said(item: Item) -> str | None:
    return runs_text(item.runs) if isinstance(item, Words) else None


def _content(plan: Plan, choices: Mapping[int, Answer]) -> Content:
    values: dict[str, Any] = {}
    for name, found, number in plan.fields:
        answer = choices.get(number, Choice.BASE)
        value = answer.value if isinstance(answer, Own) else chosen(found, answer, joins=name in LISTS)
        values[name] = values[name] + value if name in values else value
    return Content(Fields(**values), document_of(made_lines(plan.lines, answered(plan, plan.items, choices))))


def chosen(versions: Versions[Any], choice: Choice, *, joins: bool) -> Any:
    """What a choice takes of three versions; ``joins`` where both can stand one behind the other."""
    if choice in {Choice.BOTH, Choice.REVERSED} and joins and not versions.agreed:
        mine, theirs = versions.mine, versions.theirs
        return mine + theirs if choice is Choice.BOTH else theirs + mine
    if choice is Choice.THEIRS or choice is Choice.REVERSED:
        return versions.theirs
    return versions.base if choice is Choice.BASE else versions.mine


def _taken(versions: Versions[Items], answer: Answer) -> Items:
    if isinstance(answer, Choice):
        taken: Items = chosen(versions, answer, joins=True)
        return taken
    items: list[Item] = []
    for line in answer.lines:
        items += [Words(spoken_runs(line) or ()), End(shell_of(line))]
    return tuple(items) if ends_lines(versions) else tuple(items[:-1])


def ends_lines(versions: Versions[Items]) -> bool:
    """Whether what is disputed ends as lines do on all sides, and is no part of a line."""
    every = (versions.base, versions.mine, versions.theirs)
    return all(not items or not isinstance(items[-1], Words) for items in every)


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of a merged body as it is while nothing is chosen, and the conflicts in it, by their numbers.

    A conflict about lines of which the base has none stands between lines: ``line`` is None there.
    """

    line: Line | None
    conflicts: tuple[int, ...] = ()


def outline(merged: Merge) -> Iterator[OutlineLine]:
    """The merged body line by line, with its conflicts in their places: what a merge is shown by."""
    plan = merged.plan
    building = LinesUnderWay(plan.lines)
    pending: tuple[int, ...] = ()
    for item in plan.items:
        items: Items = (item,)
        if isinstance(item, Open):
            items = plan.versions[item.number].base
            if not items and not building.runs:
                yield OutlineLine(None, (item.number,))
                continue
            pending += (item.number,)
        for each in items:
            for line in building.add(each):
                yield OutlineLine(line, pending)
                pending = ()
    yield from (OutlineLine(line, pending) for line in building.rest())
