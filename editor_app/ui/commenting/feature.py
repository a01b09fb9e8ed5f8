"""Comments come alive: they are read, shown in the text, beside it and in their list, written, answered, resolved."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMainWindow, QMenu

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.comments import Anchor, AnchorPart
from editor_app.domain.discussion import Discussion, PlacedThread
from editor_app.domain.errors import StetError
from editor_app.ui.actions import Actions, Need
from editor_app.ui.commenting.following import FollowedComments
from editor_app.ui.commenting.marks import CommentMarks
from editor_app.ui.commenting.saying import Saying
from editor_app.ui.commenting.title_marks import TITLE_NAMES, TitleMarks
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.session import Session
from editor_app.ui.frame import Frame
from editor_app.ui.lanes import Job
from editor_app.ui.over_text import OverText
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.side.pane import SidePane
from editor_app.ui.side.tabs import Tab
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.ui.commenting.section import CommentsSection

CARET = Pace(idle=0.12, most=0.4)
GATHER_MS = 60
LONGEST_SHOWN = 200
"""How much (UTF-16 units) of the words that a thread is about its card has."""
KEY = "comments"


class CommentingFeature(QObject):
    """The comments of the open article; tell it with `stand_in` where their list is to be shown."""

    def __init__(
        self,
        window: QMainWindow,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        editor: EditorPane,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._actions = actions
        self._opened = opened
        self._editor = editor
        self._show_list: Callable[[], object] = lambda: None
        self._leave_over: Callable[[], object] = lambda: None
        self.discussion = Discussion()
        self.lit = ""
        self._article = ""
        self._reading: Job | None = None
        # As they were read, until somebody says more: going back to an open article asks the library nothing.
        self._read: dict[str, Discussion] = {}
        self.section: CommentsSection | None = None
        self.followed = FollowedComments(around.lanes, self)
        self.marks = CommentMarks(editor.text, around, lambda: self.followed.places)
        self.title_marks = TitleMarks(editor.titles, around, self)
        self.saying = Saying(window, around, opened, editor, self.followed)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.refresh)
        self._caret = Alarm(CARET, self)
        self._connect()

    def _connect(self) -> None:
        self._caret.rang.connect(self._light_at_caret)
        self._editor.text.cursorPositionChanged.connect(self._caret_moved)
        self._editor.text.menu_parts.append(self._add_to_menu)
        self.marks.margin.chosen.connect(self._choose_in_margin)
        self.title_marks.entered.connect(self._light)
        self.followed.settled.connect(self._text_settled)
        self._opened.shown.connect(self._show_article)
        self._opened.reloaded.connect(self.look_anew)
        self._opened.closed.connect(self._forget_closed)
        self._opened.rested.connect(lambda: self._show_article(None))
        self._around.feed.changed.connect(self._hear)
        self.saying.asking.connect(self.marks.show_begun)
        self.saying.said.connect(self._said)
        self._window.installEventFilter(self)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "comment": self.saying.ask,
            "reply_comment": self._go_to_reply,
            "resolve_comment": self._resolve_lit,
            "next_comment": functools.partial(self._step, 1),
            "previous_comment": functools.partial(self._step, -1),
        }

    def stand_in(self, side: SidePane, frame: Frame, over: OverText) -> None:
        """Say where the list stands, among the other parts of the review, and over what it goes back to the text."""

        def show() -> None:
            frame.show_side(shown=True)
            side.show_tab(Tab.REVIEW)

        self._show_list = show
        self._leave_over = over.leave

    def make_section(self) -> CommentsSection:
        """The list of the threads, for the pane that shows it."""
        from editor_app.ui.commenting.section import CommentsSection  # noqa: PLC0415

        section = self.section = CommentsSection(self._actions, self.saying.ask_people)
        section.chosen.connect(self.go_to)
        section.replied.connect(self._reply)
        section.resolve_wanted.connect(self._set_resolved)
        section.filtered.connect(self._show)
        self._show()
        return section

    # Reading

    def _show_article(self, session: Session | None) -> None:
        article = "" if session is None else session.article
        if article != self._article:
            self.saying.leave()
            self._article = article
            self.lit = ""
            self.discussion = Discussion(article)
            self.followed.follow(session)
            self._show()
        self._soon.start()

    def look_anew(self, session: Session) -> None:
        """Look for the places of all comments anew: the text of an article has become another."""
        self.followed.forget(session)
        self._read.pop(session.article, None)
        if session.article == self._article:
            self._soon.start()

    def _forget_closed(self) -> None:
        """What was read of an article that is closed may not be so any more when it is opened again."""
        still_open = {session.article for session in self._opened.recent()}
        self._read = {article: one for article, one in self._read.items() if article in still_open}

    def _hear(self, changes: Changes) -> None:
        if changes.aspects and Aspect.COMMENTS not in changes.aspects:
            return
        for article in changes.articles if changes.aspects else list(self._read):
            self._read.pop(article, None)
        if not changes.aspects or self._article in changes.articles:
            self._soon.start()

    def refresh(self) -> None:
        """Show the comments: from memory where nobody has said more since they were read."""
        if self._reading is not None:
            self._reading.cancel()
        article = self._article
        if article in self._read:
            self._take(self._read[article])
        elif article:
            self._reading = self._around.lanes.read(
                self, lambda desk: desk.commenting.discussion(article), self._take, self._fail
            )

    def _take(self, discussion: Discussion) -> None:
        self._read[discussion.article] = discussion
        if discussion.article != self._article:
            return
        self.discussion = discussion
        self.followed.take(discussion)
        self._text_settled()

    def _fail(self, error: StetError) -> None:
        if self.section is not None:
            self.section.show_failure(error)

    @property
    def _read_only(self) -> bool:
        desk = self._around.lanes.opened
        return desk is not None and desk.library.read_only

    # Showing

    def _text_settled(self) -> None:
        """Let the list say what has become of the words, as they stand in the text now."""
        self.discussion = Discussion(
            self.discussion.article,
            tuple(sorted(map(self._as_shown, self.discussion.threads), key=_order)),
            self.discussion.person,
        )
        self._show()

    def _as_shown(self, one: PlacedThread) -> PlacedThread:
        places = self.followed.places
        if one.thread.anchor.part is not AnchorPart.BODY or places is None or one.thread.id not in places:
            return one
        span = places.span(one.thread.id)
        if span is None:
            return replace(one, span=None, quote=one.thread.anchor.quote)
        return replace(one, span=span, quote=places.words(span[0], min(span[1], span[0] + LONGEST_SHOWN)))

    def _listed(self) -> tuple[PlacedThread, ...]:
        """The threads that can be gone to: those of the list, where it is made, else the open ones."""
        if self.section is not None and self.section.shows_all:
            return self.discussion.threads
        return tuple(
            one for one in self.discussion.threads if one.thread.is_open or one.thread.id == self.lit
        )

    def _show(self) -> None:
        if self.section is not None:
            self.section.read_only = self._read_only
            self.section.lit = self.lit
            self.section.show_discussion(self.discussion)
        self._show_marks()
        self._allow()

    def _show_marks(self) -> None:
        threads = {one.thread.id: one for one in self._listed()}
        self.marks.show_threads(threads, self.lit)
        self.title_marks.show_threads(threads, self.lit)

    def _allow(self) -> None:
        self._actions.allow_beside(Need.COMMENTED, met=bool(self._listed()))
        self._actions.allow_beside(Need.COMMENT, met=self._lit_thread() is not None and not self._read_only)

    def _lit_thread(self) -> PlacedThread | None:
        return next((one for one in self.discussion.threads if one.thread.id == self.lit), None)

    def _light(self, thread: str) -> None:
        if thread == self.lit:
            return
        self.lit = thread
        self._show_marks()
        if self.section is not None:
            self.section.light(thread)
        self._allow()

    def _caret_moved(self) -> None:
        if self.discussion.threads:
            self._caret.touch()

    def _light_at_caret(self) -> None:
        """The innermost commented words that the caret is in are lit; outside of all the list keeps its place."""
        places, caret = self.followed.places, self._editor.text.textCursor()
        if places is None or not self._editor.text.hasFocus():
            return
        known = {one.thread.id for one in self._listed()}
        here = [
            (span[1] - span[0], name)
            for name, span in places.between(caret.selectionStart(), caret.selectionEnd())
            if name in known
        ]
        self._light(min(here)[1] if here else "")

    # Going there

    def go_to(self, thread: str) -> None:
        """Light a thread, and put the caret where its words are."""
        self._light(thread)
        one = self._lit_thread()
        if one is None:
            return
        self._leave_over()
        if one.thread.anchor.part in TITLE_NAMES:
            self._go_to_title(one.thread.anchor)
            return
        span = self.followed.span(thread)
        if span is not None:
            self._editor.show_details(shown=False)
            if self._editor.source.go_to(span[0], one.quote):
                return
            cursor = self._editor.text.textCursor()
            cursor.setPosition(span[0])
            self._editor.text.setTextCursor(cursor)
            self._editor.text.ensureCursorVisible()
            self._editor.focus_text()

    def _go_to_title(self, anchor: Anchor) -> None:
        self._editor.show_details(shown=False)
        name = TITLE_NAMES[anchor.part]
        edit = next(one for one in self._editor.titles.edits if one.kind.name == name)
        self._editor.titles.collapse(collapsed=False)
        edit.setFocus()
        found = edit.document().find(anchor.quote.split("\n")[0]) if anchor.quote else QTextCursor()
        if not found.isNull():
            edit.setTextCursor(found)

    def _step(self, step: int) -> None:
        """Go to the next thread behind the caret, or the one before it; from the last on to the first."""
        threads = self._listed()
        if not threads:
            return
        keys = [one.thread.id for one in threads]
        lit = keys.index(self.lit) if self.lit in keys else None
        self.go_to(keys[self._nearest(threads, step) if lit is None else (lit + step) % len(keys)])

    def _nearest(self, threads: Sequence[PlacedThread], step: int) -> int:
        caret = self._editor.text.textCursor().position()
        starts = [(number, self.followed.span(one.thread.id)) for number, one in enumerate(threads)]
        if step > 0:
            return next((number for number, span in starts if span and span[0] >= caret), 0)
        return next(
            (number for number, span in reversed(starts) if span and span[0] < caret), len(threads) - 1
        )

    def _choose_in_margin(self, thread: str) -> None:
        self._show_list()
        self.go_to(thread)

    # Answering

    def _said(self, thread: str) -> None:
        """What was just said is lit once it has been read back."""
        self.lit = thread

    def _go_to_reply(self) -> None:
        self._show_list()
        if self.section is not None and self.lit:
            self.section.light(self.lit)
            card = self.section.cards.get(self.lit)
            if card is not None:
                card.focus_reply()

    def _resolve_lit(self) -> None:
        one = self._lit_thread()
        if one is not None:
            self._set_resolved(one.thread.id, one.thread.is_open)

    def _reply(self, thread: str, words: str) -> None:
        article = self._article
        self._write(thread, lambda desk: desk.commenting.reply(article, thread, words))

    def _set_resolved(self, thread: str, resolves: bool) -> None:
        article = self._article
        if resolves:
            self._write(thread, lambda desk: desk.commenting.resolve(article, thread))
        else:
            self._write(thread, lambda desk: desk.commenting.reopen(article, thread))

    def _write(self, thread: str, work: Callable[[Desk], object]) -> None:
        def failed(error: StetError) -> None:
            card = self.section.cards.get(thread) if self.section is not None else None
            if card is not None:
                card.refuse()
            self._around.notices.tell_failure(error, key=KEY)

        self._around.lanes.write(self, work, lambda _done: None, failed)

    def _add_to_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        menu.addAction(self._actions["comment"])
        if self.lit:
            menu.addActions([self._actions["reply_comment"], self._actions["resolve_comment"]])

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the window closes it is kept where the comments stand."""
        if event.type() is QEvent.Type.Close:
            self.followed.keep()
        return super().eventFilter(watched, event)


def _order(one: PlacedThread) -> tuple[bool, bool, tuple[int, int]]:
    return one.is_detached, one.thread.anchor.part is AnchorPart.BODY, one.span or (0, 0)
