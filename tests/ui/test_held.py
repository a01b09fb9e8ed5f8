"""Sheets that ask about a place in the text, and what becomes of their answer when that place is gone meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.document import Code, Document, Figure, Note, Paragraph, Text
from editor_app.store.library import Library
from editor_app.ui.editor.figures.sheet import FigureSheet
from editor_app.ui.editor.held import Held
from editor_app.ui.editor.note_prompt import NotePrompt
from editor_app.ui.prompts import LinePrompt
from tests.support.editing import put_behind, said, select
from tests.support.library import filled
from tests.support.window import Driver, opened_window, places

ASKED = Document(
    (
        Paragraph((Text("before"), Note((Text("a note"),)))),
        Figure(asset="0" * 64),
        Code("print", "python"),
    )
)
OTHER = Document((said("before all"), Code("print", "python")))
CHANGED = Document((said("something else"),))


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    return filled(places(tmp_path).library, Content(document=ASKED), Content(document=OTHER))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, articles: list[str]) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.open(articles[0])
        yield driver


def open_object(desk: Driver, number: int) -> None:
    text = desk.window.editor.text
    plain = text.toPlainText()
    at = [place for place, sign in enumerate(plain) if sign == "\N{OBJECT REPLACEMENT CHARACTER}"]
    text.object_opened.emit(at[number])


def ask_note(desk: Driver) -> None:
    put_behind(desk.window.editor.text, "before")
    desk.do("footnote")


def ask_link(desk: Driver) -> None:
    select(desk.window.editor.text, "before")
    desk.do("link")


def ask_language(desk: Driver) -> None:
    put_behind(desk.window.editor.text, "print")
    desk.window.editor.commands.refresh()
    desk.do("code_language")


def write(sheet: QWidget, words: str) -> None:
    """Answer a sheet."""
    if isinstance(sheet, NotePrompt):
        sheet.words.setPlainText(words)
        sheet.accept()
    elif isinstance(sheet, LinePrompt):
        sheet.line.setText(words)
        sheet._accept()
    else:
        assert isinstance(sheet, FigureSheet)
        sheet.alt.take(words)
        sheet.accept()


ASKS: list[tuple[Callable[[Driver], object], type[QWidget], str]] = [
    (lambda desk: open_object(desk, 0), NotePrompt, "another"),
    (lambda desk: open_object(desk, 1), FigureSheet, "a harbour"),
    (ask_note, NotePrompt, "a new one"),
    (ask_link, LinePrompt, "https://example.org/"),
    (ask_language, LinePrompt, "rust"),
]


def opened(desk: Driver, ask: Callable[[Driver], object], kind: type[QWidget]) -> QWidget:
    ask(desk)
    desk.wait(lambda: len(desk.window.findChildren(kind)) == 1)
    found = desk.window.findChildren(kind)[0]
    assert isinstance(found, QWidget)
    return found


def is_told(desk: Driver) -> bool:
    return any("changed meanwhile" in one.sentence for one in desk.window.notices.standing)


@pytest.mark.parametrize(("ask", "kind", "words"), ASKS)
def test_an_answer_changes_the_text_it_was_asked_about(
    desk: Driver, ask: Callable[[Driver], object], kind: type[QWidget], words: str
) -> None:
    write(opened(desk, ask, kind), words)
    assert desk.current is not None
    assert desk.current.content().document != ASKED
    desk.do("undo")
    assert desk.current.content().document == ASKED
    assert not is_told(desk)


@pytest.mark.parametrize(("ask", "kind", "words"), ASKS)
def test_an_answer_changes_no_other_article(
    desk: Driver, articles: list[str], ask: Callable[[Driver], object], kind: type[QWidget], words: str
) -> None:
    first = desk.current
    sheet = opened(desk, ask, kind)
    desk.open(articles[1])
    write(sheet, words)
    assert desk.current is not None
    assert first is not None
    assert desk.current.content().document == OTHER
    assert first.content().document == ASKED
    assert not desk.window.open_articles.unsaved()
    assert is_told(desk)


@pytest.mark.parametrize(("ask", "kind", "words"), ASKS)
def test_an_answer_changes_nothing_where_other_words_were_stored_meanwhile(
    desk: Driver,
    tmp_path: Path,
    articles: list[str],
    ask: Callable[[Driver], object],
    kind: type[QWidget],
    words: str,
) -> None:
    sheet = opened(desk, ask, kind)
    with Library.open(places(tmp_path).library) as library, library.writing() as unit:
        unit.articles.save_draft(articles[0], Content(document=CHANGED))
    session = desk.current
    assert session is not None
    desk.wait(lambda: session.content().document == CHANGED)
    write(sheet, words)
    assert session.content().document == CHANGED
    assert is_told(desk)


def test_what_is_held_follows_what_is_typed_around_it(desk: Driver) -> None:
    text = desk.window.editor.text
    select(text, "before")
    held = Held(text, text.textCursor())
    put_behind(text, "before")
    desk.type_body("X")
    text.moveCursor(text.textCursor().MoveOperation.Start)
    desk.type_body("Y")
    place = held.take()
    assert place is not None
    assert place.selectedText() == "before"
    assert not place.keepPositionOnInsert()
