"""A whole comparison as a document: fields and pictures that differ on top, then the text, in one column or in two."""

from __future__ import annotations

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

from editor_app.compare.comparison import ContentComparison
from editor_app.ui.comparing.fields import FieldScribe, block
from editor_app.ui.comparing.ink import Ink, Side
from editor_app.ui.comparing.lines import LineScribe
from editor_app.ui.comparing.plan import FieldItem, FoldItem, Item, LineItem, PicturesItem, TextItem
from editor_app.ui.comparing.scribe import PictureSource, Scribe
from editor_app.ui.editor.text_look import TextLook
from editor_app.ui.i18n import tr

FOLD = "fold:"
GUTTER, ROOM = 20, 5
MOST_ROWS = 8
BOTH_SIDES = (Side.OLD, Side.NEW)


@dataclass(frozen=True, slots=True)
class Look:
    """What a comparison is drawn with."""

    text: TextLook
    ink: Ink
    pictures: PictureSource


@dataclass(frozen=True, slots=True)
class Page:
    """A document, and for each change the stretches (UTF-16 units) in which it shows."""

    document: QTextDocument
    spots: dict[int, list[tuple[int, int]]]


def make_page(
    comparison: ContentComparison, items: tuple[Item, ...], look: Look, document: QTextDocument, *, wide: bool
) -> Page:
    """Write a comparison into an empty document; ``wide``: the two states side by side."""
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.text.font())
    document.setIndentWidth(look.text.indent)
    frame = document.rootFrame().frameFormat()
    frame.setBottomMargin(look.text.foot)
    document.rootFrame().setFrameFormat(frame)
    scribe = Scribe(document, look.text, look.ink, look.pictures)
    writer = _Writer(scribe, comparison)
    scribe.cursor.beginEditBlock()
    (writer.wide if wide else writer.narrow)(items)
    QTextCursor(document).endEditBlock()
    return Page(document, scribe.spots)


class _Writer:
    def __init__(self, scribe: Scribe, comparison: ContentComparison) -> None:
        self._scribe = scribe
        self._fields = FieldScribe(scribe)
        self._lines = LineScribe(scribe, comparison.document)

    def narrow(self, items: tuple[Item, ...]) -> None:
        """All in one column."""
        for item in items:
            self._item(item, Side.BOTH)

    def wide(self, items: tuple[Item, ...]) -> None:
        """The older state at the left, the newer at the right; what belongs to both goes over the whole width."""
        pairs: list[Item] = []
        for item in items:
            if isinstance(item, FoldItem | PicturesItem | TextItem):
                self._pairs(pairs)
                pairs = []
                self._item(item, Side.BOTH)
            else:
                pairs.append(item)
                if len(pairs) == MOST_ROWS:
                    self._pairs(pairs)
                    pairs = []
        self._pairs(pairs)

    def _pairs(self, items: list[Item]) -> None:
        """Lines side by side, in a table of their own: what is far below is laid out later than what is seen."""
        if not items:
            return
        self._scribe.block(_thread())
        table = self._table(len(items))
        for place, item in enumerate(items):
            for column, side in enumerate(BOTH_SIDES):
                cell = table.cellAt(place, column)
                cell.setFormat(self._cell_form(side))
                self._scribe.move(cell.firstCursorPosition())
                self._item(item, side)
        after = QTextCursor(self._scribe.document)
        after.setPosition(table.lastPosition() + 1)
        self._scribe.move(after)

    def _cell_form(self, side: Side) -> QTextTableCellFormat:
        """Room between the columns, with a line in it."""
        form = QTextTableCellFormat()
        form.setTopPadding(ROOM)
        form.setBottomPadding(ROOM)
        if side is Side.OLD:
            form.setRightPadding(GUTTER)
            form.setRightBorder(1)
            form.setRightBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setRightBorderBrush(self._scribe.ink.line)
        else:
            form.setLeftPadding(GUTTER)
        return form

    def _table(self, rows: int) -> QTextTable:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        return self._scribe.cursor.insertTable(rows, 2, form)

    def _item(self, item: Item, side: Side) -> None:
        match item:
            case FieldItem(row):
                self._fields.write(row, side)
            case PicturesItem(rows):
                self._fields.pictures(rows)
            case FoldItem():
                self._fold(item)
            case TextItem():
                self._scribe.block(block(14, 2))
                self._scribe.text(tr("Text"), self._scribe.ink.label())
            case LineItem(row=row):
                self._lines.write(row, side)

    def _fold(self, item: FoldItem) -> None:
        form = block(10, 10)
        form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scribe.block(form)
        words = tr("⋯ Unchanged paragraphs: {count} ⋯", count=item.count)
        self._scribe.text(words, self._scribe.ink.link(f"{FOLD}{item.first}"))


def _thread() -> QTextBlockFormat:
    """The block that Qt wants before a table, as low as it can be."""
    form = block(0, 0)
    form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return form
