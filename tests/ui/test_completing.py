"""Proposals under a line: found as one types, taken by keyboard, never in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.details.lines import names_line
from editor_app.ui.widgets.completing import Completing, Give, Proposal, matching
from editor_app.ui.widgets.value_line import ValueLine
from tests.support.details_form import type_into

PEOPLE = ("陈雨汀", "陈一帆", "罗一帆", "Ann Lee")


def find(fragment: str, give: Give) -> None:
    give([Proposal(name) for name in matching(PEOPLE, fragment)])


@pytest.fixture
def line(qtbot: QtBot) -> ValueLine:
    made = names_line()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def popup_key(completing: Completing, key: Qt.Key) -> None:
    popup = completing._completer.popup() if completing._completer else None
    assert popup is not None
    QTest.keyClick(popup, key)


def test_a_name_among_others_is_completed_at_the_caret(line: ValueLine) -> None:
    completing = Completing(line, find, listing=True)
    chosen: list[Proposal] = []
    completing.chosen.connect(chosen.append)
    type_into(line, "林溪桥、陈")
    assert completing.is_shown()
    popup_key(completing, Qt.Key.Key_Down)
    popup_key(completing, Qt.Key.Key_Return)
    assert line.value == ("林溪桥", "陈雨汀")
    assert chosen == [Proposal("陈雨汀")]
    assert not completing.is_shown()


def test_typing_on_is_never_in_the_way(line: ValueLine) -> None:
    completing = Completing(line, find, listing=True)
    type_into(line, "陈")
    assert completing.is_shown()
    type_into(line, "大文")
    assert not completing.is_shown()
    assert line.value == ("陈大文",)


def test_down_shows_proposals_unasked(line: ValueLine) -> None:
    completing = Completing(line, find, listing=True)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert completing.is_shown()
    popup_key(completing, Qt.Key.Key_Escape)
    assert not completing.is_shown()
    assert line.value == ()


def test_a_late_answer_to_an_older_question_is_dropped(line: ValueLine) -> None:
    waiting: list[Callable[[Sequence[Proposal]], object]] = []
    completing = Completing(line, lambda _fragment, give: waiting.append(give))
    type_into(line, "ab")
    first, second = waiting
    second([])
    first([Proposal("late")])
    assert not completing.is_shown()


def test_nothing_is_shown_once_one_is_elsewhere(line: ValueLine) -> None:
    waiting: list[Give] = []
    completing = Completing(line, lambda _fragment, give: waiting.append(give))
    type_into(line, "a")
    line.clearFocus()
    QApplication.processEvents()
    waiting[0]([Proposal("a b")])
    assert not completing.is_shown()


@given(st.lists(st.text(max_size=4), unique=True), st.text(min_size=1, max_size=2))
def test_what_matches_holds_the_fragment_and_beginnings_come_first(words: list[str], fragment: str) -> None:
    found = matching(words, fragment.upper(), most=5)
    assert len(found) <= 5
    assert set(found) <= set(words)
    begins = [word.upper().startswith(fragment.upper()) for word in found if word.isascii()]
    assert begins == sorted(begins, reverse=True)


def test_full_width_letters_match_plain_ones() -> None:
    assert matching(["ＡＢ报"], "ab") == ["ＡＢ报"]
