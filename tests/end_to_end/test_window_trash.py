"""The trash in the window: by menu, key and action; undone, restored, emptied; with what is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.workflow import Status
from editor_app.services.trash import TrashCan
from editor_app.store.library import Library
from editor_app.ui.article_list.queue_list import QueueButton
from editor_app.ui.shelf.purge_sheet import PurgeSheet
from tests.support.library import content, decision
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def ids(tmp_path: Path) -> list[str]:
    made = []
    with Library.open(places(tmp_path).library) as library:
        for headline in ("甲稿", "乙稿", "丙稿"):
            with library.writing() as unit:
                made.append(unit.articles.create(content(headline)))
    return made


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path, ids: list[str]) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as made:
        made.wait(lambda: len(shown(made)) == len(ids))
        yield made


def shown(driver: Driver) -> list[str]:
    return [row.headline for row in driver.window.articles._listing.model.rows]


def trashed(driver: Driver) -> list[str]:
    return [row.headline for row in driver.window.around.lanes.desk().trash.listed()]


def body(driver: Driver) -> str:
    assert driver.current is not None
    return driver.current.body.toPlainText()


def pick(driver: Driver, queue: str) -> None:
    button = next(one for one in driver.window.articles.findChildren(QueueButton) if one.queue.id == queue)
    driver.wait(button.isVisible)
    with driver.qtbot.waitSignal(driver.window.articles._listing.arrived):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_notice(driver: Driver, words: str) -> None:
    bar = driver.window.notices
    driver.wait(lambda: any(one.text() == words for one in bar.findChildren(QPushButton)))
    QTest.mouseClick(
        next(one for one in bar.findChildren(QPushButton) if one.text() == words), Qt.MouseButton.LeftButton
    )


def choose_card(driver: Driver, article: str) -> None:
    view, model = driver.window.articles._view, driver.window.articles._listing.model
    rect = view.visualRect(model.index(model.place_of(article)))
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        rect.topLeft() + QPoint(30, 20),
    )


def bar_button(driver: Driver, words: str) -> QPushButton:
    bar = driver.window.articles._trash_bar
    return next(one for one in bar.findChildren(QPushButton) if one.text() == words)


def sheet(driver: Driver) -> PurgeSheet:
    driver.wait(lambda: any(one.isVisible() for one in driver.window.findChildren(PurgeSheet)))
    return next(one for one in driver.window.findChildren(PurgeSheet) if one.isVisible())


def test_the_open_article_goes_with_what_was_typed_last_and_comes_back_with_it(
    driver: Driver, ids: list[str]
) -> None:
    driver.open(ids[1])
    driver.type_body("last words")
    driver.do("trash")
    driver.wait(lambda: shown(driver) == ["丙稿", "甲稿"])
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[0])
    assert trashed(driver) == ["乙稿"]
    press_notice(driver, "Undo")
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[1])
    assert "last words" in body(driver)
    driver.wait(lambda: sorted(shown(driver)) == sorted(["丙稿", "乙稿", "甲稿"]))
    assert trashed(driver) == []


def test_the_delete_key_in_the_list_moves_the_current_card(driver: Driver, ids: list[str]) -> None:
    choose_card(driver, ids[2])
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[2])
    QTest.keyClick(driver.window.articles._view, Qt.Key.Key_Delete)
    driver.wait(lambda: shown(driver) == ["乙稿", "甲稿"])
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[1])


def test_the_menu_of_a_card_offers_what_can_be_done_and_does_it(driver: Driver, ids: list[str]) -> None:
    view, model = driver.window.articles._view, driver.window.articles._listing.model
    driver.open(ids[2])
    at = view.visualRect(model.index(model.place_of(ids[0]))).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = next(one for one in driver.window.articles.findChildren(QMenu) if one.isVisible())
    words = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert words == ["Open", "Duplicate", "Move to trash"]
    menu.actions()[-1].trigger()
    menu.close()
    driver.wait(lambda: shown(driver) == ["丙稿", "乙稿"])
    assert driver.current is not None
    assert driver.current.article == ids[2], "what is open stays open"


def test_the_trash_restores_deletes_and_is_emptied(driver: Driver, ids: list[str]) -> None:
    can = driver.window.around.lanes.desk().trash
    can.put(ids)
    pick(driver, "trash")
    driver.wait(lambda: len(shown(driver)) == 3)
    assert not bar_button(driver, "Restore").isEnabled()
    choose_card(driver, ids[0])
    driver.wait(bar_button(driver, "Restore").isEnabled)
    assert driver.current is None, "what lies in the trash is not opened"
    QTest.mouseClick(bar_button(driver, "Restore"), Qt.MouseButton.LeftButton)
    driver.wait(lambda: shown(driver) == ["丙稿", "乙稿"])

    choose_card(driver, ids[1])
    driver.wait(bar_button(driver, "Delete…").isEnabled)
    QTest.keyClick(driver.window.articles._view, Qt.Key.Key_Delete)
    asked = sheet(driver)
    assert "乙稿" in asked.windowTitle()
    asked.reject()
    assert sorted(trashed(driver)) == ["丙稿", "乙稿"]
    QTest.mouseClick(bar_button(driver, "Delete…"), Qt.MouseButton.LeftButton)
    sheet(driver).delete_button.click()
    driver.wait(lambda: shown(driver) == ["丙稿"])

    QTest.mouseClick(bar_button(driver, "Empty…"), Qt.MouseButton.LeftButton)
    sheet(driver).delete_button.click()
    driver.wait(lambda: shown(driver) == [])
    driver.wait(driver.window.articles._blank.isVisible)
    assert trashed(driver) == []
    assert not bar_button(driver, "Empty…").isEnabled()
    pick(driver, "all")
    driver.wait(lambda: shown(driver) == ["甲稿"])


def test_another_program_puts_away_what_is_open_here(driver: Driver, ids: list[str], tmp_path: Path) -> None:
    driver.open(ids[0])
    driver.open(ids[1])
    driver.type_body("unsaved words")
    with Library.open(places(tmp_path).library) as other:
        TrashCan(other).put([ids[1]])
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[0])
    assert any("elsewhere" in notice.sentence for notice in driver.window.notices.standing)
    driver.saved()
    driver.wait(lambda: len(driver.window.open_articles.recent()) == 1)
    with Library.open(places(tmp_path).library) as other:
        TrashCan(other).restore([ids[1]])
    driver.open(ids[1])
    assert "unsaved words" in body(driver)


def test_what_cannot_go_says_why_and_stays(driver: Driver, ids: list[str]) -> None:
    with driver.window.around.lanes.desk().library.writing() as unit:
        unit.events.add(decision(ids[0], unit.revisions.add(ids[0], "陈一帆")))
    driver.open(ids[0])
    driver.do("trash")
    driver.wait(lambda: any("cannot be moved" in one.sentence for one in driver.window.notices.standing))
    assert driver.current is not None
    assert driver.current.article == ids[0]
    assert trashed(driver) == []


def test_the_menu_says_why_what_is_no_draft_cannot_go(driver: Driver, ids: list[str]) -> None:
    with driver.window.around.lanes.desk().library.writing() as unit:
        unit.events.add(decision(ids[0], unit.revisions.add(ids[0], "陈一帆")))
    model = driver.window.articles._listing.model
    driver.wait(lambda: model.rows[model.place_of(ids[0])].status is Status.IN_REVIEW)
    driver.window.articles._open_menu(ids[0], QPoint(10, 10))
    menu = next(one for one in driver.window.articles.findChildren(QMenu) if one.isVisible())
    last = menu.actions()[-1]
    assert not last.isEnabled()
    assert "nobody has decided" in last.toolTip()
    menu.close()


def test_closing_the_last_article_says_how_to_begin(driver: Driver, ids: list[str]) -> None:
    driver.open(ids[0])
    driver.type_body("closed soon")
    driver.do("close_article")
    assert driver.current is None
    assert driver.window.welcome.isVisible()
    assert not driver.window.actions_table["trash"].isEnabled()
    assert driver.window.places.last() is None
    driver.saved()
    driver.open(ids[0])
    assert driver.window.editor.isVisible()
    assert "closed soon" in body(driver)


def test_a_new_article_without_a_word_just_closes(driver: Driver, ids: list[str]) -> None:
    driver.open(ids[0])
    driver.begin()
    driver.do("trash")
    driver.wait(lambda: driver.current is not None and driver.current.article == ids[0])
    assert trashed(driver) == []


def test_a_copy_is_opened_and_says_so(driver: Driver, ids: list[str]) -> None:
    driver.open(ids[0])
    driver.type_body("newly typed")
    driver.do("duplicate")
    driver.wait(lambda: driver.current is not None and driver.current.article not in ids)
    assert driver.current is not None
    assert driver.current.headline.toPlainText() == "甲稿（副本）"
    assert "newly typed" in body(driver)
