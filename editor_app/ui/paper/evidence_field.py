"""A field for one piece of evidence: chosen or dropped, looked at at once, and kept only with the decision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor_app.domain.errors import StetError
from editor_app.domain.evidence import Evidence
from editor_app.services.desk import Desk
from editor_app.services.sound_evidence import read_evidence
from editor_app.ui.dropped_files import take_copy
from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.paper.matters import size_words
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import quiet_button


class EvidenceField(Spoken, QWidget):
    """Signals: ``edited(Evidence | None)``; ``refused(str)`` with the sentence, empty once all is well.

    ``ask`` lets a person choose a file.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, around: Surroundings, ask: Callable[[QWidget], Path | None]) -> None:
        super().__init__()
        self._around = around
        self.value: Evidence | None = None
        self.setAcceptDrops(True)
        self._name = plain_label(look="muted", wraps=False)
        self._name.setMinimumWidth(1)
        self.choose_button = quiet_button()
        self.choose_button.clicked.connect(lambda: self._take(ask(self)))
        self.say("Choose…", self.choose_button.setText)
        self._remove = QToolButton()
        self._remove.setProperty("look", "row")
        around.icons.dress(self._remove, "clear", "muted")
        self._remove.clicked.connect(lambda: self._show(None))
        self.say("Remove", self._remove.setToolTip, self._remove.setAccessibleName)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._remove)
        row.addWidget(self.choose_button)
        self.whenever_said(self._speak)

    def _take(self, path: Path | None) -> None:
        """Read a file and look at it."""
        if path is not None:
            chosen = path

            def work(_desk: Desk) -> Evidence:
                return read_evidence(chosen)

            self._around.lanes.errand(self, work, self._show, self._fail)

    def _show(self, evidence: Evidence | None) -> None:
        self.value = evidence
        self._speak()
        self.refused.emit("")
        self.edited.emit(evidence)

    def _fail(self, error: StetError) -> None:
        self.refused.emit(run_on(*sentences_of(error)))

    def _speak(self) -> None:
        evidence = self.value
        self._remove.setVisible(evidence is not None)
        if evidence is None:
            self._name.setText(tr("A scan, a photograph, a recording; may be dropped here"))
        else:
            self._name.setText(f"{evidence.name} · {size_words(len(evidence.data))}")

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if event.mimeData().hasUrls():
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first of the files that were dropped."""
        take_copy(event)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self._take(paths[0] if paths else None)
