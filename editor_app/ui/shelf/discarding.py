"""Putting articles away, bringing them back, deleting them for good, and copying them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.article import ArticleSummary
from editor_app.ui.article_list.card_menu import Deed
from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.editor.open_articles import SHELF, OpenArticles
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.trash import Emptied, Loss

KEY = "trash"

Rows = tuple[ArticleSummary, ...]


class Discarding(QObject):
    """Does what a person asks of the list's cards, and of the open article.

    Whatever is open of an article is stored first: the writer does one thing after the other.
    """

    def __init__(
        self, window: QWidget, around: Surroundings, opened: OpenArticles, articles: ArticleListPane
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._articles = articles
        articles.asked.connect(self._do)
        articles.empty_wanted.connect(self._ask_to_empty)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "duplicate": functools.partial(self._do_here, self.duplicate),
            "trash": functools.partial(self._do_here, self.put_away),
        }

    def _do_here(self, do: Callable[[str], object]) -> None:
        if self._opened.current is not None:
            do(self._opened.current.article)

    def _do(self, deed: str, article: str) -> None:
        match Deed(deed):
            case Deed.OPEN:
                self._opened.show(article)
            case Deed.DUPLICATE:
                self.duplicate(article)
            case Deed.TRASH:
                self.put_away(article)
            case Deed.RESTORE:
                self.bring_back(article)
            case Deed.PURGE:
                self._ask_to_purge(article)

    # Copying

    def duplicate(self, article: str) -> None:
        """Make a copy of an article and open it."""
        if self._opened.is_blank(article):
            self._tell(NoticeKind.INFO, tr("Nothing is typed in this article yet."))
            return
        self._opened.store(article)

        def copy(desk: Desk) -> str:
            return desk.copies.duplicate(article, SHELF)

        self._around.lanes.write(self, copy, self._copied)

    def _copied(self, article: str) -> None:
        self._opened.show(article)
        self._tell(NoticeKind.OK, tr("The article was duplicated; the one you copied stays as it is."))

    # The trash

    def put_away(self, article: str) -> None:
        """Move an article to the trash; where it is open, the one below it in the list is opened."""
        if self._opened.is_blank(article):  # nothing of it is stored, and nothing was typed
            self._opened.close(article)
            return
        self._opened.store(article)
        then = self._articles.below(article)
        self._around.lanes.write(
            self,
            lambda desk: desk.trash.put([article], SHELF),
            functools.partial(self._put_away, then),
        )

    def _put_away(self, then: str, rows: Rows) -> None:
        [row] = rows
        current = self._opened.current
        was_open = current is not None and current.article == row.id
        self._opened.close(row.id, then)
        undo = NoticeAction(tr("Undo"), functools.partial(self.bring_back, row.id, reopens=was_open))
        self._tell(NoticeKind.INFO, tr("“{headline}” was moved to the trash.", headline=_headline(row)), undo)

    def bring_back(self, article: str, reopens: bool = False) -> None:
        """Bring an article back from the trash to where it stood."""
        self._around.lanes.write(
            self,
            lambda desk: desk.trash.restore([article], SHELF),
            functools.partial(self._brought_back, reopens),
        )

    def _brought_back(self, reopens: bool, rows: Rows) -> None:
        [row] = rows
        if reopens:
            self._opened.show(row.id)
            self._around.notices.drop(KEY)
            return
        opening = NoticeAction(tr("Open"), functools.partial(self._opened.show, row.id))
        self._tell(NoticeKind.OK, tr("“{headline}” was restored.", headline=_headline(row)), opening)

    # For good

    def _ask_to_purge(self, article: str) -> None:
        def done(answer: tuple[str, Loss]) -> None:
            headline, loss = answer
            title = tr("Delete “{headline}” for good?", headline=headline)
            self._ask(title, loss, functools.partial(self._purge, article))

        def read(desk: Desk) -> tuple[str, Loss]:
            rows = desk.finding.summaries([article])
            return _headline(rows[article]), desk.trash.loss([article])

        self._around.lanes.read(self, read, done)

    def _ask_to_empty(self) -> None:
        def done(loss: Loss) -> None:
            self._ask(tr("Empty the trash?"), loss, self._empty)

        self._around.lanes.read(self, lambda desk: desk.trash.loss(), done)

    def _ask(self, title: str, loss: Loss, go_on: Callable[[], object]) -> None:
        from editor_app.ui.shelf.purge_sheet import PurgeSheet  # noqa: PLC0415

        PurgeSheet(self._window, title, loss, go_on).open()

    def _purge(self, article: str) -> None:
        self._around.notices.drop(KEY)
        self._around.lanes.write(self, lambda desk: desk.trash.purge([article], SHELF))

    def _empty(self) -> None:
        self._around.notices.drop(KEY)

        tracker = Tracker(self)
        tracker.ended.connect(tracker.deleteLater)
        self._around.notices.follow(tr("Emptying the trash…"), tracker)

        def empty(desk: Desk) -> Emptied | None:
            return tracked(tracker, lambda: desk.trash.empty(SHELF, tracker.step))()

        self._around.lanes.errand(self, empty, self._emptied)

    def _emptied(self, emptied: Emptied | None) -> None:
        if emptied is None:  # cancelled: what is left can be seen
            return
        self._tell(NoticeKind.OK, tr("Articles deleted for good: {count}.", count=emptied.deleted))

    def _tell(self, kind: NoticeKind, sentence: str, *actions: NoticeAction) -> None:
        self._around.notices.tell(Notice(kind, sentence, actions=actions, key=KEY))


def _headline(row: ArticleSummary) -> str:
    return " ".join(row.headline.split()) or tr("Untitled")
