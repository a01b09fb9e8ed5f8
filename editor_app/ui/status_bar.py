"""The status bar, which tells the truth: what is saved and when, where the article stands, how long it is."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from editor_app.domain.counting import NOTHING_COUNTED, Counts
from editor_app.domain.workflow import Status
from editor_app.system.clock import Clock, now
from editor_app.ui.counts.length_button import LengthButton
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.statuses import status_word
from editor_app.ui.theme import Theme, caption_font
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label

HEIGHT = 28
MANY_OPEN = 2
"""From so many open articles on there is something to choose from."""
APPROVED = frozenset({Status.APPROVED, Status.LIVE, Status.UPDATED})
"""What was decided about another text than the one that is typed now deserves a second look."""


class SaveState(enum.StrEnum):
    """How the open article stands to what is stored; the value is the token of its dot."""

    NONE = "panel"
    NEW = "edge"
    WAITING = "warn"
    SAVED = "ok"
    FAILED = "accent"
    READ_ONLY = "info"


@dataclass(frozen=True, slots=True)
class StatusShown:
    """What the bar says of the open article; ``saved_at`` is ISO 8601 or empty, ``target`` a length 字数 or 0."""

    save: SaveState = SaveState.NONE
    saved_at: str = ""
    reason: str = ""
    status: Status | None = None
    revisions: int = 0
    changed_since: bool = False
    counts: Counts = NOTHING_COUNTED
    target: int = 0
    must_fix: int = 0
    hints: int = 0


class StatusBar(Spoken, QWidget):
    """The line at the window's foot.  Signal ``pass_on_wanted()``: what waits to be handed over should be shown."""

    pass_on_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock = now) -> None:
        super().__init__()
        self._theme = theme
        self._clock = clock
        self._shown = StatusShown()
        self._place = ""
        self._open = 0
        self._to_pass_on = 0
        self.setProperty("look", "panel")
        self.setFixedHeight(HEIGHT)
        self._dot = QLabel("●")
        said = (plain_label(look="caption", wraps=False) for _ in range(4))
        self._save, self._standing, self._checks, self._library = said
        self.length = LengthButton(theme)
        self.open_button, self.pass_on_button = QToolButton(), QToolButton()
        for button in (self.open_button, self.pass_on_button):
            button.setProperty("look", "status")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.pass_on_button.clicked.connect(lambda _: self.pass_on_wanted.emit())
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._speak)
        self._timer.start(5000)
        theme.changed.connect(self._speak)
        self.whenever_said(self._speak)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(16)
        start = QHBoxLayout()
        start.setSpacing(6)
        start.addWidget(self._dot)
        start.addWidget(self._save)
        layout.addLayout(start)
        for part in (self._standing, self.length, self._checks):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.pass_on_button)
        layout.addWidget(self.open_button)
        layout.addWidget(self._library)
        for label in self.findChildren(QLabel):
            label.setFont(caption_font())

    def show_status(self, shown: StatusShown) -> None:
        """Say this of the open article."""
        if shown != self._shown:
            self._shown = shown
            self._speak()

    def show_open(self, count: int) -> None:
        """Say how many articles are open, where there is something to choose from."""
        self._open = count
        self._speak()

    def show_to_pass_on(self, count: int) -> None:
        """Say how many articles wait to be handed over; nothing where none do."""
        if count != self._to_pass_on:
            self._to_pass_on = count
            self._speak()

    def show_place(self, name: str) -> None:
        """Say in which library one works."""
        self._place = name
        self._speak()

    @property
    def words(self) -> str:
        """All that the bar says now."""
        parts = (self._save, self._standing, self.length, self._checks, self._library)
        return " · ".join(part.text() for part in parts if part.text())

    def _speak(self) -> None:
        shown = self._shown
        self.open_button.setVisible(self._open >= MANY_OPEN)
        self.open_button.setText(tr("{count} open", count=self._open) + " ▾")
        self.open_button.setToolTip(tr("Open articles"))
        self.open_button.setAccessibleName(tr("Open articles"))
        self.pass_on_button.setVisible(self._to_pass_on > 0)
        self.pass_on_button.setText(tr("{count} to pass on", count=self._to_pass_on))
        self.pass_on_button.setToolTip(tr("Decided here, and not handed over yet: show them"))
        self._dot.setVisible(shown.save is not SaveState.NONE)
        self._dot.setStyleSheet(
            f"color: {self._theme.tokens.color(shown.save.value).name()}; font-size: 10px;"
        )
        self._save.setText(self._save_words(shown))
        self._standing.setText(_standing_words(shown))
        is_void = shown.changed_since and shown.status in APPROVED
        wear(self._standing, "warn" if is_void else "caption")
        self.length.show_length(shown.counts, shown.target, shown=shown.status is not None)
        self._checks.setText(_check_words(shown))
        self._library.setText(tr("Library: {path}", path=self._place) if self._place else "")

    def _save_words(self, shown: StatusShown) -> str:
        match shown.save:
            case SaveState.NONE:
                return ""
            case SaveState.NEW:
                return tr("Nothing typed yet")
            case SaveState.WAITING:
                return tr("Saving…")
            case SaveState.FAILED:
                return tr("Not saved: {reason}", reason=shown.reason)
            case SaveState.READ_ONLY:
                return tr("Read only")
            case SaveState.SAVED:
                return self._saved_words(shown.saved_at)

    def _saved_words(self, saved_at: str) -> str:
        at = datetime.fromisoformat(saved_at)
        seconds = max(0, int((self._clock() - at).total_seconds()))
        if seconds < 3:
            return tr("Saved just now")
        if seconds < 60:
            return tr("Saved {count} s ago", count=seconds)
        if seconds < 3600:
            return tr("Saved {count} min ago", count=seconds // 60)
        if seconds < 12 * 3600:
            return tr("Saved at {time}", time=f"{at.astimezone():%H:%M}")
        return tr("Saved on {day}", day=f"{at.astimezone():%Y-%m-%d %H:%M}")


def _standing_words(shown: StatusShown) -> str:
    if shown.status is None:
        return ""
    status = status_word(shown.status)
    if shown.revisions == 0:
        return tr("{status} · no revision yet", status=status)
    if shown.changed_since:
        return tr("{status} · changed since revision {number}", status=status, number=shown.revisions)
    return tr("{status} · revision {number}", status=status, number=shown.revisions)


def _check_words(shown: StatusShown) -> str:
    if shown.status is None or not (shown.must_fix or shown.hints):
        return ""
    if not shown.must_fix:
        return tr("Hints {hints}", hints=shown.hints)
    return tr("Must fix {must} · hints {hints}", must=shown.must_fix, hints=shown.hints)
