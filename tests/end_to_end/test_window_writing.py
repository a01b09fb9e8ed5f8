"""Writing in the real window: what is typed is stored by itself, and stays with its article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.domain.events import Action
from editor_app.services.writing import Writing
from editor_app.store.library import Library
from editor_app.system.clock import now
from editor_app.ui import last_places, main_window
from tests.support.library import content, decision, filled
from tests.support.window import Driver, opened_window, places, stored


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, where: Places) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        yield driver


def test_an_untitled_article_is_stored_from_its_first_character(desk: Driver, where: Places) -> None:
    desk.begin()
    desk.type_body("x")
    desk.saved()
    assert [(headline, body) for headline, body, _ in stored(where)] == [("", "x")]


def test_titles_and_text_are_stored_without_a_save_button(desk: Driver, where: Places) -> None:
    desk.begin()
    desk.type_headline("Ferry back")
    desk.press(Qt.Key.Key_Return)
    desk.type_body("It runs again.")
    desk.saved()
    ((headline, body, number),) = stored(where)
    assert headline == "Ferry back"
    assert body.endswith("It runs again.")
    assert number


@pytest.mark.parametrize("action", ["keep_revision", "keep_with_note", "package", "duplicate"])
def test_of_an_article_without_a_word_it_is_said_that_there_is_none(
    desk: Driver, where: Places, action: str
) -> None:
    desk.begin()
    desk.do(action)
    desk.wait(lambda: bool(desk.window.notices.standing))
    assert [one.sentence for one in desk.window.notices.standing] == ["Nothing is typed in this article yet."]
    assert stored(where) == []


def test_nothing_is_stored_of_an_article_without_a_word(desk: Driver, where: Places) -> None:
    desk.begin()
    desk.do("new")
    desk.window.close()
    assert stored(where) == []


def test_closing_stores_what_was_typed_a_moment_ago(qtbot: QtBot, where: Places) -> None:
    with opened_window(qtbot, where) as desk:
        desk.begin()
        desk.type_body("last words")
        desk.window.close()
        assert stored(where)[0][1] == "last words"


def test_each_article_keeps_its_undo_caret_and_text(qtbot: QtBot, where: Places) -> None:
    first, second = filled(where.library, content("一", "甲甲甲"), content("二", "乙乙乙"))
    with opened_window(qtbot, where) as desk:
        desk.open(first)
        desk.type_body("XY")
        caret = desk.window.editor.text.textCursor().position()
        desk.open(second)
        desk.type_body("Z")
        desk.open(first)
        text = desk.window.editor.text
        assert text.textCursor().position() == caret == 2
        assert text.toPlainText() == "XY甲甲甲"
        while text.document().isUndoAvailable():
            desk.do("undo")
        assert text.toPlainText() == "甲甲甲"
        desk.open(second)
        assert text.toPlainText() == "Z乙乙乙"
        desk.saved()
    assert [body for _, body, _ in stored(where)] == ["甲甲甲", "Z乙乙乙"]


def test_opening_and_closing_changes_nothing(qtbot: QtBot, where: Places) -> None:
    ids = filled(where.library, content("一", "甲"), content("二", "乙"))
    with Library.open(where.library) as library:
        before = library.mark
    with opened_window(qtbot, where) as desk:
        for article in ids:
            desk.open(article)
            desk.do("details")
            desk.do("details")
    with Library.open(where.library) as library:
        assert library.mark == before


def test_the_place_of_last_time_is_there_again(qtbot: QtBot, where: Places) -> None:
    _, second = filled(where.library, content("一", "甲"), content("二", "乙"))
    with opened_window(qtbot, where) as desk:
        desk.open(second)
    with opened_window(qtbot, where) as desk:
        assert desk.current is not None, "the kept first screen shows it before the library is opened"
        assert desk.current.article == second
        desk.type_body("Q")
        desk.saved()
    assert stored(where)[1][1] == "Q乙"


def test_what_was_kept_of_an_older_state_is_not_shown(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
    with Library.open(where.library) as library:
        writing = Writing(library, "x", now)
        writing.save(article, content("一", "别处改过"), writing.open(article).content_hash)
    with opened_window(qtbot, where) as desk:
        desk.wait(lambda: desk.current is not None)
        assert desk.window.editor.text.toPlainText() == "别处改过"


def test_another_programs_change_comes_into_the_window(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        with Library.open(where.library) as library:
            writing = Writing(library, "x", now)
            writing.save(article, content("一", "命令行改过"), writing.open(article).content_hash)
        desk.wait(lambda: desk.window.editor.text.toPlainText() == "命令行改过")


def test_two_programs_at_once_lose_neither_text(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.type_body("mine ")
        with Library.open(where.library) as library:
            writing = Writing(library, "x", now)
            writing.save(article, content("一", "theirs"), writing.open(article).content_hash)
        desk.saved()
        desk.wait(lambda: any("also changed" in one.sentence for one in desk.window.notices.standing))
    assert stored(where)[0][1] == "mine 甲"
    with Library.open(where.library) as library, library.reading() as view:
        snapshots = [view.revisions.content(one.content_hash) for one in view.snapshots.of(article)]
    assert content("一", "theirs") in snapshots


def test_fields_typed_in_the_form_are_stored(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.do("details")
        desk.window.details.focus_field("summary")
        QTest.keyClicks(desk.window.focusWidget(), "short")
        desk.saved()
    with Library.open(where.library) as library, library.reading() as view:
        assert view.articles.draft(article).content.fields.summary == "short"


def test_the_fields_give_way_to_the_text_of_the_next_article(qtbot: QtBot, where: Places) -> None:
    first, second = filled(where.library, content("一", "甲"), content("二", "乙"))
    with opened_window(qtbot, where) as desk:
        desk.open(first)
        desk.do("details")
        assert desk.window.editor.shows_details
        desk.open(second)
        assert not desk.window.editor.shows_details


def test_escape_puts_the_fields_away_from_wherever_one_is_in_them(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        for name in ("summary", "nature", "tags"):
            desk.do("details")
            desk.window.details.focus_field(name)
            QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
            desk.wait(lambda: not desk.window.editor.shows_details)


def test_tab_goes_down_the_titles_into_the_text_and_back(desk: Driver) -> None:
    desk.begin()
    titles = desk.window.editor.titles
    titles.kicker.setFocus()
    for expected in (titles.headline, titles.deck, desk.window.editor.text):
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        assert desk.window.focusWidget() is expected
    titles.deck.setFocus()
    QTest.keyClick(titles.deck, Qt.Key.Key_Backtab)
    assert desk.window.focusWidget() is titles.headline


def test_leaving_the_deck_on_an_empty_line_leaves_no_line_behind(desk: Driver) -> None:
    desk.begin()
    titles = desk.window.editor.titles
    titles.deck.setFocus()
    QTest.keyClicks(titles.deck, "one")
    for _ in range(2):
        QTest.keyClick(titles.deck, Qt.Key.Key_Return)
    assert titles.deck.toPlainText() == "one"
    assert desk.window.focusWidget() is desk.window.editor.text


def test_escape_in_the_results_ends_the_search(qtbot: QtBot, where: Places) -> None:
    filled(where.library, content("一", "甲"), content("二", "乙"))
    with opened_window(qtbot, where) as desk:
        articles = desk.window.articles
        desk.wait(lambda: len(articles.first().rows) == 2)
        articles.focus_search("甲")
        desk.wait(lambda: articles.current_query.words == "甲")
        QTest.keyClick(articles._view, Qt.Key.Key_Escape)
        assert articles.search_field.text() == ""
        assert articles.current_query.words == ""


def test_the_caret_stands_where_it_stood_last_time(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", *[f"第 {number} 段。" * 10 for number in range(60)]))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        text = desk.window.editor.text
        text.moveCursor(QTextCursor.MoveOperation.End)
        text.moveCursor(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
        cursor = text.textCursor()
        kept = cursor.anchor(), cursor.position()
    with opened_window(qtbot, where) as desk:
        desk.wait(lambda: desk.current is not None)
        cursor = desk.window.editor.text.textCursor()
        assert (cursor.anchor(), cursor.position()) == kept
        assert desk.window.editor.text.cursorRect().bottom() <= desk.window.editor.text.viewport().height()


def test_the_days_backup_is_made_beside_the_writing(
    qtbot: QtBot, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "BACKUP_AFTER_MS", 0)
    filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.wait(lambda: len(list((where.library / "backups").glob("stet-*/library.db"))) == 1)


def test_after_a_crash_too_one_comes_back_to_the_article_one_was_in(
    qtbot: QtBot, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last_places, "REMEMBER_EVERY_MS", 20)
    _, second = filled(where.library, content("一", "甲"), content("二", "乙"))
    with opened_window(qtbot, where) as desk:
        desk.open(second)
        desk.wait(lambda: second in where.memory.read_text("utf-8"))


def test_an_approved_text_that_was_changed_is_marked(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with Library.open(where.library) as library, library.writing() as unit:
        revision = unit.revisions.add(article, "x")
        head = unit.revisions.get(revision).content_hash
        for hour, action in ((9, Action.SUBMIT), (10, Action.SIGN_OFF)):
            at = f"2025-11-22T{hour:02}:00:00.000Z"
            unit.events.add(decision(article, revision, action, head, at))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.wait(lambda: "Approved · revision 1" in desk.window.status.words)
        assert desk.window.status._standing.property("look") == "caption"
        desk.type_body("X")
        assert "Approved · changed since revision 1" in desk.window.status.words
        assert desk.window.status._standing.property("look") == "warn"


def test_a_headline_of_many_lines_makes_room_while_one_reads_on(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("长" * 240, *["段落。" * 40] * 40))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        headline = desk.window.editor.titles.headline
        whole = headline.height()
        bar = desk.window.editor.text.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert headline.height() <= whole // 2
        bar.setValue(0)
        assert headline.height() == whole


def test_the_start_of_the_text_brings_back_what_stands_above_it(qtbot: QtBot, where: Places) -> None:
    (article,) = filled(where.library, content("一", *(["甲"] * 60)))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.window.editor.focus_text()
        titles = desk.window.editor.titles
        desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        desk.wait(lambda: not titles.deck.isVisible())
        desk.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        desk.wait(titles.deck.isVisible)
        assert titles.kicker.isVisible()
