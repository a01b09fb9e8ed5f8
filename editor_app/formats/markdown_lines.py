"""Markdown to lines: one line for each block, the first heading of the first level apart as the headline."""

from __future__ import annotations

import re

from editor_app.domain.document import (
    Block,
    BulletList,
    Code,
    Figure,
    Heading,
    Mark,
    OrderedList,
    Paragraph,
    Quote,
    Runs,
    Table,
    Text,
    inline_parts,
    runs_text,
    walk,
)
from editor_app.formats.lines import Line
from editor_app.formats.markdown_reader import read_markdown

_TITLE = re.compile(r"^ {0,3}#[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}=+[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


def lines_of_markdown(text: str) -> list[Line]:
    """The lines of a Markdown text; its headline has level 1."""
    source = text.split("\n")
    start, end = _headline_at(source)
    if start < 0:
        return _lines(read_markdown(text).blocks)
    title = _TITLE.match(source[start])
    printed = title["title"] if title else source[start]
    headline = read_markdown(f"# {printed}").blocks
    before = _lines(read_markdown("\n".join(source[:start])).blocks)
    after = _lines(read_markdown("\n".join(source[end:])).blocks)
    return [*before, *(_line(block, 1) for block in headline), *after]


def _headline_at(source: list[str]) -> tuple[int, int]:
    """The first line of the headline and one past its last; -1 where there is none."""
    fenced = False
    for number, line in enumerate(source):
        if _FENCE.match(line):
            fenced = not fenced
        if fenced:
            continue
        if _TITLE.match(line):
            return number, number + 1
        if number and _UNDERLINE.match(line) and source[number - 1].strip():
            return number - 1, number + 1
    return -1, -1


def _lines(blocks: tuple[Block, ...]) -> list[Line]:
    out: list[Line] = []
    for block in blocks:
        if isinstance(block, BulletList):
            out.extend(_line(BulletList((item,)), 0, bullet=True) for item in block.items)
        elif isinstance(block, OrderedList):
            numbered = enumerate(block.items, block.start)
            out.extend(_line(OrderedList((item,), number), 0, bullet=True) for number, item in numbered)
        else:
            out.append(_line(block, block.level if isinstance(block, Heading) else 0))
    return out


def _line(block: Block, level: int, *, bullet: bool = False) -> Line:
    runs: Runs = tuple(run for inner in walk((block,)) for part in inline_parts(inner) for run in part)
    texts = [run for run in runs if isinstance(run, Text) and run.text.strip()]
    words = [runs_text(part) for inner in walk((block,)) for part in inline_parts(inner)]
    if isinstance(block, Code):
        words = [block.text]
    return Line(
        "\n".join(word for word in words if word),
        block,
        level,
        sum(len(run.text) for run in texts if run.href),
        tuple((run.text, run.href) for run in texts if run.href),
        bullet=bullet,
        strong=bool(texts) and all(Mark.STRONG in run.marks for run in texts),
        plain=not isinstance(block, Quote | Table | Code | Figure) and isinstance(block, Paragraph | Heading),
    )
