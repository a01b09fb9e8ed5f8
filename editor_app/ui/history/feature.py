"""The history come alive: reads the time line of the open article, and does what is wanted with what it was."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.domain.timeline import Happening, State, Timeline
from editor_app.ui.actions import Actions, Need
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.history.last_reading import LastReading
from editor_app.ui.lanes import Job
from editor_app.ui.over_text import OverText
from editor_app.ui.side.pane import SidePane
from editor_app.ui.side.tabs import Tab
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.ui.history.pane import HistoryPane
    from editor_app.ui.history.rows import Row
    from editor_app.ui.history.state_view import StateView

LISTED = frozenset({Aspect.REVISIONS, Aspect.EVENTS, Aspect.SNAPSHOTS})
GATHER_MS, PATIENCE_MS = 150, 500
STATE_MENU = ("open_state", "compare_before", "compare_now", "compare_with", "bring_back", "copy_state")


class HistoryFeature(QObject):
    """Keeps the history pane true, and opens earlier states over the text.

    Signal ``pair_chosen(State | None, State | None)``: two rows were selected to be compared; None is what is written
    now.
    """

    pair_chosen = Signal(object, object)

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        over: OverText,
        reading: LastReading,
        bringing_back: Callable[[State], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._actions = actions
        self.opened = opened
        self._over = over
        self._last_reading = reading
        self._bring_back = bringing_back
        self._side: SidePane | None = None
        self._pane: HistoryPane | None = None
        self._view: StateView | None = None
        self._timeline = Timeline()
        self._article = ""
        self._reading: Job | None = None
        self._opening: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.refresh)
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        opened.shown.connect(self._show_article)
        opened.rested.connect(lambda: self._show_article(None))
        around.feed.changed.connect(self._hear)
        over.changed.connect(self._note_shown)
        reading.known.connect(self._soon.start)

    def stand_in(self, side: SidePane) -> None:
        """Have the pane made behind its tab when that is first shown."""
        self._side = side
        side.make_later(Tab.HISTORY, self._make_pane)
        side.tab_shown.connect(self._side_shown)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "open_state": lambda: self._with_state(self.open),
            "bring_back": lambda: self._with_state(self._bring_back),
            "copy_state": lambda: self._with_state(self._copy),
        }

    # What is there

    @property
    def timeline(self) -> Timeline:
        """The time line of the open article, as it was read last."""
        return self._timeline

    @property
    def state(self) -> State | None:
        """The state that is looked at, or chosen in the list."""
        if self._view is not None and self._over.shown is self._view:
            return self._view.state
        states = self._chosen_states()
        return states[0] if len(states) == 1 else None

    @property
    def has_focus(self) -> bool:
        """Tell whether one goes along the list by keys."""
        return self._pane is not None and self._pane.list.hasFocus()

    def _chosen_states(self) -> list[State]:
        if self._pane is None or not self._pane.isVisible():
            return []
        found = [self._state_of(row) for row in self._pane.list.selected]
        return [one for one in found if one is not None]

    def _state_of(self, row: Row) -> State | None:
        """The state that a row shows: of a decision, the revision that it names."""
        if isinstance(row.entry, Happening):
            return self._timeline.revision(row.entry.number) if row.entry.number else None
        return row.entry

    def _make_pane(self) -> None:
        from editor_app.ui.history.pane import HistoryPane  # noqa: PLC0415

        self._pane = pane = HistoryPane(self._around, self._actions)
        pane.show_nothing()
        pane.chosen.connect(self._choose)
        pane.retry_wanted.connect(self.refresh)
        pane.given_up.connect(self._over.leave)
        pane.list.fill_menu = self._fill_menu
        self._slow.timeout.connect(pane.show_busy)
        assert self._side is not None
        self._side.put(Tab.HISTORY, pane, pane.focus_first)
        self.refresh()

    def _side_shown(self, tab: Tab) -> None:
        if tab is Tab.HISTORY:
            self.refresh()
        self._allow()

    def _fill_menu(self, menu: QMenu) -> None:
        menu.addActions([self._actions[name] for name in STATE_MENU])

    # Following the open article

    def _show_article(self, session: Session | None) -> None:
        article = "" if session is None else session.article
        if article != self._article:
            self._article = article
            self._timeline = Timeline()
            if self._pane is not None and article:
                self._pane.show_timeline(self._timeline, changed=False)
        self._soon.start()
        self._allow()

    def _hear(self, changes: Changes) -> None:
        touched = not changes.aspects or self._article in changes.articles
        if touched and (not changes.aspects or changes.aspects & (LISTED | {Aspect.CONTENT})):
            self._soon.start()

    def refresh(self) -> None:
        """Read the time line anew, where somebody looks at it."""
        if self._pane is None or not self._pane.isVisible():
            return
        if self._reading is not None:
            self._reading.cancel()
        article = self._article
        if not article:
            self._pane.show_nothing()
            return
        self._slow.start()
        self._reading = self._around.lanes.read(
            self, lambda desk: desk.history.timeline(article), self._take, self._fail
        )

    def _take(self, timeline: Timeline) -> None:
        self._slow.stop()
        self._timeline = timeline
        self._show_timeline()
        self._allow()

    def _show_timeline(self) -> None:
        """Show what was read, with a mark where the person had read until when the article was opened."""
        if self._pane is not None and self._article:
            timeline = replace(self._timeline, last_read=self._last_reading.baseline)
            self._pane.show_timeline(timeline, self._has_changed())
            if self._over.shown is None and not self._pane.list.selected:
                self._pane.mark(None, now=True)

    def _fail(self, error: StetError) -> None:
        self._slow.stop()
        if self._pane is not None:
            self._pane.show_failure(error)

    def _has_changed(self) -> bool:
        session = self.opened.current
        return session is not None and (session.is_dirty or session.stored_hash != session.standing.head_hash)

    def _allow(self) -> None:
        """Enable what needs a state while there is one."""
        there = self.state is not None
        self._actions.allow_beside(Need.STATE, met=there)
        writable = self._around.lanes.opened is not None and not self._around.lanes.opened.library.read_only
        self._actions.allow_beside(Need.RESTORABLE, met=there and writable)

    def _note_shown(self) -> None:
        """Mark the text in the list once it is back in its place, so that any state can be chosen anew."""
        if self._pane is not None and self._over.shown is None:
            self._pane.mark(None, now=True)
        self._allow()

    # Looking

    def _choose(self, rows: list[Row]) -> None:
        """One row is looked at; what is written now is the text itself."""
        self._allow()
        if len(rows) == 2:
            states = [self._state_of(row) for row in rows]
            if states[0] != states[1]:
                self.pair_chosen.emit(*states)
        if len(rows) != 1:
            return
        state = self._state_of(rows[0])
        if state is not None:
            self.open(state, keep_focus=True)
        elif rows[0].entry is None:
            self._over.leave()

    def stand_still(self) -> None:
        """Open no state any more that was on its way: something else is shown now."""
        if self._opening is not None:
            self._opening.cancel()
        if self._pane is not None:
            self._pane.list.stand_still()

    def _with_state(self, do: Callable[[State], object]) -> None:
        if self.state is not None:
            do(self.state)

    def open(self, state: State, *, keep_focus: bool = False) -> None:
        """Show a state in the place of the text."""
        if self._opening is not None:
            self._opening.cancel()
        article = self._article
        self._opening = self._around.lanes.read(
            self,
            lambda desk: desk.history.content(article, state.content_hash),
            functools.partial(self._show_state, article, state, keep_focus),
        )

    def _show_state(self, article: str, state: State, keep_focus: bool, content: Content) -> None:
        if article != self._article:
            return
        if self._view is None:
            from editor_app.ui.history.state_view import StateView  # noqa: PLC0415

            self._view = StateView(self._around, self._actions)
            self._view.left.connect(self._over.leave)
        self._view.show_state(state, content)
        self._over.show(self._view)
        self._allow()
        if not keep_focus:
            self._view.setFocus()

    def _copy(self, state: State) -> None:
        article = self._article
        self._around.lanes.write(
            self, lambda desk: desk.history.duplicate(article, state.content_hash), self.opened.show
        )
