"""The one normal form of a document: equal content is one value, and every value can be written as text."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor_app.domain.crop import is_inside, within
from editor_app.domain.document import (
    Block,
    Blocks,
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
    Placeholder,
    Quote,
    Run,
    Runs,
    Table,
    Text,
)
from editor_app.domain.links import is_safe_href

LOWEST_HEADING, HIGHEST_HEADING = 2, 4
# As deep as word processors go.  A bound keeps hostile input from exhausting the stack of whoever walks the tree.
DEEPEST_NESTING = 9
# CommonMark 0.31, clause 5.2: a list's number has at most nine digits.
HIGHEST_START = 999_999_999


def document(blocks: Iterable[Block]) -> Document:
    """Make a document in normal form.

    Nothing readable is dropped: empty runs, paragraphs, headings, lists, quotes and tables go; equal neighbours
    merge; what a quote or a list item may not hold stands after it; quotes and lists nested deeper than
    `DEEPEST_NESTING` give up their contents to the one around them; a link to an unsafe address is text.
    """
    return Document(normal_blocks(blocks))


def normal_runs(runs: Iterable[Run]) -> Runs:
    """Inline content without empty runs, with equal neighbours merged and no note inside a note."""
    out: list[Run] = []
    for _, alike in itertools.groupby(_mended_runs(runs), key=_likeness):
        first, *more = alike
        if more and isinstance(first, Text):
            text = "".join(run.text for run in (first, *more) if isinstance(run, Text))
            out.append(replace(first, text=text))
        else:
            out.extend((first, *more))
    return tuple(out)


def _mended_runs(runs: Iterable[Run]) -> Iterator[Run]:
    for run in runs:
        if isinstance(run, Note):
            inner = normal_runs(itertools.chain.from_iterable(_flat(item) for item in run.runs))
            if inner:
                yield Note(inner)
        elif isinstance(run, Break):
            yield run
        elif run.text:
            safe = run.href is None or is_safe_href(run.href)
            yield run if safe else replace(run, href=None)


def _likeness(run: Run) -> object:
    """What neighbours must share to be one run."""
    return (run.marks, run.href) if isinstance(run, Text) else type(run)


def _flat(run: Run) -> Runs:
    return run.runs if isinstance(run, Note) else (run,)


def normal_blocks(blocks: Iterable[Block]) -> Blocks:
    """Blocks of the top level in normal form."""
    return _blocks_at(blocks, 0)


def _blocks_at(blocks: Iterable[Block], depth: int) -> Blocks:
    """Blocks in normal form inside ``depth`` quotes and lists."""
    return _merged(result for block in blocks for result in _normal_block(block, depth))


def _merged(blocks: Iterable[Block]) -> Blocks:
    """Blocks with neighbouring quotes, and neighbouring lists of a kind, made one."""
    out: list[Block] = []
    for _, alike in itertools.groupby(blocks, key=type):
        group = list(alike)
        match group[0]:
            case Quote() if len(group) > 1:
                quotes = [block for block in group if isinstance(block, Quote)]
                out.append(Quote(_merged(itertools.chain.from_iterable(quote.blocks for quote in quotes))))
            case BulletList() | OrderedList() as first if len(group) > 1:
                lists = [block for block in group if isinstance(block, BulletList | OrderedList)]
                items = itertools.chain.from_iterable(block.items for block in lists)
                out.append(replace(first, items=tuple(items)))
            case _:
                out.extend(group)
    return tuple(out)


def _normal_block(block: Block, depth: int) -> Iterable[Block]:
    match block:
        case Paragraph():
            runs = normal_runs(block.runs)
            return [Paragraph(runs, block.align)] if runs else []
        case Heading():
            runs = normal_runs(block.runs)
            level = min(HIGHEST_HEADING, max(LOWEST_HEADING, block.level))
            return [Heading(runs, level)] if runs else []
        case Quote() | BulletList() | OrderedList() if depth >= DEEPEST_NESTING:
            return _blocks_at(_leaves(block), depth)
        case Quote():
            return _normal_quote(block, depth)
        case BulletList() | OrderedList():
            return _normal_list(block, depth)
        case Table():
            return _normal_table(block)
        case Figure():
            return [_normal_figure(block)]
        case Code():
            text = block.text.replace("\r\n", "\n").replace("\r", "\n")
            return [Code(text, "".join(block.language.replace("`", "").split()))]
        case Placeholder():
            return [Placeholder(" ".join(block.kind.split()), " ".join(block.note.split()))]
        case _:
            return [block]


def _normal_figure(figure: Figure) -> Figure:
    """A figure without a cut that does not lie in its picture, and with its focal point in it."""
    crop = figure.crop if figure.crop is not None and is_inside(figure.crop) else None
    if crop is not None:
        crop = replace(crop, ratio=" ".join(crop.ratio.split()))
    return replace(
        figure,
        caption=normal_runs(figure.caption),
        crop=crop,
        focus_x=within(figure.focus_x),
        focus_y=within(figure.focus_y),
    )


def _leaves(block: Block) -> Iterator[Block]:
    """The blocks without children inside a block, in reading order; needs no stack, however deep they lie."""
    waiting = [block]
    while waiting:
        match waiting.pop():
            case Quote(blocks):
                waiting.extend(reversed(blocks))
            case BulletList(items) | OrderedList(items):
                waiting.extend(reversed([inner for item in items for inner in item]))
            case leaf:
                yield leaf


def _normal_quote(quote: Quote, depth: int) -> Iterator[Block]:
    """Quotes hold paragraphs and lists; an inner quote joins the outer one, other blocks stand after it."""
    for block in _blocks_at(quote.blocks, depth + 1):
        match block:
            case Heading(runs):
                yield Quote((Paragraph(_strong(runs)),))
            case Paragraph() | BulletList() | OrderedList():
                yield Quote((block,))
            case _:
                yield block


def _normal_list(block: BulletList | OrderedList, depth: int) -> Iterator[Block]:
    """List items start with a paragraph and hold paragraphs and lists; other blocks stand after the list so far."""
    number = min(HIGHEST_START, max(0, block.start)) if isinstance(block, OrderedList) else None
    for item in block.items:
        kept, after = _sorted_item(_blocks_at(item, depth + 1))
        if kept and isinstance(kept[0], Paragraph):
            yield BulletList((kept,)) if number is None else OrderedList((kept,), number)
            number = None if number is None else min(HIGHEST_START, number + 1)
        else:
            yield from kept
        yield from after


def _sorted_item(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """What an item may hold, and what must stand after its list."""
    kept: list[Block] = []
    after: list[Block] = []
    for block in blocks:
        match block:
            case Heading(runs):
                kept.append(Paragraph(_strong(runs)))
            case Paragraph() | BulletList() | OrderedList():
                kept.append(block)
            case Quote(quoted):
                kept.extend(quoted)
            case _:
                after.append(block)
    return _merged(kept), tuple(after)


def _normal_table(table: Table) -> list[Block]:
    """A table has a header and at least one row, all equally wide; a lone row becomes the body of an empty header.

    Rows that wait to be filled stay, as long as anything of the table is filled.
    """
    rows = [tuple(normal_runs(cell) for cell in row) for row in (table.header, *table.rows)]
    width = max(len(row) for row in rows)
    if width == 0 or not any(any(row) for row in rows):
        return []
    rows = [row + ((),) * (width - len(row)) for row in rows]
    if len(rows) == 1:
        rows.insert(0, ((),) * width)
    return [Table(rows[0], tuple(rows[1:]))]


def filled_rows(table: Table) -> Table:
    """A table that another program has made, without its empty rows: there they are spacing."""
    return replace(table, rows=tuple(row for row in table.rows if any(map(normal_runs, row))))


def _strong(runs: Runs) -> Runs:
    marked = (replace(run, marks=run.marks | {Mark.STRONG}) if isinstance(run, Text) else run for run in runs)
    return normal_runs(marked)
