"""Several cards of the list selected together: by mouse and keys, kept while the list changes, dragged out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.article_list import ListWindow, list_window
from tests.support.library import content

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def filled(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[ListWindow]:
    with list_window(qtbot, qapp, tmp_path / "library") as window:
        with window.desk.library.writing() as unit:
            for place in range(6):
                unit.articles.create(content(f"第 {place} 篇"))
        window.refresh()
        yield window


def place_of(window: ListWindow, place: int) -> QPoint:
    return window.view.visualRect(window.listing.model.index(place)).topLeft() + QPoint(30, 20)


def click(window: ListWindow, place: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, keys, place_of(window, place))
    QApplication.processEvents()


def selected(window: ListWindow) -> list[int]:
    return [window.ids.index(one) for one in window.view.selected_articles]


def test_ctrl_and_shift_select_and_open_nothing_more(filled: ListWindow) -> None:
    bar = filled.pane._several
    click(filled, 1)
    opened = [filled.ids[1]]
    assert (filled.opened, selected(filled), bar.isVisible()) == (opened, [1], False)
    assert filled.pane.chosen_articles() == ()
    click(filled, 3, CTRL)
    assert (filled.opened, selected(filled), bar.isVisible()) == (opened, [1, 3], True)
    click(filled, 5, SHIFT)
    assert selected(filled) == [1, 3, 4, 5]
    click(filled, 4, CTRL)
    assert (selected(filled), bar._said.text()) == ([1, 3, 5], "3 selected")
    assert filled.pane.chosen_articles() == (filled.ids[1], filled.ids[3], filled.ids[5])
    click(filled, 3)  # one of several, by itself again
    assert (selected(filled), bar.isVisible()) == ([3], False)
    assert filled.opened == [filled.ids[1], filled.ids[3]]


def test_keys_select_too_and_esc_lets_go(filled: ListWindow) -> None:
    click(filled, 2)
    QTest.keyClick(filled.view, Qt.Key.Key_Down, SHIFT)
    assert selected(filled) == [2, 3]
    QTest.keyClick(filled.view, Qt.Key.Key_A, CTRL)
    assert selected(filled) == list(range(6))
    told: list[str] = []
    filled.pane.asked.connect(lambda deed, _: told.append(deed))
    QTest.keyClick(filled.view, Qt.Key.Key_Delete)
    assert told == []  # the trash takes one at a time
    QTest.keyClick(filled.view, Qt.Key.Key_Escape)
    assert len(selected(filled)) == 1
    QApplication.processEvents()
    assert filled.opened == [filled.ids[2]]


def test_what_is_selected_stays_so_while_others_write_and_the_list_is_read_anew(filled: ListWindow) -> None:
    click(filled, 1)
    click(filled, 3, CTRL)
    chosen = set(filled.view.selected_articles)
    with filled.qtbot.waitSignal(filled.listing.model.rowsInserted), filled.writing() as unit:
        unit.articles.create(content("新的一篇"))
    assert set(filled.view.selected_articles) == chosen
    filled.listing.model.show(filled.listing.model.rows[1:])
    assert set(filled.view.selected_articles) == chosen
    filled.pane.select(filled.ids[0])
    assert set(filled.view.selected_articles) == chosen


def test_cards_are_dragged_out_together(filled: ListWindow) -> None:
    dragged: list[tuple[str, ...]] = []
    filled.pane.drag_wanted.connect(dragged.append)
    click(filled, 1)
    click(filled, 3, CTRL)
    viewport, at = filled.view.viewport(), place_of(filled, 3)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in (2, 40, 80):
        QTest.mouseMove(viewport, at + QPoint(step, step))
    QTest.mouseRelease(
        viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(80, 80)
    )
    assert dragged == [(filled.ids[1], filled.ids[3])]
    assert selected(filled) == [1, 3]
