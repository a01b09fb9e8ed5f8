"""QTextDocument -> Document, block by block: what is seen is what is read.

Formats are looked up by their number, once each: a body of 20,000 characters takes few milliseconds, so there is no
incremental machinery.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextTable

from editor_app.domain import normal_form
from editor_app.domain.characters import clean, is_clean
from editor_app.domain.document import (
    Align,
    Block,
    Break,
    Code,
    Document,
    Heading,
    Mark,
    Note,
    Paragraph,
    Run,
    Runs,
    Table,
    Text,
    runs_text,
)
from editor_app.domain.flat_lines import NUMBERS, TOP, Line, Place, build, place_of
from editor_app.ui.editor.text_look import LEVELS, Role
from editor_app.ui.editor.text_properties import (
    GROUP,
    HREF,
    LINE_SEPARATOR,
    LITERAL,
    MARKS,
    OBJECT,
    OBJECT_CHARACTER,
    PLACE,
    ROLE,
    Kept,
    kept,
    marks_of,
)

_BREAK = Break()


def read_document(source: QTextDocument) -> Document:
    """The document that the editor shows, in normal form.  Half-composed text is not part of it."""
    return normal_form.document(build(lines_of(source)))


def lines_of(source: QTextDocument, first: int = 0, last: int | None = None) -> Iterator[Line]:
    """The lines of all blocks, or of those between two positions (UTF-16 units), cut there."""
    return _Reader(source, first, last).lines()


def top_block_at(source: QTextDocument, position: int) -> int:
    """The number of the document's block that a position lies in, as `read_document` counts them.

    It reads all that is above: not for each key.
    """
    block = source.findBlock(position)
    lines = lines_of(source, 0, block.position() + block.length() - 1)
    return max(0, len(normal_form.normal_blocks(build(lines))) - 1)


def cell_runs(table: QTextTable, row: int, column: int, part: tuple[int, int] | None = None) -> Runs:
    """What a cell of a table holds, all of it or what lies between two positions."""
    first, last = part or (0, None)
    return tuple(_Reader(table.document(), first, last).cell(table, row, column)[0])


class BlockForm(NamedTuple):
    """What a block's format says."""

    role: Role
    place: Place
    align: Align
    group: str


class TextForm(NamedTuple):
    """What a fragment's format says; ``value`` is what its object characters stand for."""

    marks: frozenset[Mark]
    href: str | None
    value: Kept | None
    literal: str | None


def block_form(block: QTextBlock) -> BlockForm:
    """Read the format of a block."""
    form = block.blockFormat()
    alignment = form.alignment()
    align = Align.START
    if alignment & Qt.AlignmentFlag.AlignHCenter:
        align = Align.CENTER
    elif alignment & Qt.AlignmentFlag.AlignRight:
        align = Align.END
    return BlockForm(
        Role(form.property(ROLE) or ""),
        place_of(form.property(PLACE) or ""),
        align,
        form.property(GROUP) or "",
    )


def text_form(form: QTextCharFormat) -> TextForm:
    """Read the format of a fragment."""
    value = form.property(OBJECT)
    literal = form.property(LITERAL)
    return TextForm(
        marks_of(form.property(MARKS) or 0),
        form.property(HREF),
        None if value is None else kept(value),
        None if literal is None else chr(literal),
    )


def shown_number(block: QTextBlock) -> int:
    """The number that stands before a block of a numbered list, 1 where none is drawn."""
    if block.blockFormat().objectIndex() < 0:
        return 1
    drawn = block.textList()
    return drawn.format().start() + drawn.itemNumber(block)


class _Reader:
    """One reading."""

    __slots__ = ("_block_forms", "_clean", "_first", "_is_whole", "_last", "_source", "_text_forms")

    def __init__(self, source: QTextDocument, first: int, last: int | None) -> None:
        self._source = source
        self._first = first
        self._last = source.characterCount() if last is None else last
        # Asking each block where it stands takes a third of the time.
        self._is_whole = first <= 0 and last is None
        self._block_forms: dict[int, BlockForm] = {}
        self._text_forms: dict[int, TextForm] = {}
        self._clean = is_clean(source.toRawText())

    def lines(self) -> Iterator[Line]:
        block = self._source.findBlock(self._first)
        tables = self._tables()
        table = next(tables, None)
        before = -1
        while block.isValid() and (self._is_whole or block.position() <= self._last):
            if table is not None and block.position() >= table.firstPosition():
                yield from self._table_lines(table)
                block = self._source.findBlock(table.lastPosition() + 1)
                table = next(tables, None)
                before = -1
                continue
            index = block.blockFormatIndex()
            form = self._block_forms.get(index)
            if form is None:
                form = self._block_forms[index] = block_form(block)
            if form.role is Role.CODE:
                block, code = self._code(block, form.group)
                yield from code
                before = -1
                continue
            place = form.place
            counts = place.head and place.lists[-1] == NUMBERS and index != before
            yield from self._block_lines(form, self._runs(block), shown_number(block) if counts else 1)
            before = index
            block = block.next()

    def _tables(self) -> Iterator[QTextTable]:
        """The tables that end behind the first position, in reading order."""
        for frame in self._source.rootFrame().childFrames():
            if isinstance(frame, QTextTable) and frame.lastPosition() >= self._first:
                yield frame

    def _block_lines(self, form: BlockForm, runs: list[Run | Block], number: int) -> Iterable[Line]:
        level = LEVELS.get(form.role)

        def leaf(inline: Iterable[Run]) -> Block:
            return Paragraph(tuple(inline), form.align) if level is None else Heading(tuple(inline), level)

        if not any(_stands_alone(run) for run in runs):
            align = Align.START if form.role is Role.OBJECT else form.align
            inline: Runs = tuple(runs)  # type: ignore[arg-type]
            made = Paragraph(inline, align) if level is None else Heading(inline, level)
            return [Line(form.place, made, number)]
        return _parted(runs, leaf, form.place, number)

    def _runs(self, block: QTextBlock) -> list[Run | Block]:
        """The inline content of a block; figures and the like among it where somebody put them into a text."""
        runs: list[Run | Block] = []
        whole = self._is_whole
        if not whole:
            start = block.position()
            whole = self._first <= start and start + block.length() - 1 <= self._last
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            index = fragment.charFormatIndex()
            form = self._text_forms.get(index)
            if form is None:
                form = self._text_forms[index] = text_form(fragment.charFormat())
            text = fragment.text()
            if not whole:
                text = _cut(text, self._first - fragment.position(), self._last - fragment.position())
            if not self._clean:
                text, _ = clean(text)
            if form.value is None and LINE_SEPARATOR not in text and form.literal is None:
                runs.append(Text(text, form.marks, form.href))
            else:
                runs.extend(_pieces(text, form))
            iterator += 1
        return runs

    def _code(self, block: QTextBlock, group: str) -> tuple[QTextBlock, list[Line]]:
        """The code that begins with a block, and the block behind it."""
        texts = []
        strangers: list[Run | Block] = []
        while block.isValid() and block.position() <= self._last:
            form = block.blockFormat()
            if form.property(GROUP) != group or form.property(ROLE) != Role.CODE:
                break
            runs = self._runs(block)
            inline = tuple(run for run in runs if isinstance(run, Text | Break))
            strangers.extend(run for run in runs if not isinstance(run, Text | Break))
            texts.append(runs_text(inline))
            block = block.next()
        code = Code("\n".join(texts), group.partition(":")[2])
        return block, [Line(TOP, code), *_parted(strangers, _paragraph, TOP, 1)]

    def _table_lines(self, table: QTextTable) -> list[Line]:
        strangers: list[Block] = []
        rows = []
        # A table is always read as a whole.
        whole = _Reader(self._source, 0, None)
        for row in range(table.rows()):
            cells = []
            for column in range(table.columns()):
                inline, others = whole.cell(table, row, column)
                cells.append(tuple(inline))
                strangers += others
            rows.append(tuple(cells))
        return [Line(TOP, Table(rows[0], tuple(rows[1:]))), *(Line(TOP, other) for other in strangers)]

    def cell(self, table: QTextTable, row: int, column: int) -> tuple[list[Run], list[Block]]:
        """The inline content of a cell, its blocks parted by breaks, and what no cell may hold."""
        cell = table.cellAt(row, column)
        block = cell.firstCursorPosition().block()
        last = cell.lastPosition()
        inline: list[Run] = []
        others: list[Block] = []
        while block.isValid() and block.position() <= last:
            if inline:
                inline.append(_BREAK)
            for run in self._runs(block):
                if isinstance(run, Text | Break | Note):
                    inline.append(run)
                else:
                    others.append(run)
            block = block.next()
        return inline, others


def _paragraph(runs: Iterable[Run]) -> Block:
    return Paragraph(tuple(runs))


def _stands_alone(run: Run | Block) -> bool:
    return not isinstance(run, Text | Break | Note)


def _parted(runs: list[Run | Block], leaf: object, place: Place, number: int) -> Iterator[Line]:
    """Lines of inline content that blocks stand in: what is before and behind them is text of its own."""
    for alone, group in itertools.groupby(runs, key=_stands_alone):
        if alone:
            yield from (Line(TOP, block) for block in group)  # type: ignore[arg-type]
        else:
            yield Line(place, leaf(group), number)  # type: ignore[operator]


def _pieces(text: str, form: TextForm) -> Iterator[Run | Block]:
    """A fragment taken apart at its breaks and object characters."""
    for index, line in enumerate(text.split(LINE_SEPARATOR)):
        if index:
            yield _BREAK
        if form.value is None:
            literal = OBJECT_CHARACTER if form.literal is None else form.literal
            line = line.replace(OBJECT_CHARACTER, literal)  # noqa: PLW2901
            if line:
                yield Text(line, form.marks, form.href)
            continue
        for count, words in enumerate(line.split(OBJECT_CHARACTER)):
            if count:
                yield form.value
            if words:
                yield Text(words, form.marks, form.href)


def _cut(text: str, first: int, last: int) -> str:
    """The part of a text between two offsets in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[max(0, first) * 2 : max(0, last) * 2].decode("utf-16-le", "surrogatepass")
