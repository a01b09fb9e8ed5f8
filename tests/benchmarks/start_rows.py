"""Rows of the start, seen from outside: from the command to a painted window, and to a key that shows.

Stet, its last session's article of 20,000 characters in a library of 10,000, beside Debian's ghostwriter with one file
of the same text.  Both are watched and typed on in the same way, on the same private screen, in turns.
"""

from __future__ import annotations

import contextlib
import dataclasses
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measure import Row
from tests.benchmarks.programs import PATIENCE_S, Program
from tests.benchmarks.screen import Area, Screen, share_changed

ROUNDS, COLD_ROUNDS = 9, 3
RETURN = 0xFF0D
# Where both programs show the text's first lines and nothing else: fractions of the window.
TEXT = (0.27, 0.45, 0.53, 0.85)
# A line break at the beginning moves every line; a caret that blinks changes no more than this share of the rows.
MOVED = 0.1
SHADES = 6
KEY_EVERY_S, LOOK_EVERY_S, SETTLE_S = 0.02, 0.004, 1.5


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until the window was painted, and until a key showed."""

    painted: float
    usable: float


def start_rows(screen: Screen, ours: Program, theirs: Program, kept: Path) -> Iterator[Row]:
    """The rows of the start; ``kept`` is the folder of what Stet keeps for it."""
    for program in (ours, theirs):
        watch(screen, program)
        assert_still(screen, program)
    pairs = [(watch(screen, ours), watch(screen, theirs)) for _ in range(ROUNDS)]
    mine, others = [one for one, _ in pairs], [other for _, other in pairs]
    name = f"{theirs.name} with one file"
    usable = _times(others, "usable")
    yield Row("start to painted window", _times(mine, "painted"), name, _times(others, "painted"))
    yield Row("start to usable window", _times(mine, "usable"), name, usable, limit=2.0)

    def forget() -> None:
        """The state after another program has written the library: nothing that was kept is so any more."""
        ours.prepare()
        for path in kept.glob("cache/first-screen-*.json"):
            path.unlink()

    forgetful = dataclasses.replace(ours, prepare=forget)
    cold = [watch(screen, forgetful) for _ in range(COLD_ROUNDS)]
    yield Row("start to usable, library changed since", _times(cold, "usable"), name, usable)


def watch(screen: Screen, program: Program) -> Start:
    """Start the program, see it painted, type until it shows, end it."""
    with running(screen, program) as started:
        wait_for(lambda: _is_painted(screen), "a painted window")
        painted = time.perf_counter() - started.at
        type_until_shown(screen, *see_text(screen))
        usable = time.perf_counter() - started.at
        time.sleep(SETTLE_S)  # what it still loads shall not fall on the next start
    return Start(painted, usable)


def assert_still(screen: Screen, program: Program) -> None:
    """See to it that without keys the text does not move: what moves it in a measured start is the key."""
    with running(screen, program):
        area, seen = see_text(screen)
        until = time.perf_counter() + SETTLE_S
        while time.perf_counter() < until:
            moved = share_changed(seen, screen.pixels(area)) >= MOVED
            assert not moved, f"{program.name} moves its text by itself: its keys cannot be timed"
            time.sleep(LOOK_EVERY_S)


@dataclass(frozen=True, slots=True)
class Started:
    """A program that runs, and when it was started (a reading of ``perf_counter``)."""

    process: subprocess.Popen[bytes]
    at: float


@contextlib.contextmanager
def running(screen: Screen, program: Program) -> Iterator[Started]:
    """The program, for as long as the block lasts."""
    program.prepare()
    began = time.perf_counter()
    process = program.start()
    try:
        yield Started(process, began)
    finally:
        program.end(screen, process)
        wait_for(lambda: screen.window() is None, "the window to go")


def see_text(screen: Screen) -> tuple[Area, bytes]:
    """Wait until there is text and it keeps still from one look to the next; tell its place and picture."""
    last: tuple[Area, bytes] | None = None

    def is_still() -> bool:
        nonlocal last
        window, before = screen.window(), last
        if window is None:
            return False
        area = window.part(*TEXT)
        last = (area, screen.pixels(area))
        return last == before and len(set(last[1][::4])) >= SHADES

    wait_for(is_still, "the text")
    assert last is not None
    return last


def type_until_shown(screen: Screen, area: Area, before: bytes) -> None:
    """Type line breaks, one after another, until the text moves."""
    typed = 0.0

    def has_moved() -> bool:
        nonlocal typed
        if share_changed(before, screen.pixels(area)) >= MOVED:
            return True
        if time.perf_counter() - typed >= KEY_EVERY_S:
            screen.press(RETURN)
            typed = time.perf_counter()
        return False

    wait_for(has_moved, "a key to show")


def wait_for(met: Callable[[], bool], what: str) -> None:
    """Look again and again until it is so."""
    until = time.perf_counter() + PATIENCE_S
    while not met():
        assert time.perf_counter() < until, f"waited {PATIENCE_S:.0f} s for {what}"
        time.sleep(LOOK_EVERY_S)


def _is_painted(screen: Screen) -> bool:
    """Tell whether a window shows more than one bare ground."""
    window = screen.window()
    return window is not None and len(set(screen.pixels(window)[::97])) >= SHADES


def _times(starts: list[Start], part: str) -> tuple[float, ...]:
    return tuple(getattr(start, part) for start in starts)
