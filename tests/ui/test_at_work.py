"""What is typed in a sheet about a note or a picture is stored before the sheet is done, and taken back where it is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.document import Document, Figure, Note, Paragraph, Text
from editor_app.store.library import Library
from editor_app.ui.editor.figures.sheet import FigureSheet
from editor_app.ui.editor.note_prompt import NotePrompt
from tests.support.editing import put_behind, said
from tests.support.library import filled
from tests.support.window import Driver, opened_window, places

Asks = TypeVar("Asks", bound=QWidget)
NOTED = Paragraph((Text("before"), Note((Text("a note"),))))
WRITTEN = Document((NOTED, said("plain"), Figure(asset="0" * 64)))


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    return filled(places(tmp_path).library, Content(document=WRITTEN))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, articles: list[str]) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.open(articles[0])
        yield driver


def body(desk: Driver) -> Document:
    assert desk.current is not None
    return desk.current.content().document


def stored(tmp_path: Path, article: str) -> Document:
    with Library.open(places(tmp_path).library) as library, library.reading() as view:
        return view.articles.draft(article).content.document


def opened(desk: Driver, kind: type[Asks]) -> Asks:
    desk.wait(lambda: len(desk.window.findChildren(kind)) == 1)
    return desk.window.findChildren(kind)[0]


def begin_note(desk: Driver) -> NotePrompt:
    put_behind(desk.window.editor.text, "plain")
    desk.do("footnote")
    return opened(desk, NotePrompt)


def open_object(desk: Driver, number: int) -> None:
    text = desk.window.editor.text
    plain = text.toPlainText()
    at = [place for place, sign in enumerate(plain) if sign == "\N{OBJECT REPLACEMENT CHARACTER}"]
    text.object_opened.emit(at[number])


def with_note(words: str) -> Document:
    return Document((NOTED, Paragraph((Text("plain"), Note((Text(words),)))), WRITTEN.blocks[2]))


def test_a_new_footnote_is_stored_while_it_is_typed(
    desk: Driver, tmp_path: Path, articles: list[str]
) -> None:
    prompt = begin_note(desk)
    QTest.keyClicks(prompt.words, "half a")
    desk.wait(lambda: stored(tmp_path, articles[0]) == with_note("half a"))
    QTest.keyClicks(prompt.words, " word")
    desk.wait(lambda: body(desk) == with_note("half a word"))
    QTest.keyClicks(prompt.words, " more")
    prompt.accept()
    assert body(desk) == with_note("half a word more")
    desk.do("undo")
    assert body(desk) == WRITTEN, "however often it was kept, it is one step"
    desk.do("redo")
    assert body(desk) == with_note("half a word more")


def test_a_footnote_that_is_left_is_taken_back(desk: Driver, tmp_path: Path, articles: list[str]) -> None:
    desk.window.editor.text.moveCursor(QTextCursor.MoveOperation.Start)
    desk.type_body("X")
    before = body(desk)
    prompt = begin_note(desk)
    QTest.keyClicks(prompt.words, "words")
    desk.wait(lambda: body(desk) != before)
    prompt.reject()
    assert body(desk) == before
    desk.wait(lambda: stored(tmp_path, articles[0]) == before)
    desk.do("undo")
    assert body(desk) == WRITTEN


def test_a_footnote_that_is_left_is_taken_back_past_what_has_come_meanwhile(desk: Driver) -> None:
    open_object(desk, 0)
    prompt = opened(desk, NotePrompt)
    QTest.keyClicks(prompt.words, "other words")
    desk.wait(lambda: body(desk) != WRITTEN)
    put_behind(desk.window.editor.text, "plain")
    desk.type_body("er")
    prompt.reject()
    assert body(desk) == Document((NOTED, said("plainer"), WRITTEN.blocks[2]))


def test_a_footnote_without_words_goes_once_the_sheet_is_done(desk: Driver) -> None:
    open_object(desk, 0)
    prompt = opened(desk, NotePrompt)
    QTest.keyClicks(prompt.words, "x")
    desk.wait(lambda: body(desk) != WRITTEN)
    prompt.words.clear()
    prompt.accept()
    assert body(desk).blocks[0] == said("before")
    desk.do("undo")
    assert body(desk) == WRITTEN


@pytest.mark.parametrize("leaves", [True, False])
def test_the_words_of_a_picture_are_kept_while_they_are_typed(desk: Driver, leaves: bool) -> None:
    open_object(desk, 1)
    sheet = opened(desk, FigureSheet)
    QTest.keyClicks(sheet.caption, "The harbour")
    kept = Figure(asset="0" * 64, caption=(Text("The harbour"),))
    desk.wait(lambda: body(desk).blocks[2] == kept)
    if leaves:
        sheet.reject()
    else:
        sheet.accept()
        assert body(desk).blocks[2] == kept
        desk.do("undo")
    assert body(desk) == WRITTEN


def test_a_picture_is_removed_with_what_was_typed_about_it(desk: Driver) -> None:
    open_object(desk, 1)
    sheet = opened(desk, FigureSheet)
    QTest.keyClicks(sheet.caption, "The harbour")
    desk.wait(lambda: body(desk) != WRITTEN)
    sheet.remove_button.click()
    assert body(desk) == Document(WRITTEN.blocks[:2])
    desk.do("undo")
    assert body(desk) == WRITTEN
