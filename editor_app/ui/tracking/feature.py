"""Tracked changes come alive: switched on and off, shown in the text and in their list, gone to, accepted, rejected."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from editor_app.domain.errors import StetError
from editor_app.ui.actions import Actions, Need
from editor_app.ui.comparing.feature import ComparingFeature
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.session import Session
from editor_app.ui.history.last_reading import LastReading
from editor_app.ui.i18n import sentences_of, tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.over_text import OverText
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.review.feature import DecidingFeature
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracking.against import Against
from editor_app.ui.tracking.following import FollowedText
from editor_app.ui.tracking.suggest_mode import SuggestMode

if TYPE_CHECKING:
    from editor_app.ui.tracking.marks import ChangeMarks
    from editor_app.ui.tracking.section import ChangesSection
    from editor_app.ui.tracking.shown import Shown
    from editor_app.ui.tracking.suggestion import Suggestion

CARET = Pace(idle=0.12, most=0.4)
KEY = "tracking"
TITLES = ("kicker", "headline", "deck")


class TrackingFeature(QObject):
    """The changes of the open article; tell it with `stand_in` where their list is to be shown.

    Signal ``applied()``: it has other fields and another text now.
    """

    applied = Signal()

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
        self._editor = editor
        self._over = over
        self._comparing = comparing
        self._failure: StetError | None = None
        self._told: set[str] = set()
        self.lit = 0
        self.followed = FollowedText(around.lanes, self)
        self.mode = SuggestMode(around, actions, opened, editor, self)
        self.against = Against(around.lanes, opened, reading, self.followed, self.mode, self)
        self.marks: ChangeMarks | None = None
        self.section: ChangesSection | None = None
        self._caret = Alarm(CARET, self)
        self._connect()

    def _connect(self) -> None:
        self._caret.rang.connect(self._light_at_caret)
        self._editor.text.cursorPositionChanged.connect(self._caret_moved)
        self._editor.text.menu_parts.append(self._add_to_menu)
        self._editor.source.toggled.connect(lambda _shown: self.followed.work_out())
        self.followed.found.connect(self._show)
        self.followed.failed.connect(self._fail)
        self.against.failed.connect(self._fail)
        self.against.changed.connect(self._tell_state)
        self.against.begun.connect(self._follow_suggestion)
        self.mode.turned.connect(lambda _session: self.applied.emit())
        self._over.changed.connect(self._allow)
        self._around.feed.changed.connect(self.against.hear)

    def stand_in(self, deciding: DecidingFeature, look_anew: Callable[[Session], object]) -> None:
        """Have the list stand in the review, and follow who decides there; ``look_anew`` is told of another text."""
        deciding.sections.insert(0, self._make_section)
        deciding.review_read.connect(self.against.hear_review)
        self.mode.turned.connect(look_anew)
        self.mode.turned.connect(lambda _session: deciding.refresh())

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
            **self.mode.runs(),
        }

    def _make_section(self) -> ChangesSection:
        from editor_app.ui.tracking.section import ChangesSection  # noqa: PLC0415

        section = self.section = ChangesSection(self._actions)
        section.may_decide = lambda: self._may_decide
        section.chosen.connect(self.go_to)
        section.decided.connect(self.decide)
        section.baseline_chosen.connect(self.against.choose)
        section.proposal_chosen.connect(self.against.choose_proposal)
        self._list()
        return section

    # What is followed

    @property
    def is_on(self) -> bool:
        """Tell whether the changes of the open article are shown."""
        return self.against.is_on

    def _switch(self) -> None:
        self.against.switch(on=self._actions["track_changes"].isChecked())

    def _tell_state(self) -> None:
        self._failure = None
        self._actions["track_changes"].setChecked(self.is_on)
        self._tell_proposals()
        self._list()
        self._allow()

    def _tell_proposals(self) -> None:
        """Say once of each proposal of others that it is there to be decided on."""
        known = self.against.proposals
        if known is None or not known.may_decide.allowed or self.mode.is_on:
            return
        for one in known.open:
            if one.mine or one.id in self._told or self.against.suggestion is not None:
                continue
            self._told.add(one.id)
            show = NoticeAction(tr("Show"), functools.partial(self._show_proposal, one.id))
            sentence = tr("Suggestions by {person}: {count}.", person=one.person, count=one.changes)
            key = f"{KEY}-{one.person}"
            self._around.notices.tell(Notice(NoticeKind.INFO, sentence, "", (show,), key))

    def _show_proposal(self, name: str) -> None:
        self._actions["side_review"].trigger()
        self.against.choose_proposal(name)

    def _fail(self, error: StetError) -> None:
        self._failure = error
        self._list()

    # Showing

    @property
    def shown(self) -> Shown | None:
        """The changes that are known now; None while they are not shown."""
        return self.followed.shown

    @property
    def _may_decide(self) -> bool:
        if self.against.session is None or self._editor.text.isReadOnly():
            return False
        return self.against.suggestion is None or self.against.may_decide

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
        from editor_app.ui.tracking.listed import Listed, offers  # noqa: PLC0415

        against = self.against
        listed = Listed(message=self._message, offers=offers(against.proposals, against.suggestion))
        if against.suggestion is not None:
            listed = replace(listed, shown=self.shown)
        elif against.tracked is not None:
            tracked = against.tracked
            listed = replace(listed, shown=self.shown, baseline=tracked.baseline, offered=tracked.offered)
        self.section.show_changes(listed, self.lit)

    def _message(self) -> str:
        """What there is to say in place of changes."""
        if self._failure is not None:
            return " ".join(sentences_of(self._failure)).strip()
        if not self.is_on:
            keys = self._actions["track_changes"].shortcut().toString()
            return tr("The text shows no changes; {keys} shows them.", keys=keys)
        if self.against.tracked is None and self.against.suggestion is None:
            return "" if self.against.is_reading else tr("There is no earlier state to compare with yet.")
        if self.shown is None or self.shown.changes:
            return ""
        return tr("Nothing has changed.")

    def _allow(self) -> None:
        covered = self._over.shown is not None
        changes = () if self.shown is None else self.shown.changes
        self._actions.allow_beside(Need.CHANGED, met=self._over.stepped is not None or bool(changes))
        self._actions.allow_beside(Need.CHANGE, met=bool(self.lit) and self._may_decide and not covered)
        self._actions.allow_beside(Need.CHANGES, met=bool(changes) and self._may_decide and not covered)

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
        if self.marks is not None and (self.section is None or not self.section.isVisible()):
            self.marks.say_tip(number)

    def _step(self, by: int) -> None:
        """Go to the next change, or the one before; of a comparison or a merge where one stands over the text."""
        over = self._over.stepped
        if over is not None:
            over.step(by)
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

        against, shown = self.against, self.shown
        if against.session is None or shown is None or not numbers or not self._may_decide:
            return
        self._over.leave()
        self._editor.show_text()
        self._light(0)
        if against.suggestion is not None:
            self._decide_suggested(against.suggestion, shown, numbers, accepts)
        elif not accepts:
            taken_back(against.session, shown, numbers, self.followed.text)
        elif self.mode.is_on:
            self._tell(NoticeKind.INFO, tr("Whoever holds the article accepts what you suggest."))
        elif against.tracked is not None:
            undo = functools.partial(against.put_base, against.tracked)
            against.put_base(with_accepted(against.tracked, shown, numbers))
            self._tell(
                NoticeKind.OK, tr("Accepted: {count}. The text is as it was.", count=len(numbers)), undo
            )
        self.applied.emit()
        self.followed.work_out()

    def _decide_suggested(
        self, suggestion: Suggestion, shown: Shown, numbers: tuple[int, ...], accepts: bool
    ) -> None:
        if accepts:
            suggestion.accept(shown, numbers, self.followed.text)
        else:
            suggestion.reject(shown, numbers)

    def _follow_suggestion(self, suggestion: Suggestion) -> None:
        person = suggestion.proposal.person
        suggestion.kept.connect(lambda undo: self._tell(NoticeKind.OK, tr("Rejected."), undo))
        suggestion.done.connect(
            lambda _undo: self._tell(
                NoticeKind.OK, tr("All suggestions by {person} are decided.", person=person)
            )
        )
        suggestion.failed.connect(lambda error: self._around.notices.tell_failure(error, key=KEY))

    def _tell(self, kind: NoticeKind, sentence: str, undo: Callable[[], object] | None = None) -> None:
        actions = () if undo is None else (NoticeAction(tr("Undo"), undo),)
        self._around.notices.tell(Notice(kind, sentence, "", actions, KEY))

    def _add_to_menu(self, menu: QMenu) -> None:
        if self.lit:
            menu.addSeparator()
            menu.addActions([self._actions["accept_change"], self._actions["reject_change"]])
