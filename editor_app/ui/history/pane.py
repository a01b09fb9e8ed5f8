"""The history pane: the time line of the open article, its snapshots apart."""

from __future__ import annotations

import enum
import functools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.domain.timeline import State, Timeline
from editor_app.ui.actions import Actions
from editor_app.ui.history.list_view import TimeLineView
from editor_app.ui.history.model import TimeLineModel
from editor_app.ui.history.rows import Row, snapshot_rows, time_line
from editor_app.ui.i18n import Spoken, sentences_of, tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.action_button import action_button
from editor_app.ui.widgets.hairline import hairline
from editor_app.ui.widgets.message import Message, Speech
from editor_app.ui.widgets.segments import Segments

# The actions below the list, in fewer words.
BUTTON_WORDS = {"since_read": "Since I last read", "keep_with_note": "Keep a revision…"}


class Shown(enum.StrEnum):
    """What the list shows."""

    REVISIONS = "revisions"
    SNAPSHOTS = "snapshots"


SHOWN_WORDS = {Shown.REVISIONS: "Time line", Shown.SNAPSHOTS: "Snapshots"}


class HistoryPane(Spoken, QWidget):
    """Shows time lines.

    Signals: ``chosen(list)`` with the rows that a person has selected; ``retry_wanted()``; ``given_up()`` for Esc.
    """

    chosen = Signal(list)
    retry_wanted = Signal()
    given_up = Signal()

    def __init__(self, around: Surroundings, actions: Actions) -> None:
        super().__init__()
        self._timeline = Timeline()
        self._changed = False
        self._model = TimeLineModel()
        self.list = TimeLineView(self._model, around.theme)
        self.list.chosen.connect(self.chosen)
        self.list.given_up.connect(self.given_up)
        self.say("History of the article", self.list.setAccessibleName)
        self._segments = Segments(SHOWN_WORDS)
        self._segments.chosen.connect(lambda _shown: self._fill())
        self.say("What is shown of the past", self._segments.setAccessibleName)
        self._message = Message(lambda: tr("Try again"))
        self._message.pressed.connect(self.retry_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.list)
        self._lay_out(actions)
        self.whenever_said(self._fill)

    def _lay_out(self, actions: Actions) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(self._segments)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(8)
        for name, words in BUTTON_WORDS.items():
            foot.addWidget(action_button(actions[name], words=functools.partial(tr, words)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(hairline())
        column.addLayout(foot)

    @property
    def shown(self) -> Shown:
        """What the list shows: the time line, or the snapshots."""
        shown: Shown = self._segments.value
        return shown

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the list."""
        return self._model.rows

    def show_timeline(self, timeline: Timeline, changed: bool) -> None:
        """Show this; ``changed`` tells whether what is written differs from the newest revision."""
        was_shown = self._stack.currentWidget() is self.list
        self._stack.setCurrentWidget(self.list)
        if was_shown and (timeline, changed) == (self._timeline, self._changed):
            return
        self._timeline, self._changed = timeline, changed
        self._fill()

    def show_nothing(self) -> None:
        """Say what would be here: there is no article."""
        self._say(_nothing)

    def show_busy(self) -> None:
        """Say that it takes a moment."""
        self._say(lambda: ("", tr("Reading the history…")))

    def show_failure(self, error: StetError) -> None:
        """Say why there is nothing to be seen."""
        self._say(lambda: sentences_of(error), with_button=True)

    def mark(self, state: State | None, *, now: bool = False) -> None:
        """Select the row of a state (or of what is written ``now``), telling nobody."""
        found = None
        if state is not None:
            found = next((row for row in self._model.rows if row.entry == state), None)
        elif now and self._model.rows:
            found = self._model.rows[0]
        self.list.select(found)
        self.list.stand_still()

    def focus_first(self) -> None:
        """Go to the list, or to what can be done where there is none."""
        if self._stack.currentWidget() is self.list:
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.select(self._model.rows[0])
        else:
            self._segments.setFocus()

    def _fill(self) -> None:
        is_snapshots = self.shown is Shown.SNAPSHOTS
        selected = [row.entry for row in self.list.selected if row.entry is not None]
        rows = (snapshot_rows if is_snapshots else time_line)(self._timeline, self._changed)
        if self._model.show_rows(rows) and len(selected) == 1:
            self.list.select(next((row for row in rows if row.entry == selected[0]), None))

    def _say(self, speech: Speech, *, with_button: bool = False) -> None:
        self._message.show_words(speech, with_button=with_button)
        self._stack.setCurrentWidget(self._message)


def _nothing() -> tuple[str, str]:
    return tr("No history to show"), tr(
        "Choose an article on the left: its revisions, decisions and publications are listed here."
    )
