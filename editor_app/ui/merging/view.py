"""The view of a merge: both sides, the result between them, and what is left to decide."""

from __future__ import annotations

import functools
import time
from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from editor_app.compare.merge import Answer, Choice, Conflict
from editor_app.domain.errors import StetError
from editor_app.ui.actions import Actions
from editor_app.ui.comparing.ink import Ink
from editor_app.ui.comparing.page import Look, Page
from editor_app.ui.comparing.plan import FOLDED, Unfolded
from editor_app.ui.editor.comfort import comfort_of
from editor_app.ui.editor.figures.pictures import Pictures
from editor_app.ui.editor.text_look import look_for
from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.merging.banner import MergeBanner
from editor_app.ui.merging.cells import BY_HAND
from editor_app.ui.merging.heading import Heading
from editor_app.ui.merging.page import MergePage, Shown
from editor_app.ui.merging.plan import plan_of
from editor_app.ui.merging.text import MergeText
from editor_app.ui.merging.words import conflict_words
from editor_app.ui.merging.working import ShownMerge
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.banner import banner_button
from editor_app.ui.widgets.hairline import hairline
from editor_app.ui.widgets.message import Message, Speech
from editor_app.ui.widgets.plain_label import plain_label

WRITING_S = 0.02
BUTTONS = ("take_mine", "take_theirs", "take_both", "take_reversed", "take_base", "write_conflict")


class MergeView(Spoken, QWidget):
    """Shows one merge, and keeps what is decided of it.

    Signals: ``left()``: later; ``retry_wanted()`` after a failure; ``hand_wanted(Conflict)``: it is to be written by
    hand; ``decided()``: another conflict is decided, or one was gone to.
    """

    left = Signal()
    retry_wanted = Signal()
    hand_wanted = Signal(object)
    decided = Signal()

    def __init__(self, around: Surroundings, actions: Actions) -> None:
        super().__init__()
        self._around = around
        self.shown: ShownMerge | None = None
        self.answers: dict[int, Answer] = {}
        self._unfolded = FOLDED
        self._with_base = False
        self.at = 0
        self._page: MergePage | None = None
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._write_on)
        self.setProperty("look", "paper")
        self.banner = MergeBanner(around.icons, "merge", actions, ())
        self.banner.left.connect(self.left)
        self._count = plain_label(look="strong", wraps=False)
        self._fill_banner(actions)
        self._pictures = Pictures(around.lanes, self)
        self._pictures.arrived.connect(lambda _assets: self._show_again())
        self.heading = Heading()
        self.text = MergeText()
        self.text.unfold_wanted.connect(self._unfold)
        self.text.pressed.connect(self._pressed)
        self.text.fitted.connect(self.heading.fit)
        self.say("The merge: my state, the result, theirs", self.text.setAccessibleName)
        self.setFocusProxy(self.text)
        self._message = Message(lambda: tr("Try again"))
        self._message.pressed.connect(self.retry_wanted)
        self._stack = QStackedWidget()
        self._lay_out()
        around.theme.changed.connect(self._show_again)
        around.preferences.changed.connect(lambda _name: self._show_again())
        self.whenever_said(self._show_again)

    def _fill_banner(self, actions: Actions) -> None:
        self._takes: list[QAbstractButton] = []
        for name in ("previous_change", "next_change"):
            button = QToolButton()
            button.setProperty("look", "row")
            button.setDefaultAction(actions[name])
            self._takes.append(button)
            self.banner.add(button)
        self._count.setMinimumHeight(26)
        self._count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._count.setContentsMargins(2, 0, 6, 0)
        self.banner.add(self._count)
        for name in BUTTONS:
            self._takes.append(banner_button(actions, name))
            self.banner.add(self._takes[-1])
        self._others = [banner_button(actions, name) for name in ("merge_base", "finish_merge")]
        for offer in self._others:
            self.banner.add(offer)

    def _lay_out(self) -> None:
        columns = QWidget()
        column = QVBoxLayout(columns)
        for part, stretch in ((self.heading, 0), (hairline(), 0), (self.text, 1)):
            column.addWidget(part, stretch)
        self._columns = columns
        self._stack.addWidget(self._message)
        self._stack.addWidget(columns)
        whole = QVBoxLayout(self)
        above = QVBoxLayout()
        above.setContentsMargins(12, 12, 12, 8)
        above.addWidget(self.banner)
        whole.addLayout(above)
        whole.addWidget(self._stack, 1)
        for layout in (column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    # What is shown

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What is to be decided."""
        return () if self.shown is None else self.shown.found.conflicts

    @property
    def undecided(self) -> int:
        """How many conflicts have no answer yet."""
        return sum(one.number not in self.answers for one in self.conflicts)

    @property
    def conflict(self) -> Conflict | None:
        """The conflict that one has gone to."""
        return self.conflicts[self.at - 1] if 0 < self.at <= len(self.conflicts) else None

    @property
    def may_join(self) -> bool:
        """Whether both sides of the conflict that one has gone to can stand one behind the other."""
        return self.conflict is not None and Choice.BOTH in self.conflict.choices

    @property
    def may_write(self) -> bool:
        """Whether the conflict that one has gone to can be written by hand."""
        shown, conflict = self.shown, self.conflict
        return shown is not None and conflict is not None and conflict.number in shown.written

    def show_busy(self) -> None:
        """Say that it takes a moment."""
        self._forget()
        self._say(lambda: ("", tr("Working out the merge…")))

    def show_failure(self, error: StetError) -> None:
        """Say why there is nothing to be seen."""
        self._forget()
        self._say(functools.partial(sentences_of, error), with_button=True)

    def show_merge(self, shown: ShownMerge, answers: Mapping[int, Answer]) -> None:
        """Show this, with what was decided of it before, from its beginning, with the first conflict gone to."""
        self.shown, self.answers = shown, dict(answers)
        self._unfolded = FOLDED
        self.at = 1 if shown.found.conflicts else 0
        self._stack.setCurrentWidget(self._columns)
        self._show(keep_place=False)

    def show_base(self, *, shown: bool) -> None:
        """Show, or no longer, what both come from."""
        self._with_base = shown
        self._show_again()

    def step(self, by: int) -> None:
        """Go to the next conflict, or one before; behind the last comes the first."""
        count = len(self.conflicts)
        if count and self._stack.currentWidget() is self._columns:
            start = self.at if self.at or by > 0 else 1
            self._go_to((start - 1 + by) % count + 1)

    def answer(self, number: int, answer: Answer) -> None:
        """Decide a conflict, and stay there."""
        self.answers[number] = answer
        numbers = [one.number for one in self.conflicts]
        if self._page is not None:
            self._page.rewrite(number)
        self._go_to(numbers.index(number) + 1)

    def take(self, choice: str) -> None:
        """Take a `Choice` for the conflict that one has gone to."""
        if self.conflict is not None and Choice(choice) in self.conflict.choices:
            self.answer(self.conflict.number, Choice(choice))

    def take_rest(self, choice: str) -> None:
        """Take a `Choice` for whatever has no answer yet."""
        left = {one.number: Choice(choice) for one in self.conflicts if one.number not in self.answers}
        self.answers.update(left)
        self._show(keep_place=True)

    def _forget(self) -> None:
        self.shown, self.answers, self.at, self._page = None, {}, 0, None

    def _go_to(self, at: int) -> None:
        self.at = at
        self._mark()
        self._speak()
        QAccessible.updateAccessibility(QAccessibleEvent(self._count, QAccessible.Event.Alert))
        self.decided.emit()

    def _mark(self) -> None:
        conflict, page = self.conflict, self._page
        if conflict is not None and page is not None:
            page.write_until(conflict.number)
            self.text.mark(page.spots_of(conflict.number), self._ink())

    def _show(self, *, keep_place: bool) -> None:
        shown = self.shown
        if shown is None:
            return
        comfort = comfort_of(self._around.preferences)
        fields = shown.begun.merged.result.fields
        look = look_for(fields.language)
        self._page = page = MergePage(
            Shown(shown.found, self.answers, self._with_base),
            plan_of(shown.found, self._unfolded),
            Look(look, self._ink(), self._pictures.get),
            self.text.new_document(),
        )
        page.document.setDefaultFont(comfort.font(look))
        self.text.setFont(comfort.font(look))
        self.heading.show_sides(shown.begun, with_base=self._with_base)
        self._write_on()
        self.text.show_page(Page(page.document, {}), comfort, wide=True, keep_place=keep_place)
        self._mark()
        self._speak()
        self.decided.emit()

    def _write_on(self) -> None:
        """Write as much of the page as holds nobody up; the rest in later turns."""
        page, began = self._page, time.perf_counter()
        while page is not None and not page.is_whole:
            page.write_some()
            if time.perf_counter() - began > WRITING_S:
                self._rest.start()
                return

    def _show_again(self) -> None:
        if self.shown is not None:
            self._show(keep_place=True)
        else:
            self._speak()

    def _ink(self) -> Ink:
        return Ink(self._around.theme.tokens)

    def _unfold(self, first: int) -> None:
        self._unfolded = Unfolded(self._unfolded.firsts | {first})
        self._show_again()

    def _pressed(self, number: int, choice: str) -> None:
        if choice == BY_HAND:
            self.hand_wanted.emit(next(one for one in self.conflicts if one.number == number))
        else:
            self.answer(number, Choice(choice))

    def _say(self, speech: Speech, *, with_button: bool = False) -> None:
        self._message.show_words(speech, with_button=with_button)
        self._stack.setCurrentWidget(self._message)
        self._speak()
        self.decided.emit()

    def _speak(self) -> None:
        count, left = len(self.conflicts), self.undecided
        for take in self._takes:
            take.setVisible(bool(count))
        for other in (self._count, *self._others):
            other.setVisible(self.shown is not None)
        if self.shown is None:
            self._count.setText("")
            self.banner.show_words(tr("Merge"), "")
            return
        if not count:
            self._count.setText(tr("Nothing collides"))
        else:
            place = tr("{number} of {count}", number=self.at, count=count)
            self._count.setText(tr("{place}, to decide: {left}", place=place, left=left))
        conflict = self.conflict
        told = "" if conflict is None else conflict_words(conflict.number, self.answers.get(conflict.number))
        self._count.setAccessibleName(run_on(f"{self._count.text()}.", told) if told else "")
        self.banner.show_words(_title(count), _caption(self.shown))


def _title(count: int) -> str:
    if not count:
        return tr("Nothing collides: look at what merged by itself, then finish")
    return tr("Two newest states: decide where they collide, then finish")


def _caption(shown: ShownMerge) -> str:
    said = [tr("Merged by themselves: {count}.", count=shown.found.merged_alone)]
    if shown.begun.left:
        said.append(tr("Further states that are merged after these two: {count}.", count=shown.begun.left))
    if not shown.begun.base_known:
        said.append(tr("Nothing that both come from is known here, so all of both sides is new."))
    return run_on(*said)
