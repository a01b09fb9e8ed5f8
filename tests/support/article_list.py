"""The article list pane in a window of its own, on a real library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.services.desk import Desk
from editor_app.store.library import Unit
from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.article_list.queue_list import QueueButton
from editor_app.ui.surroundings import Surroundings
from tests.support.surroundings import desk_in, surroundings


class ListWindow(QWidget):
    """The pane and its search field; notes what the pane tells."""

    def __init__(self, qtbot: QtBot, around: Surroundings, desk: Desk) -> None:
        super().__init__()
        self.qtbot, self.around, self.desk = qtbot, around, desk
        self.pane = ArticleListPane(around)
        self.field = self.pane.search_field
        self.listing = self.pane._listing
        self.view = self.pane._view
        self.opened: list[str] = []
        self.entered: list[str] = []
        self.pane.opened.connect(self.opened.append)
        self.pane.entered.connect(self.entered.append)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.pane)
        self.resize(272, 700)

    # What can be seen

    @property
    def ids(self) -> list[str]:
        """The articles of the loaded cards, from the top."""
        return [row.id for row in self.listing.model.rows]

    @property
    def headlines(self) -> list[str]:
        return [row.headline for row in self.listing.model.rows]

    @property
    def header(self) -> str:
        return self.pane._header.sentence

    @property
    def queues(self) -> dict[str, str]:
        """The visible queues and the counts they show."""
        return {
            button.queue.id: button._count
            for button in self.pane.findChildren(QueueButton)
            if not button.isHidden()
        }

    @property
    def blank_words(self) -> list[str]:
        """What stands where no cards are, with its buttons; nothing where there are cards."""
        blank = self.pane._blank
        if not blank.isVisible():
            return []
        words: list[QLabel | QPushButton] = [*blank.findChildren(QLabel), *blank.findChildren(QPushButton)]
        return [word.text() for word in words if word.isVisible() and word.text()]

    def top_of(self, article: str) -> int:
        """Where a card begins in the list, in pixels from the top of what is in sight."""
        model = self.listing.model
        return self.view.visualRect(model.index(model.place_of(article))).top()

    # What a person does

    def refresh(self) -> None:
        """Read the list, and wait for it and the counts."""
        with self.qtbot.waitSignals([self.listing.arrived, self.listing.counted]):
            self.pane.refresh()

    def pick_queue(self, queue: str) -> None:
        button = next(one for one in self.pane.findChildren(QueueButton) if one.queue.id == queue)
        with self.qtbot.waitSignal(self.listing.arrived):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def click(self, article: str) -> None:
        model = self.listing.model
        rect = self.view.visualRect(model.index(model.place_of(article)))
        QTest.mouseClick(
            self.view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            rect.topLeft() + QPoint(30, 20),
        )

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)

    def search(self, words: str) -> None:
        """Type words, and wait for the hits."""
        self.field.clear()
        with self.qtbot.waitSignal(self.listing.arrived):
            QTest.keyClicks(self.field, words) if words.isascii() else self.field.insert(words)

    # What somebody writes

    @contextmanager
    def writing(self) -> Iterator[Unit]:
        """Write into the library and tell the feed."""
        with self.desk.library.writing("another pane") as unit:
            yield unit
        self.around.feed.changed.emit(unit.changes)


@contextmanager
def list_window(qtbot: QtBot, application: QApplication, folder: Path) -> Iterator[ListWindow]:
    """The pane, shown, on the library in ``folder``; nothing is read before it is asked for."""
    desk = desk_in(folder)
    with surroundings(application, lambda: desk) as around:
        window = ListWindow(qtbot, around, desk)
        window.show()
        window.activateWindow()
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
    desk.library.close()
