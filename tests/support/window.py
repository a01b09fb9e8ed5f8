"""The real main window on a library of its own, driven as a person would."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app.gui import make_window
from editor_app.app.places import Places
from editor_app.store.library import Library
from editor_app.ui.editor.session import Session
from editor_app.ui.main_window import MainWindow
from editor_app.ui.memory import Memory

PATIENCE_MS = 10_000


def places(folder: Path, library: Path | None = None) -> Places:
    """Places for a window, all of them below ``folder``."""
    return Places(
        library=library or folder / "library",
        memory=folder / "home" / "window.json",
        first_screen=folder / "home" / "first-screen.json",
        lock=folder / "home" / "window.lock",
        socket=f"stet-test-{abs(hash(str(folder))):x}",
    )


@dataclass
class Driver:
    """A window and the ways in which a test uses it."""

    window: MainWindow
    qtbot: QtBot

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for what must come true."""
        self.qtbot.waitUntil(until, timeout=PATIENCE_MS)

    def do(self, action: str) -> None:
        """Trigger an action of the table."""
        made = self.window.actions_table[action]
        assert made.isEnabled(), action
        made.trigger()
        QCoreApplication.processEvents()

    def begin(self) -> None:
        """Begin a new article."""
        before = self.window.open_articles.current
        self.do("new")
        self.wait(lambda: self.window.open_articles.current not in (None, before))

    def open(self, article: str) -> None:
        """Open an article as the list does."""
        self.window.articles.opened.emit(article)
        self.wait(lambda: self.current is not None and self.current.article == article)

    @property
    def current(self) -> Session | None:
        """The session that is shown."""
        return self.window.open_articles.current

    def type_body(self, text: str) -> None:
        """Type at the caret of the body, key by key."""
        self.window.editor.focus_text()
        QTest.keyClicks(self.window.editor.text, text)

    def type_headline(self, text: str) -> None:
        """Type into the headline."""
        self.window.editor.titles.headline.setFocus()
        QTest.keyClicks(self.window.editor.titles.headline, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the body."""
        QTest.keyClick(self.window.editor.text, key, modifier)

    def saved(self) -> None:
        """Wait until nothing typed waits to be stored."""
        self.wait(lambda: not self.window.open_articles.unsaved())


@contextlib.contextmanager
def opened_window(
    qtbot: QtBot, where: Places, *, language: str = "en", preview: bool = False, width: int = 1440
) -> Iterator[Driver]:
    """The window on a library, warmed up; the preview's engine runs only where ``preview`` asks for it."""
    memory = Memory(where.memory)
    memory.put("language", language)
    for key in ("side_shown", "side_shown_narrow"):
        memory.put(key, preview)
    memory.write()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = make_window(application, where)
    window.resize(width, 860)
    window.show()
    window.warm_up()
    driver = Driver(window, qtbot)
    qtbot.waitExposed(window)
    try:
        yield driver
    finally:
        window.close()
        window.around.lanes.close()
        # The application outlives this window: nothing of it may go on speaking or painting.
        window.choices.speak("en")
        window.around.theme.deleteLater()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stored(where: Places) -> list[tuple[str, str, str]]:
    """What is in the library: headline, body and number of each article, as another program reads them."""
    from editor_app.domain.document import plain_text  # noqa: PLC0415

    with Library.open(where.library, create=False) as library, library.reading() as view:
        drafts = [view.articles.draft(article).content for article in view.articles.ids()]
    return [(one.fields.headline, plain_text(one.document), one.fields.number) for one in drafts]
