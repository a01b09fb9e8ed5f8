"""Figures and footnotes in the real window: put in, opened, changed; the mouse and the tab key beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.document import AiUse, Document, Figure, Mark, Note, Paragraph, Text
from editor_app.store.library import Library
from editor_app.system.resources import resource
from editor_app.ui.editor.figures.sheet import FigureSheet
from editor_app.ui.editor.note_prompt import NotePrompt
from tests.support.library import filled
from tests.support.window import Driver, opened_window, places

MARKED = (Text("bold", frozenset({Mark.STRONG})),)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    where = places(tmp_path)
    document = Document(
        (Paragraph((Text("before"), Note((Text("a note"),)))), Figure(asset="0" * 64, caption=MARKED))
    )
    (article,) = filled(where.library, Content(document=document))
    with opened_window(qtbot, where) as driver:
        driver.open(article)
        yield driver


def body(desk: Driver) -> Document:
    assert desk.current is not None
    return desk.current.content().document


def sheet(desk: Driver, kind: type) -> object:
    desk.wait(lambda: len(desk.window.findChildren(kind)) == 1)
    return desk.window.findChildren(kind)[0]


def test_a_figures_words_are_changed_in_a_sheet_as_one_step(desk: Driver) -> None:
    text = desk.window.editor.text
    before = body(desk)
    position = text.toPlainText().rindex("\N{OBJECT REPLACEMENT CHARACTER}")
    text.object_opened.emit(position)
    found = sheet(desk, FigureSheet)
    assert isinstance(found, FigureSheet)
    found.alt.take(" a harbour ")
    found.credit.take("Ann")
    found.ai_use._chosen(1)
    found.accept()
    figure = body(desk).blocks[-1]
    assert figure == Figure(asset="0" * 64, alt="a harbour", credit="Ann", caption=MARKED, ai_use=AiUse.NONE)
    desk.do("undo")
    assert body(desk) == before


def test_a_sheet_that_is_left_changes_nothing(desk: Driver) -> None:
    text = desk.window.editor.text
    before = body(desk)
    text.object_opened.emit(text.toPlainText().rindex("\N{OBJECT REPLACEMENT CHARACTER}"))
    found = sheet(desk, FigureSheet)
    assert isinstance(found, FigureSheet)
    found.alt.take("x")
    found.reject()
    assert body(desk) == before


def test_a_notes_words_are_changed(desk: Driver) -> None:
    text = desk.window.editor.text
    text.object_opened.emit(text.toPlainText().index("\N{OBJECT REPLACEMENT CHARACTER}"))
    found = sheet(desk, NotePrompt)
    assert isinstance(found, NotePrompt)
    found.words.setPlainText("another note")
    found.accept()
    assert body(desk).blocks[0] == Paragraph((Text("before"), Note((Text("another note"),))))


def test_pictures_from_files_and_from_the_clipboard_are_kept_and_shown(desk: Driver, tmp_path: Path) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    desk.window.editor.text.pictures_offered.emit([resource("samples", "pictures", "logo.png"), image])
    desk.wait(lambda: len([one for one in body(desk).blocks if isinstance(one, Figure)]) == 3)
    assets = {one.asset for one in body(desk).blocks if isinstance(one, Figure)} - {"0" * 64}
    with Library.open(places(tmp_path).library) as library, library.reading() as view:
        assert all(view.assets.get(asset).startswith(b"\x89PNG") for asset in assets)
    pictures = desk.window.editor.pictures
    desk.wait(lambda: all(pictures.get(asset) is not None for asset in assets))


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(desk: Driver, tmp_path: Path) -> None:
    before = body(desk)
    (tmp_path / "words.png").write_text("no picture")
    desk.window.editor.text.pictures_offered.emit([tmp_path / "words.png"])
    desk.wait(lambda: any("words.png" in one.sentence for one in desk.window.notices.standing))
    assert body(desk) == before


@pytest.mark.parametrize("beside", [True, False])
def test_the_right_button_and_the_wheel_go_round_in_no_circle(desk: Driver, beside: bool) -> None:
    text = desk.window.editor.text
    target = text if beside else text.viewport()
    QTest.mouseClick(target, Qt.MouseButton.RightButton, pos=QPoint(4, 40))
    wheel = QWheelEvent(
        QPointF(4, 40), QPointF(4, 40), QPoint(0, -40), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, wheel)
    assert text.toPlainText()


def test_the_tab_key_does_not_leave_the_text(desk: Driver) -> None:
    before = body(desk)
    desk.window.editor.focus_text()
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Backtab)
    assert desk.window.focusWidget() is desk.window.editor.text
    assert body(desk) == before
