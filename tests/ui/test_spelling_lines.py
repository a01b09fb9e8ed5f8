"""Misspelt words in the window: marked, offered right ones, and never part of the document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Code, Document, Mark, Paragraph, Text, plain_text
from editor_app.ui.editor.text_menu import text_menu
from editor_app.ui.notices import Notice
from tests.support.editing import put_behind, put_caret, read, said
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path):  # type: ignore[no-untyped-def]
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.begin()
        yield driver


def marked(desk: Driver) -> list[str]:
    return [cursor.selectedText() for cursor in desk.window.comforts.spelling._shown]


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def body_of(desk: Driver) -> str:
    return plain_text(read(desk.window.editor.text))


def test_a_misspelt_word_is_marked_when_the_caret_has_left_it(desk: Driver) -> None:
    desk.type_body("The goverment said wrod")
    desk.wait(lambda: marked(desk) == ["goverment"])
    desk.type_body(" ")
    desk.wait(lambda: marked(desk) == ["goverment", "wrod"])


def test_of_a_very_long_paragraph_only_what_is_seen_is_marked(desk: Driver) -> None:
    text = desk.window.editor.text
    desk.window.editor.focus_text()
    text.textCursor().insertText("🌉字 goverment wrod " * 3_000)
    for step in (text.textCursor().MoveOperation.Start, text.textCursor().MoveOperation.End):
        text.moveCursor(step)
        caret = text.textCursor().position()

        def is_marked(near: int = caret) -> bool:
            places = [cursor.position() for cursor in desk.window.comforts.spelling._shown]
            return any(abs(place - near) < 200 for place in places)

        desk.wait(is_marked)
        assert set(marked(desk)) == {"goverment", "wrod"}
        assert len(marked(desk)) < 1_000


def test_marks_are_no_edit_and_enter_no_undo(desk: Driver) -> None:
    desk.type_body("the goverment ")
    steps = desk.window.editor.text.document().availableUndoSteps()
    desk.saved()
    edits = desk.current.edits if desk.current else -1
    desk.wait(lambda: marked(desk) == ["goverment"])
    desk.do("spelling")
    assert marked(desk) == []
    desk.do("spelling")
    desk.wait(lambda: marked(desk) == ["goverment"])
    assert desk.window.editor.text.document().availableUndoSteps() == steps
    assert desk.current is not None
    assert desk.current.edits == edits


def test_code_links_and_credited_names_are_not_marked(desk: Driver) -> None:
    desk.type_body("x")
    text = desk.window.editor.text
    text.selectAll()
    code, link = Text("wrdd", frozenset({Mark.CODE})), Text("mispelt", href="https://a.example")
    text.insert(
        Document((Paragraph((Text("😀 teh "), code, Text(" "), link)), Code("prnt(helo)"), said("last lne")))
    )
    put_caret(text, 0)
    desk.wait(lambda: marked(desk) == ["teh", "lne"])


def test_the_menu_puts_a_suggestion_in_place_keeping_marks(desk: Driver) -> None:
    text = desk.window.editor.text
    desk.type_body("x")
    text.selectAll()
    text.insert(
        Document((Paragraph((Text("the "), Text("goverment", frozenset({Mark.STRONG})), Text(" said"))),))
    )
    desk.wait(lambda: marked(desk) == ["goverment"])
    put_behind(text, "gover")
    menu = text_menu(text)
    desk.wait(lambda: "government" in words_of(menu))
    assert "Add to the dictionary" in words_of(menu)
    next(action for action in menu.actions() if action.text() == "government").trigger()
    bold = Text("government", frozenset({Mark.STRONG}))
    assert read(text) == Document((Paragraph((Text("the "), bold, Text(" said"))),))
    text.undo()
    assert "goverment" in body_of(desk)
    menu.close()


@pytest.mark.parametrize("choice", ["Add to the dictionary", "Ignore in this article"])
def test_a_word_that_is_taken_as_right_is_marked_no_more(desk: Driver, choice: str) -> None:
    text = desk.window.editor.text
    desk.type_body("wrod and teh ")
    desk.wait(lambda: marked(desk) == ["wrod", "teh"])
    put_behind(text, "wr")
    menu = text_menu(text)
    next(action for action in menu.actions() if action.text() == choice).trigger()
    desk.wait(lambda: marked(desk) == ["teh"])
    menu.close()
    desk.begin()
    desk.type_body("wrod lne ")
    expected = ["lne"] if choice.startswith("Add") else ["wrod", "lne"]
    desk.wait(lambda: marked(desk) == expected)


def test_without_a_dictionary_the_menu_says_why(desk: Driver) -> None:
    assert desk.current is not None
    desk.current.change_fields(replace(desk.current.fields, language="tlh"))
    desk.type_body("wrod ")
    desk.wait(lambda: desk.window.comforts.spelling.dictionary == "")
    menu = text_menu(desk.window.editor.text)
    assert words_of(menu)[-1] == "There is no dictionary for this language: nothing is checked"
    menu.close()


def test_one_goes_from_misspelt_word_to_misspelt_word_and_round(desk: Driver) -> None:
    text = desk.window.editor.text
    text.insert(Document((said("first teh"), said("😀 fine words"), said("last lne"))))
    put_caret(text, 0)
    for word in ("teh", "lne", "teh"):
        desk.do("next_misspelt")
        desk.wait(lambda word=word: text.textCursor().selectedText() == word)  # type: ignore[misc]


def test_where_no_word_is_misspelt_that_is_said(desk: Driver) -> None:
    told: list[Notice] = []
    desk.window.around.notices.told.connect(told.append)
    desk.type_body("fine words")
    desk.do("next_misspelt")
    desk.wait(lambda: [one.sentence for one in told] == ["No misspelt word was found."])
