"""Handing over and receiving in the window: the actions, the files that are dropped, what is told in the end."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.i18n import tr
from editor_app.ui.memory import Memory
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.receiving import Coming

KEY = "handing"
FOLDER = "hand_over_folder"
SUFFIX = ".stet"


class HandingFeature(QObject):
    """Hands the open article over, and receives files that were chosen or dropped."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._actions = actions
        self._opened = opened
        self._memory = memory

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"hand_over": self.hand_over, "receive": self.choose}

    def hand_over(self) -> None:
        """Ask how the open article is to be handed over, once it is stored as typed."""
        session = self._opened.current
        if session is None:
            return
        if self._opened.is_blank(session.article):
            self._tell(NoticeKind.INFO, tr("Nothing is typed in this article yet."))
            return
        self._opened.store(session.article)

        def go_on(article: str) -> None:
            # Else the failure is told, and an older text must not go unnoticed.
            if not session.is_dirty:
                self._open_sheet(article)

        self._around.lanes.write(self, lambda _desk: session.article, go_on)

    def _open_sheet(self, article: str) -> None:
        from editor_app.ui.handing.hand_over_sheet import HandOverSheet  # noqa: PLC0415

        def remember(folder: Path) -> None:
            self._memory.put(FOLDER, str(folder))

        HandOverSheet(self._around, article, self._folder(), remember, self._window).open()

    def choose(self) -> None:
        """Let the person choose files to receive."""
        kinds = tr("Hand-off files ({patterns})", patterns=f"*{SUFFIX}")
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Which files?"), str(self._folder()), kinds)
        self.receive(Path(name) for name in names)

    def receive(self, paths: Iterable[Path]) -> None:
        """Show what files would bring; nothing where there are none, or nothing can be received."""
        files = tuple(dict.fromkeys(paths))
        if not files or not self._actions["receive"].isEnabled():
            return
        from editor_app.ui.handing.receive_sheet import ReceiveSheet  # noqa: PLC0415

        # What is typed is stored first: whether a draft goes on depends on what it is.
        self._opened.flush()
        sheet = ReceiveSheet(self._around, files, self._window)
        sheet.received.connect(self._received)
        sheet.open()

    def _received(self, coming: Coming) -> None:
        news = [one for one in coming.articles if one.brings_something]
        sentence = tr("Received. Articles with something new: {count}.", count=len(news))
        to_merge = sum(one.needs_merge for one in news)
        hint = tr("Articles that need a merge: {count}.", count=to_merge) if to_merge else ""
        actions: tuple[NoticeAction, ...] = ()
        if news:
            actions = (NoticeAction(tr("Open"), functools.partial(self._opened.show, news[0].id)),)
        self._around.notices.tell(Notice(NoticeKind.OK, sentence, hint, actions, key=KEY))

    def _folder(self) -> Path:
        kept = Path(str(self._memory.get(FOLDER, "")))
        if kept.is_absolute() and kept.is_dir():
            return kept
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _tell(self, kind: NoticeKind, sentence: str) -> None:
        self._around.notices.tell(Notice(kind, sentence, key=KEY))
