"""Rows of whole processes: how long ``stet list`` takes from the shell, and how much memory it holds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measure import Row, side_by_side

PEAK = (
    "import sys; from pathlib import Path; "
    "line = next(one for one in Path('/proc/self/status').read_text().splitlines() if one.startswith('VmHWM')); "
    "print(line.split()[1], file=sys.stderr)"
)
"""Code that tells the high-water mark of its process alone; ``getrusage`` would count what its parent held before the exec."""


# For how many articles the limit of the listing is meant: it prints them all.
LISTED = 10_000


def process_rows(folder: Path, count: int) -> list[Row]:
    """``stet list`` in the library of the bench (``count`` articles) beside importing SQLAlchemy alone."""
    listing = [sys.executable, "-m", "editor_app", "--library", str(folder), "list"]
    importing = [sys.executable, "-c", "import sqlalchemy"]
    ours, bare = side_by_side(lambda: _run(listing), lambda: _run(importing), 9)
    return [
        Row(
            "stet list, a whole process",
            ours,
            'python -c "import sqlalchemy"',
            bare,
            limit=3.0 if count <= LISTED else 0.0,
        )
    ]


def memory(folder: Path) -> str:
    """Peak memory in MB of a process that reads a page of the list, beside one that imports SQLAlchemy alone.

    Empty where the platform does not tell (it is Linux that does).
    """
    if not sys.platform.startswith("linux"):
        return ""
    code = (
        "from pathlib import Path; from editor_app.store.library import Library; "
        f"library = Library.open(Path({str(folder)!r})); view = library.reading().__enter__(); "
        "view.articles.page(limit=50); view.articles.page(query='渡轮', limit=50); " + PEAK
    )
    ours = _kilobytes(code)
    bare = _kilobytes("import sqlalchemy; " + PEAK)
    return (
        f"memory: {ours / 1024:.0f} MB with the library open, a page and a search read; "
        f"{bare / 1024:.0f} MB for importing SQLAlchemy alone; ratio {ours / bare:.2f}"
    )


def _run(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=os.environ)


def _kilobytes(code: str) -> int:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(done.stderr.split()[-1])
