"""Comments in the window: said beside the words, tinted, marked, listed, gone to, answered, resolved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.anchor_text import anchor_text, anchored
from editor_app.domain.comments import AnchorPart, CommentAction, CommentEvent
from editor_app.domain.discussion import Discussion, PlacedThread
from editor_app.domain.document import Paragraph, Text
from editor_app.domain.normal_form import document
from editor_app.services.commenting import Commenting
from editor_app.ui.actions import ACTIONS
from editor_app.ui.commenting.feature import CommentingFeature
from editor_app.ui.commenting.section import PAGE, CommentsSection, Filter
from tests.support.commenting import commented, say, section_of, select_words
from tests.support.window import Driver, opened_window, places

AT = "2026-01-01T08:00:00.000Z"
WORDS = "Wenjie wrote about the harbour. The harbour is deep."


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path), preview=True) as driver:
        driver.begin()
        driver.type_body(WORDS)
        driver.saved()
        yield driver


def feature(desk: Driver) -> CommentingFeature:
    return desk.window.commenting


def section(desk: Driver) -> CommentsSection:
    return section_of(desk)


def threads(desk: Driver) -> tuple[PlacedThread, ...]:
    return feature(desk).discussion.threads


def test_no_two_actions_share_a_key() -> None:
    """Nor do the new ones."""
    keys = [key for action in ACTIONS for key in action.shortcuts]
    assert len(keys) == len(set(keys))


def test_words_are_commented_by_key(desk: Driver) -> None:
    """Select, Ctrl+Alt+M, write, Ctrl+Enter; nothing of it is an edit."""
    select_words(desk, "harbour")
    edits = desk.current.edits if desk.current else -1
    QTest.keyClick(
        desk.window.editor.text,
        Qt.Key.Key_M,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    bubble = feature(desk).saying.bubble
    assert bubble is not None
    assert bubble.isVisible()
    QTest.keyClicks(bubble.words, "Which one?")
    QTest.keyClick(bubble.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: len(threads(desk)) == 1)
    [one] = threads(desk)
    assert (one.quote, one.thread.said.text) == ("harbour", "Which one?")
    assert not bubble.isVisible()
    assert desk.current is not None
    assert desk.current.edits == edits
    assert not desk.current.is_dirty
    assert feature(desk).lit == one.thread.id


def test_what_is_given_up_comes_back(desk: Driver) -> None:
    """Esc puts the bubble away; its words are there the next time."""
    select_words(desk, "harbour")
    desk.do("comment")
    bubble = feature(desk).saying.bubble
    assert bubble is not None
    QTest.keyClicks(bubble.words, "half a")
    QTest.keyClick(bubble.words, Qt.Key.Key_Escape)
    assert not bubble.isVisible()
    assert threads(desk) == ()
    desk.do("comment")
    assert bubble.words.value == "half a"


def test_commented_words_are_tinted_and_marked(desk: Driver) -> None:
    """A tint, a dotted line, and a mark in the margin, so never by colour alone."""
    commented(desk, "harbour", "Which one?")
    shown = desk.window.editor.text.extraSelections()
    [tint] = [one for one in shown if one.format.underlineStyle().name == "DotLine"]
    assert tint.format.background().style() is not Qt.BrushStyle.NoBrush
    assert tint.cursor.selectedText() == "harbour"
    margin = feature(desk).marks.margin
    assert margin.isVisible()
    [mark] = margin.marks
    assert "Which one?" in mark.tip


def test_the_caret_lights_the_thread(desk: Driver) -> None:
    """And leaving the words, it is lit no longer."""
    thread = commented(desk, "deep", "How deep?")
    select_words(desk, "Wenjie")
    desk.wait(lambda: feature(desk).lit == "")
    text = desk.window.editor.text
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index("deep") + 2)
    text.setTextCursor(cursor)
    desk.wait(lambda: feature(desk).lit == thread)
    assert section(desk).cards[thread].is_lit


def test_going_from_one_to_the_next(desk: Driver) -> None:
    """In the order of the text, round and round."""
    deep, wenjie = commented(desk, "deep", "b"), commented(desk, "Wenjie", "a")
    desk.window.editor.text.moveCursor(QTextCursor.MoveOperation.Start)
    desk.wait(lambda: feature(desk).lit in {"", wenjie})
    feature(desk)._light("")
    desk.do("next_comment")
    assert feature(desk).lit == wenjie
    desk.do("next_comment")
    assert feature(desk).lit == deep
    assert desk.window.editor.text.textCursor().position() == WORDS.index("deep")
    desk.do("next_comment")
    assert feature(desk).lit == wenjie
    desk.do("previous_comment")
    assert feature(desk).lit == deep


def test_answering_and_resolving(desk: Driver) -> None:
    """By key; what is resolved leaves the list of open ones once one turns away from it."""
    thread = commented(desk, "deep", "How deep?")
    desk.do("reply_comment")
    card = section(desk).cards[thread]
    assert card.reply is not None
    QTest.keyClicks(card.reply, "Twelve metres")
    QTest.keyClick(card.reply, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: bool(threads(desk)[0].thread.replies))
    desk.do("resolve_comment")
    desk.wait(lambda: not threads(desk)[0].thread.is_open)
    assert thread in section(desk).cards
    select_words(desk, "Wenjie")
    desk.wait(lambda: feature(desk).lit == "")
    desk.wait(lambda: thread not in section(desk).cards)
    assert not [
        one for one in desk.window.editor.text.extraSelections() if one.cursor.selectedText() == "deep"
    ]
    section(desk).show_all()
    assert section(desk).filter is Filter.ALL
    section(desk).cards[thread].resolve_wanted.emit(False)
    desk.wait(lambda: threads(desk)[0].thread.is_open)


def test_edits_are_followed_and_detached_words_told(desk: Driver) -> None:
    """The quote grows with what is typed in it; gone, its thread stands apart; undone, it is back."""
    thread = commented(desk, "harbour", "Which one?")
    text = desk.window.editor.text
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index("harbour") + 3)
    text.setTextCursor(cursor)
    desk.type_body("XX")
    desk.wait(lambda: threads(desk)[0].quote == "harXXbour")
    select_words(desk, "Wenjie wrote about the harXXbour.")
    QTest.keyClick(text, Qt.Key.Key_Delete)
    desk.wait(lambda: threads(desk)[0].is_detached)
    assert section(desk).cards[thread]._detached.text()
    desk.do("undo")
    desk.wait(lambda: threads(desk)[0].quote == "harXXbour")


def test_a_title_is_commented(desk: Driver) -> None:
    """With the caret in it; going there goes into it."""
    desk.type_headline("Harbour deepened")
    desk.do("comment")
    say(desk, "Too dry")
    [one] = threads(desk)
    assert one.thread.anchor.part is AnchorPart.HEADLINE
    assert one.quote == "Harbour deepened"
    desk.window.editor.text.setFocus()
    feature(desk).go_to(one.thread.id)
    headline = desk.window.editor.titles.headline
    assert headline.hasFocus()

    def tinted() -> list[str]:
        return [chosen.cursor.selectedText() for chosen in headline.extraSelections()]

    assert tinted() == ["Harbour deepened"]
    headline.moveCursor(QTextCursor.MoveOperation.Start)
    headline.insertPlainText("😀 ")
    assert tinted() == ["Harbour deepened"]
    headline.setPlainText("Harbour closed")
    assert tinted() == []
    headline.setPlainText("Now: Harbour deepened")
    feature(desk)._light("")
    headline.moveCursor(QTextCursor.MoveOperation.End)
    assert feature(desk).lit == one.thread.id
    section_of(desk)
    feature(desk)._set_resolved(one.thread.id, resolves=True)
    desk.wait(lambda: not threads(desk)[0].thread.is_open)
    feature(desk)._light("")
    assert tinted() == []


def test_a_comment_is_gone_to_in_the_source_too(desk: Driver) -> None:
    thread = commented(desk, "deep", "How deep?")
    desk.do("source")
    source = desk.window.editor.source
    assert source.edit is not None
    for typed in ("", "deep, they say: "):
        source.edit.moveCursor(QTextCursor.MoveOperation.Start)
        source.edit.insertPlainText(typed)
        feature(desk).go_to(thread)
        cursor = source.edit.textCursor()
        assert cursor.selectedText() == "deep"
        assert cursor.selectionStart() > source.edit.toPlainText().index("harbour is")
        assert source.source is not None


def test_people_are_offered_behind_an_at(desk: Driver) -> None:
    """Enter takes the name."""
    with desk.window.around.lanes.desk().library.writing() as unit:
        unit.settings.put("person.name", "Anna Lee")
    select_words(desk, "deep")
    desk.do("comment")
    bubble = feature(desk).saying.bubble
    assert bubble is not None
    bubble.words.setFocus()
    QTest.keyClicks(bubble.words, "ask @an")
    desk.wait(lambda: bubble.words.mentioning.is_shown)
    QApplication.sendEvent(
        bubble.words, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    )
    assert bubble.words.value == "ask @Anna Lee "
    bubble.words.sent.emit()
    desk.wait(lambda: len(threads(desk)) == 1)
    assert threads(desk)[0].thread.mentions == ("Anna Lee",)


def test_an_article_without_comments_says_how_to_begin(desk: Driver) -> None:
    """In words, with the key."""
    assert "Ctrl+Alt+M" in section(desk)._message.text()
    assert not desk.window.actions_table["next_comment"].isEnabled()
    assert "comment" in desk.window.actions_table["next_comment"].toolTip()


def test_many_threads_are_turned_page_by_page(desk: Driver) -> None:
    """However many there are, no more cards stand there than one looks at."""
    commenting = desk.window.around.lanes.desk().commenting
    assert desk.current is not None
    for number in range(PAGE + 3):
        commenting.say(desk.current.article, f"{number}")
    desk.wait(lambda: len(threads(desk)) == PAGE + 3)
    assert len(section(desk).cards) == PAGE
    section(desk).light(threads(desk)[-1].thread.id)
    assert len(section(desk).cards) == 3


def test_a_thousand_comments_cost_no_more_than_what_is_seen(desk: Driver) -> None:
    """Tints of the visible words alone, one page of cards; typing goes on, and all are followed."""
    commenting = desk.window.around.lanes.desk().commenting
    assert desk.current is not None
    article = desk.current.article
    section(desk)
    desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.window.editor.text.insert(document([Paragraph((Text(f"paragraph {n}"),)) for n in range(1000)]))
    desk.saved()
    text = anchor_text(desk.current.content().document)
    starts = [text.text.index(f"paragraph {n}") for n in range(1000)]
    commenting.take_in(
        CommentEvent(
            article, CommentAction.SAID, "甲", AT, text=f"{n}", anchor=anchored(text, start, start + 9)
        )
        for n, start in enumerate(starts)
    )
    desk.wait(lambda: len(threads(desk)) == 1000)
    desk.wait(lambda: bool(desk.window.editor.text.extraSelections()))
    assert len(desk.window.editor.text.extraSelections()) < 200
    assert len(section(desk).cards) == PAGE
    places = feature(desk).followed.places
    assert places is not None
    before = places.spans()
    desk.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    desk.type_body("abc")
    moved = {key: None if span is None else (span[0] + 3, span[1] + 3) for key, span in before.items()}
    assert places.spans() == moved


def test_going_back_to_an_open_article_asks_the_library_nothing(
    desk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its comments are known; what was said meanwhile is read."""
    thread = commented(desk, "deep", "How deep?")
    assert desk.current is not None
    article = desk.current.article
    desk.begin()
    assert threads(desk) == ()
    desk.window.around.lanes.desk().commenting.reply(article, thread, "Twelve metres")
    desk.open(article)
    desk.wait(lambda: bool(threads(desk) and threads(desk)[0].thread.replies))
    desk.begin()
    desk.open(article)
    monkeypatch.setattr(Commenting, "discussion", None)
    desk.wait(lambda: [one.quote for one in threads(desk)] == ["deep"])


def test_a_library_that_can_only_be_read_says_why_nothing_can_be_said(desk: Driver) -> None:
    """Comments are shown; the answer is disabled, with its reason."""
    thread = commented(desk, "deep", "How deep?")
    listed = section(desk)
    listed.read_only = True
    listed.show_discussion(Discussion(threads(desk)[0].thread.said.article))
    assert "can only be read" in listed._message.text()
    listed.show_discussion(feature(desk).discussion)
    listed.light("")
    listed.light(thread)
    reply = listed.cards[thread].reply
    assert reply is not None
    assert not reply.isEnabled()
    assert "can only be read" in listed._message.text()
