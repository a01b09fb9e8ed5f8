"""Edited contents for property tests: what people do to an article between two revisions, and worse."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from editor_app.domain import normal_form
from editor_app.domain.content import Content
from editor_app.domain.document import (
    Align,
    Block,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    OrderedList,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    Text,
)
from editor_app.domain.fields import Fields
from tests.support.documents import documents
from tests.support.fields import fields

_WORDS = ("新的", "改 ", "word ", "，", "。", "A B", "重点", "\n", "😀", "1,200")


def edited_runs(chance: random.Random, runs: Runs) -> Runs:
    """Inline content with one edit: characters in, out or exchanged, marks, a run gone or doubled."""
    out: list[Run] = list(runs)
    if not out or chance.random() < 0.15:
        return (*out, Text(chance.choice(_WORDS)))
    index = chance.randrange(len(out))
    run = out[index]
    if not isinstance(run, Text) or chance.random() < 0.1:
        out[index : index + 1] = chance.choice([[], [run, Text("又"), run]])
        return tuple(out)
    start = chance.randint(0, len(run.text))
    end = chance.randint(start, min(len(run.text), start + 4))
    head, middle, tail = run.text[:start], run.text[start:end], run.text[end:]
    middle = chance.choice([middle, "", chance.choice(_WORDS), middle + chance.choice(_WORDS)])
    marks = run.marks ^ {chance.choice(list(Mark))} if chance.random() < 0.3 else run.marks
    out[index : index + 1] = [replace(run, text=head), Text(middle, marks, run.href), replace(run, text=tail)]
    return tuple(out)


def edited_block(chance: random.Random, block: Block) -> list[Block]:
    """A block with one edit, split, turned into another kind."""
    match block:
        case Paragraph(runs):
            middle = chance.randint(0, len(runs))
            return chance.choice(
                [
                    [replace(block, runs=edited_runs(chance, runs))],
                    [replace(block, runs=edited_runs(chance, runs))],
                    [replace(block, runs=runs[:middle]), replace(block, runs=runs[middle:])],
                    [Heading(runs, chance.randint(2, 4))],
                    [replace(block, align=chance.choice(list(Align)))],
                    [Quote((block,))],
                    [BulletList(((block,),))],
                ]
            )
        case Heading(runs):
            return chance.choice([[Paragraph(runs)], [replace(block, runs=edited_runs(chance, runs))]])
        case Quote(blocks):
            return chance.choice([[Quote(tuple(edited_blocks(chance, blocks)))], list(blocks)])
        case BulletList(items) | OrderedList(items):
            changed = list(items)
            index = chance.randrange(len(items))
            changed[index] = tuple(edited_blocks(chance, items[index]))
            return [replace(block, items=tuple(_reordered(chance, changed)))]
        case Figure():
            change: Any = chance.choice(
                [
                    {"caption": edited_runs(chance, block.caption)},
                    {"asset": "cd" * 32},
                    {"alt": "别的"},
                    {"focus_x": 1},
                ]
            )
            return [replace(block, **change)]
        case Table():
            return [_edited_table(chance, block)]
        case Code(text):
            return [replace(block, text=text + chance.choice(_WORDS), language=chance.choice(["", "python"]))]
        case _:
            return []


def _edited_table(chance: random.Random, table: Table) -> Table:
    rows = [list(row) for row in (table.header, *table.rows)]
    what = chance.randrange(4)
    row = chance.randrange(len(rows))
    column = chance.randrange(len(rows[0]))
    if what == 0:
        rows.insert(row, [(Text(chance.choice(_WORDS)),) for _ in rows[0]])
    elif what == 1 and len(rows) > 2:
        del rows[row]
    elif what == 2:
        for line in rows:
            line.insert(column, (Text(chance.choice(_WORDS)),))
    else:
        rows[row][column] = edited_runs(chance, rows[row][column])
    return Table(tuple(rows[0]), tuple(map(tuple, rows[1:])))


def _reordered(chance: random.Random, things: Sequence[Any]) -> list[Any]:
    out = list(things)
    if len(out) > 1 and chance.random() < 0.3:
        out.insert(chance.randrange(len(out)), out.pop(chance.randrange(len(out))))
    return out


def edited_blocks(chance: random.Random, blocks: Sequence[Block]) -> list[Block]:
    """Blocks with some edits: each may be changed, gone, doubled, joined with the next, moved."""
    out: list[Block] = []
    for block in blocks:
        fate = chance.random()
        if fate < 0.1:
            continue
        if fate < 0.2:
            out.append(Paragraph((Text("插入的一段 " + chance.choice(_WORDS)),)))
        if fate < 0.5:
            out += edited_block(chance, block)
        elif fate < 0.55 and out and isinstance(block, Paragraph) and isinstance(out[-1], Paragraph):
            out[-1] = replace(out[-1], runs=(*out[-1].runs, *block.runs))
        else:
            out.append(block)
    return _reordered(chance, out)


def edited_document(chance: random.Random, document: Document) -> Document:
    """A document with some edits, in normal form."""
    return normal_form.document(edited_blocks(chance, document.blocks))


def edited_fields(chance: random.Random, before: Fields, other: Fields) -> Fields:
    """Fields of which some are as in others, and lists entry by entry."""
    values: dict[str, Any] = {}
    for name in Fields.__slots__:
        one, two = getattr(before, name), getattr(other, name)
        if chance.random() < 0.3:
            mixed = isinstance(one, tuple) and name != "section"
            values[name] = tuple(_reordered(chance, [*one[1:], *two[:1]])) if mixed else two
    return replace(before, **values)


@functools.cache
def _contents() -> st.SearchStrategy[Content]:
    return st.builds(Content, fields(), documents())


@st.composite
def contents_and_edited(draw: st.DrawFn, sides: int = 1) -> tuple[Content, ...]:
    """A content and, for each side, what somebody made of it."""
    base = draw(_contents())
    out = [base]
    for _ in range(sides):
        chance = random.Random(draw(st.integers(0, 2**32)))
        document = edited_document(chance, base.document)
        if chance.random() < 0.05:
            document = draw(documents())
        out.append(Content(edited_fields(chance, base.fields, draw(fields())), document))
    return tuple(out)
