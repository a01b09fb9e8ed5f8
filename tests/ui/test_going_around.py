"""Going through the window by keys: the focus is always somewhere that is seen, and comes back from where it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
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


def tell(desk: Driver) -> None:
    again = NoticeAction("Again", lambda: None)
    desk.window.around.notices.tell(Notice(NoticeKind.INFO, "Said.", actions=(again,), lasting=True))


def test_the_panes_are_gone_round_either_way_with_the_focus_on_what_is_used(
    desk: Driver, article: str
) -> None:
    window = desk.window
    desk.open(article)
    tell(desk)
    window.frame.show_side(shown=True)
    window.editor.focus_text()
    names = []
    for _ in range(4):
        desk.do("next_pane")
        names.append(focused(desk))
    side, cards, notice, text = names
    assert window.preview.isAncestorOf(side)
    assert cards.accessibleName() == "Articles"
    assert window.notices.isAncestorOf(notice)
    assert text is window.editor.text
    for expected in (notice, cards, side, text):
        desk.do("previous_pane")
        assert focused(desk) is expected


def test_without_an_article_the_focus_never_goes_to_a_text_that_is_not_shown(desk: Driver) -> None:
    desk.window.articles.focus_list()
    desk.do("next_pane")
    assert desk.window.welcome.isAncestorOf(focused(desk))
    seen = []
    for _ in range(40):
        QTest.keyClick(focused(desk), Qt.Key.Key_Tab)
        seen.append(focused(desk))
    assert all(one.isVisible() for one in seen)
    assert any(desk.window.welcome.isAncestorOf(one) for one in seen)
    assert any(desk.window.articles.isAncestorOf(one) for one in seen)


def test_a_pane_put_away_with_the_focus_in_it_gives_it_to_what_is_in_the_middle(
    desk: Driver, article: str
) -> None:
    desk.window.articles.focus_list()
    desk.do("list_pane")
    assert desk.window.welcome.isAncestorOf(focused(desk))
    desk.do("list_pane")
    desk.open(article)
    desk.window.articles.focus_list()
    desk.do("list_pane")
    assert focused(desk) is desk.window.editor.text


def test_closing_a_notice_by_its_key_goes_back_to_the_text(desk: Driver, article: str) -> None:
    desk.open(article)
    tell(desk)
    desk.window.editor.focus_text()
    desk.do("previous_pane")
    assert desk.window.notices.isAncestorOf(focused(desk))
    QTest.keyClick(focused(desk), Qt.Key.Key_Escape)
    assert focused(desk) is desk.window.editor.text
    assert desk.window.notices.standing == ()


def test_a_field_asked_for_by_its_key_is_seen_also_where_the_form_is_made_for_it(
    desk: Driver, article: str
) -> None:
    desk.open(article)
    desk.do("desk_note")
    note = focused(desk)
    assert note.accessibleName() == "Note to the desk"
    desk.wait(lambda: note.visibleRegion().boundingRect() == note.rect())
    chips = desk.window.details.navigator.findChildren(QPushButton)
    assert [chip.text() for chip in chips if chip.property("look") == "chip-here"] == ["Desk"]
