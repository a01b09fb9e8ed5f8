"""Writes the lines of a compared text: paragraphs, headings, lists, pictures, code, tables."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextTableCellFormat

from editor_app.compare.comparison import DocumentComparison, Grid, Kind, Part, Row
from editor_app.domain.document import (
    Align,
    Block,
    Code,
    Figure,
    Heading,
    Paragraph,
    Placeholder,
    Rule,
    Table,
)
from editor_app.domain.flat_lines import TOP, Line
from editor_app.ui.comparing.ink import Side
from editor_app.ui.comparing.markers import markers
from editor_app.ui.comparing.scribe import Scribe
from editor_app.ui.comparing.values import PICTURE_WORDS, part_word, shell_words, told
from editor_app.ui.editor.text_look import HEADINGS, Role, block_format, table_format
from editor_app.ui.i18n import tr
from editor_app.ui.words import PLACEHOLDER_WORDS

CODE_MARGIN = 12
TABLE_WORDS = {Kind.INSERTED: "Table added", Kind.DELETED: "Table removed", Kind.MOVED: "Table moved"}


class LineScribe:
    """Writes rows of one comparison."""

    def __init__(self, scribe: Scribe, comparison: DocumentComparison) -> None:
        self._scribe = scribe
        self._comparison = comparison
        self._markers = {
            Side.OLD: markers(comparison.old_lines),
            Side.NEW: markers(comparison.new_lines),
        }

    def write(self, row: Row, side: Side = Side.BOTH) -> None:
        """Write what a side shows of a row: nothing where that side has no such line."""
        here = row.old if side is Side.OLD else row.new if side is Side.NEW else 0
        if here is None:
            return
        line = self._line(row, side)
        self._tags(row, side, line.leaf)
        if isinstance(line.leaf, Paragraph | Heading):
            self._spoken(row, line, side)
        else:
            self._object(row, line.leaf, side)

    def _line(self, row: Row, side: Side) -> Line:
        if side is Side.OLD and row.old is not None:
            return self._comparison.old_lines[row.old]
        return self._comparison.line(row)

    # What is said about a line

    def _tags(self, row: Row, side: Side, leaf: Block) -> None:
        if row.kind is Kind.MOVED:
            gone = row.new is None
            self._tag(tr("Moved elsewhere") if gone else tr("Moved here"), row.change)
        if side is Side.OLD:
            return
        for part in row.parts:
            if isinstance(leaf, Paragraph | Heading):
                self._tag(shell_words(part), part.change)
            elif part.name != "asset":
                self._part(part)

    def _tag(self, words: str, change: int) -> None:
        self._scribe.block(_tag_block())
        self._scribe.text(words, self._scribe.ink.mark(self._scribe.ink.tag(), Kind.CHANGED), change)

    def _part(self, part: Part) -> None:
        """An attribute of an object that differs."""
        scribe = self._scribe
        scribe.block(_tag_block())
        scribe.text(f"{part_word(part.name)}  ", scribe.ink.label(), part.change)
        if part.pieces:
            scribe.pieces(part.pieces)
            return
        for kind, value in ((Kind.DELETED, part.old), (Kind.INSERTED, part.new)):
            words = told(value)
            if words:
                scribe.text(words, scribe.ink.mark(scribe.ink.tag(), kind), part.change)
                scribe.text(" ", scribe.ink.tag())

    # Lines

    def _spoken(self, row: Row, line: Line, side: Side) -> None:
        scribe, leaf = self._scribe, line.leaf
        role = HEADINGS[leaf.level] if isinstance(leaf, Heading) else Role.TEXT
        align = leaf.align if isinstance(leaf, Paragraph) else Align.START
        form = QTextBlockFormat(block_format(scribe.look, role, line.place, align))
        if line.place.lists:
            form.setIndent(len(line.place.lists))
        scribe.block(form)
        sign = self._marker(row, side)
        if sign:
            scribe.text(f"{sign} ", scribe.ink.tag())
        scribe.pieces(row.pieces, role, side)
        if row.end is not Kind.EQUAL and row.kind is Kind.CHANGED:
            shown = {Side.OLD: Kind.DELETED, Side.NEW: Kind.INSERTED}.get(side, row.end)
            if row.end is shown:
                scribe.sign(row.end, row.end_change)

    def _marker(self, row: Row, side: Side) -> str:
        if row.new is not None and side is not Side.OLD:
            return self._markers[Side.NEW][row.new]
        assert row.old is not None
        return self._markers[Side.OLD][row.old]

    # Objects

    def _object(self, row: Row, leaf: Block, side: Side) -> None:
        match leaf:
            case Figure():
                self._figure(row, leaf, side)
            case Table():
                self._table(row, side)
            case Code():
                self._code(row, side)
            case Rule():
                self._sign("— — —", row)
            case Placeholder(kind, note):
                word = PLACEHOLDER_WORDS.get(kind)
                self._sign(" ".join(part for part in (f"[{tr(word) if word else kind}]", note) if part), row)

    def _sign(self, words: str, row: Row) -> None:
        scribe = self._scribe
        scribe.block(_object_block())
        scribe.text(words, scribe.ink.mark(scribe.ink.tag(), row.kind), row.change)

    def _figure(self, row: Row, leaf: Figure, side: Side) -> None:
        scribe = self._scribe
        changed = next((part for part in row.parts if part.name == "asset"), None)
        change = row.change or (changed.change if changed is not None else 0)
        kind = Kind.CHANGED if changed is not None else row.kind
        if kind in PICTURE_WORDS and change:
            shown = Kind.DELETED if row.new is None else kind
            scribe.block(_tag_block())
            scribe.text(tr(PICTURE_WORDS[shown]), scribe.ink.mark(scribe.ink.tag(), shown), change)
        scribe.block(_object_block())
        if changed is not None and side is Side.BOTH:
            scribe.thumbnail(str(changed.old))
            scribe.text("  →  ", scribe.ink.tag())
        scribe.thumbnail(leaf.asset)
        if row.pieces:
            scribe.block(_tag_block())
            scribe.pieces(row.pieces, Role.TEXT, side)

    def _code(self, row: Row, side: Side) -> None:
        form = QTextBlockFormat(block_format(self._scribe.look, Role.CODE, self._comparison.line(row).place))
        form.setTopMargin(CODE_MARGIN)
        form.setBottomMargin(CODE_MARGIN)
        self._scribe.block(form)
        self._scribe.pieces(row.pieces, Role.CODE, side)
        if not row.pieces:
            self._scribe.text(" ", QTextCharFormat(), row.change)

    def _table(self, row: Row, side: Side) -> None:
        grid = row.grid
        assert grid is not None
        rows, columns = _seen(grid, side)
        if not rows or not columns:
            return
        scribe = self._scribe
        scribe.block(_tag_block())
        if row.change:
            shown = Kind.DELETED if row.new is None else row.kind
            words = tr(TABLE_WORDS[shown])
            scribe.text(words, scribe.ink.mark(scribe.ink.tag(), shown), row.change)
        made = scribe.cursor.insertTable(len(rows), len(columns), table_format(len(columns)))
        for place, number in enumerate(rows):
            for beside, column in enumerate(columns):
                cell = grid.cells[number][column]
                lines = (grid.rows[number], grid.columns[column])
                kind = next((one.kind for one in lines if one.kind in scribe.ink.tints), Kind.EQUAL)
                change = next((one.change for one in lines if one.change), 0)
                target = made.cellAt(place, beside)
                if kind in scribe.ink.tints:
                    form = QTextTableCellFormat()
                    form.setBackground(scribe.ink.tints[kind])
                    target.setFormat(form)
                self._cell(target.firstCursorPosition(), place == 0)
                scribe.pieces(cell.pieces, Role.CELL if place else Role.HEAD_CELL, side)
                if change and not cell.pieces:
                    scribe.text(" ", QTextCharFormat(), change)
        after = QTextCursor(scribe.document)
        after.setPosition(made.lastPosition() + 1)
        scribe.move(after)

    def _cell(self, cursor: QTextCursor, is_head: bool) -> None:
        self._scribe.move(cursor)
        role = Role.HEAD_CELL if is_head else Role.CELL
        self._scribe.block(QTextBlockFormat(block_format(self._scribe.look, role, TOP)))


def _seen(grid: Grid, side: Side) -> tuple[list[int], list[int]]:
    """The numbers of the rows and columns that a side has."""
    gone = {Side.OLD: Kind.INSERTED, Side.NEW: Kind.DELETED}.get(side)
    return (
        [number for number, line in enumerate(grid.rows) if line.kind is not gone],
        [number for number, line in enumerate(grid.columns) if line.kind is not gone],
    )


def _tag_block() -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(6)
    form.setBottomMargin(2)
    return form


def _object_block() -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(8)
    form.setBottomMargin(8)
    return form
