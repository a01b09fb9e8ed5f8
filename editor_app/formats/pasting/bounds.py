"""How much one paste may bring: five times the longest article, and no more than can be read back in half a blink.

The window reads the whole text for its preview and for saving, on the main thread: 40 ms at these limits.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor_app.domain.document import (
    Block,
    Blocks,
    BulletList,
    Code,
    Document,
    Heading,
    OrderedList,
    Paragraph,
    Quote,
    Run,
    Table,
    Text,
    first_runs,
    inline_parts,
    runs_text,
    walk,
)

MOST_CHARACTERS = 100_000
MOST_BLOCKS = 1_500
LONGEST_PARAGRAPH = 10_000
_BLOCKS_OF_A_CELL = 2
# Where a paragraph without end may be parted, the best place first.
_ENDS = ("。", "！", "？", ". ", "! ", "? ", "；", "，", ", ", " ")


def bounded(whole: Document) -> tuple[Document, int]:
    """The document up to the limits, and how many characters were cut off (0 for nearly every document)."""
    room = _Room(MOST_CHARACTERS, MOST_BLOCKS)
    parted = itertools.chain.from_iterable(_parted(block) for block in whole.blocks)
    return Document(tuple(room.fitting(parted))), room.cut


def _parted(block: Block) -> Iterable[Block]:
    """A paragraph in parts that can be laid out: laying out one of a hundred thousand characters stops the window."""
    if not isinstance(block, Paragraph) or len(runs_text(block.runs)) <= LONGEST_PARAGRAPH:
        yield block
        return
    part: list[Run] = []
    length = 0
    for run in block.runs:
        text = run.text if isinstance(run, Text) else ""
        while length + len(text) > LONGEST_PARAGRAPH and isinstance(run, Text):
            end = _end_in(text[: LONGEST_PARAGRAPH - length])
            yield replace(block, runs=(*part, replace(run, text=text[:end])))
            part, length, text = [], 0, text[end:].lstrip(" ")
        if text or not isinstance(run, Text):
            part.append(replace(run, text=text) if isinstance(run, Text) else run)
            length += len(text)
    if part:
        yield replace(block, runs=tuple(part))


def _end_in(text: str) -> int:
    """Where to part a text: behind its last sentence, clause or word."""
    found = (text.rfind(end) + len(end) for end in _ENDS if end in text[len(text) // 2 :])
    return next(found, max(1, len(text)))


@dataclass(slots=True)
class _Room:
    """What may still come; ``cut`` counts the characters that could not."""

    characters: int
    blocks: int
    cut: int = 0

    def fitting(self, blocks: Iterable[Block]) -> Iterable[Block]:
        """The blocks for which there is room; the first that does not fit is cut, all behind it are left out."""
        for block in blocks:
            characters, count = _size(block)
            if self.cut:
                self.cut += characters
            elif characters <= self.characters and count <= self.blocks:
                self.characters -= characters
                self.blocks -= count
                yield block
            else:
                yield from self._cut(block, characters)

    def _cut(self, block: Block, characters: int) -> Iterable[Block]:
        """What fits of a block that does not."""
        match block:
            case Paragraph(runs) | Heading(runs):
                kept = first_runs(runs, self.characters)
                self.cut += max(1, len(runs_text(runs)) - len(runs_text(kept)))
                if kept and self.blocks:
                    yield replace(block, runs=kept)
            case Quote(inner):
                yield Quote(tuple(self.fitting(inner)))
            case BulletList(items) | OrderedList(items):
                self.blocks -= 1
                yield replace(block, items=tuple(self._items(items)))
            case _:
                self.cut += max(1, characters)

    def _items(self, items: Iterable[Blocks]) -> Iterable[Blocks]:
        kept = (tuple(self.fitting(item)) for item in items)
        return (item for item in kept if item)


def _size(block: Block) -> tuple[int, int]:
    """How many characters and blocks a block holds, itself included."""
    characters = count = 0
    for one in walk((block,)):
        count += 1
        if isinstance(one, Table):
            count += _BLOCKS_OF_A_CELL * len(one.header) * (len(one.rows) + 1)
        characters += len(one.text) if isinstance(one, Code) else 0
        characters += sum(len(runs_text(runs)) for runs in inline_parts(one))
    return characters, count
