"""Find in all articles: the window, made when it is first wanted, and opening an article at a match."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.formats.seeking.seek import Seek
from editor_app.ui.editor.find_actions import FindActions
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.ui.everywhere.window import EverywhereWindow


class EverywhereFeature(QObject):
    """Connects the window with the articles that are open."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        opened: OpenArticles,
        finding: FindActions,
        words: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._finding = finding
        self._words = words
        self._made: EverywhereWindow | None = None
        self._awaited: tuple[str, Seek, int] | None = None

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"find_everywhere": self.begin}

    @property
    def window(self) -> EverywhereWindow:
        """The window of the results."""
        if self._made is None:
            from editor_app.ui.everywhere.window import EverywhereWindow  # noqa: PLC0415

            self._made = EverywhereWindow(self._around, self._window)
            self._made.wanted.connect(self._open)
            self._opened.shown.connect(self._arrived)
        return self._made

    def begin(self) -> None:
        """Show the window, with what is selected, or what the list is searched for."""
        self.look_for(self._finding.selected() or self._words())

    def look_for(self, words: str) -> None:
        """Show the window and look for these words, which the library must know as they are typed now."""
        self._opened.flush()
        self.window.begin(words)

    def _open(self, article: str, seek: Seek, number: int) -> None:
        self._awaited = article, seek, number
        self._opened.show(article)

    def _arrived(self, session: Session) -> None:
        awaited, self._awaited = self._awaited, None
        if awaited is not None and awaited[0] == session.article:
            self._finding.look_for(*awaited[1:])
