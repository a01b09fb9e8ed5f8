"""``python -m tests.benchmarks``: our cost beside the bare libraries', as ratios of one run on this machine."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.compare_rows import compare_rows
from tests.benchmarks.handoff_rows import handoff_rows
from tests.benchmarks.library_rows import library_rows, make_library
from tests.benchmarks.measure import Row, table
from tests.benchmarks.process_rows import memory, process_rows
from tests.benchmarks.publishing_rows import publishing_rows
from tests.benchmarks.window_rows import window_rows


def say(sentence: str) -> None:
    """Tell of progress on standard error, so that the table stands alone on standard output."""
    print(sentence, file=sys.stderr, flush=True)


def main() -> int:
    """Make a library, measure, print the table.  The exit code says nothing about speed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument(
        "--articles", type=int, default=10_000, help="how large the library is (default 10,000)"
    )
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory(prefix="stet-bench-") as place:
        folder = Path(place)
        say(f"Making a library of {count:,} articles …")
        with make_library(folder / "library", count, say) as library:
            say("Measuring …")
            rows: list[Row] = [*library_rows(library)]
        rows += process_rows(folder / "library", count)
        rows += publishing_rows(folder)
        rows += compare_rows(folder)
        handed, told = handoff_rows(folder)
        rows += handed
        more, lines = window_rows(folder / "window", folder / "library", say)
        rows += more
        print(f"{count:,} articles, Python {platform.python_version()}, {platform.system()}\n")
        print(table(rows))
        print("\n".join([memory(folder / "library"), told, *lines]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
