"""Work beside the window: order, failures, owners that are gone, cancelling."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import StetError
from editor_app.ui.lanes import Lanes, Tracker
from editor_app.ui.tracked import tracked


class NoDesk:
    """Stands for the services; closes like a library."""

    def __init__(self) -> None:
        self.library = self
        self.closed = False

    def close(self) -> None:
        self.closed = True


def give(number: int, _desk: Any) -> int:
    """Work that gives its number."""
    return number


@pytest.fixture
def desk() -> NoDesk:
    return NoDesk()


@pytest.fixture
def lanes(qtbot: QtBot, desk: NoDesk) -> Iterator[Lanes]:
    made = Lanes(lambda: desk)  # type: ignore[arg-type, return-value]
    yield made
    made.close()


def test_results_come_to_the_main_thread_in_order(lanes: Lanes, qtbot: QtBot) -> None:
    came: list[tuple[int, bool]] = []
    main = threading.get_ident()
    for number in range(20):
        lanes.write(
            lanes,
            functools.partial(give, number),
            lambda n: came.append((n, threading.get_ident() == main)),
        )
    qtbot.waitUntil(lambda: len(came) == 20)
    assert came == [(number, True) for number in range(20)]


def test_a_failure_reaches_its_owner_else_the_window(lanes: Lanes, qtbot: QtBot) -> None:
    own: list[StetError] = []
    others: list[StetError] = []
    lanes.failed.connect(others.append)

    def fail(_desk: Any) -> None:
        raise StetError("No", "No.")

    lanes.read(lanes, fail, print, own.append)
    qtbot.waitUntil(lambda: len(own) == 1)
    assert others == []
    lanes.read(lanes, fail, print)
    qtbot.waitUntil(lambda: len(others) == 1)


def test_a_fault_is_raised_on_the_main_thread(lanes: Lanes, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        lanes.compute(lanes, lambda: 1 // 0, print)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError


def test_the_result_of_an_owner_that_is_gone_is_dropped(lanes: Lanes, qtbot: QtBot) -> None:
    owner, go = QObject(), threading.Event()
    came: list[object] = []
    lanes.compute(owner, lambda: go.wait(5), came.append)
    shiboken6.delete(owner)
    go.set()
    lanes.compute(lanes, lambda: "after", came.append)
    qtbot.waitUntil(lambda: "after" in came)
    assert came == ["after"]


def test_cancelled_work_is_not_begun(lanes: Lanes, qtbot: QtBot) -> None:
    go = threading.Event()
    begun: list[str] = []
    lanes.compute(lanes, lambda: go.wait(5), lambda _: None)
    job = lanes.compute(lanes, lambda: begun.append("never"), print)
    job.cancel()
    go.set()
    done: list[str] = []
    lanes.compute(lanes, lambda: "done", done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert begun == []


def test_draining_delivers_all_that_was_written(lanes: Lanes) -> None:
    came: list[int] = []
    for number in range(5):
        lanes.write(lanes, functools.partial(give, number), came.append)
    assert lanes.drain()
    assert came == [0, 1, 2, 3, 4]


def test_a_library_that_fails_to_open_is_tried_again(qtbot: QtBot) -> None:
    tries: list[int] = []
    desk = NoDesk()

    def open_desk() -> Any:
        tries.append(1)
        if len(tries) == 1:
            raise StetError("No", "No.")
        return desk

    lanes = Lanes(open_desk)
    failed: list[StetError] = []
    read: list[bool] = []
    lanes.read(lanes, lambda _desk: True, read.append, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    lanes.read(lanes, lambda _desk: True, read.append, failed.append)
    qtbot.waitUntil(lambda: read == [True])
    lanes.close()
    assert desk.closed


def test_a_tracker_stops_the_work_at_its_next_step(lanes: Lanes, qtbot: QtBot) -> None:
    tracker = Tracker(lanes)
    steps: list[tuple[int, int]] = []
    tracker.stepped.connect(lambda done, total: steps.append((done, total)))
    first, go = threading.Event(), threading.Event()

    def work() -> str:
        tracker.step(1, 3)
        first.set()
        go.wait(5)
        tracker.step(2, 3)
        return "all of it"

    came: list[str | None] = []
    lanes.compute(lanes, tracked(tracker, work), came.append)
    qtbot.waitUntil(first.is_set)
    tracker.cancel()
    with qtbot.waitSignal(tracker.ended):
        go.set()
    qtbot.waitUntil(lambda: came == [None])
    assert steps == [(1, 3)]
