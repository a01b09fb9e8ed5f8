"""What makes an article leave: its packages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.saving import Saving
from editor_app.ui.errands import Errands
from editor_app.ui.lanes import Lanes
from editor_app.ui.telling import Telling


class Packaging(QObject):
    """Packages the open article, once all that is typed in it is stored."""

    def __init__(
        self, telling: Telling, lanes: Lanes, saving: Saving, opened: OpenArticles, errands: Errands
    ) -> None:
        super().__init__(telling)
        self._telling = telling
        self._lanes = lanes
        self._saving = saving
        self._opened = opened
        self._errands = errands

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"package": self.package}

    def package(self) -> None:
        """Ask how the article shall be packaged."""
        session = self._opened.current
        if session is None or self._telling.nothing_typed(session):
            return
        self._saving.flush(session)

        def stored(article: str) -> None:
            # Else the failure is told, and an older text must not leave unnoticed.
            if not session.is_dirty:
                self._errands.publish(article)

        # The writer does the flush first; then what is stored is what is typed.
        self._lanes.write(self, lambda _desk: session.article, stored)
