"""The publish sheet: look, make the package, verify it, open it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui import outside
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.publish.publications_dialog import PublicationsDialog
from editor_app.ui.publish.verdict_view import VerdictView
from editor_app.ui.publish.wish_form import WishForm
from editor_app.ui.statuses import status_word
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.progress_slot import ProgressSlot
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.packages import Made, Proposal

_WIDTH = 600
# Titles of failures that another folder may mend.
_ABOUT_THE_PLACE = frozenset({"Package not written", "Name already taken", "Package not sound"})


class PublishSheet(Sheet):
    """Makes the package of one article as it is stored; open it once what was typed is flushed.

    Signals: ``made(Path)`` for each package that was made; ``closed()``.  ``override`` is the action that lets the article
    leave against the rules: it is offered where the article may not leave and this may be done.
    """

    made = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        article: str,
        parent: QWidget | None = None,
        override: QAction | None = None,
    ) -> None:
        super().__init__(parent, _WIDTH)
        self._override = override
        self._around = around
        self._article = article
        self._proposal: Proposal | None = None
        self._tracker: Tracker | None = None
        self.say("Make package", self.set_title)
        self._headline = plain_label(look="strong")
        self._standing = plain_label(look="caption")
        self._notice = NoticeSlot(around.icons)
        self._progress = ProgressSlot()
        self._form = WishForm(around.icons)
        self._verdict = VerdictView(around.icons)
        self._pages = QStackedWidget()
        self._build()
        self.whenever_said(self._speak)
        self._show_page(self._form)
        self._look()

    def _build(self) -> None:
        about = QVBoxLayout()
        about.setSpacing(4)
        about.addWidget(self._headline)
        about.addWidget(self._standing)
        self.body.addLayout(about)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._progress)
        for page in (self._form, self._verdict):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.override_button = self.add_button()
        self.override_button.clicked.connect(self._override_rules)
        self.footer.addStretch(1)
        self._leave = self.add_button()
        self._folder = self.add_button()
        self._go = self.add_button("primary")
        self.say("Open folder", self._folder.setText)
        self._leave.clicked.connect(self.reject)
        self._folder.clicked.connect(lambda: self._outside(outside.open_folder_of, self._verdict.path))
        self._go.clicked.connect(self._go_on)
        self._form.changed.connect(self._settle)
        self._form.publications_wanted.connect(self._edit_publications)
        self._verdict.copy.clicked.connect(lambda: outside.copy_text(str(self._verdict.path)))

    @property
    def form(self) -> WishForm:
        """What a person chooses."""
        return self._form

    # What is seen

    def _look(self) -> None:
        self._around.lanes.read(
            self, lambda desk: desk.packages.propose(self._article), self._show_proposal, self._show_failure
        )

    def _show_proposal(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._form.show_proposal(proposal)
        self._speak()
        self._go.setFocus()

    def _speak(self) -> None:
        proposal = self._proposal
        if proposal is not None:
            self._headline.setText(proposal.headline or tr("Untitled"))
            self._standing.setText(status_word(proposal.status))
        self._settle()

    def _settle(self) -> None:
        """Let the buttons say and do what makes sense now."""
        is_done = self._pages.currentWidget() is self._verdict
        is_busy = self._tracker is not None
        self._form.setEnabled(not is_busy)
        self._go.setText(tr("Open page") if is_done else tr("Make package"))
        self._go.setEnabled(not is_busy and (is_done or self._form.can_be_made()))
        self._go.setVisible(not is_done or self._page is not None)
        override = self._override
        may_override = override is not None and override.isEnabled() and self._form.is_refused
        self.override_button.setVisible(may_override and not is_done and not is_busy)
        self.override_button.setText(override.text() if override is not None else "")
        self._folder.setVisible(is_done)
        self._leave.setText(tr("Close") if is_done else tr("Cancel"))

    def _show_page(self, page: QWidget) -> None:
        self._page: Path | None = None
        self._pages.setCurrentWidget(page)
        self._settle()

    # What is done

    def _go_on(self) -> None:
        if self._pages.currentWidget() is self._verdict:
            assert self._page is not None
            self._outside(outside.open_file, self._page)
        else:
            self._make()

    def _override_rules(self) -> None:
        assert self._override is not None
        self.reject()
        self._override.trigger()

    def _make(self) -> None:
        order, note = self._form.order(), self._form.note()
        tracker = self._tracker = Tracker(self)
        self._notice.clear()
        self._progress.follow(tr("Making the package…"), tracker)

        def work(desk: Desk) -> Made | None:
            return tracked(tracker, lambda: desk.packages.make(order, note, tracker.step))()

        self._around.lanes.errand(self, work, self._come_back, self._fail)
        self._settle()

    def _come_back(self, made: Made | None) -> None:
        self._tracker = None
        if made is None:
            self._notice.tell(Notice(NoticeKind.INFO, tr("Cancelled: no package was written."), lasting=True))
            self._settle()
            self._look()
            return
        self._verdict.show_made(made)
        self._show_page(self._verdict)
        self._page = made.page
        self._settle()
        (self._go if made.page is not None else self._folder).setFocus()
        self.made.emit(made.path)

    def _fail(self, error: StetError) -> None:
        self._tracker = None
        self._settle()
        self._show_failure(error)
        self._look()

    def _show_failure(self, error: StetError) -> None:
        elsewhere = NoticeAction(tr("Choose another folder…"), self._form.choose_folder)
        self._notice.tell_failure(error, *((elsewhere,) if error.title in _ABOUT_THE_PLACE else ()))

    def _outside(self, do: Callable[[Path], None], path: Path) -> None:
        try:
            do(path)
        except StetError as error:
            self._notice.tell_failure(error)

    def _edit_publications(self) -> None:
        dialog = PublicationsDialog(self._around, self)
        dialog.closed.connect(self._look)
        dialog.open()

    # Qt overrides

    def reject(self) -> None:
        """Close; while a package is being made, stop that first."""
        if self._tracker is not None:
            self._tracker.cancel()
        else:
            super().reject()
