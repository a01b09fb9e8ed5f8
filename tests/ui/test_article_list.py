"""The article list as a person uses it: queues, cards, keyboard, pages, places."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.workflow import Status
from editor_app.services.desk import Desk
from editor_app.ui.article_list import listing
from editor_app.ui.article_list.blank import Step
from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.article_list.query import ListFirst, ListQuery, StatusCount
from editor_app.ui.article_list.queues import QUEUES
from editor_app.ui.i18n import Catalogue
from editor_app.ui.theme import Appearance
from tests.support.article_list import ListWindow, list_window
from tests.support.articles import decide, fill, row
from tests.support.library import content
from tests.support.mouse import double_click
from tests.support.surroundings import desk_in, surroundings


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[ListWindow]:
    with list_window(qtbot, qapp, tmp_path / "library") as made:
        yield made


def test_the_list_shows_the_newest_first_and_queues_with_counts(window: ListWindow) -> None:
    ids = fill(window.desk.library, 4)
    decide(window.desk.library, ids[0], Action.SUBMIT)
    decide(window.desk.library, ids[1], Action.SPIKE)
    window.refresh()
    assert window.ids == ids[::-1]
    assert window.header == "All articles · newest first"
    assert window.queues == {
        "all": "4", "for_me": "1", "drafts": "2", "returned": "0", "in_review": "1", "approved": "0", "spiked": "1",
    }  # fmt: skip
    assert window.blank_words == []


def test_before_anything_is_read_no_count_is_claimed(window: ListWindow) -> None:
    assert set(window.queues.values()) == {""}
    assert window.blank_words == []


def test_a_queue_shows_its_articles(window: ListWindow) -> None:
    ids = fill(window.desk.library, 3)
    decide(window.desk.library, ids[1], Action.SUBMIT)
    window.refresh()
    window.pick_queue("in_review")
    assert window.ids == [ids[1]]
    assert window.pane.current_query == ListQuery("in_review")
    window.pick_queue("all")
    assert len(window.ids) == 3


def test_the_order_can_be_turned_and_sections_chosen(window: ListWindow, qtbot: QtBot) -> None:
    with window.desk.library.writing() as unit:
        city = unit.articles.create(content("a", section=("新闻", "社会 & 城")))
    with window.desk.library.writing() as unit:
        unit.articles.create(content("b"))
    window.refresh()
    header = window.pane._header
    header._offer_orders()
    newest, oldest = header._orders.actions()
    assert (newest.isChecked(), oldest.isChecked()) == (True, False)
    with qtbot.waitSignal(window.listing.arrived):
        oldest.trigger()
    assert window.headlines == ["a", "b"]
    header._offer_sections()
    assert [action.text().strip() for action in header._choices.actions()] == [
        "All sections",
        "新闻",
        "社会 && 城",
    ]
    with qtbot.waitSignal(window.listing.arrived):
        header._choices.actions()[2].trigger()
    assert window.ids == [city]
    assert window.header == "All articles · 新闻 › 社会 & 城 · oldest first"


def test_a_section_that_a_queue_lacks_can_be_left_again(window: ListWindow, qtbot: QtBot) -> None:
    with window.desk.library.writing() as unit:
        unit.articles.create(content("a", section=("新闻",)))
    window.refresh()
    with qtbot.waitSignal(window.listing.arrived):
        window.pane._ask(ListQuery("approved", ("新闻",)))
    assert "Show all sections" in window.blank_words
    with qtbot.waitSignal(window.listing.arrived):
        window.pane._blank._buttons[Step.ALL_SECTIONS].click()
    assert window.blank_words == ["Nothing here", QUEUES["approved"].empty]


# Cards


@pytest.fixture
def filled(window: ListWindow) -> ListWindow:
    """Twelve articles, all loaded, none current."""
    fill(window.desk.library, 12)
    window.refresh()
    return window


def test_a_click_opens_once_and_again_only_when_clicked_again(filled: ListWindow, qtbot: QtBot) -> None:
    second = filled.ids[1]
    with qtbot.waitSignal(filled.pane.opened):
        filled.click(second)
    assert filled.view.current_article == second
    QApplication.processEvents()
    assert filled.opened == [second]
    with qtbot.waitSignal(filled.pane.opened):
        filled.click(second)
    assert (filled.opened, filled.entered) == ([second, second], [])


def test_only_the_last_of_several_keys_in_one_turn_of_the_event_loop_opens(
    filled: ListWindow, qtbot: QtBot
) -> None:
    filled.view.setFocus()
    filled.pane.select(filled.ids[0])
    filled.press(Qt.Key.Key_Down)
    filled.press(Qt.Key.Key_Down)
    filled.press(Qt.Key.Key_Up)
    assert filled.opened == []
    qtbot.waitUntil(lambda: filled.opened == [filled.ids[1]])


def test_keys_go_through_the_list(filled: ListWindow, qtbot: QtBot) -> None:
    filled.view.setFocus()
    for key, expected in (
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, 11),
        (Qt.Key.Key_Home, 0),
    ):
        with qtbot.waitSignal(filled.pane.opened):
            filled.press(key)
        assert filled.opened[-1] == filled.ids[expected]
    with qtbot.waitSignal(filled.pane.opened):
        filled.press(Qt.Key.Key_PageDown)
    assert filled.ids.index(filled.opened[-1]) > 3


def test_enter_and_a_double_click_go_into_the_text(filled: ListWindow, qtbot: QtBot) -> None:
    filled.pane.select(filled.ids[2])
    filled.press(Qt.Key.Key_Return)
    assert (filled.opened, filled.entered) == ([filled.ids[2]], [filled.ids[2]])
    place = filled.view.visualRect(filled.listing.model.index(4)).topLeft() + QPoint(30, 20)
    double_click(filled.view.viewport(), place)
    assert filled.entered == [filled.ids[2], filled.ids[4]]
    assert filled.opened[-1] == filled.ids[4]


def test_letters_and_the_right_button_choose_nothing(filled: ListWindow) -> None:
    filled.view.setFocus()
    QTest.keyClicks(filled.view, "1 x")
    QTest.mouseClick(
        filled.view.viewport(),
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(30, 120),
    )
    QApplication.processEvents()
    assert (filled.view.current_article, filled.opened) == ("", [])


def test_selecting_marks_and_brings_into_sight_and_tells_nobody(filled: ListWindow) -> None:
    last = filled.ids[-1]
    filled.pane.select(last)
    QApplication.processEvents()
    assert (filled.view.current_article, filled.opened) == (last, [])
    assert filled.top_of(last) < filled.view.viewport().height()
    filled.pane.select("not in the list")
    assert (filled.view.current_article, filled.opened) == ("", [])


def test_the_next_and_the_previous_article_can_be_opened_from_elsewhere(
    filled: ListWindow, qtbot: QtBot
) -> None:
    filled.pane.select(filled.ids[0])
    filled.pane.previous_article()
    QApplication.processEvents()
    assert filled.opened == []
    with qtbot.waitSignal(filled.pane.opened):
        filled.pane.next_article()
    with qtbot.waitSignal(filled.pane.opened):
        filled.pane.previous_article()
    assert filled.opened == [filled.ids[1], filled.ids[0]]


def test_a_card_is_read_aloud_with_all_it_says(filled: ListWindow) -> None:
    index = filled.listing.model.index(0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("稿件 11, Draft, ")
    assert said.endswith(", 18 words")
    assert filled.view.accessibleName() == "Articles"


def test_dragging_over_cards_opens_only_the_first(filled: ListWindow, qtbot: QtBot) -> None:
    port = filled.view.viewport()
    with qtbot.waitSignal(filled.pane.opened):
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 20))
    QTest.mouseMove(port, QPoint(30, 200))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 200))
    QApplication.processEvents()
    assert filled.opened == [filled.ids[0]]


# Pages and places


def test_pages_are_read_as_one_scrolls_and_never_all_at_once(
    window: ListWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 60)
    ids = fill(window.desk.library, 200)
    window.refresh()
    qtbot.waitUntil(lambda: not window.listing.is_reading)
    assert window.ids == ids[: -len(window.ids) - 1 : -1]
    assert len(window.ids) <= 120
    bar = window.view.verticalScrollBar()

    def scrolled_to_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(window.ids) == 200

    qtbot.waitUntil(scrolled_to_the_end)
    assert window.ids == ids[::-1]
    assert window.listing.more is None


def test_reading_anew_keeps_the_place_and_the_current_card(window: ListWindow) -> None:
    fill(window.desk.library, 60)
    window.refresh()
    window.pane.select(window.ids[30])
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.value() + 7)
    seen = window.view.anchor()
    fill(window.desk.library, 3)
    window.refresh()
    assert len(window.ids) == 63
    assert (window.view.anchor(), window.opened) == (seen, [])
    assert window.listing.model.place_of(window.view.current_article) == 33


def test_another_queue_begins_at_its_top(window: ListWindow) -> None:
    fill(window.desk.library, 60)
    window.refresh()
    window.view.verticalScrollBar().setValue(900)
    window.pick_queue("drafts")
    assert window.view.verticalScrollBar().value() == 0
    window.pick_queue("all")
    assert window.pane.current_query == ListQuery()


# The next start


def test_the_kept_list_is_shown_without_the_library(qtbot: QtBot, qapp: QApplication) -> None:
    first = ListFirst(
        ListQuery("drafts"), (row("甲", id="1"), row("乙", id="2")), (StatusCount(Status.DRAFT, 5),)
    )

    def never() -> Desk:
        raise AssertionError("the library was opened")

    with surroundings(qapp, never) as around:
        pane = ArticleListPane(around)
        qtbot.addWidget(pane)
        pane.resize(272, 700)
        pane.show()
        pane.show_first(first)
        pane.select("2")
        QApplication.processEvents()
        assert pane._view.current_article == "2"
        assert pane._header.sentence == "Drafts · newest first"
        assert pane.first() == first
        pane.close()


def test_what_is_kept_is_the_beginning_of_the_list(window: ListWindow) -> None:
    fill(window.desk.library, 60)
    window.refresh()
    first = window.pane.first()
    assert [one.id for one in first.rows] == window.ids[: listing.FIRST_ROWS]
    assert first.counts == (StatusCount(Status.DRAFT, 60),)
    window.pane.show_first(dataclasses.replace(first, rows=first.rows[:3]))
    assert len(window.ids) == 3
    window.refresh()
    assert len(window.ids) == 60


# Where there are no cards


def test_an_empty_library_says_what_will_be_here(window: ListWindow, qtbot: QtBot) -> None:
    window.refresh()
    assert window.blank_words == [
        "This library is empty",
        "Your articles will stand here, the newest on top.",
    ]
    assert not [one for one in window.pane._blank.findChildren(QPushButton) if one.isVisible()]
    with qtbot.waitSignal(window.listing.model.rowsInserted), window.writing() as unit:
        unit.articles.create(content())
    assert window.blank_words == []


def test_an_empty_queue_says_what_would_be_here(window: ListWindow) -> None:
    fill(window.desk.library, 1)
    window.refresh()
    window.pick_queue("returned")
    assert window.blank_words == [
        "Nothing here",
        "Articles that an editor sends back with a reason stand here.",
    ]


def test_a_library_that_cannot_be_read_says_so_and_a_second_try_helps(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    tries: list[Desk] = []

    def open_desk() -> Desk:
        if not tries:
            tries.append(desk_in(tmp_path / "library"))
            raise StetError("Gone", "The disk {name} is not there.", "Plug it in.", name="Z<b>")
        return tries[0]

    with surroundings(qapp, open_desk) as around:
        window = ListWindow(qtbot, around, desk_in(tmp_path / "another"))
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.listing.failed):
            window.pane.refresh()
        words = window.blank_words
        assert words[:2] == ["The list cannot be read", "The disk Z<b> is not there.\nPlug it in."]
        again = next(one for one in window.pane._blank.findChildren(QPushButton) if one.isVisible())
        with qtbot.waitSignal(window.listing.arrived):
            again.click()
        assert window.blank_words[0] == "This library is empty"
        window.close()
    window.desk.library.close()


def test_where_cards_are_shown_a_failure_is_a_notice(
    filled: ListWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise StetError("Busy", "The library is busy.")

    monkeypatch.setattr(filled.desk.finding, "page", fail, raising=True)
    with qtbot.waitSignal(filled.around.notices.told) as told:
        filled.pane.refresh()
    assert told.args is not None
    assert told.args[0].sentence == "The library is busy."
    assert len(filled.ids) == 12
    monkeypatch.undo()
    with qtbot.waitSignal(filled.around.notices.dropped):
        told.args[0].actions[0].run()


def test_slow_reading_is_said_only_while_it_lasts(filled: ListWindow) -> None:
    filled.listing.working.emit(True)
    assert filled.pane._busy.isVisible()
    filled.refresh()
    assert not filled.pane._busy.isVisible()


# Language and theme


def test_everything_is_said_anew_in_another_language(filled: ListWindow, qapp: QApplication) -> None:
    catalogue = Catalogue("zh_CN")
    catalogue._sentences = {
        "All articles": "全部稿件",
        "newest first": "最新在前",
        "Queues": "队列",
        "Draft": "草稿",
    }
    qapp.installTranslator(catalogue)
    try:
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        assert filled.header == "全部稿件 · 最新在前"
        assert filled.pane._queues.accessibleName() == "队列"
        said = filled.listing.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "草稿" in said
    finally:
        qapp.removeTranslator(catalogue)
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert filled.header == "All articles · newest first"


def test_cards_are_painted_in_the_colours_of_the_theme(filled: ListWindow) -> None:
    filled.pane.select(filled.ids[0])
    theme = filled.around.theme
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.choose(appearance)
        shot: QImage = filled.view.viewport().grab().toImage()
        assert shot.pixelColor(1, 30) == theme.tokens.color("ink")
        assert shot.pixelColor(200, 6) == theme.tokens.color("selection")
        below = filled.view.visualRect(filled.listing.model.index(1))
        assert shot.pixelColor(1, below.top() + 30) == theme.tokens.color("panel")


def test_the_order_is_chosen_from_below_the_header_and_its_focus_ring_keeps_off_the_text(
    window: ListWindow, qtbot: QtBot
) -> None:
    fill(window.desk.library, 3)
    window.refresh()
    title, orders = window.pane._header._title, window.pane._header._orders
    title.setFocus()
    row = title.grab().toImage()
    middle = row.height() // 2
    ground = row.pixelColor(row.width() - 8, middle)
    inked = [x for x in range(2, 40) for y in range(4, row.height() - 4) if row.pixelColor(x, y) != ground]
    assert min(inked) >= 4
    QTest.keyClick(title, Qt.Key.Key_Space)
    qtbot.waitUntil(orders.isVisible)
    with qtbot.waitSignal(window.listing.arrived):
        orders.actions()[1].trigger()
    orders.close()
    assert window.pane.current_query.oldest_first
