"""The import sheet: pick or drop texts, take them in, see what went where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.importable import SUFFIXES
from editor_app.ui.dropped_files import take_copy
from editor_app.ui.i18n import run_on, tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.taking_in.dropped import files_from
from editor_app.ui.taking_in.importer import Importer
from editor_app.ui.taking_in.report import ImportReport
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.progress_slot import ProgressSlot
from editor_app.ui.widgets.sheet import Sheet, quiet_button

_WIDTH, _HEIGHT = 760, 560


class ImportDialog(Sheet):
    """Takes texts in.

    Signals: ``open_wanted(str)`` when the person wants to see one of the new articles; ``closed()``.
    """

    open_wanted = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent, _WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self._around = around
        self._tracker: Tracker | None = None
        self._left_out = 0
        self.say("Import", self.set_title)
        self._pick = QFrame()
        self._report = ImportReport(around.icons)
        self._pages = QStackedWidget()
        self._progress = ProgressSlot()
        self._summary = plain_label(look="caption")
        self._build()
        self.whenever_said(self._settle)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import these files and the texts in these folders, beside what was imported before."""
        if self._tracker is not None or not paths:
            return
        tracker = self._tracker = Tracker(self)
        self._pages.setCurrentWidget(self._report)
        self._progress.follow(tr("Importing…"), tracker)
        importer = Importer(self._around.lanes, tracker, self)
        importer.went.connect(self._report.add)
        importer.finished.connect(self._finish)
        importer.finished.connect(importer.deleteLater)
        importer.start(paths)
        self._settle()

    # How it is made

    def _build(self) -> None:
        self._lay_out_pick()
        for page in (self._pick, self._report):
            self._pages.addWidget(page)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._pages, 1)
        self.footer.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignVCenter)
        self._close = self.add_button()
        self._open = self.add_button("primary")
        self.say("Open article", self._open.setText)
        self._close.clicked.connect(self.reject)
        self._open.clicked.connect(self._open_chosen)
        self._report.chosen.connect(lambda _: self._settle())

    def _lay_out_pick(self) -> None:
        words, hint = plain_label(look="strong"), plain_label(look="muted")
        for label in (words, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.say("Drop texts here", words.setText)
        self.say(
            "Published pages, drafts and notes as .docx, .txt, .html or .md: Stet finds out what is headline, source, "
            "credits and body. Pictures that lie beside them come along.",
            hint.setText,
        )
        files, folder = quiet_button(), quiet_button()
        files.setAutoDefault(True)
        folder.setAutoDefault(True)
        self.say("Choose files…", files.setText)
        self.say("Choose a folder…", folder.setText)
        files.clicked.connect(self.choose_files)
        folder.clicked.connect(self.choose_folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(files)
        buttons.addWidget(folder)
        buttons.addStretch(1)
        self._pick.setProperty("look", "drop")
        column = QVBoxLayout(self._pick)
        column.setContentsMargins(72, 24, 72, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(
            IconLabel(self._around.icons, "import", "muted", 32), 0, Qt.AlignmentFlag.AlignHCenter
        )
        column.addWidget(words)
        column.addWidget(hint)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(3)

    # What is seen and done

    def choose_files(self) -> None:
        """Let the person choose files."""
        patterns = " ".join(sorted(f"*{suffix}" for suffix in SUFFIXES))
        kinds = tr("Texts ({patterns})", patterns=patterns)
        names, _ = QFileDialog.getOpenFileNames(self, tr("Which texts?"), _documents(), kinds)
        self.take_in([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Let the person choose a folder, with all texts in it."""
        name = QFileDialog.getExistingDirectory(self, tr("Which folder?"), _documents())
        if name:
            self.take_in([Path(name)])

    def _finish(self, left_out: int) -> None:
        self._tracker = None
        self._left_out = left_out
        self._settle()
        if not self._report.outcomes:
            self._pages.setCurrentWidget(self._pick)
        (self._open if self._open.isEnabled() else self._close).setFocus()

    def _settle(self) -> None:
        outcome = self._report.current()
        is_reported = bool(self._report.outcomes)
        self._open.setVisible(is_reported)
        self._open.setEnabled(outcome is not None and outcome.imported is not None)
        self._close.setText(tr("Close") if is_reported else tr("Cancel"))
        self._summary.setText(self._summed_up() if is_reported else "")

    def _summed_up(self) -> str:
        total = len(self._report.outcomes)
        done = sum(outcome.imported is not None for outcome in self._report.outcomes)
        sentences = [tr("{done} of {total} imported.", done=done, total=total)]
        if self._left_out:
            sentences.append(tr("Cancelled: {count} more were left out.", count=self._left_out))
        return run_on(*sentences)

    def _open_chosen(self) -> None:
        outcome = self._report.current()
        if outcome is not None and outcome.imported is not None:
            self.open_wanted.emit(outcome.imported.article)
            self.reject()

    # Qt overrides

    def reject(self) -> None:
        """Close; while files are being taken in, stop after the present one first."""
        if self._tracker is not None:
            self._tracker.cancel()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Texts may be dropped here too."""
        if self._tracker is None and files_from(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        take_copy(event)
        self.take_in(files_from(event.mimeData()))


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
