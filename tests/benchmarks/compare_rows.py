"""Rows of comparing and merging, beside diff-match-patch and ``git merge-file`` on the bare texts."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import diff_match_patch

from editor_app.compare.contents import compare_contents
from editor_app.compare.merge import merge
from editor_app.domain import normal_form
from editor_app.domain.content import Content
from editor_app.domain.document import Block, Paragraph, Text, plain_text
from tests.benchmarks.corpus import chinese_article
from tests.benchmarks.measure import Row, side_by_side

CHARACTERS = 20_000
EDITS = 60
_PHRASES = ("", "，", "新增", "据介绍，", "更改了数字", "市港务局今天上午宣布")
_TAKEN = (0, 1, 2, 4, 8)


def compare_rows(folder: Path) -> list[Row]:
    """All rows."""
    base = chinese_article(CHARACTERS)
    return [_compare(base), *_merge(base, folder)]


def revised(content: Content, seed: int, edits: int = EDITS) -> Content:
    """A content after an editor's pass: words in, out and exchanged all over it, a paragraph split, one moved."""
    chance = random.Random(seed)
    blocks = list(content.document.blocks)
    for _ in range(edits):
        index = chance.randrange(len(blocks))
        block = blocks[index]
        if isinstance(block, Paragraph):
            blocks[index] = _reworded(chance, block)
    _split(chance, blocks)
    blocks.insert(chance.randrange(len(blocks)), blocks.pop(chance.randrange(len(blocks))))
    return Content(content.fields, normal_form.document(blocks))


def _reworded(chance: random.Random, block: Paragraph) -> Paragraph:
    runs = list(block.runs)
    index = chance.randrange(len(runs))
    run = runs[index]
    if isinstance(run, Text):
        start = chance.randrange(len(run.text))
        end = start + chance.choice(_TAKEN)
        runs[index] = Text(run.text[:start] + chance.choice(_PHRASES) + run.text[end:], run.marks, run.href)
    return Paragraph(tuple(runs), block.align)


def _split(chance: random.Random, blocks: list[Block]) -> None:
    places = [
        index for index, block in enumerate(blocks) if isinstance(block, Paragraph) and len(block.runs) == 1
    ]
    index = chance.choice(places)
    block = blocks[index]
    assert isinstance(block, Paragraph)
    (run,) = block.runs
    assert isinstance(run, Text)
    middle = run.text.find("。") + 1
    blocks[index : index + 1] = [Paragraph((Text(run.text[:middle]),)), Paragraph((Text(run.text[middle:]),))]


def _compare(base: Content) -> Row:
    changed = revised(base, 1)
    old, new = plain_text(base.document), plain_text(changed.document)

    def theirs() -> object:
        bare = diff_match_patch.diff_match_patch()
        found = bare.diff_main(old, new)
        bare.diff_cleanupSemantic(found)
        return found

    times, bare_times = side_by_side(lambda: compare_contents(base, changed), theirs, 15)
    return Row(
        f"compare two revisions, {CHARACTERS:,} characters",
        times,
        "diff-match-patch, bare texts",
        bare_times,
        limit=2.0,
    )


def _merge(base: Content, folder: Path) -> list[Row]:
    """Git is given a paragraph a line, as it wants it.  It has a process to start, which is part of its time."""
    git = shutil.which("git")
    if git is None:
        return []
    mine, theirs = revised(base, 1), revised(base, 2)
    files = []
    for name, content in (("mine", mine), ("base", base), ("theirs", theirs)):
        path = folder / f"{name}.txt"
        path.write_text(plain_text(content.document) + "\n", encoding="utf-8")
        files.append(str(path))
    bare = _running([git, "merge-file", "--stdout", "--quiet", *files])
    times, bare_times = side_by_side(lambda: merge(base, mine, theirs), bare, 15)
    return [
        Row(
            f"merge three revisions, {CHARACTERS:,} characters",
            times,
            "git merge-file, its start included",
            bare_times,
            limit=5.0,
        )
    ]


def _running(command: list[str]) -> Callable[[], object]:
    # Its exit code is the number of conflicts.
    return lambda: subprocess.run(command, capture_output=True, check=False)
