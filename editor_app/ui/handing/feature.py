"""Handing over and receiving in the window: the actions, the files that are dropped, what is told in the end."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui import outside
from editor_app.ui.actions import Actions
from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.article_list.queues import OWED
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.handing.receivers import Receivers
from editor_app.ui.i18n import tr
from editor_app.ui.memory import Memory
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.handoff_order import HandedOver
    from editor_app.services.receiving import Coming
    from editor_app.ui.handing.dragging_out import DraggingOut

KEY, CAME = "handing", "came"
SUFFIX = ".stet"


class HandingFeature(QObject):
    """Hands over what is chosen in the list, else the open article, and receives files that were chosen or dropped.

    Signal ``merge_wanted(str)``: this article, which was received beside another state of it, is to be merged.
    """

    merge_wanted = Signal(str)

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
        self._receivers = Receivers(memory)
        self._chosen: Callable[[], tuple[str, ...]] = tuple
        self._below: Callable[[str], str] = lambda _article: ""
        self._dragging: DraggingOut | None = None
        self._waiting: tuple[Path, ...] = ()
        self._news: tuple[str, ...] = ()
        actions["receive"].changed.connect(self._receive_waiting)
        opened.shown.connect(self._look_at)

    def stand_beside(
        self, articles: ArticleListPane, tell: Callable[[int], object], wanted: SignalInstance
    ) -> None:
        """Work on what is chosen in the list, where several are, and let cards be dragged out.

        ``tell`` is told how many articles wait to be passed on; ``wanted`` asks for these to be shown.
        """
        articles.to_pass_on.connect(tell)
        wanted.connect(functools.partial(articles.show_queue, OWED))
        self._chosen, self._below = articles.chosen_articles, articles.below_in_review
        articles.hand_over_wanted.connect(self.hand_over)
        articles.pass_on_wanted.connect(self.pass_on)
        articles.drag_wanted.connect(self._drag)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"hand_over": self.hand_over, "pass_on": self.pass_on, "receive": self.choose}

    def hand_over(self) -> None:
        """Ask how articles are to be handed over, once they are stored as typed."""
        self._when_stored(functools.partial(self._open_sheet, decides=False))

    def hand_over_one(self, article: str) -> None:
        """The same with one article, whatever is chosen or open."""
        self._when_stored(functools.partial(self._open_sheet, decides=False), (article,))

    def pass_on(self) -> None:
        """Ask for the decision by which articles go on, make it, and hand them over."""
        self._when_stored(functools.partial(self._open_sheet, decides=True))

    def _drag(self, articles: tuple[str, ...]) -> None:
        if self._dragging is None:
            from editor_app.ui.handing.dragging_out import DraggingOut  # noqa: PLC0415

            self._dragging = DraggingOut(self._window, self._around, self._opened)
        self._dragging.begin(articles)

    def _when_stored(
        self, go_on: Callable[[tuple[str, ...]], object], articles: tuple[str, ...] = ()
    ) -> None:
        session, articles = self._opened.current, articles or self._chosen()
        if not articles and session is not None:
            articles = (session.article,)
        articles = tuple(one for one in articles if not self._opened.is_blank(one))
        if not articles:
            if session is not None:
                self._tell(NoticeKind.INFO, tr("Nothing is typed in this article yet."))
            return
        self._opened.flush()

        def stored(_: object) -> None:
            # Else the failure is told, and an older text must not go unnoticed.
            if not set(articles) & {one.article for one in self._opened.unsaved()}:
                go_on(articles)

        self._around.lanes.write(self, lambda _desk: None, stored)

    def _open_sheet(self, articles: Sequence[str], *, decides: bool) -> None:
        from editor_app.ui.handing.hand_over_sheet import HandOverSheet  # noqa: PLC0415

        sheet = HandOverSheet(self._around, articles, self._receivers, self._window, decides=decides)
        after = self._below(articles[0]) if decides and len(articles) == 1 else ""
        sheet.passed_on.connect(functools.partial(self._passed_on, articles[0], after))
        sheet.open()

    def _passed_on(self, article: str, after: str, done: HandedOver) -> None:
        """Tell of it, and where one decides one after the other, open the next."""
        current = self._opened.current
        if after and current is not None and current.article == article:
            self._opened.show(after)
        sentence = tr("Passed on, and on the clipboard: {name}", name=done.path.name)
        show = NoticeAction(tr("Show in folder"), functools.partial(self._show_folder, done.path))
        again = NoticeAction(tr("Copy file again"), functools.partial(outside.copy_file, done.path))
        self._around.notices.tell(Notice(NoticeKind.OK, sentence, actions=(show, again), key=KEY))

    def _show_folder(self, path: Path) -> None:
        try:
            outside.open_folder_of(path)
        except StetError as error:
            self._around.notices.tell_failure(error, key=KEY)

    # Receiving

    def choose(self) -> None:
        """Let the person choose files to receive."""
        kinds = tr("Hand-off files ({patterns})", patterns=f"*{SUFFIX}")
        folder = str(self._receivers.folder())
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Which files?"), folder, kinds)
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

    def receive_soon(self, paths: Iterable[Path]) -> None:
        """The same for files that the system opens, once the library is open and can be written."""
        files = tuple(paths)
        if not files:
            return
        self._waiting += files
        self._receive_waiting()

    def _receive_waiting(self) -> None:
        action = self._actions["receive"]
        if self._waiting and action.isEnabled():
            files, self._waiting = self._waiting, ()
            self.receive(files)

    def _received(self, coming: Coming) -> None:
        news = [one for one in coming.articles if one.brings_something]
        self._news = tuple(one.id for one in news)
        current = self._opened.current
        sentence = tr("Received. Articles with something new: {count}.", count=len(news))
        to_merge = sum(one.needs_merge for one in news)
        hint = tr("Articles that need a merge: {count}.", count=to_merge) if to_merge else ""
        actions: tuple[NoticeAction, ...] = ()
        merged_first = next((one.id for one in news if one.needs_merge), "")
        if merged_first:
            merge = functools.partial(self.merge_wanted.emit, merged_first)
            actions = (NoticeAction(tr("Merge…"), merge),)
        elif news and (current is None or self._news != (current.article,)):
            actions = (NoticeAction(tr("Open"), functools.partial(self._opened.show, news[0].id)),)
        self._around.notices.tell(Notice(NoticeKind.OK, sentence, hint, actions, key=CAME))

    def _look_at(self, session: Session) -> None:
        """What came is told no more once it is looked at."""
        if self._news == (session.article,):
            self._around.notices.drop(CAME)

    def _tell(self, kind: NoticeKind, sentence: str) -> None:
        self._around.notices.tell(Notice(kind, sentence, key=KEY))
