"""Find in all articles: results by article, and opening one at a match."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import StetError
from editor_app.formats.seeking.seek import Seek
from editor_app.store.library import Library
from editor_app.ui.everywhere.looking import MOST, Looking
from editor_app.ui.everywhere.results import META
from editor_app.ui.everywhere.window import EverywhereWindow
from tests.support.library import content
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    where = places(tmp_path)
    with Library.open(where.library) as library:
        for one in (
            content("港口夜航恢复", "港务局恢复夜航。", "首班渡轮载客二百余人，夜航票价不变。"),
            content("春汛来临", "港务局公布防汛演练的安排。"),
        ):
            with library.writing() as unit:
                unit.articles.create(one)
    with opened_window(qtbot, where) as driver:
        driver.window.activateWindow()
        driver.wait(lambda: len(driver.window.articles.first().rows) == 2)
        yield driver


def window(desk: Driver) -> EverywhereWindow:
    return desk.window.everywhere.window


def below(top: QTreeWidgetItem, number: int) -> QTreeWidgetItem:
    row = top.child(number)
    assert row is not None
    return row


def look_for(desk: Driver, words: str) -> list[list[str]]:
    """The rows, by article."""
    if not window(desk).isVisible():
        desk.do("find_everywhere")
    window(desk).line.setText(words)
    window(desk)._alarm.ring_now()
    desk.wait(lambda: not window(desk)._looking.is_running)
    tree = window(desk).results
    found = []
    for row in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(row)
        assert top is not None
        found.append([top.text(0), *(below(top, n).text(0) for n in range(top.childCount()))])
    return found


def test_results_come_by_article(desk: Driver) -> None:
    assert look_for(desk, "夜航") == [
        ["港口夜航恢复", "港口夜航恢复", "港务局恢复夜航。", "首班渡轮载客二百余人，夜航票价不变。"]
    ]
    assert window(desk)._said.text() == "Articles 1 · matches 3"
    assert len(look_for(desk, "港务局")) == 2


def test_results_change_their_language_with_the_window(desk: Driver) -> None:
    look_for(desk, "夜航")
    top = window(desk).results.topLevelItem(0)
    assert top is not None
    assert top.data(0, META) == "Draft · 3 found"
    desk.do("chinese")
    assert top.data(0, META) == "草稿 · 找到 3 处"


def test_a_match_opens_its_article_with_the_bar_filled(desk: Driver) -> None:
    look_for(desk, "夜航")
    QTest.keyClick(window(desk).line, Qt.Key.Key_Return)
    tree = window(desk).results
    assert tree.hasFocus() or tree.currentItem() is not None
    top = tree.topLevelItem(0)
    assert top is not None
    tree.setCurrentItem(below(top, 2))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    finding = desk.window.editor.finding
    desk.wait(lambda: desk.current is not None and finding._search is not None)
    search = finding._search
    assert search is not None
    desk.wait(lambda: search.outcome.current == 3)
    assert finding.bar.find_line.text() == "夜航"
    assert desk.window.editor.text.textCursor().block().text() == "首班渡轮载客二百余人，夜航票价不变。"
    tree.setCurrentItem(below(top, 1))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    desk.wait(lambda: search.outcome.current == 2)


def test_an_expression_is_looked_for_in_all_of_them(desk: Driver) -> None:
    desk.do("find_everywhere")
    window(desk).switches.buttons["regex"].click()
    assert [rows[0] for rows in look_for(desk, "(恢复|公布).")] == ["春汛来临", "港口夜航恢复"]


def test_nothing_typed_nothing_found_and_faults_have_their_words(desk: Driver) -> None:
    desk.do("find_everywhere")
    assert window(desk)._blank.text().startswith("Type what to look for.")
    assert look_for(desk, "没有") == []
    assert window(desk)._blank.text() == "No article holds this."
    window(desk).switches.buttons["regex"].click()
    assert look_for(desk, "(") == []
    assert window(desk)._blank.text() == "A ( is never closed."
    assert look_for(desk, "  ") == []
    assert window(desk)._blank.text().startswith("Type what to look for.")


def test_esc_closes_and_the_results_stay(desk: Driver) -> None:
    look_for(desk, "夜航")
    QTest.keyClick(window(desk), Qt.Key.Key_Escape)
    assert not window(desk).isVisible()
    desk.do("find_everywhere")
    assert window(desk).results.topLevelItemCount() == 1
    window(desk).close()


def test_from_a_search_of_the_list_one_goes_on_to_the_lines(desk: Driver) -> None:
    desk.window.articles.focus_search("夜航")
    desk.wait(lambda: desk.window.articles.current_query.words == "夜航")
    button = desk.window.articles._header._lines
    desk.wait(button.isVisible)
    button.click()
    desk.wait(lambda: window(desk).results.topLevelItemCount() == 1)
    assert window(desk).line.text() == "夜航"
    window(desk).close()


class Lanes:
    """Lanes on which each reading is answered by hand."""

    def __init__(self) -> None:
        self.waiting: list[tuple[object, object]] = []

    def read(self, _owner: object, _work: object, done: object, failed: object) -> object:
        self.waiting.append((done, failed))
        return type("Job", (), {"cancel": lambda _self: None})()

    def answer(self, value: object) -> None:
        done, _failed = self.waiting.pop()
        done(value)  # type: ignore[operator]


class Looked:
    def __init__(self, count: int, following: object) -> None:
        self.found = tuple(range(count))
        self.looked = 25
        self.next = following


def test_a_long_search_stops_at_its_bound_and_says_so(qtbot: QtBot) -> None:
    lanes, owner = Lanes(), QObject()
    looking = Looking(lanes, owner)  # type: ignore[arg-type]
    ends: list[bool] = []
    steps: list[tuple[int, int]] = []
    looking.ended.connect(ends.append)
    looking.progressed.connect(lambda done, total: steps.append((done, total)))
    looking.begin(Seek("x", regex=True))
    lanes.answer(1000)
    for _ in range(2):
        lanes.answer(Looked(20, "on"))
    assert (ends, steps) == ([], [(25, 1000), (50, 1000)])
    lanes.answer(Looked(20, "on"))
    assert ends == [True]
    assert lanes.waiting == []
    looking.begin(Seek("y"))
    lanes.answer(0)
    lanes.answer(Looked(MOST, None))
    assert ends == [True, False]


def test_a_failure_ends_the_search(qtbot: QtBot) -> None:
    lanes, owner = Lanes(), QObject()
    looking = Looking(lanes, owner)  # type: ignore[arg-type]
    failures: list[StetError] = []
    looking.failed.connect(failures.append)
    looking.begin(Seek("x"))
    _done, failed = lanes.waiting.pop()
    failed(StetError("a", "b"))  # type: ignore[operator]
    assert len(failures) == 1
    assert not looking.is_running
