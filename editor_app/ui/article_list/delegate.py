"""Paints the cards of the list from lines that were laid out before."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.article import ArticleSummary
from editor_app.ui.article_list.card import (
    CAPTION_LINE,
    CHIP_GAP,
    CHIP_SIDE,
    GAP,
    HEADLINE_LINE,
    SIDE,
    TOP,
    Card,
    Layouts,
)
from editor_app.ui.article_list.model import ArticleModel
from editor_app.ui.theme import Theme, Tokens

if TYPE_CHECKING:
    from editor_app.store.snippet import Snippet

    Key = tuple[ArticleSummary, Snippet | None, int, date]

BAR = 3
_SELECTED = QStyle.StateFlag.State_Selected
_POINTED_AT = QStyle.StateFlag.State_MouseOver
_BY_KEYBOARD = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
_KEPT_CARDS = 400


class CardDelegate(QStyledItemDelegate):
    """One card for each row of the model: headline, snippet, status, age, count."""

    def __init__(self, model: ArticleModel, theme: Theme, owner: QObject) -> None:
        super().__init__(owner)
        self._model = model
        self._theme = theme
        self._layouts = Layouts()
        self._cards: dict[str, tuple[Key, Card]] = {}
        self.width = 0

    def forget(self) -> None:
        """Lay everything out anew: the language or the font is another."""
        self._cards.clear()
        self._layouts.forget()

    def height(self, place: int) -> int:
        """How high the card of a row is, in pixels."""
        row = self._model.rows[place]
        return self._layouts.height(row, row.id in self._model.snippets, self.width)

    def _card(self, row: ArticleSummary) -> Card:
        now = datetime.now().astimezone()
        snippet = self._model.snippets.get(row.id)
        key = (row, snippet, self.width, now.date())
        known = self._cards.get(row.id)
        if known is not None and known[0] == key:
            return known[1]
        if len(self._cards) >= _KEPT_CARDS:
            self._cards.clear()
        made = self._layouts.card(row, snippet, self.width, now)
        self._cards[row.id] = key, made
        return made

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """The width of the list and the card's own height."""
        return QSize(self.width, self.height(index.row()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card."""
        tokens = self._theme.tokens
        row = self._model.rows[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._ground(painter, rect, state, tokens)
        self._lines(painter, rect, self._card(row), tokens)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, tokens: Tokens) -> None:
        """The tint and the bar of the current card, the outline of one reached by keyboard, the line below."""
        if state & _SELECTED:
            painter.fillRect(rect, tokens.color("selection"))
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), tokens.color("ink"))
        elif state & _POINTED_AT:
            painter.fillRect(rect, tokens.color("background"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.color("line"))
        if state & _BY_KEYBOARD == _BY_KEYBOARD:
            painter.setPen(tokens.color("edge"))
            painter.drawRect(rect.adjusted(BAR, 0, -1, -2))

    def _lines(self, painter: QPainter, rect: QRect, card: Card, tokens: Tokens) -> None:
        left, top = rect.left() + SIDE, rect.top() + TOP
        painter.setFont(self._layouts.headline_font)
        painter.setPen(tokens.color("muted" if card.is_untitled else "ink"))
        for line in card.headline:
            _draw(painter, left, top, HEADLINE_LINE, line)
            top += HEADLINE_LINE
        for place, text, is_hit in card.snippet:
            painter.setFont(self._layouts.hit_font if is_hit else self._layouts.caption_font)
            painter.setPen(tokens.color("ink" if is_hit else "muted"))
            _draw(painter, left + place, top, CAPTION_LINE, text)
        top += GAP + (CAPTION_LINE if card.snippet else 0)
        painter.setFont(self._layouts.caption_font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for chip in card.chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color(chip.pair.tint))
            ground = QRectF(left, top, chip.width, CAPTION_LINE)
            painter.drawRoundedRect(ground, CAPTION_LINE / 2, CAPTION_LINE / 2)
            painter.setPen(tokens.color(chip.pair.ink))
            _draw(painter, left + CHIP_SIDE, top, CAPTION_LINE, chip.text)
            left += chip.width + CHIP_GAP
        painter.setPen(tokens.color("muted"))
        _draw(painter, left, top, CAPTION_LINE, card.meta)


def _draw(painter: QPainter, left: int, top: int, height: int, text: QStaticText) -> None:
    """Draw a line in the middle of its height."""
    painter.drawStaticText(left, top + round((height - text.size().height()) / 2), text)
