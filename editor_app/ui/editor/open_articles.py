"""The articles that are open: each keeps its undo, caret and place while one works on another."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, Signal

from editor_app.domain.article import Opened, Standing
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.document import Figure, figures_of
from editor_app.domain.errors import AbsentError, StetError
from editor_app.system.clock import new_id
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.saving import ORIGIN, Saving
from editor_app.ui.editor.session import Place, Session
from editor_app.ui.editor.text_look import look_for
from editor_app.ui.lanes import Job, Lanes

READ_AGAIN = frozenset({Aspect.CONTENT, Aspect.EVENTS, Aspect.PRIVATE, Aspect.TRASH})
SHELF = "shelf"
"""Under this name the feed tells of what is done here with whole articles; whoever does it closes what is open."""
MOST = 20
"""How many articles stay open; the one unused for longest is closed, if nothing of it waits to be stored."""


class OpenArticles(QObject):
    """Opens articles and remembers them.

    Signals: ``shown(Session)``: this one is the current one now; ``reloaded(Session)``: another program had stored a
    newer state, which is shown now; ``beside_changed(Session)``: its desk or private data are others now;
    ``failed(StetError)``: an article could not be opened, the current one stays; ``rested()``: the last one was
    closed, and there is no current one; ``gone(headline)``: another program has put an open article away;
    ``closed()``: fewer are open now.
    """

    shown = Signal(object)
    reloaded = Signal(object)
    beside_changed = Signal(object)
    failed = Signal(object)
    rested = Signal()
    gone = Signal(str)
    closed = Signal()

    def __init__(self, lanes: Lanes, saving: Saving, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._saving = saving
        self._sessions: dict[str, Session] = {}
        self._places: dict[str, Place] = {}
        self._wanted: Job | None = None
        self._closing: set[str] = set()
        self._displayed: Session | None = None
        self.current: Session | None = None
        saving.saved.connect(lambda _session: self._let_go())

    def begin_at(self, article: str, place: Place) -> None:
        """Open an article, whenever that is, at the place where one was in it last."""
        self._places[article] = place

    def show(self, article: str) -> None:
        """Make an article the current one, from memory where it is open already."""
        self._forget_wish()
        session = self._sessions.get(article)
        if session is not None:
            self._make_current(session)
            return
        self._wanted = self._lanes.read(
            self, lambda desk: desk.writing.open(article), self.take, self.failed.emit
        )

    def show_last(self, article: str) -> None:
        """Show the article of the last time, if it is still there; nobody misses it otherwise."""
        self._forget_wish()
        self._wanted = self._lanes.read(
            self, lambda desk: desk.writing.open(article), self.take, lambda _error: None
        )

    def show_new(self, language: str) -> None:
        """Begin a new article, or go back to the one that was begun and has no word yet."""
        self._forget_wish()
        for session in self._sessions.values():
            if session.is_new and not session.is_dirty and session.body.isEmpty():
                self._make_current(session)
                return
        article = new_id()
        self._wanted = self._lanes.read(
            self, lambda desk: desk.writing.prefilled(article, language), self.take, self.failed.emit
        )

    def show_new_by(self, template: str, language: str) -> None:
        """Begin a new article by a template; nothing of it is stored before something is typed."""
        self._forget_wish()
        article = new_id()
        self._wanted = self._lanes.read(
            self, lambda desk: desk.templates.begin(article, template, language), self.take, self.failed.emit
        )

    def take(self, opened: Opened) -> None:
        """Make an article, as it was read, the current one."""
        session = self._sessions.get(opened.article)
        if session is None:
            session = Session(opened, look_for(opened.content.fields.language), self)
            session.place = self._places.pop(opened.article, session.place)
            self._sessions[opened.article] = session
            self._saving.follow(session)
        self._make_current(session)
        self._close_unused()

    def recent(self) -> list[Session]:
        """The articles that are open, the one used last first."""
        return [one for article, one in reversed(self._sessions.items()) if article not in self._closing]

    def is_blank(self, article: str) -> bool:
        """Tell of a new article in which nothing was typed yet."""
        session = self._sessions.get(article)
        return session is not None and session.is_new and not session.is_dirty

    def store(self, article: str) -> None:
        """Hand over what waits to be stored of an article, if it is open."""
        if article in self._sessions:
            self._saving.flush(self._sessions[article])

    def close(self, article: str, then: str = "") -> None:
        """Close an article, once what was typed in it is stored; its undo goes with it.

        Where it is the current one, ``then`` is opened, or the one used before it; without any, none is.
        """
        session = self._sessions.get(article)
        if session is None:
            return
        self._saving.flush(session)
        self._closing.add(article)
        self.closed.emit()
        if session is self.current:
            others = self.recent()
            if then and then != article:
                self.show(then)
            elif others:
                self._make_current(others[0])
            else:
                self.current = None
                self.rested.emit()
        self._let_go()

    def _let_go(self) -> None:
        """Forget what is closed and stored; the one that still stands in the editor's widgets waits for another."""
        for article in list(self._closing):
            session = self._sessions[article]
            if session is not self._displayed and not session.is_dirty:
                self._closing.discard(article)
                self._forget(article)

    def _forget(self, article: str) -> None:
        session = self._sessions.pop(article)
        self._saving.leave(session)
        session.deleteLater()

    def figures(self) -> tuple[Figure, ...]:
        """The pictures of the article that is shown."""
        return () if self.current is None else figures_of(self.current.content().document)

    def flush(self) -> None:
        """Hand over everything that waits to be stored."""
        for session in self._sessions.values():
            self._saving.flush(session)

    def flush_sound(self) -> None:
        """The same after a fault, but for articles whose last save failed: they are tried again at their own pace."""
        for session in self._sessions.values():
            if self._saving.failure_of(session) is None:
                self._saving.flush(session)

    def unsaved(self) -> list[Session]:
        """The sessions of which something is not stored."""
        return [session for session in self._sessions.values() if session.is_dirty]

    def hear(self, changes: Changes) -> None:
        """Follow what others have stored: read anew what is open and untouched, and each standing that changed."""
        if changes.origin in (ORIGIN, SHELF):
            return
        for article, session in self._sessions.items():
            touched = not changes.aspects or article in changes.articles
            if not touched or session.is_new:
                continue
            if not changes.aspects or changes.aspects & READ_AGAIN:
                self._read_again(session)
            else:
                self._ask_standing(session)

    def _read_again(self, session: Session) -> None:
        self._lanes.read(
            session,
            lambda desk: desk.writing.open(session.article),
            functools.partial(self._compare, session, session.edits, session.based_on),
            functools.partial(self._miss, session),
        )

    def _miss(self, session: Session, error: StetError) -> None:
        """Close what another program has put away or deleted; what is typed is stored with it, wherever it lies."""
        if isinstance(error, AbsentError) and session.article not in self._closing:
            self.close(session.article)
            self.gone.emit(session.headline.toPlainText())

    def _compare(self, session: Session, edits: int, based_on: str, opened: Opened) -> None:
        """Show what was read, unless something was typed or stored here since the reading began."""
        if (session.edits, session.based_on) != (edits, based_on):
            return
        if session.proposes or opened.content_hash in (session.stored_hash, session.based_on):
            session.stand(opened.standing)
            if session.stand_beside(opened.beside):
                self.beside_changed.emit(session)
            return
        if session is self.current:
            # What is half composed is nobody's text yet, but it is on its way to be.
            finish_composing()
        if not session.is_dirty:
            session.replace_with(opened, look_for(opened.content.fields.language))
            self.reloaded.emit(session)

    def _ask_standing(self, session: Session) -> None:
        def done(standing: Standing) -> None:
            session.stand(standing)

        self._lanes.read(session, lambda desk: desk.writing.standing(session.article), done, _ignore)

    def _make_current(self, session: Session) -> None:
        if self.current is not None and self.current is not session:
            finish_composing()
            self._saving.flush(self.current)
        self._sessions[session.article] = self._sessions.pop(session.article)  # the newest stands last
        self._closing.discard(session.article)
        self.current = session
        self.shown.emit(session)
        self._displayed = session
        self._let_go()

    def _close_unused(self) -> None:
        for article, session in list(self._sessions.items()):
            if len(self._sessions) <= MOST:
                return
            if session is not self.current and not session.is_dirty and article not in self._closing:
                self._forget(article)
                self.closed.emit()

    def _forget_wish(self) -> None:
        """Drop an article that is still being read: the person wants another one."""
        if self._wanted is not None:
            self._wanted.cancel()
            self._wanted = None


def _ignore(_error: StetError) -> None:
    """A standing that cannot be read now is asked for again at the next change."""
