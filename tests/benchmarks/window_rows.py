"""Rows of the window: its start from outside, what goes on inside it, its memory.

They need a private X screen, and ghostwriter to compare with; where those are missing, the reason stands in their place.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from editor_app.domain.anchor_text import anchor_text, anchored
from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.content import Content, content_bytes
from editor_app.formats.markdown_writer import write_markdown
from editor_app.store.library import Library
from tests.benchmarks.corpus import chinese_article
from tests.benchmarks.measure import Row
from tests.benchmarks.pasting_rows import pasting_rows
from tests.benchmarks.picture_rows import picture_rows
from tests.benchmarks.programs import Program, environment, ghostwriter, stet, why_no_ghostwriter
from tests.benchmarks.screen import Screen, private_screen, why_no_screen
from tests.benchmarks.start_rows import running, see_text, start_rows

CHARACTERS = 20_000
ARTICLES = 12
SESSIONS = 3
COMMENTS = 1000
# What a preview may take until its page is patched, in seconds from the end of the wait.
PATCH_LIMIT_S = 0.1
LOADED_S = 6.0


def window_rows(folder: Path, library: Path, say: Callable[[str], None]) -> tuple[list[Row], list[str]]:
    """All rows of the window on this library, and lines in words: memory, and what could not be measured."""
    reason = why_no_screen()
    if reason:
        return [], [f"no rows of the window: {reason}"]
    folder.mkdir(parents=True, exist_ok=True)
    contents = [chinese_article(CHARACTERS, seed) for seed in range(ARTICLES)]
    names = _keep(library, contents)
    rows: list[Row] = []
    lines: list[str] = []
    with private_screen() as screen:
        reason = why_no_ghostwriter()
        if reason:
            lines.append(f"no rows of the start: {reason}")
        else:
            say("Starting the window, and ghostwriter …")
            homes = folder / "stet", folder / "ghostwriter"
            text = write_markdown(contents[0].document)
            ours, theirs = stet(screen, homes[0], library, names[0]), ghostwriter(screen, homes[1], text)
            rows += start_rows(screen, ours, theirs, homes[0] / "stet")
            lines += _memory(screen, folder, library, names[0], text)
        say("Typing …")
        rows += _inside_rows(screen, folder, library, names, contents)
        say("Pictures …")
        rows += picture_rows(screen, folder / "pictures", library)
        say("Pasting …")
        rows += pasting_rows(screen, folder / "pasting", library)
    return rows, lines


def _keep(library: Path, contents: list[Content]) -> list[str]:
    with Library.open(library) as opened, opened.writing() as unit:
        names = [unit.articles.create(content) for content in contents]
        for name in names:
            unit.revisions.add(name, "bench")
    return names


def _inside_rows(
    screen: Screen, folder: Path, library: Path, names: list[str], contents: list[Content]
) -> Iterator[Row]:
    """What is timed in the processes themselves, each side in a process of its own, in turns."""
    files = []
    for name, content in zip(names, contents, strict=True):
        files.append(folder / f"{name}.json")
        files[-1].write_bytes(content_bytes(content))
    ours: dict[str, list[float]] = {}
    bare: dict[str, list[float]] = {}
    commented: dict[str, list[float]] = {}
    said = _comment_on(library, contents[: 2 * SESSIONS])
    part = len(names) // SESSIONS
    for turn in range(SESSIONS):
        # Articles of its own for each session: what was typed stays in the library.
        mine = slice(turn * part, (turn + 1) * part)
        settings = environment(screen, folder / f"inside-{turn}")
        _add(ours, _times(settings, "window", "--library", str(library), *names[mine]))
        _add(bare, _times(settings, "bare", *(str(path) for path in files[mine])))
        _add(commented, _times(settings, "window", "--library", str(library), *said[2 * turn : 2 * turn + 2]))
    key = "key to paint with preview, spelling and counts"
    qt = "QTextEdit with the same text"
    yield Row(f"{key}, p50", tuple(ours["key"]), qt, tuple(bare["key"]))
    yield Row(f"{key}, p99", tuple(ours["key"]), "p99", tuple(bare["key"]), limit=1.3, quantile=0.99)
    yield Row(
        f"key to paint with {COMMENTS:,} comments",
        tuple(commented["key"]),
        "our window without any",
        tuple(ours["key"]),
        limit=1.5,
    )
    loading = "json.loads, setPlainText, paint"
    yield Row("open 20,000 characters", tuple(ours["open"]), loading, tuple(bare["open"]), limit=3.0)
    yield Row(
        "switch to an open article", tuple(ours["switch"]), "setDocument and paint", tuple(bare["switch"])
    )
    limit = (PATCH_LIMIT_S,)
    yield Row("patch the preview, after the wait", tuple(ours["patch"]), "may take", limit, limit=1.0)
    yield Row("patch the preview, p99", tuple(ours["patch"]), "may take", limit, limit=1.0, quantile=0.99)


def _comment_on(library: Path, contents: list[Content]) -> list[str]:
    """Articles of which every word is talked about."""
    with Library.open(library) as opened, opened.writing() as unit:
        names = [unit.articles.create(content) for content in contents]
        for name, content in zip(names, contents, strict=True):
            text = anchor_text(content.document)
            step = max(1, (len(text.text) - 12) // COMMENTS)
            unit.comments.add_all(
                CommentEvent(
                    name,
                    CommentAction.SAID,
                    "bench",
                    "2026-01-01T08:00:00.000Z",
                    text=str(number),
                    anchor=anchored(text, number * step, number * step + 8),
                )
                for number in range(COMMENTS)
            )
    return names


def _times(settings: dict[str, str], *words: str) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "tests.benchmarks.inside", *words]
    done = subprocess.run(
        command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
    )
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return times


def _add(all_times: dict[str, list[float]], times: dict[str, list[float]]) -> None:
    for name, more in times.items():
        all_times.setdefault(name, []).extend(more)


def _memory(screen: Screen, folder: Path, library: Path, article: str, text: str) -> Iterator[str]:
    """PSS of all processes of a program, with the preview shown and without, beside ghostwriter's."""
    for preview, words, limit in ((True, "with the preview shown", 1.3), (False, "without the preview", 0.0)):
        homes = folder / f"stet-{preview}", folder / f"ghostwriter-{preview}"
        programs = (
            stet(screen, homes[0], library, article, preview=preview),
            ghostwriter(screen, homes[1], text, preview=preview),
        )
        ours, theirs = (_pss(screen, program) for program in programs)
        over = "  over" if limit and ours / theirs > limit else ""
        told = f", limit {limit}{over}" if limit else ""
        yield (
            f"window's memory {words} (PSS of all processes): {ours:.0f} MB; "
            f"ghostwriter {theirs:.0f} MB; ratio {ours / theirs:.2f}{told}"
        )


def _pss(screen: Screen, program: Program) -> float:
    """Megabytes that the program and all its children take, what they share with others counted in parts."""
    with running(screen, program) as started:
        see_text(screen)
        time.sleep(LOADED_S)
        return sum(_pss_of(process) for process in _family(started.process.pid)) / 1024


def _family(process: int) -> set[int]:
    """The process and all that it, or its children, have started."""
    parents = dict(_parents())
    family = {process}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _parents() -> Iterator[tuple[int, int]]:
    for folder in Path("/proc").iterdir():
        with contextlib.suppress(OSError, ValueError):
            # The name may hold spaces and brackets; what follows its last bracket does not.
            yield int(folder.name), int((folder / "stat").read_text().rpartition(")")[2].split()[1])


def _pss_of(process: int) -> int:
    rolled_up = Path(f"/proc/{process}/smaps_rollup").read_text()
    return int(next(line.split()[1] for line in rolled_up.splitlines() if line.startswith("Pss:")))
