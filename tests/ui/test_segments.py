"""The segmented control: one choice, by mouse and keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.widgets.segments import Segments


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    made = Segments({1: "One", 2: "Two", 3: "Three"})
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def told(segments: Segments) -> list[Any]:
    values: list[Any] = []
    segments.chosen.connect(values.append)
    return values


def test_a_click_chooses_and_tells_once(segments: Segments, told: list[Any]) -> None:
    assert segments.value == 1
    for _ in range(2):
        QTest.mouseClick(segments.button(2), Qt.MouseButton.LeftButton)
    assert told == [2]
    assert [segments.button(value).isChecked() for value in (1, 2, 3)] == [False, True, False]


def test_a_value_that_is_set_is_told_to_nobody(segments: Segments, told: list[Any]) -> None:
    segments.set_value(3)
    assert segments.value == 3
    assert segments.button(3).isChecked()
    assert told == []


def test_arrows_choose(segments: Segments, told: list[Any]) -> None:
    segments.button(1).setFocus()
    for key, wanted in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Right, 3), (Qt.Key.Key_Left, 2)):
        QTest.keyClick(segments.button(segments.value), key)
        assert segments.value == wanted
        assert segments.button(wanted).hasFocus()
    assert told == [2, 3, 2]


def test_the_tab_key_stops_once_at_what_is_chosen(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    first, second = Segments({1: "One", 2: "Two"}), Segments({1: "One", 2: "Two"})
    column.addWidget(first)
    column.addWidget(second)
    first.set_value(2)
    with qtbot.waitActive(place):
        place.show()
    first.setFocus()
    assert first.button(2).hasFocus()
    QTest.keyClick(first.button(2), Qt.Key.Key_Tab)
    assert second.button(1).hasFocus()
