"""Crowded documents for property tests: few different words, many kinds of blocks, so that edits meet each other."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from editor_app.domain import normal_form
from editor_app.domain.content import Content
from editor_app.domain.document import (
    Block,
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
    Text,
)
from tests.support.edits import edited_blocks

_WORDS = (
    "海州",
    "市",
    "的",
    "港口",
    "恢复",
    "夜航",
    "，",
    "。",
    "记者",
    "the",
    "port",
    ",",
    ".",
    "opened",
    "12",
    "说",
    "3.5",
    "很",
    "\n",
)
_ADDRESSES = (None, None, None, "https://tide.example.com/")


def crowded_text(chance: random.Random, most: int) -> str:
    """Some of few words, most of them without a blank behind."""
    words = (
        chance.choice(_WORDS) + (" " if chance.random() < 0.2 else "") for _ in range(chance.randint(1, most))
    )
    return "".join(words)


def crowded_runs(chance: random.Random, most: int = 14) -> Runs:
    """Inline content of up to three runs; now and then a break or a footnote."""
    out: list[Run] = []
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        kind = chance.random()
        if kind < 0.1:
            out.append(Break())
        elif kind < 0.2:
            out.append(Note((Text(crowded_text(chance, 4)),)))
        else:
            marks = frozenset(chance.sample(list(Mark), chance.choice([0, 0, 0, 1, 2])))
            out.append(Text(crowded_text(chance, most), marks, chance.choice(_ADDRESSES)))
    return tuple(out)


def _items(chance: random.Random) -> tuple[tuple[Block, ...], ...]:
    return tuple((Paragraph(crowded_runs(chance, 5)),) for _ in range(3))


def _row(chance: random.Random) -> tuple[Runs, ...]:
    return tuple(crowded_runs(chance, 3) for _ in range(2))


def crowded_block(chance: random.Random) -> Block:
    """Most often a paragraph; else any other block."""
    kind = chance.random()
    if kind < 0.6:
        return Paragraph(crowded_runs(chance))
    others: list[Block] = [
        Heading(crowded_runs(chance, 4), chance.randint(2, 4)),
        Quote((Paragraph(crowded_runs(chance)), Paragraph(crowded_runs(chance)))),
        BulletList(_items(chance)),
        OrderedList(_items(chance), chance.choice([1, 5])),
        Figure(chance.choice(["ab" * 32, "cd" * 32]), crowded_text(chance, 3), crowded_runs(chance, 4)),
        Table(_row(chance), tuple(_row(chance) for _ in range(3))),
        Code(f"{crowded_text(chance, 6)}\n{crowded_text(chance, 6)}"),
        Rule(),
    ]
    return chance.choice(others)


def crowded_document(chance: random.Random, most: int = 8) -> Document:
    """A document of a few crowded blocks, in normal form."""
    return normal_form.document(crowded_block(chance) for _ in range(chance.randint(1, most)))


def edited_crowd(chance: random.Random, document: Document) -> Document:
    """A document after one to three rounds of edits."""
    blocks = list(document.blocks)
    for _ in range(chance.randint(1, 3)):
        blocks = edited_blocks(chance, blocks)
    return normal_form.document(blocks)


def crowds(sides: int = 1) -> st.SearchStrategy[tuple[Content, ...]]:
    """A crowded content and, for each side, what somebody made of it; each always the same for the same number."""

    def of(seed: int) -> tuple[Content, ...]:
        chance = random.Random(seed)
        base = crowded_document(chance)
        return tuple(
            Content(document=one) for one in (base, *(edited_crowd(chance, base) for _ in range(sides)))
        )

    return st.integers(0, 2**48).map(of)
