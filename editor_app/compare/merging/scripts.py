"""What one side did to the base, as edits at places of the base.

A place is (line, unit): the units of a line of text are those of `Inline`, and one more for its end; an object is one
unit.  Places compare as tuples do.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor_app.compare.comparison import Kind, Row
from editor_app.compare.inline import Inline, size_of
from editor_app.compare.lines import SPOKEN, shell_of, spoken_runs
from editor_app.compare.pairing import Group
from editor_app.domain.document import Runs
from editor_app.domain.flat_lines import Line

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """Inline content."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class End:
    """The end of a line of text: what the line is (its runs are empty)."""

    shell: Line


@dataclass(frozen=True, slots=True)
class Whole:
    """An object, with its place in the document's structure."""

    line: Line


@dataclass(frozen=True, slots=True)
class Moved:
    """A line of the base that was moved here."""

    line: int


@dataclass(frozen=True, slots=True)
class Open:
    """A conflict, by its number: what stands here is for a person to say."""

    number: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of the base that nobody touched."""

    line: int


Item = Words | End | Whole | Moved | Open | Kept
Items = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """The base between two places is replaced by items.  ``turned`` means that an object was changed, not exchanged."""

    start: Place
    end: Place
    items: Items
    turned: bool = False

    @property
    def inserts(self) -> bool:
        """Whether it takes nothing away."""
        return self.start == self.end

    @property
    def whole_lines(self) -> bool:
        """Whether what it puts in ends as a line does."""
        return bool(self.items) and not isinstance(self.items[-1], Words)


@dataclass(frozen=True, slots=True)
class Form:
    """The same words look different: ``runs`` are what the units from ``start`` on of a line are now."""

    start: int
    end: int
    runs: Runs


class Script:
    """All that one side did: edits in order, other looks by line, other kinds of line, and which lines it moved away."""

    def __init__(
        self, base: Sequence[Line], side: Sequence[Line], groups: Iterable[tuple[Group, list[Row]]]
    ) -> None:
        """``groups`` are the lines of both that belong together, with their rows (`blocks.compared_groups`)."""
        self.base = base
        self._side = side
        self.edits: list[Edit] = []
        self.forms: dict[int, list[Form]] = {}
        self.shells: dict[int, Line] = {}
        self.moved: set[int] = set()
        self.anew: set[int] = set()
        self._inlines: dict[int, Inline] = {}
        for group, rows in groups:
            place = (group.old, 0)
            for row in rows:
                place = self._read(row, group, place)
        self.edits = list(_joined(self.edits))

    def _read(self, row: Row, group: Group, place: Place) -> Place:
        """Take note of a row that begins at a place; where the next one begins."""
        if group.partner is not None:
            return self._read_moved(row, group.partner, place)
        line = self.base[place[0]] if row.new is None else self._side[row.new]
        return self._read_text(row, place) if isinstance(line.leaf, SPOKEN) else self._read_object(row, place)

    def _read_text(self, row: Row, place: Place) -> Place:
        line, unit = place
        for piece in row.pieces:
            if piece.kind is Kind.INSERTED:
                self.edits.append(Edit((line, unit), (line, unit), (Words(piece.runs),)))
                continue
            size = size_of(piece.runs)
            if piece.kind is Kind.DELETED:
                self.edits.append(Edit((line, unit), (line, unit + size), ()))
            elif piece.kind is Kind.CHANGED:
                self.forms.setdefault(line, []).append(Form(unit, unit + size, piece.runs))
            unit += size
        if row.end is Kind.INSERTED:
            assert row.new is not None
            shell = shell_of(self._side[row.new])
            self.edits.append(Edit((line, unit), (line, unit), (End(shell),)))
            return line, unit
        if row.end is Kind.DELETED:
            self.edits.append(Edit((line, unit), (line + 1, 0), ()))
        elif row.parts:
            assert row.new is not None
            self.shells[line] = shell_of(self._side[row.new])
        return line + 1, 0

    def _read_object(self, row: Row, place: Place) -> Place:
        after = (place[0] + 1, 0)
        if row.new is None:
            self.edits.append(Edit(place, after, ()))
            return after
        whole = Whole(self._side[row.new])
        if row.old is None:
            self.edits.append(Edit(place, place, (whole,)))
            return place
        self.edits.append(Edit(place, after, (whole,), turned=True))
        return after

    def _read_moved(self, row: Row, partner: int, place: Place) -> Place:
        if row.old is not None:
            if row.old not in self.anew:
                self.moved.add(row.old)
            self.edits.append(Edit(place, (place[0] + 1, 0), ()))
            return place[0] + 1, 0
        assert row.new is not None
        new = self._side[row.new]
        items: Items = (Moved(partner),)
        if new != self.base[partner]:
            # Changed as well: what the other side does to it where it was is then for a person to say.
            self.moved.discard(partner)
            self.anew.add(partner)
            items = (Words(spoken_runs(new) or ()), End(shell_of(new)))
        self.edits.append(Edit(place, place, items))
        return place

    def runs_between(self, line: int, start: int, end: int) -> Runs:
        """What the words between two units of a line look like on this side."""
        inline = self.inline(line)
        forms = self.forms.get(line, [])
        out: list[Runs] = []
        for form in forms[bisect.bisect_right(forms, start, key=_form_end) :]:
            if form.start >= end:
                break
            first, last = max(start, form.start), min(end, form.end)
            if first < last:
                out.append(inline.cut(start, first))
                out.append(Inline(form.runs).cut(first - form.start, last - form.start))
                start = last
        out.append(inline.cut(start, max(start, end)))
        return tuple(run for runs in out for run in runs)

    def inline(self, line: int) -> Inline:
        """A line of text of the base, to be cut."""
        found = self._inlines.get(line)
        if found is None:
            found = self._inlines[line] = Inline(spoken_runs(self.base[line]) or ())
        return found

    def shell(self, line: int) -> Line:
        """What kind of line of text a line of the base is on this side, and where it stands."""
        return self.shells.get(line) or shell_of(self.base[line])

    def items_between(self, start: Place, end: Place, edits: Sequence[Edit]) -> Items:
        """What this side has where the base has what lies between two places; ``edits`` are its edits there, in order."""
        out: list[Item] = []
        for edit in edits:
            out += self.kept_between(start, edit.start)
            out += edit.items
            start = edit.end
        out += self.kept_between(start, end)
        return joined_items(out)

    def kept_between(self, start: Place, end: Place) -> Iterator[Item]:
        """The base between two places as this side shows it, edits apart."""
        return _kept(self.base, start, end, self.runs_between, self.shell)


def _form_end(form: Form) -> int:
    return form.end


def _joined(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Edits of one side, those that touch made one; an object that was changed stays one by itself."""
    waiting: Edit | None = None
    for edit in edits:
        if waiting is None:
            waiting = edit
        elif waiting.end == edit.start and not waiting.turned and not edit.turned:
            waiting = Edit(waiting.start, edit.end, joined_items((*waiting.items, *edit.items)))
        else:
            yield waiting
            waiting = edit
    if waiting is not None:
        yield waiting


def base_items(base: Sequence[Line], start: Place, end: Place) -> Items:
    """The base between two places."""

    def runs(line: int, first: int, last: int) -> Runs:
        return Inline(spoken_runs(base[line]) or ()).cut(first, last)

    return tuple(_kept(base, start, end, runs, lambda line: shell_of(base[line])))


def _kept(
    base: Sequence[Line],
    start: Place,
    end: Place,
    words: Callable[[int, int, int], Runs],
    shell: Callable[[int], Line],
) -> Iterator[Item]:
    """The base between two places, its words and its kinds of lines as they are given."""
    while start < end:
        line, unit = start
        runs = spoken_runs(base[line])
        whole = end[0] > line
        start = (line + 1, 0)
        if runs is None:
            yield Whole(base[line])
            continue
        stop = size_of(runs) if whole else end[1]
        if unit < stop:
            yield Words(words(line, unit, stop))
        if not whole:
            return
        yield End(shell(line))


def joined_items(items: Sequence[Item]) -> Items:
    """Items with neighbouring words made one."""
    out: list[Item] = []
    for item in items:
        last = out[-1] if out else None
        if isinstance(item, Words) and isinstance(last, Words):
            out[-1] = Words((*last.runs, *item.runs))
        elif not isinstance(item, Words) or item.runs:
            out.append(item)
    return tuple(out)
