"""Where one types words, a file that is dropped or pasted does not become its address."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.editor.titles import TitleEdit, Titles
from editor_app.ui.widgets.seek_line import SeekLine
from editor_app.ui.widgets.text_area import TextArea
from editor_app.ui.widgets.value_line import ValueLine
from tests.support.surroundings import theme_of

Typed = TitleEdit | TextArea | ValueLine | SeekLine


@pytest.fixture
def titles(qtbot: QtBot, qapp: QApplication) -> Titles:
    made = Titles(theme_of(qapp))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def files(tmp_path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jpg"))])
    # As file managers do.
    mime.setText(QUrl.fromLocalFile(str(tmp_path / "a.jpg")).toString())
    return mime


@pytest.fixture
def words() -> QMimeData:
    mime = QMimeData()
    mime.setText("words")
    return mime


@pytest.fixture(params=[TitleEdit, TextArea, ValueLine, SeekLine])
def typed(request: pytest.FixtureRequest, qtbot: QtBot, titles: Titles) -> Typed:
    made: Typed = titles.headline if request.param is TitleEdit else request.param()
    if request.param is not TitleEdit:
        qtbot.addWidget(made)
    return made


def text_of(typed: Typed) -> str:
    return typed.text() if isinstance(typed, ValueLine | SeekLine) else typed.toPlainText()


def drop(typed: Typed, mime: QMimeData) -> bool:
    """Drag something over it and let it go; tell whether it was taken."""
    target = typed if isinstance(typed, ValueLine | SeekLine) else typed.viewport()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(target, enters)
    if enters.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, mime, left, none))
    return enters.isAccepted()


def test_a_file_that_is_dropped_is_none_of_its_words(typed: Typed, files: QMimeData) -> None:
    assert not drop(typed, files)
    assert text_of(typed) == ""


def test_words_can_be_dropped(typed: Typed, words: QMimeData) -> None:
    assert drop(typed, words)
    assert text_of(typed) == "words"


def test_a_file_that_is_pasted_is_none_of_its_words(qtbot: QtBot, titles: Titles, files: QMimeData) -> None:
    area = TextArea()
    qtbot.addWidget(area)
    for edit in (titles.headline, area):
        edit.insertFromMimeData(files)
        assert edit.toPlainText() == ""
