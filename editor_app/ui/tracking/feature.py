"""Tracked changes come alive: switched on and off, shown in the text and in their list, gone to, accepted, rejected."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import StetError
from editor_app.domain.workflow import Status
from editor_app.ui.actions import Actions, Need
from editor_app.ui.comparing.feature import ComparingFeature
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.session import Session
from editor_app.ui.history.last_reading import LastReading
from editor_app.ui.i18n import sentences_of, tr
from editor_app.ui.lanes import Job
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.over_text import OverText
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.review.feature import DecidingFeature
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracking.following import FollowedText

if TYPE_CHECKING:
    from editor_app.services.deciding import Review
    from editor_app.services.tracking import Baseline, Tracked
    from editor_app.ui.tracking.marks import ChangeMarks
    from editor_app.ui.tracking.section import ChangesSection
    from editor_app.ui.tracking.shown import Shown

CARET = Pace(idle=0.12, most=0.4)
GATHER_MS = 60
KEY = "tracking"
TITLES = ("kicker", "headline", "deck")
NEWS = frozenset({Aspect.REVISIONS, Aspect.EVENTS, Aspect.PEOPLE})


class TrackingFeature(QObject):
    """The changes of the open article; tell it with `stand_in` where their list is to be shown."""

    def __init__(
        self,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        editor: EditorPane,
        over: OverText,
        reading: LastReading,
        comparing: ComparingFeature,
    ) -> None:
        super().__init__(over)
        self._around = around
        self._actions = actions
        self._opened = opened
        self._editor = editor
        self._over = over
        self._reading = reading
        self._comparing = comparing
        self._session: Session | None = None
        self._usual = False
        self._switched: dict[str, bool] = {}
        self._wanted: dict[str, Baseline] = {}
        self._job: Job | None = None
        self._failure: StetError | None = None
        self.lit = 0
        self.followed = FollowedText(around.lanes, self)
        self.marks: ChangeMarks | None = None
        self.section: ChangesSection | None = None
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.refresh)
        self._caret = Alarm(CARET, self)
        self._connect()

    def _connect(self) -> None:
        self._caret.rang.connect(self._light_at_caret)
        self._editor.text.cursorPositionChanged.connect(self._caret_moved)
        self._editor.text.menu_parts.append(self._add_to_menu)
        self.followed.found.connect(self._show)
        self.followed.failed.connect(self._fail)
        self._opened.shown.connect(self._show_article)
        self._opened.reloaded.connect(self._reload)
        self._opened.rested.connect(lambda: self._show_article(None))
        self._over.changed.connect(self._allow)
        self._reading.known.connect(self._soon.start)
        self._around.feed.changed.connect(self._hear)
        self._editor.source.toggled.connect(lambda _shown: self.followed.work_out())

    def stand_in(self, deciding: DecidingFeature) -> None:
        """Have the list stand in the review, and follow who decides there."""
        deciding.sections.insert(0, self._make_section)
        deciding.review_read.connect(self._hear_review)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "track_changes": self._switch,
            "accept_change": functools.partial(self._decide_lit, True),
            "reject_change": functools.partial(self._decide_lit, False),
            "accept_all_changes": functools.partial(self._decide_all, True),
            "reject_all_changes": functools.partial(self._decide_all, False),
            "next_change": functools.partial(self._step, 1),
            "previous_change": functools.partial(self._step, -1),
        }

    def _make_section(self) -> ChangesSection:
        from editor_app.ui.tracking.section import ChangesSection  # noqa: PLC0415

        section = self.section = ChangesSection(self._actions)
        section.may_decide = lambda: self._may_write
        section.chosen.connect(self.go_to)
        section.decided.connect(self.decide)
        section.baseline_chosen.connect(self.choose)
        self._list()
        return section

    # What is followed

    @property
    def is_on(self) -> bool:
        """Tell whether the changes of the open article are shown."""
        return self._session is not None and self._switched.get(self._session.article, self._usual)

    def _switch(self) -> None:
        if self._session is not None:
            self._switched[self._session.article] = self._actions["track_changes"].isChecked()
        self._soon.start(0)

    def choose(self, baseline: Baseline) -> None:
        """Show the changes against another state from now on."""
        if self._session is not None:
            self._wanted[self._session.article] = baseline
            self.followed.tracked = None
            self.refresh()

    def _show_article(self, session: Session | None) -> None:
        if session is not self._session:
            self._session = session
            self._usual = False
            self.lit = 0
            self.followed.follow(session)
        self._soon.start()

    def _reload(self, session: Session) -> None:
        if session is self._session:
            self.followed.rest()
            self._soon.start()

    def _hear(self, changes: Changes) -> None:
        article = "" if self._session is None else self._session.article
        if not changes.aspects or (changes.aspects & NEWS and article in changes.articles):
            self._soon.start()

    def _hear_review(self, review: Review | None) -> None:
        """Whoever reviews edits in place, tracked, unless they do not want it."""
        usual = False
        if review is not None and review.standing.work is Status.IN_REVIEW:
            stage = review.standing.stage
            usual = stage is not None and stage.role in review.here.reviews_as(review.standing.publication)
        if usual is not self._usual:
            self._usual = usual
            self._soon.start()

    def refresh(self) -> None:
        """Read anew what the changes are to be found against."""
        session = self._session
        self._actions["track_changes"].setChecked(self.is_on)
        self._failure = None
        if self._job is not None:
            self._job.cancel()
        if session is None or session.is_new or not self.is_on:
            self.followed.rest()
            return
        wanted = self._wanted.get(session.article)
        last = self._reading.baseline
        read = None if last is None else (self._reading.content, last.content_hash, last.at)

        def work(desk: object) -> Tracked | None:
            from editor_app.services.tracking import Reading  # noqa: PLC0415

            reading = None if read is None else Reading(*read)
            return desk.tracking.tracked(session.article, wanted, reading)  # type: ignore[attr-defined,no-any-return]

        self._job = self._around.lanes.read(session, work, self._take, self._fail)

    def _take(self, tracked: Tracked | None) -> None:
        self._job = None
        before = self.followed.tracked
        if tracked is not None and before is not None and before.state == tracked.state:
            # What was accepted shows no more.
            tracked = replace(tracked, base=before.base)
        self.followed.take(tracked)
        self._list()

    def _fail(self, error: StetError) -> None:
        self._job = None
        self._failure = error
        self.followed.rest()

    # Showing

    @property
    def shown(self) -> Shown | None:
        """The changes that are known now; None while they are not shown."""
        return self.followed.shown

    @property
    def _may_write(self) -> bool:
        return self._session is not None and not self._editor.text.isReadOnly()

    def _show(self) -> None:
        shown, text = self.followed.shown, self.followed.text
        if shown is not None and self.lit and shown.change(self.lit) is None:
            self.lit = 0
        if shown is None or text is None:
            if self.marks is not None:
                self.marks.clear()
        else:
            if self.marks is None:
                from editor_app.ui.tracking.marks import ChangeMarks  # noqa: PLC0415

                self.marks = ChangeMarks(self._editor.text, self._around)
                self.marks.pressed.connect(self._light)
            self.marks.show_changes(shown, text, self.followed.shifted, self.lit)
            self._light_at_caret()
        self._list()
        self._allow()

    def _list(self) -> None:
        if self.section is None:
            return
        from editor_app.ui.tracking.section import Listed  # noqa: PLC0415

        tracked = self.followed.tracked
        if tracked is None:
            listed = Listed(message=self._message)
        else:
            listed = Listed(self.shown, tracked.baseline, tracked.offered, self._message)
        self.section.show_changes(listed, self.lit)

    def _message(self) -> str:
        """What there is to say in place of changes."""
        if self._failure is not None:
            return " ".join(sentences_of(self._failure)).strip()
        if not self.is_on:
            keys = self._actions["track_changes"].shortcut().toString()
            return tr("The text shows no changes; {keys} shows them.", keys=keys)
        if self.followed.tracked is None:
            return tr("There is no earlier state to compare with yet.") if self._job is None else ""
        if self.shown is None or self.shown.changes:
            return ""
        return tr("Nothing has changed.")

    def _allow(self) -> None:
        covered = self._over.shown is not None
        changes = () if self.shown is None else self.shown.changes
        self._actions.allow_beside(Need.CHANGED, met=self._comparing.is_shown or bool(changes))
        self._actions.allow_beside(Need.CHANGE, met=bool(self.lit) and self._may_write and not covered)
        self._actions.allow_beside(Need.CHANGES, met=bool(changes) and self._may_write and not covered)

    def _light(self, number: int) -> None:
        if number == self.lit:
            return
        self.lit = number
        if self.marks is not None:
            self.marks.light(number)
        if self.section is not None:
            self.section.light(number)
        self._allow()

    def _caret_moved(self) -> None:
        if self.marks is not None and self.marks.marks:
            self._caret.touch()

    def _light_at_caret(self) -> None:
        """The change at the caret is lit; between changes none is, so that the next one is the next from there."""
        if self.marks is None or not self._editor.text.hasFocus():
            return
        caret = self._editor.text.textCursor().position()
        lit = self.marks.of(self.lit)
        if not any(one.cursor.selectionStart() <= caret <= one.cursor.selectionEnd() for one in lit):
            self._light(self.marks.at(caret))

    # Going there

    def go_to(self, number: int) -> None:
        """Light a change, and put the caret where it is."""
        change = None if self.shown is None else self.shown.change(number)
        if change is None:
            return
        self._over.leave()
        if change.field is not None:
            if change.field.name in TITLES:
                self._editor.titles.collapse(collapsed=False)
                next(
                    edit for edit in self._editor.titles.edits if edit.kind.name == change.field.name
                ).setFocus()
        elif self.marks is not None and self.marks.of(number):
            self._editor.show_text()
            cursor = self._editor.text.textCursor()
            cursor.setPosition(self.marks.of(number)[0].cursor.selectionStart())
            self._editor.text.setTextCursor(cursor)
            self._editor.text.ensureCursorVisible()
            self._editor.focus_text()
        self._light(number)

    def _step(self, by: int) -> None:
        """Go to the next change, or the one before; of a comparison where one stands over the text."""
        if self._comparing.is_shown:
            self._comparing.step(by)
            return
        shown = self.shown
        if shown is None or not shown.changes:
            return
        numbers = [change.number for change in shown.changes]
        if self.lit in numbers:
            self.go_to(numbers[(numbers.index(self.lit) + by) % len(numbers)])
        else:
            self.go_to(self._nearest(numbers, by))

    def _nearest(self, numbers: list[int], by: int) -> int:
        if self.marks is None or not self._editor.text.hasFocus():
            return numbers[0 if by > 0 else -1]
        caret = self._editor.text.textCursor().position()
        starts = [(one.cursor.selectionStart(), one.change.number) for one in self.marks.marks]
        if by > 0:
            return min((one for one in starts if one[0] >= caret), default=(0, numbers[0]))[1]
        return max((one for one in starts if one[0] < caret), default=(0, numbers[-1]))[1]

    # Deciding

    def decide(self, number: int, accepts: bool) -> None:
        """Accept a change, or reject it, and go to the next one."""
        shown = self.shown
        change = None if shown is None else shown.change(number)
        if change is None:
            return

        def go_on() -> None:
            from editor_app.ui.tracking.deciding import the_same  # noqa: PLC0415

            now = None if self.shown is None else the_same(self.shown, change)
            if now is not None:
                self._decide((now.number,), accepts)

        finish_composing()
        self.followed.when_fresh(go_on)

    def _decide_lit(self, accepts: bool) -> None:
        if self.lit:
            self.decide(self.lit, accepts)

    def _decide_all(self, accepts: bool) -> None:
        def go_on() -> None:
            if self.shown is not None:
                self._decide(tuple(change.number for change in self.shown.changes), accepts)

        finish_composing()
        self.followed.when_fresh(go_on)

    def _decide(self, numbers: tuple[int, ...], accepts: bool) -> None:
        from editor_app.ui.tracking.deciding import taken_back, with_accepted  # noqa: PLC0415

        session, shown, tracked = self._session, self.shown, self.followed.tracked
        if session is None or shown is None or tracked is None or not numbers or not self._may_write:
            return
        self._over.leave()
        self._editor.show_text()
        self._light(0)
        if accepts:
            self._put_base(with_accepted(tracked, shown, numbers))
            undo = NoticeAction(tr("Undo"), functools.partial(self._put_base, tracked))
            sentence = tr("Accepted: {count}. The text is as it was.", count=len(numbers))
            self._around.notices.tell(Notice(NoticeKind.OK, sentence, "", (undo,), KEY))
        else:
            taken_back(session, shown, numbers, self.followed.text)
            self.followed.work_out()

    def _put_base(self, tracked: Tracked) -> None:
        if self._session is not None and self._session.article == tracked.article:
            self.followed.take(tracked)

    def _add_to_menu(self, menu: QMenu) -> None:
        if self.lit:
            menu.addSeparator()
            menu.addActions([self._actions["accept_change"], self._actions["reject_change"]])
