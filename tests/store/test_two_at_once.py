"""The command line beside the window: processes and threads share a library."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from editor_app.store.failures import InterruptedReadError
from editor_app.store.library import Library
from tests.support.library import content, library

ROOT = Path(__file__).resolve().parents[2]
WRITE = """
import sys
from pathlib import Path
from editor_app.store.library import Library
from tests.support.library import content
with Library.open(Path(sys.argv[1])) as opened:
    for number in range(15):
        with opened.writing() as unit:
            article = unit.articles.create(content(f"{sys.argv[2]} {number}"))
            unit.assets.put(b"one picture for all")
            unit.revisions.add(article, sys.argv[2])
"""


def start(folder: Path, name: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITE, str(folder), name], cwd=ROOT, stderr=subprocess.PIPE
    )


def test_processes_that_make_and_fill_a_library_together_lose_nothing(tmp_path: Path) -> None:
    running = [start(tmp_path / "library", name) for name in ("one", "two", "three")]
    complaints = [process.communicate(timeout=120)[1] for process in running]
    assert complaints == [b"", b"", b""]
    with Library.open(tmp_path / "library") as opened, opened.reading() as view:
        rows = view.articles.page(limit=None).rows
        assert sorted(row.headline for row in rows) == sorted(
            f"{name} {number}" for name in ("one", "two", "three") for number in range(15)
        )
        assert all(view.revisions.count(row.id) == 1 for row in rows)
        assert opened.generation == 45
    assert sorted(path.name for path in (tmp_path / "library").iterdir()) == ["assets", "library.db"]


def test_threads_share_one_library(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for number in range(20):
                with opened.writing() as unit:
                    unit.articles.create(content(f"{name} {number}"))
                with opened.reading() as view:
                    assert view.articles.page(query=name, limit=None).rows
        except BaseException as error:  # noqa: BLE001 - told to the test's own thread
            failures.append(error)

    with library(tmp_path) as opened:
        threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two", "three")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert failures == []
        with opened.reading() as view:
            assert view.articles.count() == 60


def test_a_reading_that_nobody_waits_for_can_be_stopped(tmp_path: Path) -> None:
    with library(tmp_path) as opened:
        endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        timer = threading.Timer(0.2, opened.interrupt)
        timer.start()
        with pytest.raises(InterruptedReadError), opened.reading():
            opened._reading.driver.execute(endless).fetchone()
        timer.join()
        with opened.reading() as view:
            assert view.articles.count() == 0


def test_a_library_that_is_closed_leaves_one_file(tmp_path: Path) -> None:
    opened = library(tmp_path)
    with opened.writing() as unit:
        unit.articles.create(content())
    opened.close()
    opened.close()
    assert [path.name for path in tmp_path.iterdir()] == ["library.db"]
