"""How a row of the command palette is painted: icon, words, and the shortcut at the end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

ROW = 34
ICON = 16
MARGIN = 12
ACTION = Qt.ItemDataRole.UserRole
MENU = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Paints rows whose data are an action and the name of its menu."""

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """All rows are alike."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Words in ink, menu and shortcut muted; an action that is not allowed is muted altogether."""
        action: QAction | None = index.data(ACTION)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.midlight())
            painter.drawRoundedRect(rect, 6, 6)
        ink, muted = palette.text().color(), palette.placeholderText().color()
        place = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        if action is None:  # a sentence that stands where there are no rows
            painter.setPen(muted)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, index.data())
        else:
            self._action(painter, place, action, index.data(MENU), ink, muted)
        painter.restore()

    def _action(
        self, painter: QPainter, place: QRect, action: QAction, menu: str, ink: QColor, muted: QColor
    ) -> None:
        mode = action.icon().pixmap(ICON, ICON)
        if not mode.isNull():
            painter.drawPixmap(place.left(), place.center().y() - ICON // 2, ICON, ICON, mode)
        place.setLeft(place.left() + ICON + MARGIN)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink if action.isEnabled() else muted)
        painter.drawText(place, middle, action.text())
        painter.setPen(muted)
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(action.text()) + MARGIN)
        painter.drawText(place, middle, menu)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, keys)
