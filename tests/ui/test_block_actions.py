"""The actions on tables, footnotes, placeholders and code, as the window runs them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor_app.domain.document import (
    Block,
    Code,
    Document,
    Figure,
    Mark,
    Note,
    Paragraph,
    Placeholder,
    Runs,
    Table,
    Text,
)
from editor_app.ui.editor.note_numbers import NoteNumbers, object_positions
from editor_app.ui.editor.note_prompt import NotePrompt
from editor_app.ui.editor.tables.picker import TablePicker
from editor_app.ui.editor.text_menu import text_menu
from editor_app.ui.prompts import LinePrompt
from tests.support.editing import put_behind, put_caret, read, said, select, show
from tests.support.window import Driver, opened_window, places

Key = Qt.Key
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
MARKED: Runs = (Text("see "), Text("there", frozenset({Mark.EMPHASIS})))
TABLE = Table(((Text("h"),), ()), (((Text("a"),), (Text("b"),)),))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.begin()
        yield driver


def shown(desk: Driver, *blocks: Block) -> None:
    show(desk.window.editor.text, *blocks)


def body(desk: Driver) -> tuple[Block, ...]:
    return read(desk.window.editor.text).blocks


def allowed(desk: Driver, action: str) -> bool:
    desk.window.editor.commands.refresh()
    return desk.window.actions_table[action].isEnabled()


def picker(desk: Driver) -> TablePicker:
    desk.do("table")
    found = desk.window.editor.text.findChild(TablePicker)
    assert isinstance(found, TablePicker)
    return found


def test_a_table_of_the_chosen_size_stands_at_the_caret(desk: Driver) -> None:
    shown(desk, said("before behind"))
    put_behind(desk.window.editor.text, "before")
    grid = picker(desk).grid
    for key in (Key.Key_Left, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(grid, key)
    QTest.keyClicks(desk.window.editor.text, "h\ta\tb\tc\td")
    cells = [[(Text(cell),) if cell else () for cell in row] for row in ("ha", "bc", ["d", ""], ["", ""])]
    header, *rows = map(tuple, cells)
    assert body(desk) == (said("before"), Table(header, tuple(rows)), said(" behind"))


def test_the_picker_takes_the_square_that_is_clicked(desk: Driver) -> None:
    found = picker(desk)
    QTest.mouseMove(found.grid, found.grid.square(4, 6).center())
    assert found.grid.accessibleName() == "4 × 7 below a header"
    QTest.mouseClick(found.grid, Qt.MouseButton.LeftButton, pos=found.grid.square(2, 1).center())
    QTest.keyClicks(desk.window.editor.text, "x")
    assert allowed(desk, "row_below")
    desk.do("row_below")
    QTest.keyClicks(desk.window.editor.text, "y")
    header, *rows = [((Text(cell),) if cell else (), ()) for cell in ("x", "y", "", "")]
    assert body(desk) == (Table(header, tuple(rows)),)


def test_leaving_the_picker_changes_nothing(desk: Driver) -> None:
    shown(desk, said("a"))
    QTest.keyClick(picker(desk).grid, Key.Key_Escape)
    assert body(desk) == (said("a"),)


def test_a_table_in_a_table_is_refused_in_words(desk: Driver) -> None:
    told: list[str] = []
    desk.window.editor.text.left_out.connect(told.append)
    shown(desk, TABLE)
    put_behind(desk.window.editor.text, "a")
    picker(desk).accept()
    assert body(desk) == (TABLE,)
    assert len(told) == 1


def test_what_needs_a_table_says_so_elsewhere(desk: Driver) -> None:
    shown(desk, said("x"), TABLE, Code("c"))
    put_behind(desk.window.editor.text, "x")
    assert not allowed(desk, "row_below")
    assert "no table" in desk.window.actions_table["row_below"].toolTip()
    put_behind(desk.window.editor.text, "b")
    assert allowed(desk, "row_below")
    assert not allowed(desk, "code_language")
    put_behind(desk.window.editor.text, "c")
    assert allowed(desk, "code_language")


def entries(menu: QMenu) -> list[str]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += [action.text(), *(entries(inner) if isinstance(inner, QMenu) else [])]
    return found


def test_the_texts_menu_offers_what_is_under_the_caret(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, Paragraph((Text("x"), Note(MARKED))), TABLE)
    put_behind(text, "x")
    assert not {"Table", "Change the footnote…"} & set(entries(text_menu(text)))
    put_caret(text, 1, 2)
    assert "Delete the footnote" in entries(text_menu(text))
    put_behind(text, "b")
    assert {"Table", "Row above", "Delete table"} <= set(entries(text_menu(text)))


# Footnotes


def prompt(desk: Driver) -> NotePrompt:
    found = [one for one in desk.window.findChildren(NotePrompt) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_footnote_is_put_behind_what_is_selected(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, said("one two"))
    select(text, "one")
    desk.do("footnote")
    found = prompt(desk)
    found.words.setPlainText("first\nsecond")
    QTest.keyClick(found.words, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    note = body(desk)[0].runs[1]  # type: ignore[union-attr]
    assert isinstance(note, Note)
    assert [type(run).__name__ for run in note.runs] == ["Text", "Break", "Text"]
    desk.do("undo")
    assert body(desk) == (said("one two"),)


def test_a_footnote_that_is_cancelled_or_empty_is_none(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, said("one"))
    put_behind(text, "one")
    desk.do("footnote")
    prompt(desk).reject()
    desk.do("footnote")
    prompt(desk).accept()
    assert body(desk) == (said("one"),)
    assert not text.document().isUndoAvailable()


def test_a_note_keeps_the_marks_that_nobody_touched_and_goes_with_its_words(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, Paragraph((Text("x"), Note(MARKED))))
    text.object_opened.emit(1)
    found = prompt(desk)
    found.words.setPlainText("Please see there")
    found.accept()
    assert body(desk) == (Paragraph((Text("x"), Note((Text("Please see "), MARKED[1])))),)
    text.object_opened.emit(1)
    found = prompt(desk)
    found.words.clear()
    found.accept()
    assert body(desk) == (said("x"),)


def test_a_note_is_found_again_where_the_text_before_it_has_changed(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, Paragraph((Text("x"), Note(MARKED))))
    text.object_opened.emit(1)
    found = prompt(desk)
    put_caret(text, 0)
    text.insertPlainText("abc")
    found.words.setPlainText("n")
    found.accept()
    assert body(desk) == (Paragraph((Text("abcx"), Note((Text("n"),)))),)


def test_no_footnote_in_code(desk: Driver) -> None:
    told: list[str] = []
    desk.window.editor.text.left_out.connect(told.append)
    shown(desk, Code("c"))
    put_behind(desk.window.editor.text, "c")
    desk.do("footnote")
    assert told
    assert desk.window.findChildren(NotePrompt) == []


def test_notes_are_numbered_as_they_stand_and_captions_count(desk: Driver) -> None:
    text = desk.window.editor.text
    note = Note((Text("n"),))
    shown(desk, Paragraph((Text("😀"), note, note)), Figure(alt="p", caption=(Text("c"), note)), said("z"))
    numbers = NoteNumbers()
    document = text.document()
    assert [numbers.at(document, at) for at in object_positions(document)] == [1, 2, 0]
    assert numbers.have_moved(document)
    put_behind(text, "z")
    text.insert(read(text).__class__((Paragraph((note,)),)))
    assert [numbers.at(document, at) for at in object_positions(document)] == [1, 2, 0, 4]
    assert numbers.have_moved(document)
    assert not numbers.have_moved(document)
    put_caret(text, 2, 3)
    text.delete_selected()
    assert [numbers.at(document, at) for at in object_positions(document)] == [1, 0, 3]


def test_staying_on_a_note_says_its_words(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, Paragraph((Text("x"), Note(MARKED))))
    desk.window.editor.focus_text()
    put_caret(text, 1)
    place = text.cursorRect().center() + QPoint(4, 0)
    assert text._object_at(place.toPointF()) == 1
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert text.textCursor().selectedText() == "\ufffc"


# Placeholders and code


def test_a_placeholder_says_something_else(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, Placeholder("video", "old"), said("x"))
    text.object_opened.emit(0)
    found = next(one for one in desk.window.findChildren(LinePrompt) if one.isVisible())
    assert found.line.text() == "old"
    found.line.setText("the mayor speaks")
    found._accept()
    assert body(desk) == (Placeholder("video", "the mayor speaks"), said("x"))
    desk.do("undo")
    assert body(desk) == (Placeholder("video", "old"), said("x"))


def test_more_marks_have_actions(desk: Driver) -> None:
    text = desk.window.editor.text
    marks = {"highlight": Mark.HIGHLIGHT, "superscript": Mark.SUPERSCRIPT, "inline_code": Mark.CODE}
    for action, mark in marks.items():
        shown(desk, said("one"))
        select(text, "one")
        desk.do(action)
        assert body(desk) == (Paragraph((Text("one", frozenset({mark})),)),)
        assert desk.window.actions_table[action].isChecked()


def test_code_is_made_named_and_left(desk: Driver) -> None:
    text = desk.window.editor.text
    shown(desk, said("print(1)"))
    put_behind(text, "print")
    desk.do("code")
    desk.window.editor.commands.refresh()
    desk.do("code_language")
    found = next(one for one in desk.window.findChildren(LinePrompt) if one.isVisible())
    found.line.setText("python")
    found._accept()
    assert body(desk) == (Code("print(1)", "python"),)
    desk.do("paragraph_below")
    QTest.keyClicks(text, "y")
    assert body(desk) == (Code("print(1)", "python"), said("y"))
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Key.Key_Up, ALT | SHIFT, (said("two"), said("one"))),
        (Key.Key_Return, CONTROL, (said("one"), said("two"), said("x"))),
        (Key.Key_C, CONTROL | ALT, (said("one"), Code("two"))),
        (Key.Key_U, CONTROL | ALT, (said("one"), said("two"))),
    ],
)
def test_keys_reach_their_actions(
    desk: Driver, key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: tuple[Block, ...]
) -> None:
    text = desk.window.editor.text
    desk.window.activateWindow()
    desk.window.editor.focus_text()
    text.insert(Document((said("one"), said("two"))))
    QTest.keyClick(text, key, modifiers)
    if expected[-1] == said("x"):
        QTest.keyClicks(text, "x")
    assert body(desk) == expected
    assert desk.window.actions_table["source"].isChecked() == (key == Key.Key_U)
