"""Rows of whole processes: how long ``stet list`` takes from the shell, and how much memory it holds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measure import Row, side_by_side

_PEAK = (
    "import resource, sys; peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; "
    "print(peak // (1024 if sys.platform == 'darwin' else 1), file=sys.stderr)"
)


def process_rows(folder: Path) -> list[Row]:
    """``stet list`` in the library of the bench beside importing SQLAlchemy alone."""
    listing = [sys.executable, "-m", "editor_app", "--library", str(folder), "list"]
    importing = [sys.executable, "-c", "import sqlalchemy"]
    ours, bare = side_by_side(lambda: _run(listing), lambda: _run(importing), 9)
    return [Row("stet list, a whole process", ours, 'python -c "import sqlalchemy"', bare, limit=3.0)]


def memory(folder: Path) -> str:
    """Peak memory in MB of a process that reads a page of the list, beside one that imports SQLAlchemy alone.

    Empty where the platform does not tell (Windows).
    """
    if sys.platform == "win32":
        return ""
    code = (
        "from pathlib import Path; from editor_app.store.library import Library; "
        f"library = Library.open(Path({str(folder)!r})); view = library.reading().__enter__(); "
        "view.articles.page(limit=50); view.articles.page(query='渡轮', limit=50); " + _PEAK
    )
    ours = _kilobytes(code)
    bare = _kilobytes("import sqlalchemy; " + _PEAK)
    return (
        f"memory: {ours / 1024:.0f} MB with the library open, a page and a search read; "
        f"{bare / 1024:.0f} MB for importing SQLAlchemy alone; ratio {ours / bare:.2f}"
    )


def _run(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=os.environ)


def _kilobytes(code: str) -> int:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(done.stderr.split()[-1])
