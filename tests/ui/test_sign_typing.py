"""Signs that are typed: set at once, given back by undo and by Backspace, never in code or links."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Code, Document, Mark, Paragraph, Text, plain_text
from editor_app.ui.editor.sign_typing import SignTyping
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.settings import Preferences
from tests.support.editing import compose, put_behind, put_caret, read, said, select, show, strike, type_text
from tests.support.window import opened_window, places


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def preferences(edit: TextEdit) -> Preferences:
    preferences = Preferences()
    preferences.put("smart_dashes", True)
    edit.setProperty("signs", SignTyping(edit, preferences))
    show(edit, said(""))
    return preferences


def text_of(edit: TextEdit) -> str:
    return plain_text(read(edit))


@pytest.mark.usefixtures("preferences")
def test_what_is_typed_is_set_by_the_language_of_its_paragraph(edit: TextEdit) -> None:
    type_text(edit, "他说\"好--'行'...\"")
    assert text_of(edit) == "他说“好——‘行’……”"


@pytest.mark.usefixtures("preferences")
def test_english_has_its_apostrophes(edit: TextEdit) -> None:
    type_text(edit, "\"I don't,\" she said, 'tis the '90s--so...")
    assert text_of(edit) == "“I don’t,” she said, ’tis the ’90s—so…"


@pytest.mark.usefixtures("preferences")
def test_undo_gives_back_the_straight_sign_and_typing_goes_on(edit: TextEdit) -> None:
    type_text(edit, 'say "')
    edit.undo()
    assert text_of(edit) == 'say "'
    type_text(edit, "x")
    assert text_of(edit) == 'say "x'


@pytest.mark.usefixtures("preferences")
def test_backspace_right_after_gives_it_back_and_later_deletes(edit: TextEdit) -> None:
    type_text(edit, 'say "')
    strike(edit, Qt.Key.Key_Backspace)
    assert text_of(edit) == 'say "'
    strike(edit, Qt.Key.Key_Backspace)
    assert text_of(edit).rstrip() == "say"
    type_text(edit, 'x"')
    type_text(edit, "y")
    strike(edit, Qt.Key.Key_Backspace)
    strike(edit, Qt.Key.Key_Backspace)
    assert text_of(edit) == "say x"


@pytest.mark.usefixtures("preferences")
def test_a_caret_that_has_moved_lets_backspace_delete(edit: TextEdit) -> None:
    type_text(edit, 'ab "')
    put_caret(edit, 2)
    strike(edit, Qt.Key.Key_Backspace)
    assert text_of(edit) == "a “"


@pytest.mark.usefixtures("preferences")
def test_code_and_links_are_left_alone(edit: TextEdit) -> None:
    marked = Paragraph(
        (Text("see "), Text("code", frozenset({Mark.CODE})), Text(" "), Text("linked", href="https://a.b"))
    )
    show(edit, Code("x = ", "python"), marked)
    put_behind(edit, "x = ")
    type_text(edit, '"a--b..."')
    put_behind(edit, "cod")
    type_text(edit, '"')
    put_behind(edit, "link")
    type_text(edit, "'")
    assert 'x = "a--b..."' in text_of(edit)
    assert "see cod\"e link'ed" in text_of(edit)
    assert not set(text_of(edit)) & set("“”‘’—…")


def test_switched_off_nothing_is_set(edit: TextEdit, preferences: Preferences) -> None:
    preferences.put("smart_quotes", False)
    preferences.put("smart_dashes", False)
    type_text(edit, '"don\'t--..."')
    assert text_of(edit) == '"don\'t--..."'


@pytest.mark.usefixtures("preferences")
def test_what_an_input_method_composes_is_its_own_business(edit: TextEdit) -> None:
    compose(edit, '"')
    assert text_of(edit) == ""
    compose(edit, "", '"好"')
    assert text_of(edit) == '"好"'


def signs_of(edit: TextEdit) -> SignTyping:
    signs = edit.property("signs")
    assert isinstance(signs, SignTyping)
    return signs


@pytest.mark.usefixtures("preferences")
def test_all_quotes_of_the_article_are_set_in_one_step_marks_kept(edit: TextEdit) -> None:
    bold = Paragraph((Text('😀他说"'), Text('你好"', frozenset({Mark.STRONG}))))
    show(edit, bold, said('"two"'), Code('"c"', ""))
    before = read(edit)
    signs_of(edit).set_quotes()
    expected = Paragraph((Text("😀他说“"), Text("你好”", frozenset({Mark.STRONG}))))
    assert read(edit) == Document((expected, said("“two”"), Code('"c"', "")))
    edit.undo()
    assert read(edit) == before


@pytest.mark.usefixtures("preferences")
def test_only_the_selection_is_set(edit: TextEdit) -> None:
    show(edit, said('"one" "two"'))
    select(edit, '"two"')
    signs_of(edit).set_quotes()
    assert text_of(edit) == '"one" “two”'


def test_signs_are_set_in_titles_too(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        desk.begin()
        headline = desk.window.editor.titles.headline
        desk.type_headline('"Quoted" don\'t ')
        assert headline.toPlainText() == "“Quoted” don’t "
        desk.type_headline('"')
        QTest.keyClick(headline, Qt.Key.Key_Backspace)
        assert headline.toPlainText() == '“Quoted” don’t "'
