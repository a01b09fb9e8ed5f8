"""The right pane: tabs, each pane made when it is first shown, and the tab remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.ui.actions import ACTIONS
from editor_app.ui.side.pane import SIDE_TAB
from editor_app.ui.side.tabs import TABS, Tab
from tests.support.library import content, filled
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def article(where: Places) -> str:
    return filled(where.library, content("一", "甲"))[0]


@pytest.fixture
def desk(qtbot: QtBot, where: Places, article: str) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.window.activateWindow()
        yield driver


def focused(desk: Driver) -> QWidget:
    widget = desk.window.focusWidget()
    assert widget is not None
    return widget


def shown(desk: Driver) -> Tab:
    return desk.window.side.current


def pane(desk: Driver) -> QWidget | None:
    return desk.window.past.history._pane


def test_every_tab_has_its_action_and_every_pane_a_row() -> None:
    actions = {action.id for action in ACTIONS}
    assert [row.tab for row in TABS] == list(Tab)
    assert {row.action for row in TABS} <= actions


def test_an_action_shows_the_pane_of_its_tab_and_goes_into_it_also_where_the_side_was_put_away(
    desk: Driver, article: str
) -> None:
    desk.open(article)
    side = desk.window.side
    assert not side.isVisible()
    assert pane(desk) is None
    desk.do("side_history")
    assert side.isVisible()
    assert shown(desk) is Tab.HISTORY
    history = pane(desk)
    assert history is not None
    assert history.isVisible()
    assert not desk.window.preview.isVisible()
    assert history.isAncestorOf(focused(desk))
    desk.do("side_preview")
    assert desk.window.preview.isVisible()
    assert not history.isVisible()
    assert desk.window.preview.isAncestorOf(focused(desk))


def test_a_preview_for_a_screen_comes_before_whatever_stands_at_the_right(desk: Driver, article: str) -> None:
    desk.open(article)
    desk.do("side_history")
    desk.do("preview_web")
    assert shown(desk) is Tab.PREVIEW


def test_arrows_go_from_tab_to_tab(desk: Driver) -> None:
    desk.do("side_history")
    strip = desk.window.side.strip
    strip.setFocus()
    assert focused(desk) is strip.button(Tab.HISTORY)
    QTest.keyClick(focused(desk), Qt.Key.Key_Left)
    assert shown(desk) is Tab.REVIEW
    QTest.keyClick(focused(desk), Qt.Key.Key_Left)
    assert shown(desk) is Tab.PREVIEW
    assert focused(desk) is strip.button(Tab.PREVIEW)
    QTest.mouseClick(strip.button(Tab.HISTORY), Qt.MouseButton.LeftButton)
    assert shown(desk) is Tab.HISTORY
    assert desk.window.preview.isHidden()


def test_the_tab_is_remembered_and_its_pane_is_made_once_the_window_is_seen(
    qtbot: QtBot, where: Places, article: str
) -> None:
    with opened_window(qtbot, where) as desk:
        desk.do("side_history")
    with opened_window(qtbot, where, preview=True) as desk:
        assert shown(desk) is Tab.HISTORY
        desk.wait(lambda: pane(desk) is not None)
        assert desk.window.preview.isHidden()


def test_an_unknown_tab_in_the_memory_is_the_preview(qtbot: QtBot, where: Places, article: str) -> None:
    with opened_window(qtbot, where) as desk:
        desk.window._memory.put(SIDE_TAB, "of another version")
    with opened_window(qtbot, where) as desk:
        assert shown(desk) is Tab.PREVIEW
