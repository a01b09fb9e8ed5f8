"""Looking for something in the article that is open: on a lane, from match to match, and replacing."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.errors import StetError
from editor_app.formats.seeking.hits import Hit, Hits, hits_in
from editor_app.formats.seeking.seek import Seek
from editor_app.ui.editor.find.replacing import Replaced, replace_hits
from editor_app.ui.editor.find.searched import TITLES, Place, Searched, Spot, Where, document_of, searched_in
from editor_app.ui.editor.find.tints import MOST, Tints
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.titles import Titles
from editor_app.ui.lanes import Job, Lanes
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.theme import Theme

EDITED = Pace(idle=0.25, most=1.0)
SCROLLED = Pace(idle=0.05, most=0.15)
NOTHING = Seek("")
SETTLED_MS = 300
EDGE = 24
"""How near (pixels) to the lower edge a match counts as out of sight."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the search: how many matches (``more``: and more), the number of the current one (0: none).

    ``spot`` is where that stands and ``becomes`` what it would become; ``wrapped`` tells that one went on from the
    start (1) or the end (-1); ``replaced`` what was just replaced; ``error`` why there is no search.
    """

    total: int = 0
    current: int = 0
    more: bool = False
    spot: Spot | None = None
    becomes: str | None = None
    wrapped: int = 0
    replaced: Replaced | None = None
    error: StetError | None = None


class ArticleSearch(QObject):
    """Matches in one session.  Signal ``changed()``: `outcome` says something else now.

    What is asked for while matches are still being looked for, or after the text has changed, is done once they are
    there.  Nothing moves and nothing is replaced while an input method composes.
    """

    changed = Signal()

    def __init__(self, lanes: Lanes, text: TextEdit, titles: Titles, theme: Theme) -> None:
        super().__init__(text)
        self._lanes = lanes
        self._text = text
        self._titles = titles
        self._tints = Tints(text, titles, theme)
        self._session: Session | None = None
        self._seek: Seek = NOTHING
        self._replacement: str | None = None
        self._scope: QTextCursor | None = None
        self._origin: tuple[Where, int] = (Where.KICKER, 0)
        self._job: Job | None = None
        self._then: Callable[[], None] | None = None
        self._undoable: tuple[tuple[QTextDocument, int], ...] = ()
        self.searched = Searched()
        self.hits: tuple[Hit, ...] = ()
        self._current = -1
        self._tinted: object = None
        self.outcome = Outcome()
        self._edited = Alarm(EDITED, self)
        self._edited.rang.connect(self._look)
        text.cursorPositionChanged.connect(self._caret_moved)
        text.selectionChanged.connect(self._caret_moved)
        theme.changed.connect(self._tint)
        self._moved = Alarm(SCROLLED, self)
        self._moved.rang.connect(self._tint)
        text.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def seek(self) -> Seek:
        """What is looked for."""
        return self._seek

    def follow(self, session: Session | None) -> None:
        """Look in this session from now on; None: in none, and tint nothing."""
        if self._session is not None:
            self._session.edited.disconnect(self._edited.touch)
        self._session, self._scope, self._current = session, None, -1
        self._undoable = ()
        self._tints.show_scope(None)
        self._forget()
        self.begin_here()
        if session is None:
            return
        session.edited.connect(self._edited.touch)
        self._look()

    def begin_here(self) -> None:
        """Let what is typed next be looked for from where the caret is."""
        for where, edit in zip(TITLES, self._titles.edits, strict=True):
            if edit.hasFocus():
                self._origin = where, edit.textCursor().selectionStart()
                return
        self._origin = Where.BODY, self._text.textCursor().selectionStart()

    def look_for(self, seek: Seek, replacement: str | None) -> None:
        """Look for something else, and go to the first match from where one began; None: nothing is to be replaced."""
        if (seek, replacement) == (self._seek, self._replacement):
            return
        is_new = seek != self._seek or self.outcome.error is not None
        self._seek, self._replacement = seek, replacement
        self._look(self._go_from_origin if is_new else None)

    def limit(self, on: bool) -> None:
        """Look in what is selected in the body alone, or everywhere."""
        cursor = self._text.textCursor()
        self._scope = QTextCursor(cursor) if on and cursor.hasSelection() else None
        self._tints.show_scope(self._scope)
        if self._scope is not None:
            self._origin = Where.BODY, cursor.selectionStart()
        self._look(self._go_from_origin)

    @property
    def is_limited(self) -> bool:
        """Tell whether only a part of the body is searched."""
        return self._scope is not None

    def step(self, way: int) -> None:
        """Go to the next match (1) or the one before (-1)."""
        self._once_sound(functools.partial(self._step, way))

    def go_to(self, number: int) -> None:
        """Go to the match with this number, counted from 0, or to the last one."""
        self._once_sound(lambda: self._go(min(number, len(self.hits) - 1)))

    def replace(self) -> None:
        """Replace the current match and go to the next; without a current one, just go to the next."""
        self._once_sound(self._replace)

    def replace_all(self, chosen: Collection[int] | None = None, listed: Searched | None = None) -> None:
        """Replace all matches, or those with these numbers in what was ``listed``, as one step to undo.

        Nothing is replaced where other words stand there by now: the numbers would mean other matches.
        """
        self._once_sound(functools.partial(self._replace_all, chosen, listed))

    # Looking

    def _look(self, then: Callable[[], None] | None = None) -> None:
        self._stop()
        self._edited.drop()
        self._then = then or self._then
        if self._session is None or not self._seek.words:
            self._forget()
            return
        searched = searched_in(self._session)
        work = functools.partial(hits_in, searched.lines, self._seek, self._replacement)
        self._job = self._lanes.compute(self, work, functools.partial(self._take, searched), self._refuse)

    def _stop(self) -> None:
        """Take nothing any more of what is being looked for."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, searched: Searched, found: Hits) -> None:
        then, self._then, self._job = self._then, None, None
        if self._session is None or self._session.edits != searched.edits:
            self._look(then)
            return
        self.searched = searched
        self.hits = tuple(hit for hit in found.hits if self._is_in_scope(hit))
        self._current = self._selected()
        self._tell(more=found.more)
        if then is not None:
            then()

    def _refuse(self, error: StetError) -> None:
        self._forget(error)

    def _forget(self, error: StetError | None = None) -> None:
        self._stop()
        self._then = None
        self.searched, self.hits, self._current = Searched(), (), -1
        self._tint()
        self.outcome = Outcome(error=error)
        self.changed.emit()

    def _is_in_scope(self, hit: Hit) -> bool:
        if self._scope is None:
            return True
        where = self.searched.spots[hit.line].where
        first, last = self.searched.stretch(hit)
        inside = self._scope.selectionStart() <= first and last <= self._scope.selectionEnd()
        return where not in TITLES and inside

    def _once_sound(self, action: Callable[[], None]) -> None:
        """Act on matches that are true to the text as it is now."""
        if self._text.composing or self._session is None or not self._seek.words:
            return
        if self._job is not None:
            self._then = action
        elif self._session.edits != self.searched.edits:
            self._look(action)
        else:
            action()

    # Going

    def _go_from_origin(self) -> None:
        place = self.searched.place(*self._origin)
        self._go(self._first_from(place))

    def _step(self, way: int) -> None:
        if not self.hits:
            return
        count, at = len(self.hits), self._current
        if at < 0:
            following = self._first_from(self.searched.place(*self._origin))
            following = count if following < 0 else following
            target = following if way > 0 else following - 1
        else:
            target = at + way
        self._go(target % count, wrapped=0 if 0 <= target < count else way)

    def _first_from(self, place: Place) -> int:
        return next((n for n, hit in enumerate(self.hits) if (hit.line, hit.start) >= place), -1)

    def _go(self, number: int, wrapped: int = 0) -> None:
        """Select a match where one sees it; -1: the first one, if there is any."""
        if self._text.composing:
            return
        if not self.hits:
            self._tell()
            return
        self._current = max(0, number)
        hit = self.hits[self._current]
        spot, (first, last) = self.searched.spots[hit.line], self.searched.stretch(hit)
        if spot.where in TITLES:
            self._titles.collapse(collapsed=False)
            edit = self._titles.edits[TITLES.index(spot.where)]
            cursor = edit.textCursor()
            _select(cursor, first, last)
            edit.setTextCursor(cursor)
        else:
            self._select_in_body(first, last)
        self._origin = (Where.BODY if spot.where is Where.OBJECT else spot.where), first
        self._tell(wrapped=wrapped)

    def _select_in_body(self, first: int, last: int) -> None:
        """Select, and scroll so that what was out of sight comes into the upper half, with what is around it."""
        cursor = self._text.textCursor()
        _select(cursor, first, last)
        away = self._is_out_of_sight(cursor)
        self._text.setTextCursor(cursor)
        if away:
            self._bring_in_sight(cursor)
        # Titles that make room, and pictures that come, move the text once more.
        QTimer.singleShot(SETTLED_MS, self, lambda: self._look_again(cursor))

    def _is_out_of_sight(self, cursor: QTextCursor) -> bool:
        rect, view = self._text.cursorRect(cursor), self._text.viewport().rect()
        return rect.top() < view.top() or rect.bottom() + EDGE > view.bottom()

    def _bring_in_sight(self, cursor: QTextCursor) -> None:
        bar = self._text.verticalScrollBar()
        target = self._text.cursorRect(cursor).top() - self._text.viewport().height() // 3
        bar.setValue(bar.value() + target)

    def _look_again(self, cursor: QTextCursor) -> None:
        if self._text.textCursor() == cursor and self._is_out_of_sight(cursor):
            self._bring_in_sight(cursor)

    def _selected(self) -> int:
        """The number of the match that is selected, -1 where none is."""
        for number, hit in enumerate(self.hits):
            if self._is_selected(hit):
                return number
        return -1

    def _is_selected(self, hit: Hit) -> bool:
        where = self.searched.spots[hit.line].where
        edit = self._titles.edits[TITLES.index(where)] if where in TITLES else self._text
        if where in TITLES and self._origin[0] is not where:
            return False
        cursor = edit.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) == self.searched.stretch(hit)

    def _caret_moved(self) -> None:
        """Whoever clicks elsewhere goes on from there."""
        if self._session is None:
            return
        is_current = self._current >= 0 and self._is_selected(self.hits[self._current])
        if not is_current:
            self._origin = Where.BODY, self._text.textCursor().selectionStart()
        if self._current >= 0 and not is_current:
            self._current = -1
            self.outcome = Outcome(total=len(self.hits), more=self.outcome.more)
            self.changed.emit()

    # Replacing

    def _replace(self) -> None:
        if self._session is None or self._text.isReadOnly():
            return
        if self._current < 0:
            self._step(1)
            return
        hit = self.hits[self._current]
        done = replace_hits(self._session, self.searched, [hit])
        place = hit.line, hit.start + len(hit.becomes or "") if done.done else hit.end
        self._look(functools.partial(self._go_on, place, done))

    def _go_on(self, place: Place, done: Replaced) -> None:
        following = self._first_from(place)
        self._go(following, wrapped=1 if following < 0 and self.hits else 0)
        if done.left:
            self._tell(replaced=done)

    def _replace_all(self, chosen: Collection[int] | None, listed: Searched | None) -> None:
        if self._session is None or self._text.isReadOnly():
            return
        if listed is not None and listed.lines != self.searched.lines:
            return
        hits = [hit for number, hit in enumerate(self.hits) if chosen is None or number in chosen]
        done = replace_hits(self._session, self.searched, hits)
        places = {self.searched.spots[hit.line].where for hit in hits}
        touched = {id(found): found for found in (document_of(self._session, where) for where in places)}
        self._undoable = tuple((document, document.revision()) for document in touched.values())
        self._look(functools.partial(self._tell, replaced=done))

    @property
    def may_undo(self) -> bool:
        """Tell whether replacing all was the last thing done to the text and its titles."""
        return bool(self._undoable) and all(document.revision() == at for document, at in self._undoable)

    def undo_replacing(self) -> None:
        """Undo replacing all, in the text and in each title."""
        if self.may_undo and not self._text.composing:
            undoable, self._undoable = self._undoable, ()
            for document, _revision in undoable:
                document.undo()
            self._look(self._tell)

    # Telling

    def _tell(self, *, more: bool | None = None, wrapped: int = 0, replaced: Replaced | None = None) -> None:
        at = self._current
        self.outcome = Outcome(
            total=len(self.hits),
            current=at + 1,
            more=self.outcome.more if more is None else more,
            spot=self.searched.spots[self.hits[at].line] if at >= 0 else None,
            becomes=self.hits[at].becomes if at >= 0 else None,
            wrapped=wrapped,
            replaced=replaced,
        )
        if self._tinted != (self.searched, len(self.hits)):
            self._tint()
        self.changed.emit()

    def _tint(self) -> None:
        """Tint what matches; after an edit the tints move with the text, until matches are looked for anew."""
        if self._session is None or self._session.edits == self.searched.edits or not self.hits:
            self._tinted = self.searched, len(self.hits)
            self._tints.show(self.searched, self.hits, self._seen() if len(self.hits) > MOST else 0)

    def _seen(self) -> int:
        """The number of the first match that one sees."""
        top = self._text.cursorForPosition(self._text.viewport().rect().topLeft()).position()
        return max(0, self._first_from(self.searched.place(Where.BODY, top)))

    def _scrolled(self) -> None:
        if len(self.hits) > MOST:
            self._moved.touch()


def _select(cursor: QTextCursor, first: int, last: int) -> None:
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
