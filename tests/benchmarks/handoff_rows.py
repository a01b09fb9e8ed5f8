"""Rows of handing over and receiving 200 articles of ten revisions, beside zipping and unzipping the same bytes."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

from editor_app.domain.content import Content
from editor_app.services.desk import Desk
from editor_app.services.handoff_order import Parcel
from editor_app.store.library import Library
from editor_app.system.clock import now
from tests.benchmarks.corpus import chinese_article
from tests.benchmarks.measure import Row, side_by_side
from tests.benchmarks.process_rows import PEAK

ARTICLES, REVISIONS, CHARACTERS, ROUNDS = 200, 10, 1500, 3


def handoff_rows(folder: Path) -> tuple[list[Row], str]:
    """Both rows, in libraries of their own; and a line that tells the most memory that either takes."""
    with Library.open(folder / "handing-over") as library:
        desk = Desk(library, "bench", now)
        names = _filled(library)
        file = folder / "all.stet"
        writing = side_by_side(
            lambda: desk.handing_over.hand_over(Parcel(names), file), lambda: _zipped(file, folder), ROUNDS
        )
    rows = [Row(f"hand over {ARTICLES} × {REVISIONS} revisions", *_swap(writing, "zipfile"), limit=10.0)]
    rounds = itertools.count()

    def received() -> None:
        with Library.open(folder / "receiving" / str(next(rounds))) as fresh:
            Desk(fresh, "bench", now).receiving.receive([file])

    def unzipped() -> None:
        with zipfile.ZipFile(folder / "bare.zip") as archive:
            archive.extractall(folder / "unzipped" / str(next(rounds)))

    receiving = side_by_side(received, unzipped, ROUNDS)
    rows.append(Row(f"receive {ARTICLES} × {REVISIONS} revisions", *_swap(receiving, "zipfile"), limit=10.0))
    told = _memory(folder, names, file)
    os.sync()
    for name in ("receiving", "unzipped", "handing-over"):
        shutil.rmtree(folder / name)
    return rows, told


def _swap(
    pair: tuple[tuple[float, ...], tuple[float, ...]], bare_name: str
) -> tuple[tuple[float, ...], str, tuple[float, ...]]:
    ours, bare = pair
    return ours, f"{bare_name} on the same bytes", bare


def _filled(library: Library) -> list[str]:
    names = []
    for seed in range(ARTICLES):
        content = chinese_article(CHARACTERS, seed)
        with library.writing() as unit:
            names.append(unit.articles.create(content))
            for count in range(REVISIONS):
                unit.articles.save_draft(names[-1], _revised(content, count))
                unit.revisions.add(names[-1], "bench")
    return names


def _revised(content: Content, count: int) -> Content:
    return replace(content, fields=replace(content.fields, deck=(f"第 {count + 1} 稿",)))


def _zipped(file: Path, folder: Path) -> None:
    """The parts of a hand-off as a plain zip, compressed as zips are."""
    with (
        zipfile.ZipFile(file) as source,
        zipfile.ZipFile(folder / "bare.zip", "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name))


def _memory(folder: Path, names: list[str], file: Path) -> str:
    """The most memory that a process takes that hands over, and one that receives; Linux alone tells."""
    if not sys.platform.startswith("linux"):
        return ""
    opened = (
        "import sys; from pathlib import Path; from editor_app.store.library import Library; "
        "from editor_app.services.desk import Desk; from editor_app.system.clock import now; "
        "from editor_app.services.handoff_order import Parcel; "
    )
    writing = (
        f"desk = Desk(Library.open(Path({str(folder / 'handing-over')!r})), 'bench', now); "
        f"desk.handing_over.hand_over(Parcel({names!r}), Path({str(folder / 'again.stet')!r})); "
    )
    receiving = (
        f"desk = Desk(Library.open(Path({str(folder / 'receiving' / 'memory')!r})), 'bench', now); "
        f"desk.receiving.receive([Path({str(file)!r})]); "
    )
    peaks = []
    for work in (writing, receiving):
        code = opened + work + PEAK
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        peaks.append(int(done.stderr.split()[-1]) / 1024)
    return (
        f"memory: {peaks[0]:.0f} MB for handing over {ARTICLES} × {REVISIONS} revisions "
        f"({file.stat().st_size / 1024 / 1024:.0f} MB), {peaks[1]:.0f} MB for receiving them; limit 300"
    )
