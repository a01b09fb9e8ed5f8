"""The view of a comparison: what is compared, going from change to change, one column or two."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from editor_app.compare.comparison import ContentComparison
from editor_app.domain.errors import StetError
from editor_app.ui.actions import Actions
from editor_app.ui.comparing.ink import Ink
from editor_app.ui.comparing.page import Look, make_page
from editor_app.ui.comparing.plan import FOLDED, Unfolded, plan_of
from editor_app.ui.comparing.text import ComparisonText
from editor_app.ui.editor.comfort import comfort_of
from editor_app.ui.editor.figures.pictures import Pictures
from editor_app.ui.editor.text_look import look_for
from editor_app.ui.i18n import Spoken, sentences_of, tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.banner import Banner, banner_button
from editor_app.ui.widgets.message import Message, Speech
from editor_app.ui.widgets.plain_label import plain_label


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared, in words, and what came of it."""

    title: str
    caption: str
    comparison: ContentComparison


class ComparisonView(Spoken, QWidget):
    """Shows one comparison at a time.  Signals ``left()``: back to the text; ``retry_wanted()`` after a failure."""

    left = Signal()
    retry_wanted = Signal()

    def __init__(self, around: Surroundings, actions: Actions, *, wide: bool) -> None:
        super().__init__()
        self._around = around
        self._compared: Compared | None = None
        self._unfolded = FOLDED
        self._is_wide = wide
        self._at = 0
        self.setProperty("look", "paper")
        self._make_banner(actions)
        self._pictures = Pictures(around.lanes, self)
        self._pictures.arrived.connect(lambda _assets: self._show_again())
        self.text = ComparisonText()
        self.text.unfold_wanted.connect(self._unfold)
        self.say("Comparison of two states", self.text.setAccessibleName)
        self.setFocusProxy(self.text)
        self._message = Message(lambda: tr("Try again"))
        self._message.pressed.connect(self.retry_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(12, 12, 12, 12)
        above.addWidget(self.banner)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        around.theme.changed.connect(self._show_again)
        around.preferences.changed.connect(lambda _name: self._show_again())
        self.whenever_said(self._speak)

    def _make_banner(self, actions: Actions) -> None:
        self.banner = Banner(self._around.icons, "side_by_side", actions, ())
        self.banner.left.connect(self.left)
        self._count = plain_label(look="strong", wraps=False)
        self._count.setMinimumHeight(26)
        self._count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._count.setContentsMargins(2, 0, 6, 0)
        for name in ("previous_change", "next_change"):
            button = QToolButton()
            button.setProperty("look", "row")
            button.setDefaultAction(actions[name])
            self.banner.add(button)
        self.banner.add(self._count)
        self.banner.add(banner_button(actions, "side_by_side"))
        self._everything = QPushButton(autoDefault=False)
        self._everything.setCheckable(True)
        self._everything.setProperty("look", "offer")
        self._everything.toggled.connect(self._show_everything)
        self.banner.add(self._everything)

    # What is shown

    @property
    def changes(self) -> tuple[int, ...]:
        """The numbers of the changes, in the order in which one goes to them."""
        return (
            () if self._compared is None else tuple(one.number for one in self._compared.comparison.changes)
        )

    @property
    def at(self) -> int:
        """Which change one has gone to: 1 for the first, 0 before any."""
        return self._at

    def show_busy(self) -> None:
        """Say that it takes a moment."""
        self._compared = None
        self._say(lambda: ("", tr("Comparing…")))
        self._speak()

    def show_failure(self, error: StetError) -> None:
        """Say why there is nothing to be seen."""
        self._compared = None
        self._say(functools.partial(sentences_of, error), with_button=True)
        self._speak()

    def show_comparison(self, compared: Compared) -> None:
        """Show this, from its beginning."""
        self._compared = compared
        self._unfolded = FOLDED
        self._at = 0
        self._everything.setChecked(False)
        if compared.comparison.changes:
            self._show(keep_place=False)
            self._stack.setCurrentWidget(self.text)
        else:
            self._say(
                lambda: (tr("Nothing differs"), tr("Both states are the same in every word and field."))
            )
        self._speak()

    def put_side_by_side(self, *, wide: bool) -> None:
        """Show the two states in two columns, or in one."""
        self._is_wide = wide
        self._show_again()

    def step(self, by: int) -> None:
        """Go to the next change, or one before; behind the last comes the first."""
        count = len(self.changes)
        if count and self._stack.currentWidget() is self.text:
            start = self._at if self._at or by > 0 else 1
            self._at = (start - 1 + by) % count + 1
            self.text.go_to(self.changes[self._at - 1], self._ink())
            self._speak()

    def _show(self, *, keep_place: bool) -> None:
        assert self._compared is not None
        comparison, comfort = self._compared.comparison, comfort_of(self._around.preferences)
        look = look_for(comparison.new.fields.language or comparison.old.fields.language)
        page = make_page(
            comparison,
            plan_of(comparison, self._unfolded),
            Look(look, self._ink(), self._pictures.get),
            self.text.new_document(),
            wide=self._is_wide,
        )
        page.document.setDefaultFont(comfort.font(look))
        self.text.setFont(comfort.font(look))
        self.text.show_page(page, comfort, wide=self._is_wide, keep_place=keep_place)
        if self._at:
            self.text.go_to(self.changes[self._at - 1], self._ink())

    def _show_again(self) -> None:
        if self._compared is not None and self._compared.comparison.changes:
            self._show(keep_place=True)

    def _ink(self) -> Ink:
        return Ink(self._around.theme.tokens)

    def _unfold(self, first: int) -> None:
        self._unfolded = Unfolded(self._unfolded.firsts | {first}, self._unfolded.everything)
        self._show_again()

    def _show_everything(self, on: bool) -> None:
        self._unfolded = Unfolded(self._unfolded.firsts, on)
        self._show_again()

    def _say(self, speech: Speech, *, with_button: bool = False) -> None:
        self._message.show_words(speech, with_button=with_button)
        self._stack.setCurrentWidget(self._message)

    def _speak(self) -> None:
        self._everything.setText(tr("Show what is unchanged"))
        count = len(self.changes)
        if not count:
            self._count.setText(tr("No changes"))
        elif self._at:
            self._count.setText(tr("{number} of {count}", number=self._at, count=count))
        else:
            self._count.setText(tr("Changes: {count}", count=count))
        if self._compared is not None:
            self.banner.show_words(self._compared.title, self._compared.caption)
