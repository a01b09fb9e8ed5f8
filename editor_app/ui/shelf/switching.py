"""From one article to another: the quick switch, going to any, closing; and the list of what is open."""

from __future__ import annotations

import functools
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Lanes
from editor_app.ui.shelf.article_rows import ArticleRow
from editor_app.ui.shelf.recents import Recents
from editor_app.ui.shelf.switcher import Switcher
from editor_app.ui.status_bar import StatusBar
from editor_app.ui.statuses import status_word

_MENU_HEADLINE = 40


class Switching(QObject):
    """Goes from one article to another.  The status bar has a button that lists the open ones."""

    def __init__(
        self, window: QWidget, lanes: Lanes, opened: OpenArticles, recents: Recents, status: StatusBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lanes = lanes
        self._opened = opened
        self._recents = recents
        self._status = status
        self._switcher: Switcher | None = None
        self._menu = QMenu(status)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._actions: Actions | None = None
        status.open_button.setMenu(self._menu)
        opened.shown.connect(self._count)
        opened.rested.connect(self._count)
        opened.closed.connect(self._count)
        self._count()

    def list_with(self, actions: Actions) -> None:
        """Offer the actions that close articles below the list."""
        self._actions = actions

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "switch_article": functools.partial(self.switch, 1),
            "switch_back": functools.partial(self.switch, -1),
            "go_to_article": self.go_to,
            "close_article": self.close_current,
            "close_others": self.close_others,
        }

    def switch(self, step: int) -> None:
        """Show the open articles and go a step; while they are shown, one step more."""
        if self._switcher is not None and shiboken6.isValid(self._switcher) and self._switcher.isVisible():
            self._switcher.go(step)
            return
        rows = [_row(session) for session in self._opened.recent()]
        if not rows:
            return
        self._switcher = Switcher(rows, self._window)
        self._switcher.chosen.connect(self._opened.show)
        # Where none is the current one, the one used last is the first to go to.
        self._switcher.begin(step if self._opened.current is not None else min(step, 0), self._window)

    def go_to(self) -> None:
        """Ask which article, and open it."""
        from editor_app.ui.shelf.go_to import GoTo  # noqa: PLC0415

        current = self._opened.current
        here = "" if current is None else current.article
        recent = [one for one in self._recents.articles() if one != here]
        unsaved = frozenset(session.article for session in self._opened.unsaved())
        GoTo(self._window, self._lanes, recent, here, unsaved, self._opened.show).open_over(self._window)

    def close_current(self) -> None:
        """Close the current article and go to the one used before it."""
        if self._opened.current is not None:
            self._opened.close(self._opened.current.article)

    def close_others(self) -> None:
        """Close all but the current article."""
        for session in self._opened.recent():
            if session is not self._opened.current:
                self._opened.close(session.article)

    def _count(self, *_: object) -> None:
        self._status.show_open(len(self._opened.recent()))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for session in self._opened.recent():
            row = _row(session)
            words = row.headline[:_MENU_HEADLINE].replace("&", "&&")
            action = self._menu.addAction(f"● {words}" if row.is_unsaved else words)
            action.setCheckable(True)
            action.setChecked(session is self._opened.current)
            action.triggered.connect(functools.partial(self._show, row.article))
        if self._actions is not None:
            self._menu.addSeparator()
            self._menu.addActions([self._actions[name] for name in ("close_article", "close_others")])

    def _show(self, article: str, _checked: bool = False) -> None:
        self._opened.show(article)


def _row(session: Session) -> ArticleRow:
    headline = " ".join(session.headline.toPlainText().split()) or tr("Untitled")
    return ArticleRow(session.article, headline, status_word(session.standing.status), session.is_dirty)
