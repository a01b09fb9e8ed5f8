"""The process is killed while a person types: at most the last two seconds are gone, and nothing is half-written."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from editor_app.domain.document import plain_text
from editor_app.store.library import Library
from tests.support.typist import typed
from tests.support.window import places

AT_MOST_S = 2.0
ROOT = Path(__file__).resolve().parents[2]


class Typist:
    """A process that types, and what it has said so far."""

    def __init__(self, folder: Path, *how: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.typist", str(folder), *how],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
        )
        self.keys: list[tuple[int, float]] = []
        self._started = threading.Event()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            count, at = line.split()
            self.keys.append((int(count), float(at)))
            self._started.set()

    def kill_after(self, seconds: float) -> float:
        """Kill it so long after its first key; return when."""
        assert self._started.wait(60), "the window never came up"
        time.sleep(seconds)
        self._process.kill()
        at = time.monotonic()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return at

    def typed_before(self, instant: float) -> int:
        """How many characters had been typed at an instant."""
        return max((count for count, at in self.keys if at <= instant), default=0)


@pytest.mark.parametrize(
    ("seed", "how"), [*((seed, ()) for seed in range(6)), (6, ("source",)), (7, ("source",))]
)
def test_at_most_two_seconds_are_lost_and_nothing_is_half_written(
    tmp_path: Path, seed: int, how: tuple[str, ...]
) -> None:
    typist = Typist(tmp_path, *how)
    killed = typist.kill_after(random.Random(seed).uniform(0.1, 6.0))
    with Library.open(places(tmp_path).library) as library, library.reading() as view:
        drafts = [view.articles.draft(article).content for article in view.articles.ids()]
    kept = plain_text(drafts[0].document) if drafts else ""
    assert len(drafts) <= 1
    assert kept == typed(len(kept)), "what is kept is the beginning of what was typed"
    assert len(kept) >= typist.typed_before(killed - AT_MOST_S)


def test_the_very_first_character_survives(tmp_path: Path) -> None:
    typist = Typist(tmp_path)
    typist.kill_after(AT_MOST_S + 0.2)
    with Library.open(places(tmp_path).library, create=False) as library, library.reading() as view:
        assert view.articles.count() == 1
