"""What is written elsewhere comes into the list: in its place, without a jump, at next to no cost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.events import Action, DeskEvent
from editor_app.domain.workflow import Status
from editor_app.ui.article_list import listing
from editor_app.ui.article_list.query import ListQuery
from tests.support.article_list import ListWindow, list_window
from tests.support.articles import fill
from tests.support.library import content, decision


class Asked:
    """Counts how often each thing is read of the library."""

    def __init__(self, window: ListWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        finder = window.desk.finding
        for name in ("page", "counts", "sections", "summaries"):
            monkeypatch.setattr(finder, name, self._noting(name, getattr(finder, name)))

    def _noting(self, name: str, ask: Any) -> Any:
        def noted(*args: Any, **more: Any) -> Any:
            self.names.append(name)
            return ask(*args, **more)

        return noted


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[ListWindow]:
    with list_window(qtbot, qapp, tmp_path / "library") as made:
        fill(made.desk.library, 40)
        made.refresh()
        yield made


def settle(window: ListWindow) -> None:
    """Let everything that is on its way arrive."""
    done: list[None] = []
    # Twice: what arrives may ask for more.
    for _ in range(2):
        done.clear()
        window.around.lanes.read(window.pane, lambda _: None, done.append)
        window.qtbot.waitUntil(lambda: done == [None])


def test_saves_of_the_open_article_change_its_card_where_it_stands(
    window: ListWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = window.ids[20]
    window.pane.select(article)
    order, place = window.ids, window.view.anchor()
    with window.writing() as unit:
        unit.articles.save_draft(article, content("一稿"))
    settle(window)
    asked = Asked(window, monkeypatch)
    laid_out: list[str] = []
    monkeypatch.setattr(window.view, "doItemsLayout", lambda: laid_out.append("again"))
    for number in range(5):
        with window.writing() as unit:
            unit.articles.save_draft(article, content(f"{number} 稿", "改" * number))
        settle(window)
    assert window.headlines[20] == "4 稿"
    assert (window.ids, window.view.anchor()) == (order, place)
    assert (set(asked.names), laid_out) == ({"summaries"}, [])
    assert window.listing.model.rows[20].characters == 4


def test_saves_that_come_faster_than_they_are_read_are_read_together(
    window: ListWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(window, monkeypatch)
    changes = Changes(frozenset({window.ids[3]}), frozenset({Aspect.CONTENT}))
    for _ in range(50):
        window.around.feed.changed.emit(changes)
    settle(window)
    assert asked.names.count("summaries") == 2


def test_a_headline_of_two_lines_makes_its_card_higher(window: ListWindow) -> None:
    below = window.ids[1]
    top = window.top_of(below)
    with window.writing() as unit:
        unit.articles.save_draft(window.ids[0], content("很长的标题" * 8))
    settle(window)
    QApplication.processEvents()
    assert window.top_of(below) > top


def test_a_new_article_comes_on_top_and_is_current_where_it_was_selected(window: ListWindow) -> None:
    with window.desk.library.writing() as unit:
        article = unit.articles.create(content("新的"))
    window.pane.select(article)
    assert window.view.current_article == ""
    window.around.feed.changed.emit(unit.changes)
    settle(window)
    assert (window.ids[0], window.view.current_article, window.opened) == (article, article, [])
    assert window.queues["drafts"] == "41"


def test_a_new_article_above_does_not_move_what_is_in_sight(window: ListWindow) -> None:
    window.view.verticalScrollBar().setValue(500)
    before = window.view.anchor()
    with window.writing() as unit:
        unit.articles.create(content("新的"))
    settle(window)
    assert window.headlines[0] == "新的"
    assert window.view.anchor() == before


def test_with_the_oldest_first_a_new_article_comes_at_the_end(window: ListWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.listing.arrived):
        window.pane._ask(ListQuery(oldest_first=True))
    with window.writing() as unit:
        unit.articles.create(content("新的"))
    settle(window)
    assert window.headlines[-1] == "新的"


def test_one_that_belongs_behind_the_last_loaded_page_waits_for_it(
    window: ListWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 10)
    monkeypatch.setattr(window.listing, "read_on", lambda: None)
    with qtbot.waitSignal(window.listing.arrived):
        window.pane._ask(ListQuery(oldest_first=True))
    with window.writing() as unit:
        unit.articles.create(content("新的"))
    settle(window)
    assert len(window.ids) == 10


def test_an_article_leaves_a_queue_but_the_current_one_stays_until_the_list_is_read_anew(
    window: ListWindow,
) -> None:
    window.pick_queue("drafts")
    other, current = window.ids[4], window.ids[7]
    window.pane.select(current)
    for article in (other, current):
        with window.writing() as unit:
            unit.events.add(decision(article, action=Action.SUBMIT))
        settle(window)
    assert other not in window.ids
    assert window.listing.model.rows[window.ids.index(current)].status is Status.IN_REVIEW
    assert (window.view.current_article, window.opened) == (current, [])
    assert (window.queues["drafts"], window.queues["in_review"]) == ("38", "2")
    window.refresh()
    assert current not in window.ids


def test_an_article_comes_into_the_queue_that_is_shown(window: ListWindow) -> None:
    older, newer = window.ids[9], window.ids[2]
    window.pick_queue("in_review")
    for article in (older, newer):
        with window.writing() as unit:
            unit.events.add(decision(article, action=Action.SUBMIT))
        settle(window)
    assert window.ids == [newer, older]
    assert window.blank_words == []


def test_during_a_search_cards_are_renewed_but_none_come(window: ListWindow) -> None:
    window.search("稿件")
    hits = window.ids
    with window.writing() as unit:
        unit.articles.save_draft(hits[2], content("改过"))
        unit.articles.create(content("稿件，新的"))
    settle(window)
    assert window.ids == hits
    assert window.headlines[2] == "改过"


def test_what_concerns_no_card_reads_nothing(window: ListWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(window, monkeypatch)
    window.around.feed.changed.emit(Changes(frozenset({window.ids[0]}), frozenset({Aspect.PRIVATE})))
    window.around.feed.changed.emit(Changes(frozenset(), frozenset({Aspect.PUBLICATIONS})))
    settle(window)
    assert asked.names == []


@pytest.mark.parametrize(
    "changes",
    [
        Changes(),
        Changes(frozenset(), frozenset({Aspect.CONTENT})),
        Changes(frozenset(f"{number}" for number in range(500)), frozenset({Aspect.CONTENT})),
    ],
    ids=["another program", "all articles", "very many articles"],
)
def test_what_may_concern_every_card_reads_the_list_anew(window: ListWindow, changes: Changes) -> None:
    fill(window.desk.library, 2, "后来")
    window.around.feed.changed.emit(changes)
    settle(window)
    assert window.headlines[:2] == ["后来 1", "后来 0"]


def test_a_changed_section_is_offered_by_the_filter(window: ListWindow) -> None:
    with window.writing() as unit:
        unit.articles.save_draft(window.ids[0], content("甲", section=("新闻",)))
    settle(window)
    assert window.listing.sections == (("新闻",),)


def test_an_article_that_is_not_in_the_library_changes_nothing(window: ListWindow) -> None:
    before = window.ids
    window.around.feed.changed.emit(Changes(frozenset({"0" * 32}), frozenset({Aspect.CONTENT})))
    settle(window)
    assert window.ids == before


def test_a_list_that_came_back_in_another_width_has_no_gaps(window: ListWindow, qtbot: QtBot) -> None:
    long = "海州的春茶今年比往年早上市了整整十天而且"
    fill(window.desk.library, 12, headline=long)
    window.refresh()
    view = window.view
    window.pane.hide()
    window.setFixedWidth(420)
    window.pane.show()

    def is_laid_out() -> bool:
        places = range(len(window.ids) - 1)
        return all(view._laid_out_height(place) == view._cards.height(place) for place in places)

    qtbot.waitUntil(lambda: view.viewport().width() > 400 and is_laid_out())
    wide = view._cards.height(0)
    window.setFixedWidth(240)
    qtbot.waitUntil(lambda: view._cards.height(0) > wide and is_laid_out())


def test_a_new_article_is_brought_in_sight_when_its_card_comes(window: ListWindow, qtbot: QtBot) -> None:
    fill(window.desk.library, 60)
    window.refresh()
    before = len(window.ids)
    bar = window.view.verticalScrollBar()
    bar.setValue(900)
    with window.desk.library.writing() as unit:
        new = unit.articles.create(content("新稿"))
        window.pane.select(new)
    assert bar.value() == 900
    window.around.feed.changed.emit(unit.changes)
    qtbot.waitUntil(lambda: new in window.ids)
    assert window.top_of(new) == 0
    assert window.view.current_article == new
    bar.setValue(900)
    with window.writing() as unit:
        unit.articles.create(content("又一篇"))
    settle(window)
    assert len(window.ids) == before + 2
    assert window.top_of(new) < 0


def test_a_queue_that_picks_follows_what_is_said_and_noted(window: ListWindow) -> None:
    called, urgent = window.ids[3], window.ids[7]
    here = window.desk.staff.crew().here
    window.pane.show_queue("for_me")
    settle(window)
    assert window.ids == []
    with window.writing() as unit:
        said = CommentEvent(
            called, CommentAction.SAID, "x", "2025-11-22T09:00:00Z", text="看", mentions=(here.id,)
        )
        unit.comments.add(said)
    settle(window)
    assert (window.ids, window.queues["for_me"]) == ([called], "1")
    with window.writing() as unit:
        unit.events.add(DeskEvent(urgent, "urgent", "yes", "x", "2025-11-22T09:00:00Z"))
        unit.passing.owe(urgent, "somebody")
    settle(window)
    assert (window.ids, window.queues["urgent"], window.queues["owed"]) == ([called], "1", "1")
    window.pick_queue("owed")
    assert window.ids == [urgent]
    with window.writing() as unit:
        unit.passing.passed([urgent])
    settle(window)
    assert window.ids == []
    assert window.queues["owed"] == "0"  # shown as long as one looks at it
