"""The results of a search of all articles: a row for each article, and below it the lines that match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor_app.ui.i18n import tr
from editor_app.ui.statuses import status_word
from editor_app.ui.theme import Theme, caption_font
from editor_app.ui.widgets.marked_line import MarkedLine, paint_marked

if TYPE_CHECKING:
    from editor_app.services.searching import ArticleMatches
    from editor_app.store.snippet import Snippet

ARTICLE, NUMBER, SNIPPET, META, FOUND = range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 5)
ARTICLE_ROW, MATCH_ROW, SIDE = 34, 26, 10
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Results(QTreeWidget):
    """Articles and their lines.

    Signals: ``chosen(article, number)`` a match should be opened, counted from 0; ``entered()`` after it where a person
    wants to go on there (Enter); ``left_up()`` the arrow leads out.
    """

    chosen = Signal(str, int)
    entered = Signal()
    left_up = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._choose)

    def add(self, found: tuple[ArticleMatches, ...]) -> None:
        """Add articles below those that are there."""
        for one in found:
            top = QTreeWidgetItem()
            top.setData(0, ARTICLE, one.row.id)
            top.setData(0, NUMBER, 0)
            top.setData(0, FOUND, one)
            for match in one.matches:
                snippet = match.snippet
                row = QTreeWidgetItem([f"{snippet.before}{snippet.hit}{snippet.after}"])
                row.setData(0, ARTICLE, one.row.id)
                row.setData(0, NUMBER, match.number)
                row.setData(0, SNIPPET, snippet)
                top.addChild(row)
            if one.total > len(one.matches):
                row = QTreeWidgetItem()
                row.setData(0, ARTICLE, one.row.id)
                row.setData(0, NUMBER, len(one.matches))
                top.addChild(row)
            _say(top)
            self.addTopLevelItem(top)
            top.setExpanded(True)

    def speak(self) -> None:
        """Say all rows in the window's language."""
        for index in range(self.topLevelItemCount()):
            top = self.topLevelItem(index)
            if top is not None:
                _say(top)

    def enter(self) -> None:
        """Go to the first match."""
        top = self.topLevelItem(0)
        if top is not None:
            self.setCurrentItem(top.child(0) or top)
            self.setFocus()

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, ARTICLE), item.data(0, NUMBER))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current match; the arrow up leaves the first row."""
        item = self.currentItem()
        if event.key() in _ENTER and item is not None:
            self._choose(item)
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Up and item is self.topLevelItem(0):
            self.left_up.emit()
        else:
            super().keyPressEvent(event)


def _say(top: QTreeWidgetItem) -> None:
    """Put an article's row, and how many of its lines are not listed, into words."""
    one: ArticleMatches = top.data(0, FOUND)
    top.setText(0, " ".join(one.row.headline.split()) or tr("Untitled"))
    meta = f"{status_word(one.row.status)} · {tr('{total} found', total=f'{one.total:,}')}"
    top.setData(0, META, meta)
    top.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{top.text(0)} · {meta}")
    rest = top.child(len(one.matches))
    if rest is not None:
        rest.setText(0, tr("and {count} more", count=f"{one.total - len(one.matches):,}"))


class _RowDelegate(QStyledItemDelegate):
    """Paints an article's row strong with its status muted, and a match on a tint in its line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Rows of two heights."""
        return QSize(200, MATCH_ROW if index.parent().isValid() else ARTICLE_ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        tokens = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.color("selection"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.color("ink"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.color("background"))
        place = rect.adjusted(SIDE, 0, -SIDE, 0)
        if index.parent().isValid():
            place.setLeft(place.left() + SIDE)
            snippet: Snippet | None = index.data(SNIPPET)
            line = MarkedLine(index.data(), "", "")
            if snippet is not None:
                line = MarkedLine(snippet.before, snippet.hit, snippet.after)
            paint_marked(painter, place, line, tokens)
        else:
            self._article(painter, place, index.data(), index.data(META))
        painter.restore()

    def _article(self, painter: QPainter, place: QRect, headline: str, meta: str) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(caption_font())
        painter.setPen(self._theme.tokens.color("muted"))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, meta)
        room = place.width() - painter.fontMetrics().horizontalAdvance(meta) - 16
        painter.setFont(font)
        painter.setPen(self._theme.tokens.color("ink"))
        words = painter.fontMetrics().elidedText(headline, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, middle, words)
