"""The tree that mammoth makes of a Word file's flow, to pieces: blocks in reading order with what their style says."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from mammoth import documents as tree

from editor_app.domain.characters import clean
from editor_app.domain.crop import FREE, WHOLE, Crop
from editor_app.domain.document import (
    NO_MARKS,
    Block,
    Break,
    Code,
    Figure,
    Heading,
    Mark,
    Note,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
    Text,
)
from editor_app.domain.normal_form import filled_rows
from editor_app.formats.docx.settings import Drawn, Link, Part, Setting
from editor_app.formats.html_blocks import LARGEST_SPAN, LARGEST_TABLE
from editor_app.formats.html_paragraphs import paragraphs_of, unbold

_LONGEST_HEADING = 200
_PLAIN = Setting()
_FLAGS: tuple[tuple[str, Mark], ...] = (
    ("is_bold", Mark.STRONG),
    ("is_italic", Mark.EMPHASIS),
    ("is_underline", Mark.UNDERLINE),
    ("is_strikethrough", Mark.STRIKE),
    ("highlight", Mark.HIGHLIGHT),
)
_HEIGHTS = {"superscript": Mark.SUPERSCRIPT, "subscript": Mark.SUBSCRIPT}


@dataclass(frozen=True, slots=True)
class Piece:
    """A block at its place, with what is known of its paragraph."""

    block: Block
    setting: Setting = _PLAIN
    indented: bool = False


@dataclass(slots=True)
class Flow:
    """Reads one tree; ``kept`` is what its marks stand for, ``picture`` gives a drawn picture's address."""

    kept: list[object]
    picture: Callable[[Drawn], str]
    notes: Any
    merged: int = 0
    from_cells: int = 0
    seen_notes: set[int] = field(default_factory=set)

    def pieces(self, children: Iterable[Any]) -> Iterator[Piece]:
        """All blocks below a document, a cell or a note."""
        for child in children:
            if isinstance(child, tree.Paragraph):
                yield from self._paragraph(child)
            elif isinstance(child, tree.Table):
                yield from self._table(child)
            else:
                yield from self._paragraph(tree.paragraph([child]))

    # Paragraphs

    def _paragraph(self, paragraph: Any) -> Iterator[Piece]:
        inline = list(self._inline(paragraph.children, NO_MARKS, None))
        setting = next((one for one in reversed(inline) if isinstance(one, Setting)), _PLAIN)
        runs: list[Run] = []
        before: list[Piece] = []
        after: list[Piece] = []
        for one in inline:
            if isinstance(one, Drawn):
                (after if _says_something(runs) else before).append(Piece(self._drawn(one), setting))
            elif not isinstance(one, Setting):
                runs.append(one)
        if setting.label and _says_something(runs):
            runs.insert(0, Text(f"{setting.label} " if setting.label[-1:].isascii() else setting.label))
        yield from before
        said = [*_blocks(runs, setting)]
        yield from said
        if setting.ruled and not said and not before and not after:
            yield Piece(Rule())
        yield from after

    def _inline(
        self, children: Iterable[Any], marks: frozenset[Mark], href: str | None
    ) -> Iterator[Run | Setting | Drawn]:
        """What stands in a paragraph; runs and links nest a few levels only, since the flow was put in order."""
        for child in children:
            if isinstance(child, tree.Run):
                yield from self._inline(child.children, marks | _marks(child), href)
            elif isinstance(child, tree.Hyperlink):
                yield from self._inline(child.children, marks, self._href(child))
            elif isinstance(child, tree.Text):
                shown = marks - {Mark.UNDERLINE} if href else marks
                yield Text(clean(child.value)[0].replace("\n", " "), shown, href)
            elif isinstance(child, tree.Tab):
                yield Text(" ", marks, href)
            elif isinstance(child, tree.Break):
                if child.break_type == "line":
                    yield Break()
            elif isinstance(child, tree.Bookmark):
                value = self._value(child.name)
                if isinstance(value, Setting | Drawn):
                    yield value
            elif isinstance(child, tree.Checkbox):
                yield Text("☑" if child.checked else "☐", marks, href)
            elif isinstance(child, tree.NoteReference):
                yield from self._note(child)

    def _value(self, name: str | None) -> object:
        if not name or not name.startswith("~"):
            return None
        return self.kept[int(name[1:])]

    def _href(self, link: Any) -> str | None:
        value = self._value(link.anchor)
        if isinstance(value, Link):
            return value.href
        return link.href if isinstance(link.href, str) else None

    def _note(self, reference: Any) -> Iterator[Run]:
        try:
            note = self.notes.find_note(reference.note_type, reference.note_id)
        except KeyError:  # the file has no such note
            return
        if id(note) in self.seen_notes:
            return
        self.seen_notes.add(id(note))
        runs = [run for run in self._as_one(self.pieces(note.body)) if not isinstance(run, Note)]
        yield Note(tuple(runs))

    def _drawn(self, one: Drawn) -> Block:
        if one.kind == "rule":
            return Rule()
        address = one.address or self.picture(one)
        if one.kind != "picture" or not address:
            return Placeholder(one.kind, one.note)
        return Figure(alt=one.note, address=address, crop=_crop(one.cut))

    # Tables

    def _table(self, table: Any) -> Iterator[Piece]:
        grid: dict[tuple[int, int], Runs] = {}
        apart: list[Piece] = []
        taken: set[tuple[int, int]] = set()
        rows = [row for row in table.children if isinstance(row, tree.TableRow)]
        astray = [one for one in table.children if not isinstance(one, tree.TableRow)]
        lone = _lone_cell(rows)
        if lone is not None:
            yield from self.pieces([*lone.children, *astray])
            return
        for at, row in enumerate(rows):
            column = 0
            for cell in _cells(row):
                while (at, column) in taken:
                    column += 1
                wide, high = _span(cell.colspan), min(len(rows) - at, cell.rowspan or 1)
                self.merged += wide > 1 or high > 1
                inner = list(self.pieces(cell.children))
                grid[at, column] = tuple(self._as_one(inner))
                apart.extend(one for one in inner if isinstance(one.block, Figure | Placeholder))
                taken.update(itertools.product(range(at, at + high), range(column, column + wide)))
                column += wide
        self.from_cells += len(apart)
        yield from _as_table(grid, taken, len(rows))
        yield from apart
        yield from self.pieces(astray)

    def _as_one(self, pieces: Iterable[Piece]) -> Iterator[Run]:
        """Blocks as one stretch of runs: what a cell or a footnote can hold of them."""
        begun = False
        for runs in itertools.chain.from_iterable(_stretches(piece) for piece in pieces):
            if begun:
                yield Break()
            yield from runs
            begun = True


def _stretches(piece: Piece) -> Iterator[Runs]:
    """The words of one block; in a list's item its number stands before them."""
    match piece.block:
        case Paragraph(runs) | Heading(runs):
            place = piece.setting.place
            if place is not None:
                sign = "• " if place.number is None else f"{place.number}. "
                runs = (Text(sign), *runs)
            yield runs
        case Quote(blocks):
            yield from (one.runs for one in blocks if isinstance(one, Paragraph))
        case Code(text):
            yield (Text(text),)
        case Table(header, rows):
            for row in (header, *rows):
                cells = [cell for cell in row if cell]
                if cells:
                    yield tuple(itertools.chain(*((Text(" | "), *cell) for cell in cells)))[1:]


def _blocks(runs: list[Run], setting: Setting) -> Iterator[Piece]:
    """The block or, where blank lines part it, blocks of one paragraph."""
    if setting.part is Part.CODE:
        text = "".join(
            "\n" if isinstance(run, Break) else run.text for run in runs if isinstance(run, Text | Break)
        )
        if text.strip():
            yield Piece(Code(text), setting)
        return
    parts = list(paragraphs_of(runs))
    if setting.place is not None and parts:
        whole = itertools.chain.from_iterable((Break(), *part) for part, _ in parts)
        parts = [(tuple(whole)[1:], False)]
    for part, indented in parts:
        yield Piece(_block(part, setting), setting, indented)


def _block(runs: Runs, setting: Setting) -> Block:
    length = sum(len(run.text) for run in runs if isinstance(run, Text))
    if setting.part in {Part.TITLE, Part.SUBTITLE} or (setting.level and length <= _LONGEST_HEADING):
        return Heading(unbold(runs), min(4, max(2, setting.level or 2)))
    paragraph = Paragraph(runs, setting.align)
    return Quote((paragraph,)) if setting.part is Part.QUOTE else paragraph


def _says_something(runs: Iterable[Run]) -> bool:
    return any(isinstance(run, Note) or (isinstance(run, Text) and run.text.strip()) for run in runs)


def _marks(run: Any) -> frozenset[Mark]:
    found = {mark for name, mark in _FLAGS if getattr(run, name)}
    height = _HEIGHTS.get(run.vertical_alignment)
    return frozenset(found | ({height} if height is not None else set()))


def _crop(cut: tuple[int, int, int, int]) -> Crop | None:
    left, top, right, bottom = cut
    return Crop(FREE, left, top, WHOLE - right, WHOLE - bottom) if any(cut) else None


def _lone_cell(rows: list[Any]) -> Any | None:
    """The cell of a table that is no more than a frame around text."""
    cells = _cells(rows[0]) if len(rows) == 1 else []
    return cells[0] if len(cells) == 1 else None


def _cells(row: Any) -> list[Any]:
    """The cells of a row; what stands in it without one gets one."""
    return [one if isinstance(one, tree.TableCell) else tree.table_cell([one], 1, 1) for one in row.children]


def _span(value: Any) -> int:
    return max(1, min(LARGEST_SPAN, int(value or 1)))


def _as_table(grid: dict[tuple[int, int], Runs], taken: set[tuple[int, int]], height: int) -> Iterator[Piece]:
    """The cells as a table; as paragraphs where it would be larger than any that can be edited."""
    width = 1 + max((column for _, column in taken), default=-1)
    if not height or not width or not any(grid.values()):
        return
    if height * width > LARGEST_TABLE:
        yield from (Piece(Paragraph(runs)) for _, runs in sorted(grid.items()) if runs)
        return
    rows = [tuple(grid.get((at, column), ()) for column in range(width)) for at in range(height)]
    yield Piece(filled_rows(Table(rows[0], tuple(rows[1:]))))
