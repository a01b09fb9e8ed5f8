"""The article list: queues with counts, and below them the cards of one queue or of a search."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.errors import StetError
from editor_app.domain.workflow import Status
from editor_app.ui.article_list.blank import BlankPage, Step, blank_for, blank_for_failure
from editor_app.ui.article_list.card_menu import Allowed, Deed, card_menu, deeds
from editor_app.ui.article_list.header import ListHeader
from editor_app.ui.article_list.listing import Kept, Listing
from editor_app.ui.article_list.query import ListFirst, ListQuery
from editor_app.ui.article_list.queue_list import QueueList
from editor_app.ui.article_list.queues import FOR_ME, OWED, QUEUES, TODAY, Pick
from editor_app.ui.article_list.search_field import SearchField
from editor_app.ui.article_list.several_bar import SeveralBar
from editor_app.ui.article_list.trash_bar import TrashBar
from editor_app.ui.article_list.view import Anchor, ArticleView
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.notices import NoticeAction
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.hairline import hairline

MINIMUM_WIDTH = 220
_READING_FAILED = "article-list"


class ArticleListPane(Spoken, QWidget):
    """The pane at the left of the window.

    Signals: ``opened(article)`` when a person has chosen a card; ``entered(article)`` after it where they want to go
    on into its text (Enter, double click); ``new_wanted()`` from the empty queue of drafts; ``asked(Deed, article)``
    from a card's menu, the Delete key or the trash; ``empty_wanted()`` from the trash; ``lines_wanted(words)`` the lines
    that match a search should be shown; ``to_pass_on(count)`` so many articles wait to be handed over; ``hand_over_wanted()``, ``pass_on_wanted()`` all that
    are chosen; ``drag_wanted(articles)`` the cards of these are dragged.
    ``search_field`` is made here and placed by the window.
    """

    opened = Signal(str)
    entered = Signal(str)
    new_wanted = Signal()
    asked = Signal(str, str)
    empty_wanted = Signal()
    lines_wanted = Signal(str)
    to_pass_on = Signal(int)
    hand_over_wanted = Signal()
    pass_on_wanted = Signal()
    drag_wanted = Signal(object)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._listing = Listing(around.lanes, self)
        self._queues = QueueList(around.theme, around.icons)
        self._header = ListHeader(around.icons)
        self._view = ArticleView(self._listing.model, around.theme)
        self._trash_bar = TrashBar()
        self._trash_bar.hide()
        self._several = SeveralBar(around.icons)
        self._several.hide()
        self._in_trash = ""
        self._writable = True
        self._blank = BlankPage(around.icons)
        self._busy = QLabel()
        self._pages = QStackedWidget()
        self._before_search: tuple[Kept, Anchor] | None = None
        self._goes_in = False
        self._awaited = ""
        self._came_from: QWidget | None = None
        self.search_field = SearchField(around.theme, around.icons)
        self._lay_out()
        self._connect()
        self.say("Articles", self._view.setAccessibleName)
        self.say("Reading the list…", self._busy.setText)
        self.whenever_said(self._view.lay_out_anew)
        self._queues.check(self.current_query.queue)

    # What the window asks for

    @property
    def current_query(self) -> ListQuery:
        """What is listed now."""
        return self._listing.query

    def show_first(self, first: ListFirst) -> None:
        """Show the list as it was kept, without the library; `refresh` brings it up to date."""
        self._listing.show_first(first)
        self._say_query()
        self._view.mark(self._listing.current)

    def first(self) -> ListFirst:
        """What to keep for the next start: the list as it is, or as it was before the search."""
        if self._before_search is None:
            return self._listing.first()
        return self._listing.first(self._before_search[0])

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        queues = {"show_for_me": FOR_ME, "show_today": TODAY, "show_to_pass_on": OWED}
        return {name: functools.partial(self.show_queue, queue) for name, queue in queues.items()}

    def show_queue(self, queue: str) -> None:
        """Leave a search, show a queue, and go to its cards."""
        self.search_field.clear_search()
        self._ask(ListQuery(queue))
        self.focus_list()

    def refresh(self) -> None:
        """Read the list, the counts and the sections anew; scroll and current card stay."""
        self._listing.refresh()

    def select(self, article: str) -> None:
        """Mark an article as the current one; ``opened`` is not told.

        Where it has no card yet, since nothing of it is stored, the card is brought in sight once it comes.
        """
        self._listing.current = article
        self._view.mark(article, in_sight=True)
        self._awaited = article if self._listing.model.place_of(article) < 0 else ""

    def next_article(self) -> None:
        """Open the article below the current one."""
        self._view.step(1)

    def previous_article(self) -> None:
        """Open the article above the current one."""
        self._view.step(-1)

    def focus_list(self) -> None:
        """Go to the cards."""
        self._view.setFocus()

    def focus_search(self, text: str = "") -> None:
        """Go to the search field, with words where some are given."""
        focused = QApplication.focusWidget()
        if focused is not self.search_field:
            self._came_from = focused
        if text:
            self.search_field.setText(text)
        self.search_field.setFocus()
        self.search_field.selectAll()

    # Making

    def _lay_out(self) -> None:
        self.setProperty("look", "panel")
        self.setMinimumWidth(MINIMUM_WIDTH)
        self._busy.setProperty("look", "caption")
        self._busy.setContentsMargins(16, 8, 16, 8)
        self._busy.hide()
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._queues, self._header, self._trash_bar, self._several, hairline(), self._busy):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        listing, model, view, field = self._listing, self._listing.model, self._view, self.search_field
        self._around.feed.changed.connect(self._hear)
        self._queues.picked.connect(self._pick_queue)
        self._header.asked.connect(self._ask)
        self._header.lines_wanted.connect(lambda: self.lines_wanted.emit(self.current_query.words))
        self._blank.asked.connect(self._take_step)
        listing.arrived.connect(self._arrive)
        listing.counted.connect(self._show_counts)
        listing.working.connect(self._busy.setVisible)
        listing.failed.connect(self._fail)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._rows_changed)
        model.rowsInserted.connect(self._bring_in_sight)
        view.chosen.connect(self._open)
        view.entered_text.connect(self._enter)
        view.near_end.connect(listing.read_on)
        view.given_up.connect(field.clear_search)
        view.delete_wanted.connect(self._delete)
        view.menu_wanted.connect(self._open_menu)
        view.picked.connect(self._show_several)
        view.drag_wanted.connect(self._drag)
        self._several.hand_over_wanted.connect(self.hand_over_wanted)
        self._several.pass_on_wanted.connect(self.pass_on_wanted)
        self._several.given_up.connect(view.pick_none)
        self._trash_bar.asked.connect(lambda deed: self.asked.emit(deed, self._in_trash))
        self._trash_bar.empty_wanted.connect(self.empty_wanted)
        field.sought.connect(self._seek)
        field.left_down.connect(self._go_into_list)
        field.took_first.connect(self._go_into_list)
        field.given_up.connect(self._leave_search)

    # What a person does

    def _pick_queue(self, queue: str) -> None:
        self._ask(dataclasses.replace(self.current_query, queue=queue))

    def _ask(self, query: ListQuery) -> None:
        self._listing.ask(query)
        self._say_query()

    def _open(self, article: str) -> None:
        """Open a chosen article; one of the trash is only chosen, for what the line above the cards offers."""
        if self.current_query.trashed:
            self._in_trash = article
            self._show_trash_bar()
            return
        self._listing.current = article
        self.opened.emit(article)

    def _enter(self, article: str) -> None:
        if not self.current_query.trashed:
            self.entered.emit(article)

    def _delete(self, article: str) -> None:
        """The Delete key: what cannot be done is refused in words by the library."""
        self.asked.emit(Deed.PURGE if self.current_query.trashed else Deed.TRASH, article)

    def _open_menu(self, article: str, at: QPoint) -> None:
        offered = deeds(trashed=self.current_query.trashed)
        menu = card_menu(
            self,
            self._around.icons,
            offered,
            functools.partial(self._allows, article),
            lambda deed: self.asked.emit(deed, article),
        )
        menu.popup(at)

    def _allows(self, article: str, deed: Deed) -> Allowed:
        place = self._listing.model.place_of(article)
        if deed is not Deed.OPEN and not self._writable:
            return Allowed(tr("The library can only be read."))
        if deed is Deed.TRASH and place >= 0 and self._listing.model.rows[place].status is not Status.DRAFT:
            return Allowed(tr("Only a draft that nobody has decided on can be deleted."))
        return Allowed()

    def set_read_only(self, read_only: bool) -> None:
        """Allow looking alone."""
        self._writable = not read_only
        self._several.allow(writable=self._writable)
        self._show_trash_bar()

    def chosen_articles(self) -> tuple[str, ...]:
        """The articles that are selected, where they are several; none in the trash."""
        articles = self._view.selected_articles
        return () if len(articles) < 2 or self.current_query.trashed else articles

    def _show_several(self, count: int) -> None:
        self._several.show_count(count)
        self._several.setVisible(count > 1 and not self.current_query.trashed)

    def _drag(self, articles: tuple[str, ...]) -> None:
        if self._writable and articles and not self.current_query.trashed:
            self.drag_wanted.emit(articles)

    def below(self, article: str) -> str:
        """The article whose card stands below another one's, else above it; empty where there is none."""
        rows, place = self._listing.model.rows, self._listing.model.place_of(article)
        if place < 0 or len(rows) < 2:
            return ""
        return rows[place + 1].id if place + 1 < len(rows) else rows[place - 1].id

    def below_in_review(self, article: str) -> str:
        """The same while a queue is shown that one decides one article after the other in, else empty."""
        return self.below(article) if QUEUES[self.current_query.queue].decides else ""

    def _show_trash_bar(self) -> None:
        rows = self._listing.model
        self._trash_bar.setVisible(self.current_query.trashed)
        self._trash_bar.show_state(
            chosen=self._writable and rows.place_of(self._in_trash) >= 0,
            filled=self._writable and bool(rows.rows),
        )

    def _take_step(self, step: str) -> None:
        match Step(step):
            case Step.NEW:
                self.new_wanted.emit()
            case Step.CLEAR:
                self.search_field.clear_search()
            case Step.ALL_SECTIONS:
                self._ask(dataclasses.replace(self.current_query, section=()))
            case Step.RETRY:
                self.refresh()

    # Searching

    def _seek(self, words: str) -> None:
        self._goes_in = False
        if words == self.current_query.words:
            return
        if not words:
            self._end_search()
            return
        if self._before_search is None:
            self._before_search = self._listing.kept(), self._view.anchor()
            self._ask(ListQuery(words=words))
        else:
            self._ask(dataclasses.replace(self.current_query, words=words))

    def _end_search(self) -> None:
        """Go back to the list as it stood before the search, at once."""
        if self._before_search is None:
            return
        (kept, anchor), self._before_search = self._before_search, None
        self._listing.bring_back(kept)
        self._view.scroll_back(anchor)
        self._say_query()

    def _go_into_list(self) -> None:
        """Go to the first hit, once the hits of what was typed last are there; without a search, just to the list."""
        self._goes_in = self._listing.is_reading
        if self._goes_in or not self._listing.model.rows:
            return
        self._view.setFocus()
        if self.current_query.searches:
            self._view.choose_first()

    def _leave_search(self) -> None:
        came_from, self._came_from = self._came_from, None
        if came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible():
            came_from.setFocus()
        else:
            self._view.setFocus()

    # What the library says

    def _hear(self, changes: Changes) -> None:
        self._listing.touch(changes)

    def _arrive(self, keeps_place: bool) -> None:
        self._around.notices.drop(_READING_FAILED)
        if not keeps_place:
            self._view.scrollToTop()
        self._rows_changed()
        if self._goes_in:
            self._go_into_list()

    def _rows_changed(self) -> None:
        listing = self._listing
        self._view.mark(self._in_trash if listing.query.trashed else listing.current)
        self._show_trash_bar()
        if listing.query.searches and listing.is_loaded:
            self._header.show_found(len(listing.model.rows), listing.more is not None)
        if listing.model.rows:
            self._pages.setCurrentWidget(self._view)
        elif listing.is_loaded:
            self._blank.tell(lambda: blank_for(listing.query))
            self._pages.setCurrentWidget(self._blank)

    def _bring_in_sight(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Show the card of a new article; pages of cards that come while one scrolls move nothing."""
        listing = self._listing
        if first == last and self._awaited and listing.model.rows[first].id == self._awaited:
            self._awaited = ""
            self._view.mark(listing.current, in_sight=True)

    def _show_counts(self) -> None:
        listing = self._listing
        self._queues.show_counts(listing.counts, listing.picked, listing.trashed)
        self._header.show_sections(self._listing.sections)
        self.to_pass_on.emit(listing.picked.get(Pick.OWED, 0))

    def _say_query(self) -> None:
        query = self.current_query
        self._queues.check(query.queue)
        self._header.show_query(query)
        self._show_trash_bar()

    def _fail(self, error: StetError) -> None:
        """Say it where the cards would be; beside them, where there are some."""
        if self._listing.model.rows:
            again = NoticeAction(tr("Try again"), self.refresh)
            self._around.notices.tell_failure(error, again, key=_READING_FAILED)
        else:
            self._blank.tell(lambda: blank_for_failure(error))
            self._pages.setCurrentWidget(self._blank)
