"""Comparing come alive: which two states, reading them, and going from change to change."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.domain.permission import Road
from editor_app.domain.timeline import State, Timeline
from editor_app.ui.actions import Actions, Need
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.history.feature import HistoryFeature
from editor_app.ui.history.last_reading import LastReading
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Job
from editor_app.ui.memory import Memory
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.over_text import OverText
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.times import when

if TYPE_CHECKING:
    from editor_app.compare.comparison import ContentComparison
    from editor_app.services.desk import Desk
    from editor_app.ui.comparing.view import ComparisonView

SIDE_BY_SIDE = "compare_side_by_side"
KEY = "comparing"
PATIENCE_MS = 500


@dataclass(frozen=True, slots=True)
class Compares:
    """One of the two: what it is called, by whom and when, and its content, or the hash under which that is kept."""

    title: str
    about: str
    content_hash: str = ""
    content: Content | None = None


class ComparingFeature(QObject):
    """Compares states of the open article over its text."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        over: OverText,
        history: HistoryFeature,
        reading: LastReading,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._actions = actions
        self._over = over
        self._history = history
        self._opened: OpenArticles = history.opened
        self._reading = reading
        self._memory = memory
        self._view: ComparisonView | None = None
        self._job: Job | None = None
        self._again: Callable[[], object] = lambda: None
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._slow.timeout.connect(self._say_slow)
        actions["side_by_side"].setChecked(memory.get(SIDE_BY_SIDE, False))
        history.pair_chosen.connect(self._compare_pair)
        over.changed.connect(self._allow)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "since_read": self.since_read,
            "since_revision": self.since_revision,
            "compare_before": self._compare_before,
            "compare_now": self._compare_now,
            "compare_with": self._ask_with,
            "side_by_side": self._turn,
        }

    # Which two

    def since_read(self) -> None:
        """Show what has changed since the person read the article last."""
        last = self._reading.baseline
        if last is None:
            self._tell(
                tr("You have not read this article here before."),
                tr("Next time, this shows what has changed since you last read it."),
            )
            return
        read = Compares(tr("As you last read it"), when(last.at), content=self._reading.content)
        self._compare(read, self._now())

    def since_revision(self) -> None:
        """Show what has changed since the newest revision."""
        session = self._opened.current
        if session is None:
            return
        article = session.article

        def go_on(timeline: Timeline) -> None:
            if timeline.revisions:
                self._compare(_of(timeline.revisions[0]), self._now())
            else:
                self._tell(tr("This article has no revision yet."))

        self._around.lanes.read(session, lambda desk: desk.history.timeline(article), go_on)

    def since(self, title: str, at: str, content_hash: str) -> None:
        """Show what has changed since a text that somebody stood for: what that is called, when, and its hash."""
        if self._opened.current is not None:
            self._compare(Compares(title, when(at), content_hash), self._now())

    def _compare_before(self) -> None:
        state = self._history.state
        if state is None:
            return
        before = self._history.timeline.before(state)
        if before is None:
            self._tell(tr("Nothing was kept before {state}.", state=_of(state).title))
        else:
            self._compare(_of(before), _of(state))

    def _compare_now(self) -> None:
        state = self._history.state
        if state is not None:
            self._compare(_of(state), self._now())

    def _ask_with(self) -> None:
        from editor_app.ui.comparing.choosing import ChooseState  # noqa: PLC0415

        state = self._history.state
        if state is None:
            return
        chooser = ChooseState(self._window, self._history.timeline, state)
        chooser.chosen.connect(functools.partial(self._compare_pair, state))
        chooser.open_over(self._window)

    def _compare_pair(self, one: State | None, other: State | None) -> None:
        """Compare two, the older one first; None is what is written now."""
        known = sorted((state for state in (one, other) if state is not None), key=_age)
        sides = [_of(state) for state in known]
        if len(sides) < 2:
            sides.append(self._now())
        if len(sides) == 2:
            self._compare(*sides)

    def _now(self) -> Compares:
        session = self._opened.current
        assert session is not None
        return Compares(tr("What is written now"), "", content=session.content())

    # Comparing

    def _compare(self, old: Compares, new: Compares) -> None:
        session = self._opened.current
        if session is None:
            return
        self._history.stand_still()
        self._again = functools.partial(self._compare, old, new)
        if self._job is not None:
            self._job.cancel()
        self._slow.start()
        self._job = self._around.lanes.read(
            session,
            functools.partial(_contents, session.article, old, new),
            functools.partial(self._work_out, session.article, old, new),
            self._fail,
        )

    def _work_out(
        self, article: str, old: Compares, new: Compares, contents: tuple[Content, Content]
    ) -> None:
        session = self._opened.current
        if session is None or session.article != article:
            self._slow.stop()
            return
        self._job = self._around.lanes.compute(
            session,
            functools.partial(_compared, *contents),
            functools.partial(self._show, article, old, new),
            self._fail,
        )

    def _show(self, article: str, old: Compares, new: Compares, comparison: ContentComparison) -> None:
        from editor_app.ui.comparing.view import Compared  # noqa: PLC0415

        self._slow.stop()
        session = self._opened.current
        if session is None or session.article != article:
            return
        title = tr("{old} → {new}", old=old.title, new=new.title)
        caption = (
            tr("{old} → {new}", old=old.about, new=new.about)
            if old.about and new.about
            else old.about or new.about
        )
        view = self._made_view()
        view.show_comparison(Compared(title, caption, comparison))
        self._put_over(view)

    def _fail(self, error: StetError) -> None:
        self._slow.stop()
        view = self._made_view()
        view.show_failure(error)
        self._put_over(view)

    def _say_slow(self) -> None:
        view = self._made_view()
        view.show_busy()
        self._put_over(view)

    def _put_over(self, view: ComparisonView) -> None:
        in_list = self._history.has_focus
        self._over.show(view)
        self._allow()
        if not in_list:
            view.setFocus()

    def _made_view(self) -> ComparisonView:
        if self._view is None:
            from editor_app.ui.comparing.view import ComparisonView  # noqa: PLC0415

            wide = self._actions["side_by_side"].isChecked()
            self._view = ComparisonView(self._around, self._actions, wide=wide)
            self._view.left.connect(self._over.leave)
            self._view.retry_wanted.connect(self._try_again)
        return self._view

    def _try_again(self) -> None:
        self._again()

    # Reading it

    @property
    def is_shown(self) -> bool:
        """Tell whether a comparison stands over the text."""
        return self._view is not None and self._over.shown is self._view

    def step(self, by: int) -> None:
        """Go to the next change, or one before."""
        if self._view is not None:
            self._view.step(by)

    def _turn(self) -> None:
        wide = self._actions["side_by_side"].isChecked()
        self._memory.put(SIDE_BY_SIDE, wide)
        if self._view is not None:
            self._view.put_side_by_side(wide=wide)

    def _allow(self) -> None:
        self._actions.allow_beside(Need.COMPARISON, met=self.is_shown)

    def _tell(self, sentence: str, hint: str = "") -> None:
        self._around.notices.tell(Notice(NoticeKind.INFO, sentence, hint, key=KEY))


def _of(state: State) -> Compares:
    from editor_app.ui.history.rows import state_title  # noqa: PLC0415

    about = " · ".join(part for part in (state.author, when(state.at)) if part)
    return Compares(state_title(state), about, state.content_hash)


def _age(state: State) -> tuple[str, int]:
    return state.at, state.number


def _contents(article: str, old: Compares, new: Compares, desk: Desk) -> tuple[Content, Content]:
    def content(one: Compares) -> Content:
        if one.content is not None:
            return one.content
        return desk.history.content(article, one.content_hash, Road.COMPARE)

    return content(old), content(new)


def _compared(old: Content, new: Content) -> ContentComparison:
    # What comparing rests on is loaded when it is first wanted, here and not on the main thread.
    from editor_app.compare.contents import compare_contents  # noqa: PLC0415

    return compare_contents(old, new)
