"""Cards dragged out of the window: their file is written while the mouse is held, and goes where they are dropped."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.services.handoff_order import HandedOver, Parcel
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.handing.file_handle import drag_files
from editor_app.ui.handing.words import name_of
from editor_app.ui.i18n import tr
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.desk import Desk


class DraggingOut(QObject):
    """Writes files into a folder of its own, which goes with the program: what took one has its own copy by then."""

    def __init__(self, window: QWidget, around: Surroundings, opened: OpenArticles) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._folder: Path | None = None

    def begin(self, articles: Sequence[str]) -> None:
        """Write a file with articles, and drag it if the mouse is still held then."""
        articles = tuple(one for one in articles if not self._opened.is_blank(one))
        if not articles:
            return
        self._opened.flush()
        folder, note = self._made_folder(), tr("Handed over")

        def write(desk: Desk) -> HandedOver:
            handing = desk.handing_over
            name = name_of(handing.propose(articles), ())
            into = Path(tempfile.mkdtemp(dir=folder))
            return handing.hand_over(Parcel(articles, note=note), into / name, passes=False)

        def drag(done: HandedOver) -> None:
            is_held = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
            if is_held and drag_files(self._window, [done.path]):
                self._around.lanes.errand(self, lambda desk: desk.handing_over.note_passed(articles))

        # What is typed is stored by the writer before this begins.
        self._around.lanes.write(
            self, lambda _desk: None, lambda _: self._around.lanes.errand(self, write, drag)
        )

    def _made_folder(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="stet-"))
            application = QCoreApplication.instance()
            assert application is not None
            folder = self._folder
            application.aboutToQuit.connect(lambda: shutil.rmtree(folder, ignore_errors=True))
        return self._folder
