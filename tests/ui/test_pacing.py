"""When typing is acted on: the pure rule, by a clock that the test moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor_app.ui.pacing import LULL_S, PREVIEW, SAVING, Alarm, Debounce, Pace


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@given(st.lists(st.floats(0.001, 3.0), min_size=1, max_size=60), st.sampled_from([SAVING, PREVIEW]))
def test_nothing_typed_waits_longer_than_the_most(gaps: list[float], pace: Pace) -> None:
    clock = Hand()
    debounce = Debounce(pace, clock)
    oldest: float | None = None
    for gap in gaps:
        debounce.touch()
        oldest = clock.now if oldest is None else oldest
        wait = debounce.wait()
        assert wait is not None
        assert clock.now + wait <= max(oldest + pace.most, clock.now) + pace.gap + 1e-9
        if wait <= gap:
            clock.now += wait
            debounce.acted()
            oldest = None
            assert debounce.wait() is None
            clock.now += gap - wait
        else:
            clock.now += gap


def test_saving_waits_for_a_pause_but_not_for_ever() -> None:
    clock = Hand()
    debounce = Debounce(Pace(idle=0.8, most=1.6), clock)
    debounce.touch()
    assert debounce.wait() == 0.8
    for _ in range(3):
        clock.now += 0.5
        debounce.touch()
    assert round(debounce.wait() or 0, 6) == 0.1
    clock.now += 0.5
    assert debounce.wait() == 0.0


def test_the_preview_comes_at_once_and_then_every_tenth_of_a_second() -> None:
    clock = Hand()
    debounce = Debounce(PREVIEW, clock)
    debounce.touch()
    assert debounce.wait() == 0.0
    debounce.acted()
    clock.now += 0.02
    debounce.touch()
    assert round(debounce.wait() or 0, 6) == 0.08


def test_saving_keeps_the_promise_of_two_seconds() -> None:
    assert SAVING.most < 2.0


def test_a_lull_comes_a_moment_after_the_last_key() -> None:
    clock = Hand()
    clock.now = 10.0
    debounce = Debounce(PREVIEW, clock)
    assert debounce.lull() == 0.0
    debounce.touch()
    clock.now += LULL_S / 2
    assert round(debounce.lull(), 6) == LULL_S / 2
    clock.now += LULL_S
    assert debounce.lull() == 0.0


class Logging(QTextEdit):
    """Notes its paints in the order of all that happens."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        self._log.append("paint")


def test_an_alarm_rings_after_the_paint_that_shows_the_key(qtbot: QtBot) -> None:
    log: list[str] = []
    edit = Logging(log)
    alarm = Alarm(PREVIEW, edit)
    edit.textChanged.connect(alarm.touch)
    alarm.rang.connect(lambda: log.append("rang"))
    qtbot.addWidget(edit)
    with qtbot.waitExposed(edit):
        edit.show()
    qtbot.waitUntil(lambda: "paint" in log)
    log.clear()
    QTest.keyClicks(edit, "x")
    qtbot.waitUntil(lambda: "rang" in log)
    assert log[0] == "paint"


def test_an_alarm_that_was_dropped_does_not_ring(qtbot: QtBot) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    rings: list[None] = []
    alarm = Alarm(PREVIEW, edit)
    alarm.rang.connect(lambda: rings.append(None))
    alarm.touch()
    alarm.drop()
    later = Alarm(PREVIEW, edit)
    with qtbot.waitSignal(later.rang):
        later.touch()
    assert not rings
    alarm.touch()
    qtbot.waitUntil(lambda: bool(rings))
    assert len(rings) == 1
