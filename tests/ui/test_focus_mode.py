"""Focus mode, typewriter scrolling and dimming."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Document
from editor_app.ui import motion
from editor_app.ui.editor.dimming import LAYER, sentence_around
from editor_app.ui.settings import Preferences
from tests.support.editing import said
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path):  # type: ignore[no-untyped-def]
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.begin()
        yield driver


def fill(desk: Driver, *lines: str) -> None:
    desk.window.editor.text.insert(Document(tuple(said(line) for line in lines)))


def is_on(desk: Driver) -> bool:
    return desk.window.focus_mode.on


def shown(desk: Driver) -> dict[str, bool]:
    window = desk.window
    parts = {
        "list": window.articles, "side": window.preview, "top": window.top_bar, "status": window.status,
        "toolbar": window.editor.toolbar, "summary": window.summary, "titles": window.editor.titles,
        "text": window.editor.text,
    }  # fmt: skip
    return {name: part.isVisible() for name, part in parts.items()}


def test_only_titles_and_text_are_shown_and_all_comes_back(desk: Driver) -> None:
    before = shown(desk)
    desk.do("focus_mode")
    assert {name for name, is_shown in shown(desk).items() if is_shown} == {"titles", "text"}
    assert desk.window.actions_table["focus_mode"].isChecked()
    assert desk.window.editor.text.hasFocus()
    desk.do("focus_mode")
    assert shown(desk) == before
    assert not desk.window.actions_table["focus_mode"].isChecked()


def test_a_pane_that_was_hidden_stays_hidden(desk: Driver) -> None:
    desk.do("list_pane")
    before = shown(desk)
    assert not before["list"]
    desk.do("focus_mode")
    desk.window.resize(1000, 700)
    desk.window.resize(1440, 860)
    assert not shown(desk)["side"]
    desk.do("focus_mode")
    assert shown(desk) == before


def test_escape_leaves_but_not_while_composing_or_finding(desk: Driver) -> None:
    desk.do("focus_mode")
    desk.do("find")
    desk.press(Qt.Key.Key_Escape)
    assert is_on(desk)
    desk.press(Qt.Key.Key_Escape)
    assert not is_on(desk)
    assert shown(desk)["list"]
    desk.press(Qt.Key.Key_Escape)
    assert shown(desk)["list"]


@pytest.mark.parametrize("action", ["search", "list_pane"])
def test_what_needs_a_pane_leaves_first(desk: Driver, action: str) -> None:
    desk.do("focus_mode")
    desk.do(action)
    assert not is_on(desk)
    assert shown(desk)["top"]


def test_without_an_article_there_is_nothing_to_focus_on(desk: Driver) -> None:
    desk.do("focus_mode")
    desk.window.open_articles.rested.emit()
    assert not is_on(desk)
    assert shown(desk)["top"]


def test_the_palette_can_be_reached(desk: Driver) -> None:
    desk.do("focus_mode")
    desk.do("palette")
    assert is_on(desk)


def test_full_screen_gives_the_former_state_back(desk: Driver) -> None:
    desk.window.setWindowState(Qt.WindowState.WindowMaximized)
    desk.do("focus_mode")
    desk.do("full_screen")
    assert desk.window.isFullScreen()
    desk.do("full_screen")
    assert desk.window.isMaximized()
    assert not desk.window.isFullScreen()
    assert is_on(desk)


def test_it_is_remembered_to_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    where = places(tmp_path)
    with opened_window(qtbot, where) as desk:
        desk.begin()
        desk.type_body("words")
        desk.do("focus_mode")
        desk.saved()
    with opened_window(qtbot, where) as desk:
        desk.wait(lambda: desk.current is not None)
        assert is_on(desk)
        desk.do("focus_mode")


def line_at(desk: Driver) -> float:
    text = desk.window.editor.text
    return text.cursorRect().center().y() / text.viewport().height()


def test_the_line_of_the_caret_stays_in_the_middle_to_the_last(desk: Driver) -> None:
    fill(desk, *["a long line of words"] * 80)
    desk.do("focus_mode")
    QApplication.processEvents()
    desk.type_body("x")
    assert line_at(desk) == pytest.approx(0.45, abs=0.05)
    for _ in range(30):
        desk.press(Qt.Key.Key_Up)
    assert line_at(desk) == pytest.approx(0.45, abs=0.05)
    desk.window.around.preferences.put("focus_typewriter", False)
    bar = desk.window.editor.text.verticalScrollBar()
    end = desk.window.editor.text.document().size().height() - desk.window.editor.text.viewport().height()
    assert bar.maximum() <= end + 1


def test_typewriter_scrolling_works_without_focus_mode(desk: Driver) -> None:
    fill(desk, *["a long line of words"] * 80)
    desk.do("typewriter")
    desk.type_body("x")
    assert line_at(desk) == pytest.approx(0.45, abs=0.05)


def test_a_text_that_is_laid_out_late_comes_to_its_place_all_the_same(desk: Driver) -> None:
    fill(desk, *["a long line of words"] * 80)
    desk.do("typewriter")
    text, bar = desk.window.editor.text, desk.window.editor.text.verticalScrollBar()
    end = round(text.document().size().height()) - text.viewport().height()
    cursor = text.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    text.setTextCursor(cursor)
    bar.setRange(0, 0)
    text.cursorPositionChanged.emit()
    bar.setRange(0, end)
    assert line_at(desk) == pytest.approx(0.45, abs=0.05)


def dimmed(desk: Driver) -> list[str]:
    layer = desk.window.editor.text.highlights._layers.get(LAYER, [])
    return [one.cursor.selectedText().replace("\u2029", "|") for one in layer]


def test_all_but_the_paragraph_is_dimmed_and_follows_the_caret(desk: Driver) -> None:
    fill(desk, "one", "two", "three")
    desk.window.around.preferences.put("dimming", "paragraph")
    assert dimmed(desk) == []
    desk.do("focus_mode")
    assert dimmed(desk) == ["one|two|", ""]
    desk.press(Qt.Key.Key_Up)
    desk.type_body("x")
    assert dimmed(desk) == ["one|", "|three"]
    desk.press(Qt.Key.Key_Home)
    desk.type_body("y")
    assert dimmed(desk) == ["one|", "|three"]
    desk.do("focus_mode")
    assert dimmed(desk) == []


def test_an_article_that_is_gone_to_is_dimmed_at_once(desk: Driver) -> None:
    fill(desk, "One.", "Two.")
    first = desk.current
    assert first is not None
    desk.window.editor.text.moveCursor(desk.window.editor.text.textCursor().MoveOperation.Start)
    desk.begin()
    fill(desk, "Three.", "Four.")
    desk.window.editor.text.moveCursor(desk.window.editor.text.textCursor().MoveOperation.Start)
    desk.window.around.preferences.put("dimming", "paragraph")
    desk.do("focus_mode")
    assert dimmed(desk)[-1].endswith("Four.")
    desk.open(first.article)
    assert dimmed(desk)[-1].endswith("Two.")


def test_all_but_the_sentence_is_dimmed(desk: Driver) -> None:
    desk.type_body("One. Two is longer. Three")
    desk.window.around.preferences.put("dimming", "sentence")
    desk.do("focus_mode")
    assert dimmed(desk) == ["One. Two is longer. ", ""]
    QTest.keyClick(desk.window.editor.text, Qt.Key.Key_Home)
    assert dimmed(desk) == ["", "Two is longer. Three"]


@pytest.mark.parametrize(
    ("text", "position", "around"),
    [
        ("第一句。第二句！“第三句。”", 5, (4, 8)),
        ("第一句。第二句！", 8, (4, 8)),
        ("", 0, (0, 0)),
        ("😀。好", 3, (3, 4)),
        ("One. Two", 0, (0, 5)),
    ],
)
def test_sentences_are_found_in_both_languages(text: str, position: int, around: tuple[int, int]) -> None:
    assert sentence_around(text, position) == around


def test_motion_is_asked_of_preferences_system_and_environment(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences()
    monkeypatch.setattr(type(QApplication.style()), "styleHint", lambda *_: 200)
    assert motion.may_move(preferences)
    monkeypatch.setenv(motion.VARIABLE, "1")
    assert not motion.may_move(preferences)
    monkeypatch.delenv(motion.VARIABLE)
    preferences.put("motion", "less")
    assert not motion.may_move(preferences)
