"""The main job in the real window, where no screen can show it: it is done all the same, and pictures of it are saved.

``packaging/dev.py run`` calls it where there is no display.  It opens the window on a library that has an article,
writes into it, makes a package through the publish sheet, and saves what a person would see as PNG files.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.app.gui import make_application, make_window
from editor_app.app.places import places_of
from editor_app.domain.errors import StetError
from editor_app.ui.main_window import MainWindow
from editor_app.ui.publish.sheet import PublishSheet
from editor_app.ui.theme import Appearance

SCREEN = {"name": "tour", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1}
PATIENCE_MS = 30_000
PREVIEW_MS = 15_000
APPEARANCES = {"light": Appearance.LIGHT, "dark": Appearance.DARK}
LANGUAGES = {"zh": "zh_CN", "en": "en"}


class WindowTour:
    """One walk through a window, with pictures saved into ``folder``."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self.pictures: list[Path] = []
        self._page_is_shown = False
        window.preview.ready.connect(self._note_page)

    def _note_page(self) -> None:
        self._page_is_shown = True

    def walk(self, article: str, packages: Path) -> Path:
        """Write, look, make a package below ``packages``; return its path.  Raise `StetError` when a step fails."""
        window = self._window
        window.frame.show_side(shown=True)
        self._open(article)
        window.editor.focus_text()
        QTest.keyClicks(window.editor.text, " ")
        window.actions_table["undo"].trigger()
        self._until(lambda: not window.open_articles.unsaved(), "storing what was typed")
        self._until(lambda: self._page_is_shown, "showing the page", PREVIEW_MS, needed=False)
        self._look_at_all("window")
        window.actions_table["details"].trigger()
        self._look_at_all("fields")
        window.actions_table["details"].trigger()
        return self._publish(packages)

    def _open(self, article: str) -> None:
        window = self._window
        self._until(lambda: bool(window.articles.first().rows), "reading the list")
        window.open_articles.show(article)
        self._until(lambda: window.open_articles.current is not None, "opening an article")

    def _publish(self, packages: Path) -> Path:
        """Press what a person presses in the publish sheet."""
        made: list[Path] = []
        self._window.actions_table["package"].trigger()
        self._until(lambda: bool(self._sheets()), "opening the publish sheet")
        (sheet,) = self._sheets()
        sheet.made.connect(made.append)
        go = next(button for button in sheet.findChildren(QPushButton) if button.isDefault())
        self._until(go.isEnabled, "proposing a package")
        sheet.form.choose(packages)
        self._keep("publish", sheet)
        go.click()
        self._until(lambda: bool(made), "making the package")
        self._settle()
        self._keep("verified", sheet)
        sheet.reject()
        return made[0]

    def _sheets(self) -> list[PublishSheet]:
        return [sheet for sheet in self._window.findChildren(PublishSheet) if sheet.isVisible()]

    def _look_at_all(self, name: str) -> None:
        """Save the window in each language and theme."""
        for language, chosen in LANGUAGES.items():
            self._window.choices.speak(chosen)
            for theme, appearance in APPEARANCES.items():
                self._window.around.theme.choose(appearance)
                self._settle()
                self._keep(f"{name}-{theme}-{language}", self._window)

    def _keep(self, name: str, widget: QWidget) -> None:
        path = self._folder / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise StetError("Cannot be written", "{path} cannot be written.", path=path)
        self.pictures.append(path)

    def _settle(self) -> None:
        """Let everything that is on its way arrive and be painted."""
        QTest.qWait(400)

    def _until(
        self,
        comes_true: Callable[[], bool],
        step: str,
        patience_ms: int = PATIENCE_MS,
        *,
        needed: bool = True,
    ) -> None:
        deadline = QDeadlineTimer(patience_ms)
        while not comes_true():
            if deadline.hasExpired():
                if needed:
                    raise StetError("A step failed", "The step “{step}” failed.", step=step)
                return
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def walk(library: Path, article: str, folder: Path) -> tuple[Path, list[Path]]:
    """Walk through a window on ``library``; return the package's path and the pictures' paths."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    with tempfile.TemporaryDirectory() as home:
        where = replace(
            places_of(library),
            memory=Path(home) / "window.json",
            first_screen=Path(home) / "first-screen.json",
        )
        window = make_window(application, where)
        window.show()
        window.warm_up()
        tour = WindowTour(window, folder)
        try:
            return tour.walk(article, folder.parent / "packages"), tour.pictures
        finally:
            window.close()
            window.around.lanes.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Do it; print where package and pictures lie, as JSON."""
    parser = argparse.ArgumentParser(description="Do the main job in a window that nobody sees.")
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--article", required=True, help="the id of an article of that library")
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder) / "screens.json"
        screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        try:
            package, pictures = walk(options.library, options.article, options.to)
        except StetError as error:
            sys.stderr.write(f"{error}\n")
            return 1
    sys.stdout.write(
        json.dumps({"package": str(package), "pictures": [str(path) for path in pictures]}) + "\n"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
