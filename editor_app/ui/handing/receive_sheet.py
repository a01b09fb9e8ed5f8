"""The sheet that receives: shows what files would bring, and takes it in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.services.told_receiving import needs_a_look, told_article, told_letter, told_rest
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.progress_slot import ProgressSlot
from editor_app.ui.widgets.sentences import emptied, sentence_row
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.receiving import Coming

_WIDTH, _HEIGHT = 640, 520


class ReceiveSheet(Sheet):
    """Looks at files, and receives them when the person says so.

    Signal ``received(Coming)`` once everything is in the library.
    """

    received = Signal(object)

    def __init__(self, around: Surroundings, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent, _WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        self._around = around
        self._paths = tuple(paths)
        self._coming: Coming | None = None
        self._is_busy = True
        self.say("Receive", self.set_title)
        self._notice = NoticeSlot(around.icons)
        self._progress = ProgressSlot()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._build()
        self.whenever_said(self._speak)
        tracker = Tracker(self)
        self._progress.follow(tr("Looking at what comes…"), tracker)

        def look(desk: Desk) -> Coming | None:
            return tracked(tracker, lambda: desk.receiving.look(self._paths))()

        around.lanes.errand(self, look, self._show, self._fail)

    def _build(self) -> None:
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(200)
        scroll.setWidget(self._inside)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._progress)
        self.body.addWidget(scroll, 1)
        self.footer.addStretch(1)
        self._leave, self._go = self.add_button(), self.add_button("primary")
        self.say("Receive", self._go.setText)
        self._leave.clicked.connect(self.reject)
        self._go.clicked.connect(self.receive)

    # What is seen

    def _show(self, coming: Coming | None) -> None:
        self._is_busy = False
        self._coming = coming
        self._speak()
        (self._go if self._go.isEnabled() else self._leave).setFocus()

    def _speak(self) -> None:
        coming = self._coming
        self._settle()
        if coming is None:
            return
        column = emptied(self._column)
        for letter in coming.letters:
            column.addWidget(_plain(letter.path.name, "strong"))
            for line in told_letter(letter, tr):
                column.addWidget(_plain(line, "muted"))
        for article in coming.articles:
            column.addSpacing(10)
            headline = " ".join(article.headline.split()) or tr("Untitled")
            column.addWidget(_plain(f"{headline}  {article.number}".strip(), "strong"))
            warnings = set(needs_a_look(article, tr))
            for line in told_article(article, tr):
                sign, color = ("warn", "warn") if line in warnings else ("ok", "muted")
                column.addWidget(sentence_row(self._around.icons, sign, color, line))
        rest = list(told_rest(coming, tr))
        if rest:
            column.addSpacing(10)
        for line in rest:
            column.addWidget(_plain(line, "muted"))
        column.addStretch(1)

    def _settle(self) -> None:
        brings = self._coming is not None and self._coming.brings_something
        self._go.setEnabled(brings and not self._is_busy)
        nothing = self._coming is not None and not brings
        self._go.setToolTip(tr("Nothing new: all of it is here already.") if nothing else "")
        self._leave.setText(tr("Close") if nothing else tr("Cancel"))

    # What is done

    def receive(self) -> None:
        """Take it all in."""
        tracker = Tracker(self)
        self._is_busy = True
        self._notice.clear()
        self._settle()
        self._progress.follow(tr("Receiving…"), tracker)

        def take(desk: Desk) -> Coming | None:
            return tracked(tracker, lambda: desk.receiving.receive(self._paths))()

        self._around.lanes.errand(self, take, self._came, self._fail)

    def _came(self, coming: Coming | None) -> None:
        self._is_busy = False
        if coming is not None:
            self.received.emit(coming)
        self.accept()

    def _fail(self, error: StetError) -> None:
        self._is_busy = False
        self._notice.tell_failure(error)
        self._settle()
        self._leave.setFocus()

    # Qt overrides

    def reject(self) -> None:
        """Close, but not in the middle of receiving: it is all or nothing, and soon over."""
        if not self._is_busy or self._coming is None:
            super().reject()


def _plain(text: str, look: str) -> QWidget:
    label = plain_label(text, look)
    label.setMinimumWidth(1)
    return label
