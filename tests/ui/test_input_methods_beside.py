"""Input methods in the fields beside the text, and when the article or the window goes away meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.services.writing import Writing
from editor_app.store.library import Library
from editor_app.system.clock import now
from editor_app.ui.composed import composed_in, finish_composing
from editor_app.ui.composing import Composing
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.widgets.palette import Palette
from tests.support.composing import composes, press_everything, text_of, write
from tests.support.editing import compose, read, said, show
from tests.support.library import content, filled
from tests.support.window import Driver, opened_window, places, stored

Key = Qt.Key


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, where: Places) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.begin()
        yield driver


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    return made


# Other fields


def fields(desk: Driver) -> dict[str, Callable[[], QWidget]]:
    window = desk.window

    def detail(name: str) -> Callable[[], QWidget]:
        def field() -> QWidget:
            window.editor.show_details(shown=True)
            window.details.focus_field(name)
            found = QApplication.focusWidget()
            assert found is not None
            return found

        return field

    def find() -> QWidget:
        desk.do("find")
        return window.editor.finding.bar.find_line

    def source() -> QWidget:
        desk.do("source")
        assert window.editor.source.edit is not None
        return window.editor.source.edit

    titles = window.editor.titles
    return {
        "kicker": lambda: titles.kicker,
        "headline": lambda: titles.headline,
        "deck": lambda: titles.deck,
        "search": lambda: window.articles.search_field,
        "find": find,
        "source": source,
        "slug": detail("slug"),
        "summary": detail("summary"),
        "tags": detail("tags"),
    }


@pytest.mark.parametrize(
    "name", ["kicker", "headline", "deck", "search", "find", "source", "slug", "summary", "tags"]
)
def test_no_key_leads_out_of_a_field_that_composes(desk: Driver, name: str) -> None:
    write(desk, "正文")
    field = fields(desk)[name]()
    field.setFocus()
    assert field.hasFocus()
    composes(field, "", "港")
    before = _value(field)
    composes(field, "kou")
    shows_details, session = desk.window.editor.shows_details, desk.current
    press_everything(field)
    assert field.hasFocus()
    assert field.isVisible()
    assert (_value(field), composed_in(field)) == (before, "kou")
    assert desk.window.editor.shows_details == shows_details
    assert desk.current is session
    composes(field, "", "口")
    assert _value(field) == before.replace("港", "港口")
    assert composed_in(field) == ""


def _value(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


def test_keys_do_their_own_again_once_the_word_is_taken(desk: Driver) -> None:
    headline = desk.window.editor.titles.headline
    headline.setFocus()
    composes(headline, "gang")
    QTest.keyClick(headline, Key.Key_Return)
    assert headline.hasFocus()
    composes(headline, "", "港")
    QTest.keyClick(headline, Key.Key_Return)
    assert desk.window.editor.titles.deck.hasFocus()


def test_titles_are_not_saved_half(desk: Driver, where: Places) -> None:
    headline = desk.window.editor.titles.headline
    headline.setFocus()
    composes(headline, "", "港口")
    desk.saved()
    composes(headline, "xin")
    assert desk.current is not None
    assert not desk.current.is_dirty
    assert desk.current.all_fields().headline == "港口"
    composes(headline, "")
    assert not desk.current.is_dirty
    composes(headline, "xin")
    composes(headline, "", "新")
    desk.saved()
    assert stored(where)[0][0] == "港口新"


def test_the_search_does_not_seek_half_words(desk: Driver, qtbot: QtBot) -> None:
    field = desk.window.articles.search_field
    field.setFocus()
    with qtbot.assertNotEmitted(field.sought, wait=500):
        composes(field, "gang")
        QTest.keyClick(field, Key.Key_Return)
    with qtbot.waitSignal(field.sought):
        composes(field, "", "港")


def test_the_palette_runs_nothing_while_it_composes(desk: Driver) -> None:
    desk.do("palette")
    (palette,) = desk.window.findChildren(Palette)
    line, listed = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    assert line is not None
    assert listed is not None
    line.setFocus()
    session = desk.current
    composes(line, "xin")
    row = listed.currentRow()
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_Escape):
        QTest.keyClick(line, key)
    assert palette.isVisible()
    assert listed.currentRow() == row
    assert desk.current is session
    composes(line, "")
    QTest.keyClick(line, Key.Key_Escape)
    assert not palette.isVisible()


def test_a_prompt_neither_takes_nor_closes(desk: Driver) -> None:
    taken: list[str] = []
    prompt = LinePrompt(desk.window, "A", "B", taken.append)
    prompt.open()
    prompt.line.setFocus()
    desk.wait(prompt.line.hasFocus)
    composes(prompt.line, "gang")
    for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Escape):
        QTest.keyClick(prompt.line, key)
    assert taken == []
    assert prompt.isVisible()
    composes(prompt.line, "", "港")
    QTest.keyClick(prompt.line, Key.Key_Return)
    assert taken == ["港"]


# Leaving, and what comes from elsewhere


def test_another_article_takes_no_word_along(desk: Driver) -> None:
    write(desk, "第一篇")
    desk.saved()
    first = desk.current
    assert first is not None
    compose(text_of(desk), "ni")
    desk.window.open_articles.show_new("zh-CN")
    desk.wait(lambda: desk.current is not first)
    second = desk.current
    assert second is not None
    assert first.body.toPlainText() == "第一篇ni"
    assert second.body.toPlainText() == ""
    assert not second.is_dirty
    assert composed_in(text_of(desk)) == ""
    desk.saved()
    desk.window.open_articles.show(first.article)
    assert text_of(desk).toPlainText() == "第一篇ni"


@pytest.mark.parametrize("name", ["headline", "slug"])
def test_another_article_takes_no_word_of_a_field_along(desk: Driver, name: str) -> None:
    write(desk, "第一篇")
    desk.saved()
    first = desk.current
    assert first is not None
    field = fields(desk)[name]()
    field.setFocus()
    composes(field, "gang")
    desk.window.open_articles.show_new("zh-CN")
    desk.wait(lambda: desk.current is not first)
    second = desk.current
    assert second is not None
    assert getattr(first.all_fields(), name) == "gang"
    assert getattr(second.all_fields(), name) == ""


def test_the_window_is_closed_with_a_half_word(desk: Driver, where: Places) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.window.close()
    assert stored(where)[0][1] == "港口ni"


@pytest.mark.parametrize("field", ["text", "headline"])
def test_what_another_program_stores_does_not_take_the_half_word(
    qtbot: QtBot, where: Places, field: str
) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        editor = desk.window.editor
        widget: QWidget = editor.text if field == "text" else editor.titles.headline
        widget.setFocus()
        composes(widget, "ni")
        with Library.open(where.library) as library:
            writing = Writing(library, "x", now)
            writing.save(article, content("一", "theirs"), writing.open(article).content_hash)
        desk.wait(lambda: composed_in(widget) == "")
        desk.saved()
    headline, body, _ = stored(where)[0]
    assert "ni" in (body if field == "text" else headline)
    with Library.open(where.library) as library, library.reading() as view:
        snapshots = [view.revisions.content(one.content_hash) for one in view.snapshots.of(article)]
    assert content("一", "theirs") in snapshots


def test_leaving_a_field_takes_its_word(desk: Driver) -> None:
    text, headline = text_of(desk), desk.window.editor.titles.headline
    write(desk, "港口")
    compose(text, "ni")
    headline.setFocus()
    assert (text.toPlainText(), text.composing) == ("港口ni", False)
    composes(headline, "biao")
    text.setFocus()
    assert headline.toPlainText() == "biao"


def test_a_text_that_becomes_read_only_keeps_the_word(desk: Driver) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.window.editor.set_read_only(read_only=True)
    assert text_of(desk).toPlainText() == "港口ni"


# The guard itself


def test_a_list_of_proposals_gives_way_to_what_is_composed(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    guard = Composing(host)
    line = QLineEdit(host)
    completer = QCompleter(["gang", "kou"], line)
    line.setCompleter(completer)
    host.show()
    host.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "g")
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    composes(line, "kou")
    assert not popup.isVisible()
    assert guard.parent() is host


def test_a_shortcut_of_any_window_waits(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    Composing(host)
    line = QLineEdit(host)
    ran: list[None] = []
    shortcut = QShortcut(QKeySequence("Ctrl+J"), host)
    shortcut.activated.connect(lambda: ran.append(None))
    host.show()
    host.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    composes(line, "x")
    QTest.keyClick(line, Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert ran == []
    composes(line, "")
    QTest.keyClick(line, Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert ran == [None]


def test_there_is_nothing_to_finish_where_nothing_composes(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("港口"))
    with qtbot.assertNotEmitted(edit.edited):
        finish_composing(edit)
        finish_composing()
    assert read(edit).blocks == (said("港口"),)
