"""Searching as one types: hits with their words, stale searches stopped, and the way back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.domain.events import Action
from editor_app.services.desk import Desk
from editor_app.store.failures import InterruptedReadError
from editor_app.ui.article_list import listing
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.article_list.stopping import Stoppable
from editor_app.ui.lanes import CancelledError
from tests.support.article_list import ListWindow, list_window
from tests.support.articles import decide, fill
from tests.support.library import content
from tests.support.surroundings import desk_in


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[ListWindow]:
    with list_window(qtbot, qapp, tmp_path / "library") as made:
        yield made


@pytest.fixture
def searchable(window: ListWindow) -> ListWindow:
    """Thirty articles; one with the harbour in its headline, one in its body, one submitted with both."""
    fill(window.desk.library, 30)
    for headline, body in (
        ("海港夜航", "客轮今晚启航。"),
        ("客轮", "昨天，海港停航。"),
        ("海港", "海港复航。"),
    ):
        with window.desk.library.writing() as unit:
            last = unit.articles.create(content(headline, body))
    decide(window.desk.library, last, Action.SUBMIT)
    window.refresh()
    return window


def test_hits_in_headlines_come_first_with_the_words_around_hits_in_bodies(searchable: ListWindow) -> None:
    searchable.search("海港")
    assert searchable.headlines == ["海港", "海港夜航", "客轮"]
    assert searchable.header == "3 found"
    snippets = {article: one.hit for article, one in searchable.listing.model.snippets.items()}
    assert snippets == {searchable.ids[0]: "海港", searchable.ids[2]: "海港"}
    assert searchable.listing.model.snippets[searchable.ids[2]].before == "昨天，"


def test_a_search_is_of_all_articles_and_may_be_narrowed_by_a_queue(searchable: ListWindow) -> None:
    searchable.pick_queue("in_review")
    searchable.search("海港")
    assert len(searchable.ids) == 3
    searchable.pick_queue("in_review")
    assert searchable.headlines == ["海港"]
    assert searchable.pane.current_query == ListQuery("in_review", words="海港")


def test_esc_comes_back_to_where_one_was(searchable: ListWindow, qtbot: QtBot) -> None:
    searchable.pick_queue("drafts")
    qtbot.waitUntil(lambda: not searchable.listing.is_reading)
    searchable.pane.select(searchable.ids[12])
    searchable.view.verticalScrollBar().setValue(777)
    before = searchable.view.anchor()
    kept = searchable.pane.first()
    searchable.search("海港")
    assert searchable.view.current_article == ""
    assert searchable.pane.first() == kept
    with qtbot.waitSignal(searchable.listing.arrived):
        QTest.keyClick(searchable.field, Qt.Key.Key_Escape)
        # The list stands there at once, before anything is read.
        assert searchable.pane.current_query == ListQuery("drafts")
        assert searchable.view.anchor() == before
    assert (searchable.field.text(), searchable.view.anchor()) == ("", before)
    assert searchable.view.current_article == searchable.ids[12]
    assert searchable.opened == []


def test_esc_gives_the_keyboard_back_to_where_it_was(searchable: ListWindow, qtbot: QtBot) -> None:
    elsewhere = QLineEdit(searchable)
    elsewhere.show()
    elsewhere.setFocus()
    with qtbot.waitSignal(searchable.listing.arrived):
        searchable.pane.focus_search("海港")
    assert QApplication.focusWidget() is searchable.field
    QTest.keyClick(searchable.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is elsewhere


def test_down_goes_to_the_first_hit_of_what_was_typed_last(searchable: ListWindow, qtbot: QtBot) -> None:
    searchable.pane.select(searchable.ids[5])
    searchable.field.setFocus()
    searchable.field.setText("海港")
    with qtbot.waitSignal(searchable.pane.opened):
        QTest.keyClick(searchable.field, Qt.Key.Key_Down)
    assert searchable.headlines[0] == "海港"
    assert searchable.opened == [searchable.ids[0]]
    assert QApplication.focusWidget() is searchable.view


def test_enter_opens_the_first_hit(searchable: ListWindow, qtbot: QtBot) -> None:
    searchable.search("客轮")
    with qtbot.waitSignal(searchable.pane.opened):
        QTest.keyClick(searchable.field, Qt.Key.Key_Return)
    assert searchable.opened == [searchable.ids[0]]


def test_down_without_a_search_opens_nothing(searchable: ListWindow) -> None:
    searchable.pane.select(searchable.ids[3])
    QTest.keyClick(searchable.field, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert QApplication.focusWidget() is searchable.view
    assert (searchable.opened, searchable.view.current_article) == ([], searchable.ids[3])


def test_nothing_found_says_so_and_can_be_cleared(searchable: ListWindow, qtbot: QtBot) -> None:
    searchable.search("没有的字词<b>")
    assert searchable.header == "0 found"
    assert searchable.blank_words == [
        "Nothing found",
        "No article holds all of these words: 没有的字词<b>",
        "Clear search",
    ]
    with qtbot.waitSignal(searchable.listing.arrived):
        searchable.pane._take_step("clear")
    assert (len(searchable.ids), searchable.blank_words) == (33, [])


def test_more_hits_than_a_page_are_told_with_a_plus(window: ListWindow, qtbot: QtBot) -> None:
    fill(window.desk.library, 70, "海港")
    window.refresh()
    window.search("海港")
    assert window.header == "50+ found"
    qtbot.waitUntil(lambda: not window.listing.is_reading)

    def all_found() -> bool:
        window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum())
        return window.header == "70 found"

    qtbot.waitUntil(all_found)
    assert len(set(window.ids)) == 70


def test_all_hits_get_their_words_in_the_end(
    window: ListWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "SNIPPETS_AT_ONCE", 3)
    for number in range(10):
        with window.desk.library.writing() as unit:
            unit.articles.create(content(f"{number}", "海港今天复航。"))
    window.refresh()
    window.search("海港")
    qtbot.waitUntil(lambda: set(window.listing.model.snippets) == set(window.ids))


def test_only_the_last_of_several_searches_is_shown(searchable: ListWindow, qtbot: QtBot) -> None:
    asked: list[str] = []
    page = searchable.desk.finding.page

    def noted(**wanted: object) -> object:
        asked.append(str(wanted["query"]))
        return page(**wanted)  # type: ignore[arg-type]

    searchable.desk.finding.page = noted  # type: ignore[method-assign, assignment]
    hold = threading.Event()
    searchable.around.lanes.read(searchable.pane, lambda _: hold.wait(10), lambda _: None)
    for words in ("海", "海港", "客轮"):
        searchable.pane._seek(words)
    shown: list[list[str]] = []
    searchable.listing.arrived.connect(lambda _: shown.append(searchable.headlines))
    with qtbot.waitSignal(searchable.listing.arrived):
        hold.set()
    qtbot.waitUntil(lambda: not searchable.listing.is_reading)
    assert asked == ["客轮"]
    assert shown == [["客轮", "海港夜航"]]


# Stopping


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_in(tmp_path / "library")
    with made.library:
        yield made


def test_a_running_query_is_stopped_and_the_library_reads_on(desk: Desk) -> None:
    begun = threading.Event()

    def count_long(desk: Desk) -> object:
        driver = desk.library.reading().driver
        driver.create_function("noted", 0, begun.set)
        with desk.library.reading():
            return driver.execute(
                "WITH RECURSIVE n(i) AS (SELECT noted() UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n"
            ).fetchone()

    work = Stoppable(count_long)
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work(desk)
        except InterruptedReadError as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert begun.wait(10)
    while thread.is_alive():  # SQLite forgets an interruption that comes between two statements
        work.stop()
        thread.join(0.01)
    assert len(failures) == 1
    assert work.is_over
    assert desk.finding.counts() == {}


def test_work_that_is_stopped_before_it_begins_never_does(desk: Desk) -> None:
    done: list[Desk] = []
    work = Stoppable(done.append)
    work.stop()
    with pytest.raises(CancelledError):
        work(desk)
    assert done == []


def test_stopping_what_is_over_leaves_other_readings_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stops: list[str] = []
    monkeypatch.setattr(type(desk.library), "interrupt", lambda _: stops.append("stopped"))
    work = Stoppable(lambda desk: desk.finding.counts())
    assert work(desk) == {}
    work.stop()
    assert stops == []
