"""The one normal form of a document: equal content is one value, and every value can be written as text."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from editor_app.domain.document import (
    Block,
    Blocks,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Run,
    Runs,
    Table,
    Text,
)

LOWEST_HEADING, HIGHEST_HEADING = 2, 4


def document(blocks: Iterable[Block]) -> Document:
    """Make a document in normal form.

    Nothing readable is dropped: empty runs, paragraphs, headings, lists, quotes and tables go; equal neighbours
    merge; what a quote or a list item may not hold stands after it.
    """
    return Document(normal_blocks(blocks))


def normal_runs(runs: Iterable[Run]) -> Runs:
    """Inline content without empty runs, with equal neighbours merged and no note inside a note."""
    out: list[Run] = []
    for run in runs:
        if isinstance(run, Note):
            inner = normal_runs(itertools.chain.from_iterable(_flat(item) for item in run.runs))
            if inner:
                out.append(Note(inner))
        elif isinstance(run, Text):
            if run.href == "":
                run = replace(run, href=None)  # noqa: PLW2901 - the same run, mended
            last = out[-1] if out else None
            if isinstance(last, Text) and last.marks == run.marks and last.href == run.href:
                out[-1] = replace(last, text=last.text + run.text)
            elif run.text:
                out.append(run)
        else:
            out.append(run)
    return tuple(out)


def _flat(run: Run) -> Runs:
    return run.runs if isinstance(run, Note) else (run,)


def normal_blocks(blocks: Iterable[Block]) -> Blocks:
    """Blocks of the top level in normal form."""
    out: list[Block] = []
    for block in blocks:
        for result in _normal_block(block):
            _append(out, result)
    return tuple(out)


def _append(out: list[Block], block: Block) -> None:
    """Add a block, merged into its neighbour where two quotes or two lists of a kind meet."""
    last = out[-1] if out else None
    if isinstance(last, Quote) and isinstance(block, Quote):
        out[-1] = Quote(_joined(last.blocks, block.blocks))
    elif isinstance(last, BulletList) and isinstance(block, BulletList):
        out[-1] = BulletList(last.items + block.items)
    elif isinstance(last, OrderedList) and isinstance(block, OrderedList):
        out[-1] = OrderedList(last.items + block.items, last.start)
    else:
        out.append(block)


def _joined(first: Blocks, second: Blocks) -> Blocks:
    out = list(first)
    for block in second:
        _append(out, block)
    return tuple(out)


def _normal_block(block: Block) -> list[Block]:
    match block:
        case Paragraph():
            runs = normal_runs(block.runs)
            return [Paragraph(runs, block.align)] if runs else []
        case Heading():
            runs = normal_runs(block.runs)
            level = min(HIGHEST_HEADING, max(LOWEST_HEADING, block.level))
            return [Heading(runs, level)] if runs else []
        case Quote():
            return _normal_quote(block)
        case BulletList() | OrderedList():
            return _normal_list(block)
        case Table():
            return _normal_table(block)
        case Figure():
            return [replace(block, caption=normal_runs(block.caption))]
        case Code():
            text = block.text.replace("\r\n", "\n").replace("\r", "\n")
            return [Code(text, "".join(block.language.replace("`", "").split()))]
        case Placeholder():
            return [Placeholder(" ".join(block.kind.split()), " ".join(block.note.split()))]
        case _:
            return [block]


def _normal_quote(quote: Quote) -> list[Block]:
    """Quotes hold paragraphs and lists; an inner quote joins the outer one, other blocks stand after it."""
    out: list[Block] = []
    for block in normal_blocks(quote.blocks):
        match block:
            case Heading(runs):
                _append(out, Quote((Paragraph(_strong(runs)),)))
            case Paragraph() | BulletList() | OrderedList():
                _append(out, Quote((block,)))
            case _:
                _append(out, block)
    return out


def _normal_list(block: BulletList | OrderedList) -> list[Block]:
    """List items start with a paragraph and hold paragraphs and lists; other blocks stand after the list so far."""
    start = max(0, block.start) if isinstance(block, OrderedList) else None
    out: list[Block] = []
    counted = 0
    for item in block.items:
        kept: list[Block] = []
        after: list[Block] = []
        for inner in normal_blocks(item):
            _sort_item_block(inner, kept, after)
        if kept and isinstance(kept[0], Paragraph):
            number = None if start is None else start + counted
            _append(
                out, BulletList((tuple(kept),)) if number is None else OrderedList((tuple(kept),), number)
            )
            counted += 1
        else:
            after = kept + after
        for stray in after:
            _append(out, stray)
    return out


def _sort_item_block(inner: Block, kept: list[Block], after: list[Block]) -> None:
    match inner:
        case Heading(runs):
            kept.append(Paragraph(_strong(runs)))
        case Paragraph() | BulletList() | OrderedList():
            _append(kept, inner)
        case Quote(blocks):
            for quoted in blocks:
                _append(kept, quoted)
        case _:
            after.append(inner)


def _normal_table(table: Table) -> list[Block]:
    """A table has a header and at least one row, all equally wide; a lone row becomes the body of an empty header."""
    rows = [tuple(normal_runs(cell) for cell in row) for row in (table.header, *table.rows)]
    rows = [row for index, row in enumerate(rows) if index == 0 or any(row)]
    width = max(len(row) for row in rows)
    if width == 0 or not any(any(row) for row in rows):
        return []
    rows = [row + ((),) * (width - len(row)) for row in rows]
    if len(rows) == 1:
        rows.insert(0, ((),) * width)
    return [Table(rows[0], tuple(rows[1:]))]


def _strong(runs: Runs) -> Runs:
    marked = (replace(run, marks=run.marks | {Mark.STRONG}) if isinstance(run, Text) else run for run in runs)
    return normal_runs(marked)
