"""The list of cards: one is current; a click, Enter or an arrow key chooses one, with Ctrl or Shift several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from editor_app.ui.article_list.delegate import CardDelegate
from editor_app.ui.article_list.model import ArticleModel
from editor_app.ui.theme import Theme

# So many cards before the end the next page is read: more than a page down goes.
NEAR_END = 40
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
_SELECT = QItemSelectionModel.SelectionFlag.Select
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# On a Mac the key above Return says Backspace, and deletes in lists.
_DELETE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a list is scrolled to: the first article in sight and how many pixels of it are above."""

    article: str = ""
    above: int = 0


class ArticleView(QListView):
    """The cards of a model.

    Signals: ``chosen(article)`` when a person has made a card the current one, or clicked the current one again, told
    once the event loop is free; ``entered(article)`` after it for Enter and a double click; ``near_end()`` when few
    loaded cards are left below; ``given_up()`` for Esc; ``delete_wanted(article)`` for the Delete key;
    ``menu_wanted(article, QPoint)`` for a card's menu, to be shown at that place of the screen; ``picked(count)`` when
    other cards are selected; ``drag_wanted(articles)`` when cards are dragged.
    """

    chosen = Signal(str)
    entered_text = Signal(str)
    near_end = Signal()
    given_up = Signal()
    delete_wanted = Signal(str)
    menu_wanted = Signal(str, object)
    picked = Signal(int)
    drag_wanted = Signal(object)

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self._cards = CardDelegate(model, theme, self)
        self._is_quiet = False
        self._wanted = ""
        self._place = Anchor()
        self._kept: tuple[str, ...] = ()
        self._pressed_at: QPoint | None = None
        self._takes_one = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        self._anew = QTimer(self, singleShot=True, interval=0)
        self._anew.timeout.connect(self._lay_out_in_place)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setItemDelegate(self._cards)
        self.setModel(model)
        for about_to_change in (
            model.modelAboutToBeReset,
            model.rowsAboutToBeInserted,
            model.rowsAboutToBeRemoved,
        ):
            about_to_change.connect(self._note_place)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._keep_place)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self.verticalScrollBar().rangeChanged.connect(self._look_ahead)

    # The current card

    @property
    def current_article(self) -> str:
        """The article of the current card, empty where there is none."""
        place = self.currentIndex().row()
        return self._articles.rows[place].id if place >= 0 else ""

    @property
    def selected_articles(self) -> tuple[str, ...]:
        """The articles of the selected cards, from the top."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._articles.rows[place].id for place in places)

    def mark(self, article: str, in_sight: bool = False) -> None:
        """Make the card of an article the current one, or none where it is not loaded; nobody is told.

        Where several cards are selected they stay so.
        """
        index = self._articles.index(self._articles.place_of(article))
        several = len(self.selected_articles) > 1
        self.setAutoScroll(False)
        with self._quietly():
            self.selectionModel().setCurrentIndex(index, _KEEP if several else _CURRENT)
        self.setAutoScroll(True)
        if in_sight and index.isValid():
            self.scrollTo(index)

    def step(self, by: int) -> None:
        """Choose the card so many after the current one (before it, where negative); at the ends nothing happens."""
        place = self.currentIndex().row() + by
        if 0 <= place < len(self._articles.rows):
            self.setCurrentIndex(self._articles.index(place))

    def choose_first(self) -> None:
        """Choose the first card, where there is one."""
        if self._articles.rows:
            index = self._articles.index(0)
            self.setCurrentIndex(index)
            self._choose(index)

    # The place

    def anchor(self) -> Anchor:
        """Where the list is scrolled to."""
        index = self.indexAt(self.viewport().rect().topLeft())
        if not index.isValid():
            return Anchor()
        return Anchor(self._articles.rows[index.row()].id, -self.visualRect(index).top())

    def scroll_back(self, anchor: Anchor) -> None:
        """Scroll to where an anchor was taken, as far as its article is still there."""
        place = self._articles.place_of(anchor.article)
        if place < 0:
            return
        self.doItemsLayout()
        self.scrollTo(self._articles.index(place), QAbstractItemView.ScrollHint.PositionAtTop)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + anchor.above)

    def lay_out_anew(self) -> None:
        """Make all cards anew, in another language."""
        self._cards.forget()
        self.doItemsLayout()

    def _lay_out_in_place(self) -> None:
        """Measure the cards for another width; Qt does so for another height of the list only."""
        place = self.anchor() if self.verticalScrollBar().value() > 0 else Anchor()
        self.doItemsLayout()
        self.scroll_back(place)

    def _laid_out_height(self, place: int) -> int:
        """The height that a card was given at the last layout, -1 for the last card.

        ``visualRect`` tells true places, but a height that it asks of the delegate anew.
        """
        below = self._articles.index(place + 1)
        if not below.isValid():
            return -1
        return self.visualRect(below).top() - self.visualRect(self._articles.index(place)).top()

    def _note_place(self) -> None:
        several = self.selected_articles
        self._kept = several if len(several) > 1 else ()
        self._place = self.anchor() if self.verticalScrollBar().value() > 0 else Anchor()

    def _keep_place(self) -> None:
        """Cards that come and go above do not move those in sight; at the top of the list a new card is seen."""
        self.scroll_back(self._place)
        places = [self._articles.place_of(article) for article in self._kept]
        for place in places:
            if place >= 0:
                self.selectionModel().select(self._articles.index(place), _SELECT)

    def pick_none(self) -> None:
        """Select the current card alone."""
        with self._quietly():
            self.selectionModel().setCurrentIndex(self.currentIndex(), _CURRENT)

    def pick_all(self) -> None:
        """Select all cards that are loaded."""
        with self._quietly():
            self.selectAll()

    def _look_ahead(self) -> None:
        corner = self.viewport().rect().bottomLeft()
        last = self.indexAt(corner).row()
        if last < 0 or last >= len(self._articles.rows) - NEAR_END:
            self.near_end.emit()

    # Telling

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before

    def _choose(self, index: QModelIndex) -> None:
        self._wanted = self._articles.rows[index.row()].id
        self._soon.start()

    def _tell(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.chosen.emit(wanted)

    def _enter(self) -> None:
        article = self.current_article
        if article:
            self._wanted = article
            self._soon.stop()
            self._tell()
            self.entered_text.emit(article)

    # Qt overrides

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell that a person has gone to another card."""
        super().currentChanged(current, previous)
        if current.isValid() and not (self._is_quiet or self._articles.is_removing):
            self._choose(current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell how many cards are selected."""
        super().selectionChanged(selected, deselected)
        self.picked.emit(len(self.selectionModel().selectedRows()))

    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:  # type: ignore[override]
        """Where the current card goes, Qt takes the next one; nobody has chosen that."""
        with self._quietly():
            super().rowsAboutToBeRemoved(parent, start, end)

    def dataChanged(  # type: ignore[override]
        self, first: QModelIndex, last: QModelIndex, roles: list[int] | None = None
    ) -> None:
        """Paint the changed cards.

        Qt would measure all loaded rows again, at each save of the open article; only another height needs that.
        """
        places = range(first.row(), last.row() + 1)
        if all(self._laid_out_height(place) == self._cards.height(place) for place in places):
            for place in places:
                self.update(self._articles.index(place))
        else:
            super().dataChanged(first, last, roles or [])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here chooses nothing; Qt would make the first card the current one."""
        had_current = self.currentIndex().isValid()
        with self._quietly():
            super().focusInEvent(event)
            if not had_current:
                self.selectionModel().clear()

    def keyboardSearch(self, search: str) -> None:
        """Letters typed here do nothing: the search field is for that."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the text, Esc lets go of several cards, else ends a search; Ctrl+A takes all that are loaded."""
        several = len(self.selected_articles) > 1
        if event.key() in _ENTER:
            self._enter()
        elif event.key() in _DELETE:
            if self.current_article and not several:
                self.delete_wanted.emit(self.current_article)
        elif event.key() == Qt.Key.Key_Escape:
            if several:
                self.pick_none()
            else:
                self.given_up.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.pick_all()
        elif event.modifiers() & _SEVERAL:
            with self._quietly():
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Only the left button chooses; the current card can be chosen again, and one of several be dragged with them."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed_at = event.position().toPoint()
        index = self.indexAt(self._pressed_at)
        if event.modifiers() & _SEVERAL:
            with self._quietly():
                super().mousePressEvent(event)
            return
        self._takes_one = len(self.selected_articles) > 1 and self.selectionModel().isSelected(index)
        if self._takes_one:  # once the mouse is let go: it may begin to drag all of them
            return
        is_again = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)
        if is_again:
            self._choose(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on one of several cards, with which none was dragged, takes that one alone."""
        at, self._pressed_at = self._pressed_at, None
        if self._takes_one and at is not None:
            index = self.indexAt(at)
            with self._quietly():
                self.selectionModel().setCurrentIndex(index, _CURRENT)
            self._choose(index)
        self._takes_one = False
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging over cards chooses none: it drags those that are selected."""
        at = self._pressed_at
        if event.buttons() is Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)
        elif at is not None and self.indexAt(at).isValid() and _has_gone(event.position().toPoint() - at):
            self._pressed_at = None
            self.drag_wanted.emit(self.selected_articles)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card under the mouse, or of the current one where a key asks for it."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(self._articles.rows[index.row()].id, self.viewport().mapToGlobal(place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes into the text."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self._enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are as wide as the list."""
        width = self.viewport().width()
        is_other = width != self._cards.width
        self._cards.width = width
        super().resizeEvent(event)
        if is_other:
            self._anew.start()
        self._look_ahead()


def _has_gone(way: QPoint) -> bool:
    """Tell a drag from a click with a trembling hand."""
    return way.manhattanLength() >= QApplication.startDragDistance()
