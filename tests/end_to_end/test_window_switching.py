"""Several articles open: switching, going to any, closing; each keeps its undo, its caret and its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.store.library import Library
from editor_app.ui.editor.open_articles import MOST
from editor_app.ui.shelf import switcher
from editor_app.ui.shelf.go_to import MOST as GOES_TO
from editor_app.ui.shelf.go_to import GoTo
from editor_app.ui.shelf.switcher import Switcher
from tests.support.library import content
from tests.support.window import Driver, opened_window, places

COUNT = MOST + 4
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ids(tmp_path: Path) -> list[str]:
    made = []
    with Library.open(places(tmp_path).library) as library:
        for number in range(COUNT):
            with library.writing() as unit:
                made.append(unit.articles.create(content(f"第{number}篇", *(["一段正文。" * 30] * 12))))
    return made


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path, ids: list[str]) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as made:
        made.wait(lambda: len(made.window.articles._listing.model.rows) == COUNT)
        yield made


def open_headlines(driver: Driver) -> list[str]:
    return [one.headline.toPlainText() for one in driver.window.open_articles.recent()]


def test_a_thousand_steps_can_be_undone_after_work_on_others(driver: Driver, ids: list[str]) -> None:
    driver.open(ids[0])
    assert driver.current is not None
    body = driver.current.body
    before = body.toPlainText()
    cursor = QTextCursor(body)
    for number in range(1000):
        cursor.setPosition((number * 7) % body.characterCount())
        cursor.beginEditBlock()
        if number % 5 == 4:
            cursor.insertBlock()
        else:
            cursor.insertText(f"<{number}>")
        cursor.endEditBlock()
    after = body.toPlainText()
    driver.window.editor._text_edited()
    for other in ids[1:MOST]:  # as many as stay open beside it
        driver.open(other)
        driver.type_body("x")
    driver.saved()
    driver.open(ids[0])
    assert driver.current.body is body
    assert body.toPlainText() == after
    assert body.availableUndoSteps() == 1000
    for _ in range(1000):
        driver.window.editor.text.undo()
    assert body.toPlainText() == before
    for _ in range(1000):
        driver.window.editor.text.redo()
    assert body.toPlainText() == after
    assert driver.current.content().fields.headline == "第0篇"


def test_caret_selection_and_scroll_come_back(driver: Driver, ids: list[str]) -> None:
    driver.open(ids[0])
    text = driver.window.editor.text
    cursor = text.textCursor()
    cursor.setPosition(1400)
    cursor.setPosition(1420, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    scrolled = text.verticalScrollBar().value()
    assert scrolled > 0
    driver.open(ids[1])
    assert text.textCursor().position() == 0
    driver.do("switch_article")
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[0])
    assert (text.textCursor().anchor(), text.textCursor().position()) == (1400, 1420)
    assert text.verticalScrollBar().value() == scrolled


def test_the_one_unused_for_longest_is_closed_when_there_are_too_many(driver: Driver, ids: list[str]) -> None:
    for article in ids:
        driver.open(article)
    assert len(open_headlines(driver)) == MOST
    assert open_headlines(driver)[0] == f"第{COUNT - 1}篇"
    assert "第0篇" not in open_headlines(driver)


def test_a_tap_goes_back_and_forth_between_two(driver: Driver, ids: list[str]) -> None:
    for article in ids[:3]:
        driver.open(article)
    for expected in (ids[1], ids[2], ids[1]):
        driver.do("switch_article")
        assert driver.current is not None
        assert driver.current.article == expected
    driver.do("switch_back")
    assert open_headlines(driver)[0] == "第0篇", "backwards is the one unused for longest"


def release_ctrl(widget: Switcher) -> None:
    QApplication.sendEvent(
        widget, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
    )


@pytest.fixture
def overlay(driver: Driver, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> Switcher:
    """The quick switch over three articles, Ctrl being held."""
    for article in ids[:3]:
        driver.open(article)
    driver.type_body("unsaved")
    monkeypatch.setattr(switcher.Switcher.__init__, "__defaults__", (lambda: True,))
    driver.do("switch_article")
    found = driver.window.switching._switcher
    assert found is not None
    assert found.isVisible()
    return found


def test_while_ctrl_is_held_tab_goes_on_and_letting_go_takes(
    driver: Driver, ids: list[str], overlay: Switcher
) -> None:
    rows = [overlay._list.item(place).text() for place in range(overlay._list.count())]
    assert rows == ["第2篇", "第1篇", "第0篇"]
    assert overlay._list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "第2篇, Draft, not saved yet"
    assert overlay._list.currentRow() == 1
    QTest.keyClick(overlay, Qt.Key.Key_Tab, CTRL)
    assert overlay._list.currentRow() == 2
    QTest.keyClick(overlay, Qt.Key.Key_Tab, CTRL)
    assert overlay._list.currentRow() == 0, "round at the end"
    QTest.keyClick(overlay, Qt.Key.Key_Backtab, CTRL)
    assert overlay._list.currentRow() == 2
    release_ctrl(overlay)
    assert driver.current is not None
    assert driver.current.article == ids[0]
    assert not overlay.isVisible()


def test_esc_leaves_the_quick_switch_without_going(driver: Driver, ids: list[str], overlay: Switcher) -> None:
    driver.do("switch_article")  # the shortcut itself, where it comes to the window
    assert overlay._list.currentRow() == 2
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert driver.current is not None
    assert driver.current.article == ids[2]


def test_closing_goes_to_the_one_before_and_loses_nothing(driver: Driver, ids: list[str]) -> None:
    for article in ids[:3]:
        driver.open(article)
    driver.type_body("closed soon")
    driver.do("close_article")
    assert driver.current is not None
    assert driver.current.article == ids[1]
    driver.wait(lambda: len(driver.window.open_articles._sessions) == 2)
    with driver.window.around.lanes.desk().library.reading() as view:
        assert "closed soon" in str(view.articles.draft(ids[2]).content.document)
    driver.open(ids[2])
    driver.do("close_others")
    assert open_headlines(driver) == ["第2篇"]


def test_the_status_bar_lists_what_is_open(driver: Driver, ids: list[str]) -> None:
    button = driver.window.status.open_button
    driver.open(ids[0])
    assert not button.isVisible()
    driver.open(ids[1])
    assert button.isVisible()
    assert button.text().startswith("2 open")
    menu = button.menu()
    menu.aboutToShow.emit()
    words = [(action.text(), action.isChecked()) for action in menu.actions() if action.text()]
    assert words[:2] == [("第1篇", True), ("第0篇", False)]
    menu.actions()[1].trigger()
    assert driver.current is not None
    assert driver.current.article == ids[0]
    driver.do("close_article")
    assert not button.isVisible()


def popup(driver: Driver) -> GoTo:
    driver.do("go_to_article")
    return next(one for one in driver.window.findChildren(GoTo) if one.isVisible())


def test_going_to_an_article_offers_the_recent_ones_and_finds_any(driver: Driver, ids: list[str]) -> None:
    for article in ids[:3]:
        driver.open(article)
    asked = popup(driver)
    driver.wait(lambda: asked.headlines[:2] == ["第1篇", "第0篇"])
    assert asked.headlines[2:] == [f"第{n}篇" for n in range(COUNT - 1, 2, -1)][: GOES_TO - 2]
    QTest.keyClicks(asked._line, "zzz")
    driver.wait(lambda: asked.headlines == ["Nothing found"])
    asked._line.setText("第17篇")
    driver.wait(lambda: asked.headlines == ["第17篇"])
    QTest.keyClick(asked._line, Qt.Key.Key_Return)
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[17])


def test_the_recent_ones_are_remembered_and_those_in_the_trash_left_out(
    qtbot: QtBot, tmp_path: Path, ids: list[str]
) -> None:
    where = places(tmp_path)
    with opened_window(qtbot, where) as driver:
        for article in ids[:4]:
            driver.open(article)
    with opened_window(qtbot, where) as driver:
        driver.wait(lambda: driver.current is not None)
        driver.window.around.lanes.desk().trash.put([ids[1]])
        asked = popup(driver)
        driver.wait(lambda: asked.headlines[:2] == ["第2篇", "第0篇"])
        assert "第1篇" not in asked.headlines
        asked.close()


def test_a_new_article_is_among_the_recent_ones_once_it_is_stored(driver: Driver, ids: list[str]) -> None:
    driver.begin()
    driver.type_headline("fresh")
    driver.saved()
    driver.open(ids[0])
    asked = popup(driver)
    driver.wait(lambda: asked.headlines[:1] == ["fresh"])
    asked.close()
