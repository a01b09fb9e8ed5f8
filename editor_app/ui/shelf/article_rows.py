"""Articles as rows of a popup: headline, and at the end how they stand; a dot for what waits to be stored."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.ui.i18n import tr
from editor_app.ui.theme import caption_font

ROW = 34
MARGIN = 12
DOT = 6
ENTRY = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article: its headline in one line, what is said at the end, whether something of it waits to be stored."""

    article: str
    headline: str
    caption: str
    is_unsaved: bool = False


def item_of(row: ArticleRow) -> QListWidgetItem:
    """A row of a list widget, with words for screen readers."""
    item = QListWidgetItem(row.headline)
    item.setData(ENTRY, row)
    unsaved = tr("not saved yet") if row.is_unsaved else ""
    item.setData(
        Qt.ItemDataRole.AccessibleTextRole,
        ", ".join(part for part in (row.headline, row.caption, unsaved) if part),
    )
    return item


class ArticleRowDelegate(QStyledItemDelegate):
    """Paints rows whose data are an `ArticleRow`."""

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """All rows are alike."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Headline in ink, the rest muted."""
        row: ArticleRow | None = index.data(ENTRY)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is not None and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.midlight())
            painter.drawRoundedRect(rect, 6, 6)
        place = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        muted = palette.placeholderText().color()
        if row is None:  # a sentence that stands where there are no rows
            painter.setPen(muted)
            painter.drawText(place, middle, index.data())
        else:
            if row.is_unsaved:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.text())
                painter.drawEllipse(place.left(), place.center().y() - DOT // 2 + 1, DOT, DOT)
            place.setLeft(place.left() + DOT + 8)
            self._words(painter, place, row, palette)
        painter.restore()

    def _words(self, painter: QPainter, place: QRect, row: ArticleRow, palette: QPalette) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        plain = painter.font()
        painter.setFont(caption_font())
        painter.setPen(palette.placeholderText().color())
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, row.caption)
        taken = painter.fontMetrics().horizontalAdvance(row.caption) + MARGIN
        painter.setFont(plain)
        painter.setPen(palette.text().color())
        room = place.adjusted(0, 0, -taken, 0)
        headline = painter.fontMetrics().elidedText(row.headline, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, headline)
