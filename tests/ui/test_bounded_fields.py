"""Every field takes the beginning of what comes in at once, says what it left out, and never cuts what it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import editor_app
from editor_app.domain.fields import Fields
from editor_app.domain.limits import Room
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.widgets.bounded import TYPED, BoundedLine, BoundedText, beginning
from editor_app.ui.widgets.value_line import ValueLine
from tests.support.details_form import FormWindow, form_window, type_into
from tests.support.window import opened_window, places

CONTROL = Qt.KeyboardModifier.ControlModifier
ROOM = 100
LONG = "桥上的事" * 40
PACKAGE = Path(editor_app.__file__).parent
Field = BoundedLine | BoundedText


class Window(QWidget):
    """A window that hears what its field leaves out."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.heard: list[str] = []
        inside = QWidget(self)
        QVBoxLayout(self).addWidget(inside)
        QVBoxLayout(inside).addWidget(field)

    def tell_left_out(self, sentence: str) -> None:
        self.heard.append(sentence)


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, BoundedLine) else field.toPlainText()


def put_end(field: Field) -> None:
    QTest.keyClick(field, Qt.Key.Key_End, CONTROL)


@pytest.fixture(params=["line", "text"])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Field]:
    made: Field = BoundedLine(room=ROOM) if request.param == "line" else BoundedText(room=ROOM)
    window = Window(made)
    qtbot.addWidget(window)
    window.show()
    made.setFocus()
    yield made
    QGuiApplication.clipboard().clear()


def heard(field: Field) -> list[str]:
    window = field.window()
    assert isinstance(window, Window)
    return window.heard


# The ways in


def by_key(field: Field, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)


def by_menu(field: Field, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    target = field if isinstance(field, BoundedLine) else field.viewport()
    place = QPoint(4, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place))
    QApplication.sendEvent(target, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.objectName() == "edit-paste").trigger()
    menu.close()
    QCoreApplication.processEvents()


def by_drop(field: Field, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    target = field if isinstance(field, BoundedLine) else field.viewport()
    place = QPointF(target.width() - 2, target.height() / 2)
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    field.dropEvent(event)


def by_input_method(field: Field, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


WAYS = {"key": by_key, "menu": by_menu, "drop": by_drop, "input method": by_input_method}
TOLD = {
    "key": "pasted characters were left out: this field takes 100. The rest is still on the clipboard.",
    "menu": "pasted characters were left out: this field takes 100. The rest is still on the clipboard.",
    "drop": "dropped characters were left out: this field takes 100.",
    "input method": "characters that came in at once were left out: this field takes 100.",
}


@pytest.mark.parametrize("way", WAYS)
def test_the_beginning_is_taken_and_the_rest_is_told(field: Field, way: str) -> None:
    type_into(field, "ab")
    WAYS[way](field, LONG)
    assert text_of(field) == f"ab{LONG[:98]}"
    assert heard(field) == [f"62 of 160 {TOLD[way]}"]


@pytest.mark.parametrize("way", WAYS)
def test_what_finds_room_comes_whole_and_nothing_is_said(field: Field, way: str) -> None:
    WAYS[way](field, LONG[:ROOM])
    assert text_of(field) == LONG[:ROOM]
    assert heard(field) == []


@pytest.mark.parametrize("way", ["key", "menu", "input method"])
def test_what_is_selected_makes_room(field: Field, way: str) -> None:
    by_key(field, "x" * ROOM)
    field.selectAll()
    WAYS[way](field, LONG)
    assert text_of(field) == LONG[:ROOM]
    assert len(heard(field)) == 1


@pytest.mark.parametrize("way", ["key", "menu", "drop"])
def test_it_can_be_undone_alone(field: Field, way: str) -> None:
    type_into(field, "ab")
    WAYS[way](field, LONG)
    field.undo()
    assert text_of(field) == "ab"
    field.redo()
    assert text_of(field) == f"ab{LONG[:98]}"


@pytest.mark.parametrize("way", ["key", "drop"])
def test_a_field_that_can_only_be_read_takes_nothing(field: Field, way: str) -> None:
    field.setReadOnly(True)
    WAYS[way](field, LONG)
    assert (text_of(field), heard(field)) == ("", [])


def test_blank_ends_are_left_out_without_a_word(field: Field) -> None:
    by_key(field, "x" * ROOM + "   ")
    assert text_of(field) == "x" * ROOM
    assert heard(field) == []


def test_keys_and_words_of_an_input_method_are_never_refused(field: Field) -> None:
    by_key(field, "x" * ROOM)
    put_end(field)
    type_into(field, "ab")
    by_input_method(field, "好" * TYPED)
    assert text_of(field) == f"{'x' * ROOM}ab{'好' * TYPED}"
    assert heard(field) == []
    by_key(field, "y")
    assert text_of(field).count("y") == 0
    assert len(heard(field)) == 1


@given(st.text(max_size=60), st.integers(-3, 60))
def test_a_beginning_is_one(text: str, most: int) -> None:
    kept = beginning(text, most)
    assert text.startswith(kept)
    assert len(kept) <= max(0, most)
    assert kept == text or most < len(text)


@given(
    st.lists(st.sampled_from(["桥", "é", "e\u0301", "👩‍👩‍👧", "🏳️‍🌈", "a"]), max_size=12), st.integers(0, 30)
)
def test_no_character_is_cut(characters: list[str], most: int) -> None:
    kept = beginning("".join(characters), most)
    assert kept in {"".join(characters[:count]) for count in range(len(characters) + 1)}


# What is stored and longer


def test_a_line_shows_all_of_a_longer_value_and_editing_it_cuts_nothing(qtbot: QtBot) -> None:
    line = ValueLine()
    qtbot.addWidget(line)
    stored = "长" * 40_000
    told: list[str] = []
    line.edited.connect(told.append)
    line.show_value(stored)
    line.setFocus()
    line.end(False)
    type_into(line, "文")
    line.editingFinished.emit()
    assert told == [f"{stored}文"]


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[FormWindow]:
    with form_window(qtbot, qapp) as made:
        yield made
    QGuiApplication.clipboard().clear()


def test_a_form_keeps_what_is_longer_than_its_fields_take(form: FormWindow) -> None:
    long = Fields(summary="摘" * 30_000, statement="声" * 30_000, slug="s" * 40_000, genre="体" * 9_000)
    form.show(long)
    type_into(form.line("genre"), "x")
    assert replace(form.told[-1], genre="") == replace(long, genre="")
    summary = form.editor("summary")
    put_end(summary)  # type: ignore[arg-type]
    type_into(summary, "x")
    assert form.told[-1].summary == f"{long.summary}x"


def test_a_long_foot_of_credits_is_understood_whole(form: FormWindow) -> None:
    form.show(Fields())
    names = [f"人{chr(0x5000 + number)}{chr(0x6000 + number)}" for number in range(520)]
    form.form._editors["credits"].add_button.click()
    line = form.credit(0).names
    line.setFocus()
    text = f"来源/海州潮报 记者/{'、'.join(names)} 编辑/林溪桥"
    assert len(text) > Room.LINE
    by_key(line, text)
    assert form.told[-1].credits[-1].names == ("林溪桥",)
    assert form.told[-1].credits[0].names == tuple(names)


# In the window


def test_the_window_tells_and_what_was_left_out_is_on_the_clipboard(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.begin()
        driver.window._ask_field("note")
        desk, titles = driver.window.details._desk, driver.window.editor.titles
        told: list[str] = []
        driver.window.around.notices.told.connect(lambda notice: told.append(notice.sentence))
        fields: dict[Room, tuple[QWidget, Callable[[], str]]] = {
            Room.TITLE: (titles.headline, titles.headline.toPlainText),
            Room.LINE: (desk.field("slot"), lambda: desk.value.slot),
            Room.TEXT: (driver.window.details._text.summary, lambda: driver.window.details.fields.summary),
            Room.NOTE: (desk.note, lambda: desk.value.note),
        }
        for room, (place, value) in fields.items():
            by_key(place, "字" * 100_000)  # type: ignore[arg-type]
            assert value() == "字" * room
            assert told.pop().startswith(f"{100_000 - room:,} of 100,000 pasted")
        assert len(QGuiApplication.clipboard().text()) == 100_000
        assert told == []
        driver.saved()
    QGuiApplication.clipboard().clear()


def test_a_sheet_tells_in_itself(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    sheet = LinePrompt(window, "Link", "Where to", lambda _text: None)
    sheet.open()
    before = sheet.height()
    by_key(sheet.line, "a" * 3_000)
    assert sheet.line.text() == "a" * Room.LINE
    said = [label.text() for label in sheet.findChildren(QWidget) if label.property("look") == "caption-warn"]  # type: ignore[attr-defined]
    assert said == [f"1,000 of 3,000 {TOLD['key']}".replace("takes 100", "takes 2,000")]
    assert sheet.height() > before
    QGuiApplication.clipboard().clear()


def test_no_field_is_without_bounds() -> None:
    """What has none is used in one place only: where it gets them."""
    plain = r"(?:Q(?:LineEdit|PlainTextEdit)|Words(?:Line|Edit))"
    made = re.compile(rf"\b{plain}\(|class \w+\((?:\w+, )?{plain}\)")
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if made.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"ui/widgets/words_alone.py", "ui/widgets/bounded.py"}
    assert issubclass(BoundedLine, QLineEdit)
    assert issubclass(BoundedText, QPlainTextEdit)
