"""Where one was last, by library folder: the article that was open, and the place in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.session import LastPlace
from editor_app.ui.lanes import Lanes
from editor_app.ui.memory import Memory

LAST_PLACES = "last_places"
MOST_PLACES = 20
REMEMBER_EVERY_MS = 3000


class LastPlaces(QObject):
    """Keeps the place in the memory, now and then, so that a crash too comes back to it."""

    def __init__(
        self,
        memory: Memory,
        library: Path,
        lanes: Lanes,
        opened: OpenArticles,
        editor: EditorPane,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._memory = memory
        self._library = str(library)
        self._lanes = lanes
        self._opened = opened
        self._editor = editor
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._remember_now)

    def last(self) -> LastPlace | None:
        """Where one was when the window was closed, or Stet came to a sudden end."""
        return LastPlace.from_plain(self._memory.get(LAST_PLACES, {}).get(self._library))

    def start(self) -> None:
        """Remember the place from now on, whenever it has changed."""
        self._timer.start(REMEMBER_EVERY_MS)

    def remember(self) -> None:
        """Take note of the article and the place in it; the memory writes it with the rest."""
        session = self._opened.current
        if session is not None and not session.is_new:
            self._editor.leave_place()
            places = {
                **self._memory.get(LAST_PLACES, {}),
                self._library: LastPlace(session.article, session.place).to_plain(),
            }
            self._memory.put(LAST_PLACES, dict(list(places.items())[-MOST_PLACES:]))

    def forget(self) -> None:
        """Forget the place: the last article was closed, and the next start need not open it again."""
        places = self._memory.get(LAST_PLACES, {})
        self._memory.put(LAST_PLACES, {key: one for key, one in places.items() if key != self._library})

    def _remember_now(self) -> None:
        self.remember()
        work = self._memory.writing()
        if work is not None:
            self._lanes.compute(self, work, lambda _: None)
