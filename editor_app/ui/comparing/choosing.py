"""Choosing what a state is compared with: all other states in a popup, by number, person, note or time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from editor_app.domain.timeline import State, Timeline
from editor_app.formats.seeking.folding import fold
from editor_app.ui.history.rows import state_title
from editor_app.ui.i18n import tr
from editor_app.ui.times import when
from editor_app.ui.widgets.picker import Picker

WIDTH, HEIGHT, ROW = 480, 360, 32
CHOICE = Qt.ItemDataRole.UserRole


class ChooseState(Picker):
    """Signal ``chosen(State | None)``: compare with this; None is what is written now."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, timeline: Timeline, state: State) -> None:
        super().__init__(
            parent,
            tr("Compare with…"),
            tr("Compare {state} with…", state=state_title(state)),
            tr("States of the article"),
            width=WIDTH,
        )
        others = [one for one in (*timeline.revisions, *timeline.snapshots) if one != state]
        self._choices: list[tuple[str, State | None]] = [
            (tr("What is written now"), None),
            *((_words(one), one) for one in others),
        ]
        self._list.setProperty("look", "outline")
        self._list.setFixedHeight(HEIGHT)
        self.typed.connect(self.fill)
        self.taken.connect(self.take)
        self.fill("")

    def fill(self, typed: str) -> None:
        """Show the states whose words hold all that is typed."""
        words = fold(typed).text.split()
        self._list.clear()
        for text, state in self._choices:
            if all(word in fold(text).text for word in words):
                item = QListWidgetItem(text)
                item.setData(CHOICE, state)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def take(self) -> None:
        """Compare with the chosen one."""
        item: QListWidgetItem | None = self._list.currentItem()
        if item is not None:
            state = item.data(CHOICE)
            self.close()
            self.chosen.emit(state)


def _words(state: State) -> str:
    return " · ".join(
        part
        for part in (state_title(state), state.author, when(state.at), " ".join(state.note.split()))
        if part
    )
