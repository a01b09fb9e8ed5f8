"""The sheet that hands an article over: asks, writes the file, and puts it on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui import outside
from editor_app.ui.handing.form import HandOverForm
from editor_app.ui.i18n import run_on, tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.statuses import status_word
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.progress_slot import ProgressSlot
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.handing_over import HandedOver
    from editor_app.services.handoff_proposal import HandOffProposal

_WIDTH = 600


class HandOverSheet(Sheet):
    """Hands over one article as it is stored; open it once what was typed is flushed.

    ``remember`` is told the folder that a file went to.
    """

    def __init__(
        self,
        around: Surroundings,
        article: str,
        folder: Path,
        remember: Callable[[Path], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, _WIDTH)
        self._around = around
        self._article = article
        self._remember = remember
        self._proposal: HandOffProposal | None = None
        self._done: HandedOver | None = None
        self._is_busy = False
        self.say("Hand over", self.set_title)
        self._headline = plain_label(look="strong")
        self._standing = plain_label(look="caption")
        self._notice = NoticeSlot(around.icons)
        self._progress = ProgressSlot()
        self.form = HandOverForm(folder)
        self._name = plain_label(look="strong", selectable=True)
        self._told = plain_label()
        self._hint = plain_label(look="muted")
        self._pages = QStackedWidget()
        self._build()
        self.whenever_said(self._speak)
        around.lanes.errand(self, self._propose, self._show_proposal, self._notice.tell_failure)

    def _build(self) -> None:
        about = QVBoxLayout()
        about.setSpacing(4)
        for label in (self._headline, self._standing):
            about.addWidget(label)
        self.body.addLayout(about)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._progress)
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self._name, self._told, self._hint):
            label.setMinimumWidth(1)
            column.addWidget(label)
        column.addStretch(1)
        for page in (self.form, result):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.footer.addStretch(1)
        self._leave, self._folder, self._go = self.add_button(), self.add_button(), self.add_button("primary")
        self.say("Open folder", self._folder.setText)
        self._leave.clicked.connect(self.reject)
        self._folder.clicked.connect(self._open_folder)
        self._go.clicked.connect(self._go_on)
        self.form.changed.connect(self._settle)

    # What is seen

    def _propose(self, desk: Desk) -> HandOffProposal:
        return desk.handing_over.propose(self._article)

    def _show_proposal(self, proposal: HandOffProposal) -> None:
        self._proposal = proposal
        self.form.show_proposal(proposal)
        self._speak()
        self.make_room()

    def _speak(self) -> None:
        if self._proposal is not None:
            self._headline.setText(self._proposal.headline or tr("Untitled"))
            self._standing.setText(status_word(self._proposal.status))
        done = self._done
        if done is not None:
            self._name.setText(done.path.name)
            said = [tr("Revisions: {count}.", count=done.revisions)]
            if done.pictures:
                said.append(tr("Pictures: {count}.", count=done.pictures))
            if done.left_out:
                said.append(tr("Pictures that stay here: {count}.", count=done.left_out))
            self._told.setText(run_on(*said))
            self._hint.setText(
                tr(
                    "The file is on the clipboard: paste it into a chat or a mail, or take it from its folder."
                )
            )
        self._settle()

    def _settle(self) -> None:
        """Let the buttons say and do what makes sense now."""
        is_done = self._done is not None
        self.form.setEnabled(not self._is_busy)
        self._go.setText(tr("Copy the file again") if is_done else tr("Hand over"))
        self._go.setEnabled(not self._is_busy and (is_done or self.form.can_be_done()))
        self._folder.setVisible(is_done)
        self._leave.setText(tr("Close") if is_done else tr("Cancel"))

    # What is done

    def _go_on(self) -> None:
        if self._done is not None:
            outside.copy_file(self._done.path)
            return
        assert self._proposal is not None
        proposal, form, article = self._proposal, self.form, self._article
        words = (status_word(proposal.status), tr("{count} words", count=proposal.characters))
        asked, folder, note = form.asked(), form.folder, tr("Handed over")
        tracker = Tracker(self)
        self._is_busy = True
        self._notice.clear()
        self._progress.follow(tr("Writing the file…"), tracker)

        def work(desk: Desk) -> HandedOver | None:
            def hand_over() -> HandedOver:
                parcel = desk.handing_over.parcel(article, **asked, note=note)
                path = desk.handing_over.free_path(folder, proposal, *words)
                return desk.handing_over.hand_over(parcel, path)

            return tracked(tracker, hand_over)()

        self._around.lanes.errand(self, work, self._come_back, self._fail)
        self._settle()

    def _come_back(self, done: HandedOver | None) -> None:
        self._is_busy = False
        if done is not None:
            self._done = done
            self._remember(done.path.parent)
            self._pages.removeWidget(self.form)
            self.form.hide()
            outside.copy_file(done.path)
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
