"""A merge as a document: at the sides what differs there, in the middle what comes of it, from the first line to the last.

It is written a few rows at a time, and what was decided is written anew where it stands: rows may be thousands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from editor_app.compare.abreast import Abreast, DisputedRows, FieldAbreast
from editor_app.compare.merge import Answer
from editor_app.ui.comparing.fields import block
from editor_app.ui.comparing.page import FOLD, Look
from editor_app.ui.comparing.scribe import Scribe
from editor_app.ui.i18n import tr
from editor_app.ui.merging.cells import Cells
from editor_app.ui.merging.columns import WIDTHS, Column
from editor_app.ui.merging.plan import Caption, Fold, Item
from editor_app.ui.merging.told import conflict_at

GUTTER, ROOM = 14, 6
MOST_ROWS = 8
"""In one table, and at once: what is far below is laid out later than what is seen."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown: the merge, what was decided so far (a live mapping), and whether what both come from is among it."""

    found: Abreast
    answers: Mapping[int, Answer]
    with_base: bool = False


@dataclass(frozen=True, slots=True)
class _Written:
    """A row with something disputed in it: what it is, and a place inside its first cell."""

    item: Item
    place: QTextCursor


class MergePage:
    """Writes a merge into an empty document."""

    def __init__(self, shown: Shown, items: tuple[Item, ...], look: Look, document: QTextDocument) -> None:
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(look.text.font())
        document.setIndentWidth(look.text.indent)
        frame = document.rootFrame().frameFormat()
        frame.setBottomMargin(look.text.foot)
        document.rootFrame().setFrameFormat(frame)
        self.document = document
        self._shown = shown
        self._widths = WIDTHS[shown.with_base]
        self._waiting = list(reversed(items))
        self._scribe = Scribe(document, look.text, look.ink, look.pictures)
        self._cells = Cells(self._scribe, shown.found, shown.answers)
        self._end = QTextCursor(document)
        self._written: dict[int, _Written] = {}
        self._spots: dict[int, list[QTextCursor]] = {}

    @property
    def is_whole(self) -> bool:
        """Tell whether all of it is written."""
        return not self._waiting

    def write_some(self) -> None:
        """Write the next few rows."""
        items = [self._waiting.pop() for _ in range(min(MOST_ROWS, len(self._waiting)))]
        if not items:
            return
        self._scribe.cursor = self._end
        self._end.beginEditBlock()
        self._scribe.block(_thread())
        table = self._table(len(items))
        for place, item in enumerate(items):
            self._row(table, place, item)
        self._end = QTextCursor(self.document)
        self._end.setPosition(table.lastPosition() + 1)
        self._scribe.move(self._end)
        QTextCursor(self.document).endEditBlock()

    def write_until(self, conflict: int) -> None:
        """Write as much as shows a conflict."""
        while self._waiting and conflict not in self._written:
            self.write_some()

    def spots_of(self, conflict: int) -> list[QTextCursor]:
        """The stretches in which a conflict shows, each as a selection."""
        return self._spots.get(conflict, [])

    def rewrite(self, conflict: int) -> None:
        """Write the row of a conflict anew, for what was decided there is another now."""
        written = self._written.get(conflict)
        if written is None:
            return
        table = written.place.currentTable()
        place = table.cellAt(written.place).row()
        editing = QTextCursor(self.document)
        editing.beginEditBlock()
        for number in _numbers(written.item):
            self._spots.pop(number, None)
        for number in range(len(self._widths)):
            cell = table.cellAt(place, number)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        self._row(table, place, written.item)
        editing.endEditBlock()
        self._scribe.move(self._end)

    def _row(self, table: QTextTable, place: int, item: Item) -> None:
        for number, column in enumerate(self._widths):
            cell = table.cellAt(place, number)
            cell.setFormat(self._form(item, column))
            self._scribe.move(cell.firstCursorPosition())
            self._cell(item, column)
        numbers = _numbers(item)
        if numbers:
            written = _Written(item, table.cellAt(place, 0).firstCursorPosition())
            self._written.update(dict.fromkeys(numbers, written))
        for spot, stretches in self._scribe.spots.items():
            conflict = conflict_at(spot)
            if conflict:
                self._spots.setdefault(conflict, []).extend(self._selected(*one) for one in stretches)
        self._scribe.spots.clear()

    def _selected(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _cell(self, item: Item, column: Column) -> None:
        if isinstance(item, Fold):
            self._fold(item, column)
        elif isinstance(item, Caption):
            if column is Column.RESULT:
                self._scribe.block(block(14, 2))
                self._scribe.text(tr("Text"), self._scribe.ink.label())
        else:
            self._cells.write(item, column)

    def _fold(self, item: Fold, column: Column) -> None:
        if column is not Column.RESULT:
            return
        form = block(4, 4)
        form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scribe.block(form)
        words = tr("⋯ Unchanged paragraphs: {count} ⋯", count=item.last - item.first)
        self._scribe.text(words, self._scribe.ink.link(f"{FOLD}{item.first}"))

    def _table(self, rows: int) -> QTextTable:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        kind = QTextLength.Type.PercentageLength
        form.setColumnWidthConstraints([QTextLength(kind, width) for width in self._widths.values()])
        return self._scribe.cursor.insertTable(rows, len(self._widths), form)

    def _form(self, item: Item, column: Column) -> QTextTableCellFormat:
        """Room around, lines beside the result; what waits to be decided stands on a ground of its own."""
        form = QTextTableCellFormat()
        form.setTopPadding(ROOM)
        form.setBottomPadding(ROOM)
        form.setLeftPadding(GUTTER)
        form.setRightPadding(GUTTER)
        if column is Column.RESULT:
            style = QTextFrameFormat.BorderStyle.BorderStyle_Solid
            form.setLeftBorder(1)
            form.setRightBorder(1)
            form.setLeftBorderStyle(style)
            form.setRightBorderStyle(style)
            form.setLeftBorderBrush(self._scribe.ink.line)
            form.setRightBorderBrush(self._scribe.ink.line)
        if any(number not in self._shown.answers for number in _numbers(item)):
            form.setBackground(self._scribe.ink.waiting)
        return form


def _numbers(item: Item) -> tuple[int, ...]:
    if isinstance(item, DisputedRows):
        return item.stretch.conflicts
    return tuple(one.number for one in item.conflicts) if isinstance(item, FieldAbreast) else ()


def _thread() -> QTextBlockFormat:
    """The block that Qt wants before a table, as low as it can be."""
    form = block(0, 0)
    form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return form
