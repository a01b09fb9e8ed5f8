"""Blocks to lines: the flat form of a text that came with its structure."""

from __future__ import annotations

from collections.abc import Iterable

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


def lines_of_blocks(blocks: Iterable[Block]) -> list[Line]:
    """One line for each block, and one for each item of a list."""
    out: list[Line] = []
    for block in blocks:
        if isinstance(block, BulletList):
            out.extend(line_of_block(BulletList((item,)), 0, bullet=True) for item in block.items)
        elif isinstance(block, OrderedList):
            numbered = enumerate(block.items, block.start)
            out.extend(
                line_of_block(OrderedList((item,), number), 0, bullet=True) for number, item in numbered
            )
        else:
            out.append(line_of_block(block, block.level if isinstance(block, Heading) else 0))
    return out


def line_of_block(block: Block, level: int, *, bullet: bool = False) -> Line:
    """The line of one block; ``level`` is that of a printed heading, else 0."""
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
