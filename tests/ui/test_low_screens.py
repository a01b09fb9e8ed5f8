"""On a low screen sheets keep their buttons in sight, and the titles their lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.document import Document
from editor_app.ui.frame import Frame
from editor_app.ui.widgets.sheet import Sheet
from tests.support.editing import said
from tests.support.library import filled
from tests.support.window import Driver, opened_window, places

ROOM = 500
"""What a screen of 1,920 × 1,080 dots has at 200 %, below a title bar."""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    (article,) = filled(places(tmp_path).library, Content(document=Document((said("one"),))))
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.window.resize(960, ROOM)
        driver.open(article)
        yield driver


@pytest.mark.parametrize(
    "action", ["shortcuts", "contact_book", "publications", "new_from_template", "preferences", "import"]
)
def test_a_sheet_is_no_higher_than_the_screen(
    desk: Driver, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    monkeypatch.setattr(Sheet, "_room", lambda _self: ROOM)
    desk.do(action)
    desk.wait(lambda: any(one.isVisible() for one in desk.window.findChildren(Sheet)))
    (sheet,) = [one for one in desk.window.findChildren(Sheet) if one.isVisible()]
    desk.wait(lambda: sheet.height() <= ROOM)
    shown = [one for one in sheet.findChildren(QPushButton) if one.isVisible()]
    footer = [one for one in shown if one.parentWidget() is sheet]
    assert footer
    for button in footer:
        assert button.geometry().bottom() < sheet.height()


@pytest.mark.parametrize("action", ["replace", "details"])
def test_titles_keep_their_lines_where_there_is_little_room(desk: Driver, action: str) -> None:
    desk.window.resize(960, 480)
    desk.do(action)
    titles = desk.window.editor.titles
    titles.headline.setPlainText("Headline")
    titles.deck.setPlainText("one line\nand another")
    places = [edit.geometry for edit in titles.edits]

    def apart() -> bool:
        edges = [edge for place in places for edge in (place().top(), place().bottom())]
        return edges == sorted(edges) and edges[-1] <= titles.height()

    desk.wait(apart)
    desk.qtbot.wait(50)
    assert apart()


def test_on_a_screen_too_narrow_for_three_panes_the_list_stands_back_for_the_right_one(
    desk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Frame, "_room", lambda _self: QRect(0, 0, 960, 540))
    listed, side = desk.window.articles, desk.window.side
    assert (listed.isVisible(), side.isVisible()) == (True, False)
    desk.do("side_pane")
    assert (listed.isVisible(), side.isVisible()) == (False, True)
    assert not desk.window.actions_table["list_pane"].isChecked()
    assert desk.window.minimumSizeHint().width() <= 960
    desk.do("side_pane")
    assert (listed.isVisible(), side.isVisible()) == (True, False)
    desk.do("side_pane")
    desk.do("list_pane")
    assert (listed.isVisible(), side.isVisible()) == (True, False), "the one asked for last is there"
