"""The evidence of an article: a list of what is kept, and a place that takes scans which are dropped onto it."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import StetError
from editor_app.ui.dropped_files import take_copy
from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.lanes import Job
from editor_app.ui.paper.evidence_card import EvidenceCard
from editor_app.ui.paper.matters import Evidenced, read_evidenced
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.plain_label import plain_label

if TYPE_CHECKING:
    from editor_app.services.proving import KeptEvidence

TOLD = frozenset({Aspect.PRIVATE, Aspect.EVENTS, Aspect.SETTINGS, Aspect.PUBLICATIONS})


class EvidencePane(Spoken, QWidget):
    """Shows the evidence of one article at a time.

    Signals: ``add_wanted(Path | None)`` a file to add (None: one to be chosen); ``open_wanted``, ``copy_wanted``,
    ``removal_wanted`` with the `KeptEvidence`; ``known(Evidenced | None)`` when what there is was read anew.
    """

    add_wanted = Signal(object)
    open_wanted = Signal(object)
    copy_wanted = Signal(object)
    removal_wanted = Signal(object)
    known = Signal(object)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._article = ""
        self._job: Job | None = None
        self.evidenced: Evidenced | None = None
        self.cards: list[EvidenceCard] = []
        self.setAcceptDrops(True)
        heading = plain_label(look="section")
        self.say("Evidence", heading.setText)
        self._told = plain_label(look="muted")
        self.add_button = QPushButton(autoDefault=False)
        self.add_button.setProperty("look", "add")
        self.add_button.clicked.connect(lambda: self.add_wanted.emit(None))
        self.say("Add a signed scan…", self.add_button.setText)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self._told)
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        around.feed.changed.connect(self._hear)
        self.whenever_said(self._show)

    def follow(self, article: str) -> None:
        """Show the evidence of an article (empty: of none)."""
        if article != self._article:
            self._article, self.evidenced = article, None
            self._show()
        self.refresh()

    def refresh(self) -> None:
        """Read it anew."""
        if self._job is not None:
            self._job.cancel()
        article = self._article
        if not article:
            self._take(None)
            return
        self._job = self._around.lanes.read(
            self, lambda desk: read_evidenced(desk, article), self._take, self._fail
        )

    def _hear(self, changes: Changes) -> None:
        about_it = not changes.articles or self._article in changes.articles
        if self._article and (not changes.aspects or (changes.aspects & TOLD and about_it)):
            self.refresh()

    def _take(self, evidenced: Evidenced | None) -> None:
        self.evidenced = evidenced
        self._show()
        self.known.emit(evidenced)

    def _fail(self, error: StetError) -> None:
        self._take(None)
        self._told.setText(run_on(*sentences_of(error)))
        self._told.show()

    def _show(self) -> None:
        for card in self.cards:
            card.setParent(None)
            card.deleteLater()
        found = self.evidenced
        refused = "" if found is None else found.refused()
        lines = {} if found is None else {one.event: one.line for one in found.provable()}
        may_remove = found is not None and not refused
        self.cards = [self._card(one, lines, may_remove=may_remove) for one in found.kept] if found else []
        for card in self.cards:
            self._list.addWidget(card)
        self.add_button.setEnabled(may_remove)
        self.add_button.setToolTip(refused)
        self._told.setText(
            tr(
                "Signed paper, letters and recordings that prove a decision. They are private and leave only when ticked."
            )
        )
        self._told.setVisible(not self.cards)

    def _card(self, kept: KeptEvidence, lines: dict[str, str], *, may_remove: bool) -> EvidenceCard:
        card = EvidenceCard(self._around.icons, kept, lines, may_remove=may_remove)
        for signal, wanted in (
            (card.open_wanted, self.open_wanted),
            (card.copy_wanted, self.copy_wanted),
            (card.removal_wanted, self.removal_wanted),
        ):
            signal.connect(functools.partial(wanted.emit, kept))
        return card

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, where something may be added."""
        if event.mimeData().hasUrls() and self.add_button.isEnabled():
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        take_copy(event)
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.add_wanted.emit(Path(url.toLocalFile()))
