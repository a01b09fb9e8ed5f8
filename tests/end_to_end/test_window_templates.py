"""Templates in the window: the menu, the sheet, placeholders, saving one's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor_app.ui.prompts import LinePrompt
from editor_app.ui.shelf.beginning import NameCheck
from editor_app.ui.shelf.template_sheet import TemplateSheet
from tests.support.window import Driver, opened_window, places, stored


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as made:
        made.wait(made.window.actions_table["new"].isEnabled)
        yield made


def menu(driver: Driver) -> QMenu:
    button = driver.window.top_bar.template_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.wait(lambda: any(one.isVisible() for one in button.findChildren(QMenu)))
    return next(one for one in button.findChildren(QMenu) if one.isVisible())


def begin(driver: Driver, name: str) -> None:
    before = driver.current
    shown = menu(driver)
    next(action for action in shown.actions() if action.text() == name).trigger()
    shown.close()
    driver.wait(lambda: driver.current not in (None, before))


def sheet(driver: Driver) -> TemplateSheet:
    driver.do("new_from_template")
    found = next(one for one in driver.window.findChildren(TemplateSheet) if one.isVisible())
    driver.wait(lambda: bool(found.text.toPlainText()))
    return found


def prompt(driver: Driver) -> LinePrompt:
    driver.wait(lambda: any(one.isVisible() for one in driver.window.findChildren(LinePrompt)))
    return next(one for one in driver.window.findChildren(LinePrompt) if one.isVisible())


def body(driver: Driver) -> str:
    assert driver.current is not None
    return driver.current.body.toPlainText()


def test_the_menu_begins_an_article_and_nothing_is_stored_before_a_word_is_typed(
    driver: Driver, tmp_path: Path
) -> None:
    begin(driver, "Notice")
    assert driver.current is not None
    assert driver.current.fields.genre == "Notice"
    assert driver.window.editor.titles.headline.hasFocus()
    assert not driver.current.is_dirty
    assert stored(places(tmp_path)) == []
    driver.type_headline("Water off")
    driver.saved()
    assert [headline for headline, _, _ in stored(places(tmp_path))] == ["Water off"]


def test_a_plain_new_article_is_plain_also_after_one_by_a_template(driver: Driver) -> None:
    begin(driver, "News")
    assert "‹Lead" in body(driver)
    driver.begin()
    assert body(driver) == ""


def test_the_caret_marks_a_placeholder_that_is_then_overwritten(driver: Driver) -> None:
    begin(driver, "News")
    text = driver.window.editor.text
    driver.window.editor.focus_text()
    driver.wait(lambda: text.textCursor().selectedText().startswith("‹Lead"))
    QTest.keyClicks(text, "The ferry")
    assert body(driver).split("\n")[0] == "The ferry"
    QTest.keyClick(text, Qt.Key.Key_Down)
    driver.wait(lambda: text.textCursor().selectedText().startswith("‹The facts"))
    QTest.keyClick(text, Qt.Key.Key_Left)
    assert not text.textCursor().hasSelection(), "the caret may go into it to change a part"
    QTest.keyClick(text, Qt.Key.Key_Right)
    QTest.keyClicks(text, "zz")
    driver.qtbot.wait(20)
    assert not text.textCursor().hasSelection()
    assert "‹zzThe facts" in body(driver)
    text.undo()
    text.undo()
    assert "‹Lead" in body(driver)


def test_what_is_left_of_a_template_is_hinted_at(driver: Driver) -> None:
    begin(driver, "Notice")
    driver.wait(lambda: driver.window.following._overview.hints >= 2)
    with_them = driver.window.following._overview.hints
    text = driver.window.editor.text
    driver.window.editor.focus_text()
    cursor = text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    text.setTextCursor(cursor)
    QTest.keyClicks(text, "x")
    driver.wait(lambda: driver.window.following._overview.hints == with_them - 1)


def test_the_sheet_shows_what_each_one_is_and_begins_by_it(driver: Driver) -> None:
    found = sheet(driver)
    names = [found.names.item(row).text() for row in range(found.names.count())]
    assert names == ["News", "Feature", "Interview", "Notice"]
    assert not found.rename_button.isEnabled()
    QTest.keyClick(found.names, Qt.Key.Key_Down)
    QTest.keyClick(found.names, Qt.Key.Key_Down)
    driver.wait(lambda: "‹question›" in found.text.toPlainText())
    assert "Reporter / Photographs / Editor" in found.about.text()
    found.use_button.click()
    driver.wait(lambda: driver.current is not None and "‹question›" in body(driver))


def test_ones_own_template_is_saved_overwritten_renamed_and_deleted(driver: Driver) -> None:
    driver.begin()
    driver.type_body("every week the same")
    driver.do("save_template")
    asked = prompt(driver)
    asked.line.setText("Weekly")
    asked._accept()
    driver.wait(lambda: any("“Weekly” was saved" in one.sentence for one in driver.window.notices.standing))
    driver.type_body(" again")
    driver.do("save_template")
    asked = prompt(driver)
    asked.line.setText("Weekly")
    asked._accept()
    assert asked.isVisible(), "it asks before it overwrites"
    asked._accept()
    driver.wait(lambda: not asked.isVisible())

    driver.window.around.lanes.drain()
    found = sheet(driver)
    driver.wait(lambda: "same again" in found.text.toPlainText())
    assert found.names.item(0).text() == "Weekly"
    found.rename_button.click()
    asked = prompt(driver)
    asked.line.setText("Monthly")
    asked._accept()
    driver.wait(lambda: found.names.item(0) is not None and found.names.item(0).text() == "Monthly")
    found.delete_button.click()
    assert "again" in found.about.text()
    driver.window.around.lanes.drain()
    assert found.names.count() == 5, "once is not enough"
    found.delete_button.click()
    driver.wait(lambda: found.names.count() == 4)
    found.reject()


def test_a_name_is_checked() -> None:
    check = NameCheck({"Weekly"})
    assert check("")
    assert check("x" * 61)
    assert check("Weekly")
    assert not check("Weekly")
    assert not check("Monthly")
