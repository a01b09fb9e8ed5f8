"""Paints the rows of the time line: a rail with a sign for each, and its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.ui.history.model import TimeLineModel
from editor_app.ui.history.rows import Kind, Row
from editor_app.ui.theme import Theme, Tokens, caption_font, interface_font

RAIL, TEXT, SIDE, TOP = 23, 40, 16, 9
TITLE_LINE, CAPTION_LINE, GAP = 20, 18, 2
BAR, CHIP_SIDE = 3, 8
SIZES = {Kind.NOW: 5.0, Kind.REVISION: 4.5, Kind.HAPPENING: 3.5, Kind.SNAPSHOT: 3.0}
_SELECTED = QStyle.StateFlag.State_Selected
_POINTED_AT = QStyle.StateFlag.State_MouseOver
_BY_KEYBOARD = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange


class TimeLineDelegate(QStyledItemDelegate):
    """One row: title and time, below it who and what on, below that what was noted."""

    def __init__(self, model: TimeLineModel, theme: Theme, owner: QObject) -> None:
        super().__init__(owner)
        self._model = model
        self._theme = theme
        self._title = interface_font()
        self._title.setBold(True)
        self._plain = interface_font()
        self._caption = caption_font()

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """As high as its lines."""
        row = self._model.rows[index.row()]
        lines = (bool(row.caption) + bool(row.note)) * CAPTION_LINE
        return QSize(0, 2 * TOP + TITLE_LINE + (lines + GAP if lines else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        tokens, row, rect = self._theme.tokens, self._model.rows[index.row()], QRect(option.rect)
        painter.save()
        self._ground(painter, rect, option.state, tokens)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_last = index.row() == len(self._model.rows) - 1
        self._rail(painter, rect, row, tokens, ends=(index.row() == 0, is_last))
        self._words(painter, rect.adjusted(TEXT, TOP, -SIDE, -TOP), row, tokens)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, tokens: Tokens) -> None:
        if state & _SELECTED:
            painter.fillRect(rect, tokens.color("selection"))
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), tokens.color("ink"))
        elif state & _POINTED_AT:
            painter.fillRect(rect, tokens.color("background"))
        if state & _BY_KEYBOARD == _BY_KEYBOARD:
            painter.setPen(tokens.color("edge"))
            painter.drawRect(rect.adjusted(BAR, 0, -1, -1))

    def _rail(
        self, painter: QPainter, rect: QRect, row: Row, tokens: Tokens, ends: tuple[bool, bool]
    ) -> None:
        """The line through all rows, and a sign: full for a revision, a ring for what happened to it."""
        middle = QPointF(rect.left() + RAIL + 0.5, rect.top() + TOP + TITLE_LINE / 2)
        top = middle.y() if ends[0] else rect.top()
        bottom = middle.y() if ends[1] else rect.bottom() + 1
        painter.setPen(QPen(tokens.color("line"), 1.5))
        painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
        ink = tokens.color(row.pair.ink if row.pair is not None else "ink")
        if row.kind is Kind.NOW:
            ink = tokens.color("accent")
        full = row.kind in {Kind.NOW, Kind.REVISION}
        painter.setPen(QPen(ink if row.kind is not Kind.SNAPSHOT else tokens.color("edge"), 1.5))
        painter.setBrush(ink if full else tokens.color("panel"))
        painter.drawEllipse(middle, SIZES[row.kind], SIZES[row.kind])

    def _words(self, painter: QPainter, room: QRect, row: Row, tokens: Tokens) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        line = QRect(room.left(), room.top(), room.width(), TITLE_LINE)
        painter.setFont(self._caption)
        painter.setPen(tokens.color("muted"))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, row.time)
        taken = painter.fontMetrics().horizontalAdvance(row.time) + 12
        line.setRight(line.right() - taken)
        if row.pair is not None:
            self._chip(painter, line, row, tokens)
        else:
            painter.setFont(self._plain if row.kind is Kind.SNAPSHOT else self._title)
            painter.setPen(tokens.color("ink"))
            painter.drawText(line, middle, _elided(painter.font(), row.title, line.width()))
        below = QRect(room.left(), room.top() + TITLE_LINE + GAP, room.width(), CAPTION_LINE)
        painter.setFont(self._caption)
        for text, color in ((row.caption, "muted"), (row.note, "ink")):
            if text:
                painter.setPen(tokens.color(color))
                painter.drawText(below, middle, _elided(self._caption, text, below.width()))
                below.translate(0, CAPTION_LINE)

    def _chip(self, painter: QPainter, line: QRect, row: Row, tokens: Tokens) -> None:
        assert row.pair is not None
        words = _elided(self._caption, row.title, line.width() - 2 * CHIP_SIDE)
        width = QFontMetrics(self._caption).horizontalAdvance(words) + 2 * CHIP_SIDE
        chip = QRectF(line.left(), line.top() + 1, width, CAPTION_LINE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color(row.pair.tint))
        painter.drawRoundedRect(chip, CAPTION_LINE / 2, CAPTION_LINE / 2)
        painter.setFont(self._caption)
        painter.setPen(tokens.color(row.pair.ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)


def _elided(font: QFont, text: str, room: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
