"""Which articles one has worked on, by library folder, the newest first; remembered from start to start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.saving import Saving
from editor_app.ui.editor.session import Session
from editor_app.ui.memory import Memory

RECENT = "recent_articles"
MOST, MOST_LIBRARIES = 30, 20


class Recents(QObject):
    """Takes note of what is opened, once it is stored; the memory writes it with the rest."""

    def __init__(
        self, memory: Memory, library: Path, opened: OpenArticles, saving: Saving, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._memory = memory
        self._library = str(library)
        opened.shown.connect(self._note)
        saving.saved.connect(self._note_stored)
        self._opened = opened

    def articles(self) -> tuple[str, ...]:
        """The ids, the newest first; some may be gone by now."""
        known = self._memory.get(RECENT, {}).get(self._library, [])
        return tuple(one for one in known if isinstance(one, str)) if isinstance(known, list) else ()

    def _note(self, session: Session) -> None:
        if session.is_new:
            return
        before = [one for one in self.articles() if one != session.article]
        others = {key: value for key, value in self._memory.get(RECENT, {}).items() if key != self._library}
        kept = dict(list(others.items())[-(MOST_LIBRARIES - 1) :])
        self._memory.put(RECENT, {**kept, self._library: [session.article, *before][:MOST]})

    def _note_stored(self, session: Session) -> None:
        """A new article has an id that can be found again from its first save on."""
        if session is self._opened.current and session.article not in self.articles():
            self._note(session)
