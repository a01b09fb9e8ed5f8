"""Writes what stands in each cell of a merge, and the choices beneath what is disputed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtGui import QTextCharFormat

from editor_app.compare.abreast import Abreast, DisputedRows, FieldAbreast, Origin, SettledRow
from editor_app.compare.comparison import DocumentComparison, FieldRow, Kind, Row
from editor_app.compare.entries import LISTS
from editor_app.compare.lines import spoken_runs
from editor_app.compare.merge import Answer, Choice, Conflict, ConflictKind, Own, chosen
from editor_app.compare.stretches import told_lines
from editor_app.domain.fields import Cover
from editor_app.domain.flat_lines import Line
from editor_app.ui.comparing.fields import FieldScribe, block
from editor_app.ui.comparing.ink import Side
from editor_app.ui.comparing.lines import LineScribe
from editor_app.ui.comparing.scribe import Scribe
from editor_app.ui.comparing.values import field_word, shell_word, told
from editor_app.ui.i18n import tr
from editor_app.ui.merging.by_hand import may_write
from editor_app.ui.merging.columns import Column
from editor_app.ui.merging.told import nothing_here, object_rows, spot_of, told_rows
from editor_app.ui.merging.words import DECIDED, ORIGIN_WORDS, conflict_words, take_words

TAKE = "take:"
"""Before a conflict's number and a choice, the address of the words that make it."""
BY_HAND = "hand"
_TAKEN_IN = {Column.BASE: Choice.BASE, Column.MINE: Choice.MINE, Column.THEIRS: Choice.THEIRS}
SEPARATOR = "\u00a0\u00a0·  "
"""A line may end behind it, and never begins with it."""


class Cells:
    """Writes one cell after the other."""

    def __init__(self, scribe: Scribe, found: Abreast, answers: Mapping[int, Answer]) -> None:
        self._scribe = scribe
        self._found = found
        self._answers = answers
        self._conflicts = {one.number: one for one in found.conflicts}
        self._lines = {
            Column.MINE: LineScribe(scribe, found.mine),
            Column.RESULT: LineScribe(scribe, found.result),
            Column.THEIRS: LineScribe(scribe, found.theirs),
        }

    def write(self, item: FieldAbreast | SettledRow | DisputedRows, column: Column) -> None:
        """Write what a column has of a row; nothing where it has nothing of its own."""
        match item:
            case FieldAbreast():
                self._field(item, column)
            case SettledRow():
                self._settled(item, column)
            case DisputedRows():
                self._disputed(item, column)

    # Lines

    def _settled(self, row: SettledRow, column: Column) -> None:
        if column is Column.RESULT:
            self._origin(row.origin)
            self._lines[column].write(row.result)
            return
        if row.origin is Origin.NEITHER:
            return
        if column is Column.BASE:
            self._base(row)
            return
        own: tuple[Row, ...] = row.mine if column is Column.MINE else row.theirs
        for one in own:
            self._lines[column].write(one)
        arrived = row.result.old is None and row.origin in {Origin(column.value), Origin.BOTH}
        if arrived:
            self._lines[Column.RESULT].write(row.result)

    def _base(self, row: SettledRow) -> None:
        if row.result.old is not None and (row.mine or row.theirs):
            self._lines[Column.RESULT].write(row.result, Side.OLD)

    def _origin(self, origin: Origin) -> None:
        words = ORIGIN_WORDS.get(origin)
        if words is not None:
            self._scribe.block(block(2, 0))
            self._scribe.text(f"{DECIDED} {tr(words)}", self._scribe.ink.tag("ok"))

    def _disputed(self, row: DisputedRows, column: Column) -> None:
        stretch, numbers = row.stretch, row.stretch.conflicts
        if column is Column.RESULT:
            answers = self._answers
            self._tags(numbers)
        else:
            answers = dict.fromkeys(numbers, _TAKEN_IN[column])
            self._kinds(numbers, _TAKEN_IN[column])
        told_here = told_lines(self._found.merged.plan, stretch, answers)
        first = self._conflicts[numbers[0]]
        if first.kind is ConflictKind.OBJECT and first.base:
            comparison = object_rows(first.base, told_here)
        else:
            looks = [one for one in numbers if self._conflicts[one].kind is ConflictKind.LOOK]
            comparison = told_rows(told_here, looks)
        if comparison.rows:
            self._told(comparison)
        else:
            self._nothing(numbers[0])
        self._offers(numbers, column)

    def _kinds(self, numbers: tuple[int, ...], choice: Choice) -> None:
        """Say what kind of line a side has, where that is disputed."""
        for number in numbers:
            conflict = self._conflicts[number]
            if conflict.kind is not ConflictKind.LOOK or _has_words(conflict.base):
                continue
            [line] = {Choice.BASE: conflict.base, Choice.MINE: conflict.mine}.get(choice, conflict.theirs)
            words = (shell_word("leaf", line.leaf), shell_word("place", line.place))
            self._scribe.block(block(2, 2))
            said = " · ".join(word for word in words if word)
            self._scribe.text(said, self._scribe.ink.mark(self._scribe.ink.tag(), Kind.CHANGED))

    def _told(self, comparison: DocumentComparison) -> None:
        lines = LineScribe(self._scribe, comparison)
        for one in comparison.rows:
            lines.write(one)

    def _nothing(self, number: int) -> None:
        self._scribe.block(block(4, 4))
        form = self._scribe.ink.mark(self._scribe.ink.tag(), Kind.CHANGED)
        [nothing] = nothing_here()
        self._scribe.text(getattr(nothing, "text", ""), form, spot_of(number))

    # Fields

    def _field(self, field: FieldAbreast, column: Column) -> None:
        scribe = self._scribe
        scribe.block(block(4, 0))
        scribe.text(field_word(field.name), scribe.ink.label())
        numbers = tuple(one.number for one in field.conflicts)
        if column is Column.RESULT and not numbers:
            self._origin(field.origin)
        if column is Column.RESULT and numbers:
            self._tags(numbers)
            self._merged_values(field)
        elif column is Column.BASE:
            self._rows(field.mine, Side.OLD)
        else:
            sides = {Column.MINE: field.mine, Column.RESULT: field.result, Column.THEIRS: field.theirs}
            self._rows(sides[column], Side.BOTH)
        self._offers(numbers, column)

    def _rows(self, rows: tuple[FieldRow, ...], side: Side) -> None:
        values = FieldScribe(self._scribe)
        for row in rows:
            if side is Side.BOTH or row.kind is not Kind.INSERTED:
                self._value_row(values, row, side)

    def _value_row(self, values: FieldScribe, row: FieldRow, side: Side) -> None:
        if row.kind is Kind.EQUAL:
            self._value(row.old, 0)
        else:
            values.value(row, side)

    def _merged_values(self, field: FieldAbreast) -> None:
        """The field as it comes out, what is disputed of it by its conflict."""
        for name, versions, number in self._found.merged.plan.fields:
            if name != field.name:
                continue
            answer = self._answers.get(number, Choice.BASE)
            value = answer.value if isinstance(answer, Own) else chosen(versions, answer, joins=name in LISTS)
            entries = value if name in LISTS else (value,)
            for entry in entries:
                self._value(entry, number)
            if number and not any(told(entry) or isinstance(entry, Cover) for entry in entries):
                self._nothing(number)

    def _value(self, value: Any, number: int) -> None:
        scribe = self._scribe
        scribe.block(block(0, 4))
        if isinstance(value, Cover):
            scribe.thumbnail(value.asset)
            return
        form = QTextCharFormat()
        if number:
            form = scribe.ink.mark(form, Kind.CHANGED)
        scribe.text(told(value), form, spot_of(number))

    # What is to be decided

    def _tags(self, numbers: tuple[int, ...]) -> None:
        ink = self._scribe.ink
        for number in numbers:
            answer = self._answers.get(number)
            form = ink.label("warn" if answer is None else "info")
            self._scribe.block(block(2, 2))
            self._scribe.text(conflict_words(number, answer), form, spot_of(number))

    def _offers(self, numbers: tuple[int, ...], column: Column) -> None:
        """The choices of each conflict that stand in a column, to be pressed."""
        for number in numbers:
            offers = list(self._offered(self._conflicts[number], column))
            if not offers:
                continue
            self._scribe.block(block(2, 4))
            before = f"{number}  " if len(numbers) > 1 else ""
            self._scribe.text(before, self._scribe.ink.tag())
            for place, (words, target, is_taken) in enumerate(offers):
                if place:
                    self._scribe.text(SEPARATOR, self._scribe.ink.tag())
                self._offer(words, f"{TAKE}{number}:{target}", is_taken=is_taken)

    def _offered(self, conflict: Conflict, column: Column) -> Iterator[tuple[str, str, bool]]:
        answer = self._answers.get(conflict.number)
        beside = (Choice.BOTH, Choice.REVERSED, Choice.BASE)
        choices = beside if column is Column.RESULT else (_TAKEN_IN[column],)
        for choice in choices:
            if choice in conflict.choices:
                yield take_words(choice), choice.value, answer is choice
        if column is Column.RESULT and may_write(conflict):
            yield tr("Write it by hand…"), BY_HAND, isinstance(answer, Own)

    def _offer(self, words: str, target: str, *, is_taken: bool) -> None:
        form = self._scribe.ink.link(target)
        if is_taken:
            form.setFontWeight(self._scribe.ink.label().fontWeight())
            words = f"{DECIDED} {words}"
        self._scribe.text(words.replace(" ", "\u00a0"), form)


def _has_words(lines: tuple[Line, ...]) -> bool:
    return any(spoken_runs(line) for line in lines)
