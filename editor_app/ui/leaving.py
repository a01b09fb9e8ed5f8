"""Closing the window: nothing typed is left behind, and the next start begins where this one ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.article import Opened
from editor_app.domain.errors import StetError
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.first_screen import FirstScreen, write_first_screen
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.surroundings import Surroundings

PATIENCE_S = 20.0
KEY = "leaving"


class Leaving(QObject):
    """Sees to it that a window may be closed."""

    def __init__(self, window: QWidget, around: Surroundings, opened: OpenArticles, kept: Path) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._kept = kept
        self._without = False

    def may_close(self) -> bool:
        """Store everything; where that fails, tell so and stay, unless the person wants to leave without."""
        finish_composing()
        self._opened.flush()
        stored = self._around.lanes.drain(PATIENCE_S)
        unsaved = self._opened.unsaved()
        if self._without or (stored and not unsaved):
            return True
        self._around.notices.tell(
            Notice(
                NoticeKind.ERROR,
                tr("Not everything could be saved, so the window stays open."),
                tr("What you typed is still here. Mend the cause and close again."),
                (
                    NoticeAction(tr("Try again"), self._window.close),
                    NoticeAction(tr("Close without saving"), self._close_without),
                ),
                key=KEY,
                lasting=True,
            )
        )
        return False

    def keep_first_screen(self, listed: Any) -> None:
        """Keep what the next start shows at once; only of a library that is open, and as it is now."""
        session, desk = self._opened.current, self._around.lanes.opened
        if desk is None:
            return
        try:
            mark = desk.library.mark
        except StetError:
            return
        write_first_screen(self._kept, FirstScreen(mark, listed, _opened(session)))

    def _close_without(self) -> None:
        self._without = True
        self._window.close()


def _opened(session: Session | None) -> Opened | None:
    """The session as it would be opened; private data is never kept outside the library."""
    if session is None or session.is_new or session.is_dirty or _holds_private(session):
        return None
    return Opened(
        session.article,
        session.content(),
        session.stored_hash,
        session.stored_at,
        session.standing,
        session.beside,
    )


def _holds_private(session: Session) -> bool:
    return bool(session.beside.private_contacts or session.beside.confidential)
