"""Rows of pictures: opening an article with twenty of them, and taking a very large one in."""

from __future__ import annotations

import hashlib
import io
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from editor_app.domain.content import Content, content_bytes
from editor_app.domain.document import Block, Document, Figure, Text
from editor_app.store.library import Library
from tests.benchmarks.corpus import chinese_article
from tests.benchmarks.measure import Row
from tests.benchmarks.programs import environment
from tests.benchmarks.screen import Screen

CHARACTERS, PICTURES, ARTICLES = 20_000, 20, 4
SIZE = (1600, 1067)
LARGE = (7744, 5184)
"""Pixels: 40 million, as a good camera gives."""
STALL_LIMIT_S = 0.1


def picture_rows(screen: Screen, folder: Path, library: Path) -> Iterator[Row]:
    """Ours beside a bare ``QTextEdit`` with the same text and the same pictures as ``QImage`` resources."""
    folder.mkdir(parents=True, exist_ok=True)
    names, files = _keep(folder, library)
    large = folder / "large.jpg"
    large.write_bytes(_photo(LARGE, 99))
    settings = environment(screen, folder / "home")
    ours = _times(settings, "window", "--library", str(library), "--picture", str(large), *names)
    bare = _times(settings, "bare", *map(str, files))
    twin = "setPlainText, 20 QImages, paint"
    yield Row(
        "open 20,000 characters with 20 pictures", tuple(ours["open"]), twin, tuple(bare["open"]), limit=3.0
    )
    yield Row("… until every picture is there", tuple(ours["shown"]), twin, tuple(bare["shown"]), limit=3.0)
    yield Row(
        "longest stall, taking in 40 megapixels",
        tuple(ours["stall"]),
        "may take",
        (STALL_LIMIT_S,),
        limit=1.0,
    )


def _keep(folder: Path, library: Path) -> tuple[list[str], list[Path]]:
    names, files = [], []
    with Library.open(library) as opened, opened.writing() as unit:
        for seed in range(ARTICLES):
            assets = []
            for number in range(PICTURES):
                data = _photo(SIZE, seed * PICTURES + number)
                assets.append(unit.assets.put(data, "image/jpeg", f"{number}.jpg"))
                (folder / hashlib.sha256(data).hexdigest()).write_bytes(data)
            content = _illustrated(chinese_article(CHARACTERS, 500 + seed), assets)
            names.append(unit.articles.create(content))
            files.append(folder / f"{names[-1]}.json")
            files[-1].write_bytes(content_bytes(content))
    return names, files


def _illustrated(content: Content, assets: list[str]) -> Content:
    blocks: list[Block] = list(content.document.blocks)
    step = max(1, len(blocks) // len(assets))
    for number, asset in reversed(list(enumerate(assets))):
        figure = Figure(asset, "picture", (Text(f"图 {number + 1}"),), "本报记者/摄")
        blocks.insert(number * step + 1, figure)
    return replace(content, document=Document(tuple(blocks)))


def _photo(size: tuple[int, int], seed: int) -> bytes:
    """A picture with as much in it as a photograph has."""
    rough = Image.frombytes("RGB", (160, 107), random.Random(seed).randbytes(160 * 107 * 3))
    out = io.BytesIO()
    rough.resize(size, Image.Resampling.BICUBIC).save(out, "JPEG", quality=85)
    return out.getvalue()


def _times(settings: dict[str, str], *words: str) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "tests.benchmarks.pictures_inside", *words]
    done = subprocess.run(command, env=settings, stdout=subprocess.PIPE, check=True)
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return times
