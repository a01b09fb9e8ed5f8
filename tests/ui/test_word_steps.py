"""Words where there are no spaces: pure steps, and the keys and clicks that use them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Document, Paragraph, Text
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK
from editor_app.ui.editor.word_steps import kind_of, run_at, step
from tests.support.mouse import double_click

TEXT = "省人大代表，“三个高地” a word 20 万😀好。"


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    made.resize(800, 400)
    write_document(Document((Paragraph((Text(TEXT),)),)), made.document(), CHINESE_LOOK)
    made.show()
    return made


def test_a_run_ends_at_marks_spaces_and_another_script() -> None:
    assert run_at(TEXT, 2) == (0, 5)
    assert run_at("中文word中文", 3) == (2, 6)
    assert run_at("", 0) == (0, 0)


@given(st.text(alphabet="中文，。 ab1😀\u3000", max_size=30))
def test_steps_reach_both_ends_and_stop_at_the_same_runs(text: str) -> None:
    at, stops = 0, []
    while at < len(text):
        following = step(text, at, forward=True)
        assert following > at
        stops.append(following)
        at = following
    back = len(text)
    while back > 0:
        before = step(text, back, forward=False)
        assert before < back
        back = before
    for one, other in itertools.pairwise([0, *stops]):
        assert len({kind_of(sign) for sign in text[one:other] if not sign.isspace()}) <= 1


def test_ctrl_with_arrows_goes_from_run_to_run(edit: TextEdit) -> None:
    stops = []
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(20):
        QTest.keyClick(edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        stops.append(edit.textCursor().position())
    assert stops[:4] == [5, 7, 11, 13]
    assert stops[-1] == len(TEXT) + 1, "the emoji is two units long"
    QTest.keyClick(edit, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert edit.textCursor().position() == len(TEXT)


def test_deleting_a_word_leaves_the_rest_and_can_be_undone(edit: TextEdit) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(2):
        QTest.keyClick(edit, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == TEXT.removesuffix("好。")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(edit, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == TEXT.removesuffix("好。").removeprefix("省人大代表")
    while edit.document().isUndoAvailable():
        edit.undo()
    assert edit.toPlainText() == TEXT


def test_a_double_click_takes_the_run_under_it(edit: TextEdit) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(8)
    double_click(edit.viewport(), edit.cursorRect(cursor).center())
    assert edit.textCursor().selectedText() == "三个高地"
