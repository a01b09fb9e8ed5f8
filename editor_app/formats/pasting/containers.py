"""What holds other blocks while a fragment is read: lists, items, quotes, cells; and what becomes of each at its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from editor_app.domain.document import (
    Block,
    Break,
    BulletList,
    Code,
    Figure,
    Heading,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Run,
    Runs,
    Table,
    Text,
    runs_text,
)


@dataclass(slots=True)
class Cell:
    """A cell of a table: its blocks and how many columns and rows it takes."""

    blocks: list[Block]
    across: int = 1
    down: int = 1


@dataclass(slots=True)
class Container:
    """An element that is being read; ``kind`` is its tag, ``blocks`` what was found in it so far."""

    kind: str
    blocks: list[Block] = field(default_factory=list)
    items: list[tuple[Block, ...]] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    start: int | None = None
    plain: bool = False


def list_of(container: Container) -> list[Block]:
    """The list of a container's items; one that prints no markers is its blocks."""
    items = [item for item in container.items if item]
    if container.plain:
        return [block for item in items for block in item]
    if not items:
        return []
    if container.kind == "ol":
        return [OrderedList(tuple(items), 1 if container.start is None else container.start)]
    return [BulletList(tuple(items))]


def add_to_list(container: Container, blocks: Iterable[Block], *, item: bool) -> None:
    """Add an item; what stands in a list outside its items belongs to the item before."""
    found = tuple(blocks)
    if not found:
        return
    if item or not container.items:
        container.items.append(found)
    else:
        container.items[-1] += found


def inline_of(blocks: Iterable[Block]) -> Runs:
    """The words of blocks as one stretch of inline content, blocks parted by breaks."""
    runs: list[Run] = []
    for part in _parts(blocks):
        if runs:
            runs.append(Break())
        runs.extend(part)
    return tuple(runs)


def _parts(blocks: Iterable[Block]) -> Iterable[Runs]:
    waiting = list(reversed(list(blocks)))
    while waiting:
        match waiting.pop():
            case Paragraph(runs) | Heading(runs):
                yield runs
            case Quote(inner):
                waiting.extend(reversed(inner))
            case BulletList(items):
                waiting.extend(reversed([block for item in items for block in _marked("• ", item)]))
            case OrderedList(items, start):
                numbered = (_marked(f"{number}. ", item) for number, item in enumerate(items, start))
                waiting.extend(reversed([block for item in numbered for block in item]))
            case Code(text):
                for line in text.split("\n"):
                    yield (Text(line),)
            case Table(header, rows):
                for row in (header, *rows):
                    yield row_runs(row)
            case Placeholder(note=note) if note:
                yield (Text(note),)
            case _:
                pass


def _marked(mark: str, item: tuple[Block, ...]) -> tuple[Block, ...]:
    """An item of a list with its mark as text, for where no list can stand."""
    if item and isinstance(item[0], Paragraph):
        return (replace(item[0], runs=(Text(mark), *item[0].runs)), *item[1:])
    return item


def row_runs(row: Iterable[Runs]) -> Runs:
    """The cells of a row as one stretch, parted by tabs."""
    runs: list[Run] = []
    for index, cell in enumerate(row):
        runs += [Text("\t")] if index else []
        runs += [Text(" ") if isinstance(run, Break) else run for run in cell]
    return tuple(runs)


def length_of(blocks: Iterable[Block]) -> int:
    """How many characters blocks hold."""
    return sum(len(runs_text(part)) for part in _parts(blocks))


def figures_in(blocks: Iterable[Block]) -> list[Block]:
    """The pictures and place-holders among blocks, which no cell can hold."""
    return [block for block in blocks if isinstance(block, Figure | Placeholder)]
