"""The window in which one looks for words or an expression in all articles; it stays while one works on the results."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.errors import StetError
from editor_app.formats.seeking.seek import Seek
from editor_app.ui.everywhere.looking import Looking
from editor_app.ui.everywhere.results import Results
from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.hairline import hairline
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.seek_line import SeekLine
from editor_app.ui.widgets.seek_switches import SeekSwitches
from editor_app.ui.widgets.sheet import quiet_button

WIDTH, HEIGHT = 460, 560
ASIDE, BELOW, ABOVE = 8, 92, 44
"""Where the window first stands in its parent: over the list, the text beside it in sight."""
TYPING = Pace(idle=0.3, most=0.8)
SLOW_MS = 500


class EverywhereWindow(Spoken, QDialog):
    """Signal ``wanted(article, Seek, number)``: a match should be opened, counted from 0 in its article."""

    wanted = Signal(str, object, int)

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._stand(parent)
        self._looking = Looking(around.lanes, self)
        self._articles = self._matches = 0
        self._outcome: tuple[str, object] = ("blank", None)
        self.line = SeekLine()
        self.switches = SeekSwitches(self)
        self.results = Results(around.theme)
        self._blank = plain_label(look="muted")
        self._blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._blank.setContentsMargins(48, 0, 48, 0)
        self._pages = QStackedWidget()
        self._said = plain_label(look="caption", wraps=False)
        self._bar = QProgressBar(textVisible=False)
        self._cancel: QPushButton = quiet_button("caption")
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._alarm = Alarm(TYPING, self)
        self._lay_out()
        self._connect()
        self.results.entered.connect(parent.activateWindow)
        self._show_progress(shown=False)

    def begin(self, words: str) -> None:
        """Come up, with words to look for if there are some."""
        if words:
            self.line.setText(words)
        self.show()
        self.raise_()
        self.activateWindow()
        self.line.setFocus()
        self.line.selectAll()

    def _stand(self, parent: QWidget) -> None:
        room = parent.height() - BELOW - ABOVE
        self.resize(WIDTH, max(HEIGHT // 2, min(HEIGHT, room)))
        self.move(parent.mapToGlobal(QPoint(ASIDE, BELOW)))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 14, 16, 12)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.switches)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 12, 6)
        foot.setSpacing(12)
        foot.addWidget(self._said)
        foot.addWidget(self._bar, 1)
        foot.addStretch(0)
        foot.addWidget(self._cancel)
        self._pages.addWidget(self._blank)
        self._pages.addWidget(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._pages, 1)
        column.addWidget(hairline())
        column.addLayout(foot)

    def _connect(self) -> None:
        looking = self._looking
        self.line.textChanged.connect(self._alarm.touch)
        self.line.entered.connect(lambda _modifiers: self._enter())
        self.line.stepped.connect(lambda rows: self._enter() if rows > 0 else None)
        self.switches.changed.connect(self._alarm.touch)
        self._alarm.rang.connect(self._look)
        self._slow.timeout.connect(lambda: self._show_progress(shown=looking.is_running))
        self._cancel.clicked.connect(self._stop)
        self.results.chosen.connect(self._choose)
        self.results.left_up.connect(self.line.setFocus)
        looking.began.connect(self._clear)
        looking.found.connect(self._add)
        looking.progressed.connect(self._progress)
        looking.ended.connect(lambda more: self._end("more" if more else "done"))
        looking.failed.connect(lambda error: self._end("failed", error))
        self.say(
            "Find in all articles",
            self.setWindowTitle,
            self.line.setPlaceholderText,
            self.line.setAccessibleName,
        )
        self.say("Results by article", self.results.setAccessibleName)
        self.say("How far the search is", self._bar.setAccessibleName)
        self.say("Stop", self._cancel.setText)
        self.whenever_said(self._speak)
        self.whenever_said(self.results.speak)

    @property
    def seek(self) -> Seek:
        """What is typed."""
        return self.switches.seek(self.line.text())

    # Looking

    def _look(self) -> None:
        self._looking.begin(self.seek)

    def _clear(self) -> None:
        self.results.clear()
        self._articles = self._matches = 0
        self._bar.setMaximum(0)
        self._outcome = ("blank", None) if not self.line.text().strip() else ("busy", None)
        if self._outcome[0] == "busy":
            self._slow.start()
        self._show_progress(shown=False)
        self._speak()

    def _add(self, found: tuple[object, ...]) -> None:
        self.results.add(found)  # type: ignore[arg-type]
        self._articles += len(found)
        self._matches += sum(one.total for one in found)  # type: ignore[attr-defined]
        self._speak()

    def _progress(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(min(done, total))

    def _stop(self) -> None:
        self._looking.stop()
        self._end("stopped")

    def _end(self, how: str, error: StetError | None = None) -> None:
        self._slow.stop()
        self._outcome = how, error
        self._show_progress(shown=False)
        self._speak()

    def _enter(self) -> None:
        """Go from the line into the results."""
        self._alarm.ring_now()
        self.results.enter()

    def _choose(self, article: str, number: int) -> None:
        self.wanted.emit(article, self.seek, number)

    # Saying

    def _show_progress(self, *, shown: bool) -> None:
        self._bar.setVisible(shown)
        self._cancel.setVisible(shown)

    def _speak(self) -> None:
        how, error = self._outcome
        self._said.setText(self._count_words(how))
        self._pages.setCurrentWidget(self.results if self._articles else self._blank)
        self._blank.setText(_blank_words(how, error))
        wear(self._blank, "caption-warn" if how == "failed" else "muted")

    def _count_words(self, how: str) -> str:
        if not self._articles:
            return ""
        articles = f"{self._articles:,}+" if how in {"more", "busy", "stopped"} else f"{self._articles:,}"
        words = tr("Articles {articles} · matches {matches}", matches=f"{self._matches:,}", articles=articles)
        if how == "more":
            words += f" · {tr('more than fit here: look for something narrower')}"
        return words + (f" · {tr('stopped')}" if how == "stopped" else "")

    # Qt overrides

    def reject(self) -> None:
        """Esc closes, and looks no further."""
        self._looking.stop()
        super().reject()


def _blank_words(how: str, error: object) -> str:
    if isinstance(error, StetError):
        return run_on(*sentences_of(error))
    if how == "busy":
        return tr("Looking…")
    if how == "blank":
        return tr("Type what to look for. Articles that hold it come here, each with the lines that match.")
    return tr("No article holds this.") if how == "done" else ""
