"""A row of pasting: how long the window stands still while five megabytes of HTML come in."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from editor_app.store.library import Library
from tests.benchmarks.corpus import chinese_article
from tests.benchmarks.measure import Row
from tests.benchmarks.programs import environment
from tests.benchmarks.screen import Screen

STALL_LIMIT_S = 0.1


def pasting_rows(screen: Screen, folder: Path, library: Path) -> Iterator[Row]:
    """The longest stall of the window, with its preview shown."""
    folder.mkdir(parents=True, exist_ok=True)
    with Library.open(library) as opened, opened.writing() as unit:
        article = unit.articles.create(chinese_article(1_000, 900))
    command = [sys.executable, "-m", "tests.benchmarks.pasting_inside", "--library", str(library), article]
    settings = environment(screen, folder / "home")
    done = subprocess.run(
        command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
    )
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    limit = (STALL_LIMIT_S,)
    yield Row("longest stall, pasting 5 MB of HTML", tuple(times["stall"]), "may take", limit, limit=1.0)
