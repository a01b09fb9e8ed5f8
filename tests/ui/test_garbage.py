"""Garbage of the window is collected on the main thread, whoever makes an object too many."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from editor_app.ui import garbage
from editor_app.ui.garbage import collect_on_main_thread, collect_what_is_due
from tests.support.window import opened_window, places


class Knot(QTextDocument):
    """A document that holds itself, so that only a round of collecting frees it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def make_many(made: list[list[int]]) -> None:
    """Make far more objects than Python lets pass without a round."""
    made.extend([number] for number in range(50_000))


def test_what_a_lane_makes_collects_nothing_there(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "ROUND_MS", 10)
    gc.enable()
    owner = QObject()
    collect_on_main_thread(owner)
    gone: list[int] = []
    weakref.finalize(Knot(), lambda: gone.append(threading.get_ident()))
    made: list[list[int]] = []
    lane = threading.Thread(target=make_many, args=[made])
    lane.start()
    lane.join()
    assert gone == []
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.get_ident()]


def test_a_round_takes_what_is_over_its_threshold(qapp: object) -> None:
    del qapp
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    assert gc.get_count()[0] > gc.get_threshold()[0]
    collect_what_is_due()
    assert gc.get_count()[0] < gc.get_threshold()[0]
    assert kept


def test_a_window_that_was_closed_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    """A function without an object, connected to what outlives the window's parts, would hold all of it for ever."""
    windows = []
    for number in range(2):
        with opened_window(qtbot, places(tmp_path / str(number))) as desk:
            desk.begin()
            desk.type_body("words")
            desk.saved()
            desk.do("details")
            windows.append(weakref.ref(desk.window))
        del desk
    gc.collect()
    assert [window() for window in windows] == [None, None]
