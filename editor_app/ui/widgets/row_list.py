"""A list of rows: add, remove, reorder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.row import ICON, Row


class RowList(Spoken, QWidget):
    """Rows of one kind, with a button below that adds one.

    Rows that hold nothing are left out of the value, except those that came so and were not touched.  Rows no longer
    needed are kept hidden and used again.  ``gap`` lies between two rows.  Signals: ``edited(tuple)`` with all values;
    ``rearranged()`` when rows came, went or moved.
    """

    edited = Signal(object)
    rearranged = Signal()

    def __init__(self, icons: Icons, make_row: Callable[[], Row], blank: Any, gap: int = 8) -> None:
        super().__init__()
        self._make_row = make_row
        self._blank = blank
        self._rows: list[Row] = []
        self._spare: list[Row] = []
        self._as_they_came: set[Row] = set()
        self.value: tuple[Any, ...] = ()
        self._below = QVBoxLayout(self)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(gap)
        self.add_button = QPushButton()
        self.add_button.setProperty("look", "add")
        self.add_button.setIconSize(ICON)
        self.add_button.setAutoDefault(False)
        icons.dress(self.add_button, "add", "muted")
        self.add_button.clicked.connect(self._add_at_the_end)
        self._below.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they stand."""
        return self._rows

    def first(self) -> QWidget:
        """The field in which a person begins, or the button where there are no rows."""
        return self._rows[0].first() if self._rows else self.add_button

    def show_value(self, values: tuple[Any, ...]) -> None:
        """Show these values, telling nobody of an edit."""
        self.value = values
        changed = len(values) != len(self._rows)
        while len(self._rows) > len(values):
            self._put_away(self._rows[-1])
        while len(self._rows) < len(values):
            self._insert(len(self._rows))
        for row, value in zip(self._rows, values, strict=True):
            row.show_value(value)
        self._as_they_came = set(self._rows)
        if changed:
            self.rearranged.emit()

    def add(self, after: Row | None = None) -> Row:
        """Add an empty row at the end, or behind another, and go to it."""
        row = self._insert(self._rows.index(after) + 1 if after else len(self._rows))
        row.show_value(self._blank)
        self.rearranged.emit()
        row.first().setFocus()
        return row

    def _add_at_the_end(self) -> None:
        self.add()

    def put(self, values: Sequence[Any], behind: Row | None = None) -> None:
        """Put these values in behind a row, or in its place where it is blank; at the end without one."""
        place = self._rows.index(behind) if behind else len(self._rows)
        if behind is not None and behind.is_blank() and values:
            behind.show_value(values[0])
            self._as_they_came.discard(behind)
            values = values[1:]
        for number, value in enumerate(values, 1 if behind else 0):
            self._insert(place + number).show_value(value)
        self.rearranged.emit()
        self._tell()

    def _insert(self, place: int) -> Row:
        row = self._spare.pop() if self._spare else self._new_row()
        self._rows.insert(place, row)
        self._below.insertWidget(place, row)
        row.show()
        return row

    def _new_row(self) -> Row:
        row = self._make_row()
        row.edited.connect(lambda _: self._changed(row))
        row.asked.connect(lambda what: self._asked(row, what))
        return row

    def _put_away(self, row: Row) -> None:
        self._rows.remove(row)
        self._as_they_came.discard(row)
        self._below.removeWidget(row)
        row.hide()
        self._spare.append(row)

    def _asked(self, row: Row, what: str) -> None:
        if what == "add":
            self._go_on(row)
        elif what == "remove":
            self._remove(row)
        else:
            self._move(row, -1 if what == "up" else 1)

    def _go_on(self, row: Row) -> None:
        """Enter: to the next row, a new one after the last unless that is empty still."""
        place = self._rows.index(row) + 1
        if place < len(self._rows):
            self._rows[place].first().setFocus()
        elif not row.is_blank():
            self.add()

    def _remove(self, row: Row) -> None:
        place = self._rows.index(row)
        self._put_away(row)
        self.rearranged.emit()
        heir = self._rows[min(place, len(self._rows) - 1)].first() if self._rows else self.add_button
        heir.setFocus()
        self._tell()

    def _move(self, row: Row, by: int) -> None:
        place = self._rows.index(row) + by
        if not 0 <= place < len(self._rows):
            return
        focused = row.focusWidget()
        self._rows.remove(row)
        self._rows.insert(place, row)
        self._below.removeWidget(row)
        self._below.insertWidget(place, row)
        self.rearranged.emit()
        if focused is not None:
            focused.setFocus()
        self._tell()

    def _changed(self, row: Row) -> None:
        self._as_they_came.discard(row)
        self._tell()

    def _kept(self) -> list[Row]:
        return [row for row in self._rows if row in self._as_they_came or not row.is_blank()]

    def _tell(self) -> None:
        value = tuple(row.value for row in self._kept())
        if value != self.value:
            self.value = value
            self.edited.emit(value)
