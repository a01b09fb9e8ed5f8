"""The sheet that hands articles over: asks, decides before where that is wanted, writes the file, copies it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui import outside
from editor_app.ui.handing.article_rows import ArticleRows
from editor_app.ui.handing.file_handle import FileHandle
from editor_app.ui.handing.form import HandOverForm
from editor_app.ui.handing.receivers import Receivers
from editor_app.ui.handing.words import decides_words, lines_of, name_of, purpose_of, told
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.progress_slot import ProgressSlot
from editor_app.ui.widgets.sheet import MARGIN, Sheet

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.handoff_order import HandedOver, Order, Outcome
    from editor_app.services.handoff_proposal import HandOffProposal
    from editor_app.services.passing_on import Candidate

_WIDTH, _BAR = 600, 14


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found out before the person is asked; without ``candidates`` nothing is decided on the way."""

    proposals: tuple[HandOffProposal, ...]
    candidates: tuple[Candidate, ...] = ()


class HandOverSheet(Sheet):
    """Hands over articles as they are stored; open it once what was typed is flushed.

    With ``decides`` each article's next decision is made before, of those that may be decided on; the others stay.
    Signal ``passed_on(HandedOver)`` when both are done.
    """

    passed_on = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        articles: Sequence[str],
        receivers: Receivers,
        parent: QWidget | None = None,
        *,
        decides: bool = False,
    ) -> None:
        super().__init__(parent, _WIDTH)
        self._around = around
        self._articles = tuple(articles)
        self._receivers = receivers
        self._decides = decides
        self._decided: tuple[str, ...] = ()
        self._looked: Looked | None = None
        self._done: HandedOver | None = None
        self._is_busy = False
        self._form_height = 0
        self._rows = ArticleRows(around.icons)
        self._notice = NoticeSlot(around.icons)
        self._progress = ProgressSlot()
        self.form = HandOverForm(receivers.folder(), decides=decides)
        self._handle = FileHandle(around.icons)
        self._told = plain_label()
        self._hint = plain_label(look="muted")
        self._pages = QStackedWidget()
        self._build()
        self.whenever_said(self._speak)
        around.lanes.errand(self, self._look, self._show, self._notice.tell_failure)

    def _build(self) -> None:
        for part in (self._rows, self._notice, self._progress):
            self.body.addWidget(part)
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._handle)
        for label in (self._told, self._hint):
            label.setMinimumWidth(1)
            column.addWidget(label)
        column.addStretch(1)
        self._area = FormArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.form)
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, most: self.form.keep_clear(_BAR if most else 0))
        for page in (self._area, result):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.footer.addStretch(1)
        self._leave, self._folder, self._go = self.add_button(), self.add_button(), self.add_button("primary")
        self.say("Show in folder", self._folder.setText)
        self._leave.clicked.connect(self.reject)
        self._folder.clicked.connect(self._open_folder)
        self._go.clicked.connect(self._go_on)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self)  # Enter alone begins a line in the longer fields
        enter.activated.connect(self._go.click)
        self.form.changed.connect(self._settle)
        self.form.changed.connect(self._fit_form)

    # What is seen

    def _look(self, desk: Desk) -> Looked:
        candidates = desk.passing_on.candidates(self._articles) if self._decides else ()
        return Looked(desk.handing_over.propose(self._articles), candidates)

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        purpose = purpose_of(looked.proposals, self._going)
        self.form.show_proposals(self._those(), self._receivers.proposed(self._hands()), purpose)
        self._speak()
        self._fit_form()
        self.form.focus_first()

    def _fit_form(self) -> None:
        """Give the form the height that it needs; where the screen has no room for it, it scrolls."""
        layout = self.form.layout()
        assert layout is not None
        layout.activate()
        needed = max(layout.totalHeightForWidth(_WIDTH - 2 * MARGIN), layout.totalSizeHint().height())
        if needed != self._form_height:
            self._form_height = needed
            self._area.setMinimumHeight(needed)
            self._fit_words()

    @property
    def _going(self) -> tuple[Candidate, ...]:
        """What is decided on, of articles that may go on."""
        candidates = () if self._looked is None else self._looked.candidates
        return tuple(one for one in candidates if one.verdict.allowed)

    def _those(self) -> tuple[HandOffProposal, ...]:
        """The articles that go, as far as that is known before."""
        proposals, gone = (
            () if self._looked is None else self._looked.proposals,
            {one.article for one in self._going},
        )
        return tuple(one for one in proposals if not self._decides or one.article in gone)

    def _hands(self) -> frozenset[str]:
        """In whose hands the articles are then."""
        if self._going:
            return frozenset(one.next_hands for one in self._going)
        return frozenset() if self._looked is None else frozenset(one.hands for one in self._looked.proposals)

    def _speak(self) -> None:
        self.set_title(decides_words(self._going) if self._decides else tr("Hand over"))
        if self._looked is not None:
            self._rows.show_lines(lines_of(self._looked.proposals, self._looked.candidates))
        done = self._done
        if done is not None:
            self._handle.show_file(done.path)
            self._told.setText(told(done))
            self._hint.setText(
                tr(
                    "The file is on the clipboard: paste it into a chat or a mail, drag it there, or take it from its folder."
                )
            )
        self._settle()

    def _settle(self) -> None:
        is_done = self._done is not None
        nobody = self._decides and not self._decided and self._looked is not None and not self._going
        self._go.setText(tr("Copy file again") if is_done else self._go_words())
        self._go.setEnabled(not self._is_busy and (is_done or (self.form.can_be_done() and not nobody)))
        self._go.setToolTip(tr("None of them can be decided on now.") if nobody else "")
        self._folder.setVisible(is_done)
        self._leave.setText(tr("Close") if is_done else tr("Cancel"))

    def _go_words(self) -> str:
        return decides_words(self._going) if self._decides and not self._decided else tr("Hand over")

    # What is done

    def _go_on(self) -> None:
        if self._done is not None:
            outside.copy_file(self._done.path)
            return
        assert self._looked is not None
        decides = self._decides and not self._decided
        order = self.form.order(
            self._decided or self._articles,
            name_of(self._those(), self._going),
            tr("Handed over"),
            decides=decides,
        )
        tracker = Tracker(self)
        self._is_busy = True
        self._notice.clear()
        self._progress.follow(tr("Writing the file…"), tracker)

        def run(desk: Desk) -> Outcome | None:
            return tracked(tracker, lambda: desk.passing_on.carry_out(order))()

        self._around.lanes.errand(self, run, functools.partial(self._come_back, order), self._fail)
        self._settle()

    def _come_back(self, order: Order, outcome: Outcome | None) -> None:
        self._is_busy = False
        done = None if outcome is None else outcome.file
        if outcome is not None:
            self._decided = outcome.decided or self._decided
        if outcome is not None and outcome.failure is not None:
            self._fail(outcome.failure)
        if done is None:
            self._settle()
            return
        self._done = done
        outside.copy_file(done.path)
        self._receivers.remember(order.folder, ", ".join(order.parcel.to), self._hands())
        if self._decides:
            self.passed_on.emit(done)
            self.accept()
            return
        self._pages.removeWidget(self._area)
        self._area.hide()
        self._speak()
        self._fit_words()
        self._leave.setFocus()

    def _fail(self, error: StetError) -> None:
        self._is_busy = False
        self._settle()
        self._notice.tell_failure(error)
        self.make_room()

    def _open_folder(self) -> None:
        if self._done is None:
            return
        try:
            outside.open_folder_of(self._done.path)
        except StetError as error:
            self._notice.tell_failure(error)

    # Qt overrides

    def reject(self) -> None:
        """Close, but not while the file is being written: that is soon over."""
        if not self._is_busy:
            super().reject()


class FormArea(QScrollArea):
    """Scrolls a form that is higher than there is room for."""

    def sizeHint(self) -> QSize:
        """As high as the form needs now: Qt keeps the first answer for good."""
        return QSize(super().sizeHint().width(), self.minimumHeight())
