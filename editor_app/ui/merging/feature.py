"""Merging come alive: works out the merge of the open article, has it decided over its text, and finishes it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.errors import StetError
from editor_app.ui.actions import Actions, Need
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.saving import ORIGIN
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_look import look_of
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Job
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.over_text import OverText
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.compare.merge import Answer, Conflict
    from editor_app.services.deciding import Review
    from editor_app.services.desk import Desk
    from editor_app.services.merging import Basis, MergeDone
    from editor_app.ui.merging.view import MergeView
    from editor_app.ui.merging.working import ShownMerge

KEY = "merging"
PATIENCE_MS = 500
TAKES = {
    "take_mine": "mine",
    "take_theirs": "theirs",
    "take_both": "both",
    "take_reversed": "reversed",
    "take_base": "base",
}
TAKES_REST = {"rest_mine": "mine", "rest_theirs": "theirs"}


class MergingFeature(QObject):
    """Merges the open article's newest states.

    Signals: ``done()``: it has other fields and another text now; ``stood()``: what can be done with the merge that is
    shown, if one is, is another now.
    """

    done = Signal()
    stood = Signal()

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        editor: EditorPane,
        over: OverText,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._actions = actions
        self._opened = opened
        self._editor = editor
        self._over = over
        self._view: MergeView | None = None
        self._job: Job | None = None
        # What was decided of a merge that was left for later, as long as the article is what it was.
        self._decided: dict[str, tuple[Basis, dict[int, Answer]]] = {}
        self._wanted = ""
        self._is_awaited = False
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._slow.timeout.connect(self._say_slow)
        over.changed.connect(self._look)
        opened.shown.connect(self._begin_wanted)
        opened.failed.connect(lambda _error: self._want_nothing())

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "merge": self.begin,
            **{name: functools.partial(self._take, choice) for name, choice in TAKES.items()},
            **{name: functools.partial(self._take_rest, choice) for name, choice in TAKES_REST.items()},
            "write_conflict": self._write,
            "merge_base": self._turn_base,
            "finish_merge": self.finish,
        }

    @property
    def shown(self) -> MergeView | None:
        """The view, where a merge is shown; None where none is."""
        view = self._view
        is_there = view is not None and view.shown is not None and self._over.shown is view
        return view if is_there else None

    def follow(self, review: Review | None) -> None:
        """Take note of whether the open article needs a merge."""
        self._actions.allow_beside(Need.TO_MERGE, met=review is not None and review.to_merge)

    def step_words(self) -> tuple[str, str]:
        """What the next step is called, and why it cannot be taken (empty: it can)."""
        view = self.shown
        if view is None:
            return tr("Merge…"), ""
        left = tr("Conflicts left to decide: {count}.", count=view.undecided) if view.undecided else ""
        return tr("Finish merging"), left

    def take_step(self) -> None:
        """Show the merge; finish it where it is shown."""
        if self.shown is None:
            self.begin()
        else:
            self.finish()

    # Beginning

    def merge_article(self, article: str) -> None:
        """Open an article, and then its merge."""
        self._wanted = article
        self._opened.show(article)

    def _want_nothing(self) -> None:
        self._wanted = ""

    def _begin_wanted(self, session: Session) -> None:
        wanted, self._wanted = self._wanted, ""
        if session.article == wanted:
            # Once everybody else has shown it.
            QTimer.singleShot(0, self, self.begin)

    def begin(self) -> None:
        """Work out the merge of the open article as it is stored, and show it."""
        session = self._opened.current
        if session is None:
            return
        if session.proposes:
            self._tell(
                NoticeKind.INFO,
                tr("What you write here is a suggestion."),
                tr("Go back to the draft before you merge."),
            )
            return
        if session is self._editor.session:
            finish_composing(self._editor.text)
        article = session.article
        self._opened.store(article)
        if self._job is not None:
            self._job.cancel()
        self._slow.start()

        def go_on(_: object) -> None:
            # The writer has stored before what was typed.
            self._job = self._around.lanes.errand(
                session,
                functools.partial(_worked_out, article),
                functools.partial(self._show, session),
                self._fail,
            )

        self._job = self._around.lanes.write(session, lambda _desk: None, go_on, self._fail)

    def _look(self) -> None:
        """Whoever goes back to the text while a merge is worked out does not want it now."""
        if self._is_awaited and self._over.shown is not self._view:
            self._is_awaited = False
            if self._job is not None:
                self._job.cancel()
        self._allow()

    def _rest(self) -> None:
        self._slow.stop()
        self._is_awaited = False

    def _show(self, session: Session, shown: ShownMerge | None) -> None:
        self._rest()
        if session is not self._opened.current:
            return
        if shown is None:
            if self._over.shown is self._view:
                self._over.leave()
            self._tell(NoticeKind.INFO, tr("Nothing is to be merged: the article has one newest state."))
            return
        view = self._made_view()
        basis, answers = self._decided.get(session.article, (None, {}))
        view.show_merge(shown, answers if basis == shown.begun.basis else {})
        self._put_over(view)

    def _fail(self, error: StetError) -> None:
        self._rest()
        view = self._made_view()
        view.show_failure(error)
        self._put_over(view)

    def _say_slow(self) -> None:
        self._is_awaited = True
        view = self._made_view()
        view.show_busy()
        self._put_over(view)

    def _put_over(self, view: MergeView) -> None:
        self._over.show(view)
        self._allow()
        view.setFocus()

    def _made_view(self) -> MergeView:
        if self._view is None:
            from editor_app.ui.merging.view import MergeView  # noqa: PLC0415

            self._view = view = MergeView(self._around, self._actions)
            view.left.connect(self._over.leave)
            view.retry_wanted.connect(self.begin)
            view.hand_wanted.connect(self._ask_hand)
            view.decided.connect(self._note)
        return self._view

    # Deciding

    def _take(self, choice: str) -> None:
        if self.shown is not None:
            self.shown.take(choice)

    def _take_rest(self, choice: str) -> None:
        if self.shown is not None:
            self.shown.take_rest(choice)

    def _write(self) -> None:
        conflict = self._conflict()
        if conflict is not None:
            self._ask_hand(conflict)

    def _ask_hand(self, conflict: Conflict) -> None:
        from editor_app.ui.merging.own_sheet import OwnSheet  # noqa: PLC0415

        view = self.shown
        if view is not None:
            take = functools.partial(view.answer, conflict.number)
            OwnSheet(self._window, conflict, view.answers.get(conflict.number), take).open()

    def _conflict(self) -> Conflict | None:
        return None if self.shown is None else self.shown.conflict

    def _turn_base(self) -> None:
        if self._view is not None:
            self._view.show_base(shown=self._actions["merge_base"].isChecked())

    def _note(self) -> None:
        view = self._view
        if view is not None and view.shown is not None:
            begun = view.shown.begun
            self._decided[begun.article] = (begun.basis, dict(view.answers))
        self._allow()

    def _allow(self) -> None:
        """Enable what the merge that is shown leaves to do."""
        view = self.shown
        for need, met in (
            (Need.MERGE, view is not None),
            (Need.CONFLICT, view is not None and view.conflict is not None),
            (Need.JOINED, view is not None and view.may_join),
            (Need.WRITTEN, view is not None and view.may_write),
            (Need.UNDECIDED, view is not None and view.undecided > 0),
            (Need.DECIDED, view is not None and view.undecided == 0),
        ):
            self._actions.allow_beside(need, met=met)
        self.stood.emit()

    # Finishing

    def finish(self) -> None:
        """Keep what was merged as a revision that follows both, and make it the text."""
        view, session = self.shown, self._opened.current
        if view is None or view.shown is None or session is None or view.undecided:
            return
        begun, answers = view.shown.begun, dict(view.answers)
        self._opened.store(session.article)
        kept, merged = tr("Before merging"), tr("Merged")
        self._slow.start()

        def work(desk: Desk) -> MergeDone:
            from editor_app.services.merging import MergeNotes  # noqa: PLC0415

            return desk.merging.finish(begun, answers, MergeNotes(kept, merged), ORIGIN)

        self._around.lanes.write(session, work, functools.partial(self._take_result, session), self._fail)

    def _take_result(self, session: Session, came: MergeDone) -> None:
        """Show what came of it: the library has it already, so nothing of it waits to be stored but in name."""
        self._rest()
        self._decided.pop(session.article, None)
        session.take_fields(came.content.fields)
        patch_document(session.body, came.content.document, look_of(session.body))
        session.touch()
        self._opened.store(session.article)
        if session is self._opened.current:
            self._over.leave()
            self._editor.show_text()
        self.done.emit()
        hint = tr("Both states are kept in the history, and so is what you wrote.")
        if came.left:
            hint = tr("One more state is to be merged with it.")
        self._tell(NoticeKind.OK, tr("Merged as revision {number}.", number=came.number), hint)
        if came.left and session is self._opened.current:
            self.begin()

    def _tell(self, kind: NoticeKind, sentence: str, hint: str = "") -> None:
        self._around.notices.tell(Notice(kind, sentence, hint, key=KEY))


def _worked_out(article: str, desk: Desk) -> ShownMerge | None:
    # What merging rests on is loaded when it is first wanted, here and not on the main thread.
    from editor_app.ui.merging.working import worked_out  # noqa: PLC0415

    return worked_out(desk.merging, article)
