"""What one does beside writing: importing, publishing, publications, samples, backups, another library."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

import editor_app
from editor_app.domain.errors import StetError
from editor_app.ui import outside
from editor_app.ui.actions import Actions
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

ABOUT_WIDTH = 420


class Errands(QObject):
    """Runs errands on behalf of a window.

    Signals: ``opening(str)`` an article to show; ``library_chosen(Path)``.
    Sheets are loaded when they are first asked for.  ``override`` is the action that goes against the rules.
    """

    opening = Signal(str)
    library_chosen = Signal(object)

    def __init__(self, window: QWidget, around: Surroundings, library: Path) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._library = library
        self.override: QAction | None = None

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "import": self.take_in,
            "publications": self.edit_publications,
            "contact_book": self.edit_contacts,
            "samples": self.take_samples,
            "back_up": self.back_up,
            "open_library": self.choose_library,
            "library_folder": self.show_folder,
            "about": self.show_about,
        }

    def take_in(self, paths: tuple[Path, ...] = ()) -> None:
        """Import texts: those given, else those that a person picks."""
        from editor_app.ui.taking_in.import_dialog import ImportDialog  # noqa: PLC0415

        dialog = ImportDialog(self._around, self._window)
        dialog.open_wanted.connect(self.opening)
        dialog.open()
        if paths:
            dialog.take_in(list(paths))

    def publish(self, article: str) -> None:
        """Open the publish sheet for an article that is stored as typed."""
        from editor_app.ui.publish.sheet import PublishSheet  # noqa: PLC0415

        PublishSheet(self._around, article, self._window, self.override).open()

    def edit_publications(self) -> None:
        """Open the publications."""
        from editor_app.ui.publish.publications_dialog import PublicationsDialog  # noqa: PLC0415

        PublicationsDialog(self._around, self._window).open()

    def edit_contacts(self) -> None:
        """Open the contact book."""
        from editor_app.ui.details.contact_book import ContactBookSheet  # noqa: PLC0415

        ContactBookSheet(self._around, self._window).open()

    def take_samples(self) -> None:
        """Take in the sample newsroom."""
        tracker = self._follow(tr("Taking in the sample newsroom…"))

        def work(desk: Desk) -> list[str] | None:
            return tracked(tracker, desk.samples.take_in)()

        self._around.lanes.write(self, work, self._samples_taken)

    def _samples_taken(self, taken: list[str] | None) -> None:
        if taken:
            self.opening.emit(taken[0])
        elif taken is not None:
            self._tell(NoticeKind.INFO, tr("The sample newsroom is here already."))

    def back_up(self) -> None:
        """Copy the library into a folder that a person picks."""
        folder = QFileDialog.getExistingDirectory(self._window, tr("Where shall the copy lie?"))
        if not folder:
            return
        tracker = self._follow(tr("Copying the library…"))

        def work(desk: Desk) -> Path | None:
            return tracked(tracker, lambda: desk.backups.back_up(Path(folder)))()

        self._around.lanes.errand(self, work, self._backed_up)

    def _backed_up(self, copy: Path | None) -> None:
        if copy is not None:
            open_folder = NoticeAction(tr("Open folder"), functools.partial(self._outside, copy))
            self._tell(NoticeKind.OK, tr("The library was copied to {path}.", path=copy), open_folder)

    def back_up_if_due(self) -> None:
        """Make the day's backup where one is due; it holds up nobody."""
        self._around.lanes.errand(self, lambda desk: desk.library.back_up_if_due())

    def choose_library(self) -> None:
        """Open another library, or make one, in a window of its own."""
        folder = QFileDialog.getExistingDirectory(self._window, tr("Choose the library's folder"))
        if folder:
            self.library_chosen.emit(Path(folder))

    def make_library(self) -> None:
        """Make a new library in a folder that does not exist yet, in a window of its own."""
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Where shall the new library lie?"))
        if name:
            self.library_chosen.emit(Path(name))

    def show_folder(self) -> None:
        """Show the library's folder in the file manager."""
        self._outside(self._library)

    def show_shortcuts(self, actions: Actions) -> None:
        """Open the sheet of keyboard shortcuts."""
        from editor_app.ui.widgets.shortcut_sheet import ShortcutSheet  # noqa: PLC0415

        shown = [(action.menu, made) for action, made in actions if action.shortcuts]
        ShortcutSheet(shown, self._window).open()

    def show_about(self) -> None:
        """Say what this program is."""
        sheet = Sheet(self._window, ABOUT_WIDTH)
        sheet.set_title(tr("Stet {version}", version=editor_app.__version__))
        sheet.body.addWidget(
            QLabel(
                tr("The desk a newsroom takes with it: draft, review and publish, offline."), wordWrap=True
            )
        )
        sheet.footer.addStretch(1)
        close = sheet.add_button()
        close.setText(tr("Close"))
        close.clicked.connect(sheet.accept)
        sheet.open()

    def _follow(self, sentence: str) -> Tracker:
        """A tracker of work that the notice bar shows; it is gone once the work has ended."""
        tracker = Tracker(self._window)
        tracker.go_at_end()
        self._around.notices.follow(sentence, tracker)
        return tracker

    def _outside(self, path: Path) -> None:
        try:
            outside.open_file(path)
        except StetError as error:
            self._around.notices.tell_failure(error)

    def _tell(self, kind: NoticeKind, sentence: str, *actions: NoticeAction) -> None:
        self._around.notices.tell(Notice(kind, sentence, actions=actions))


def open_in_window(library: Path) -> None:
    """Start the program on another library, in a process of its own."""
    program, arguments = own_command()
    QProcess.startDetached(program, [*arguments, "--library", str(library)])


def own_command() -> tuple[str, list[str]]:
    """How this program is started anew."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "editor_app"]
