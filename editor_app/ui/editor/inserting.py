"""Puts a document into another one at the caret: what pasting and dropping come down to."""

from __future__ import annotations

import enum
from typing import NamedTuple

from PySide6.QtGui import QTextCursor

from editor_app.domain import normal_form
from editor_app.domain.document import (
    Align,
    Block,
    Break,
    Code,
    Document,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
    Text,
    first_runs,
    runs_text,
)
from editor_app.domain.flat_lines import TOP, Line, Place, flatten
from editor_app.ui.editor.deleting import delete_selection
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.document_writer import LineWriter, write_runs, write_text
from editor_app.ui.editor.left_out import MOST_IN_CELL, NOTHING, LeftOut
from editor_app.ui.editor.settling import CELLS, settle
from editor_app.ui.editor.tables.edits import fill_cells
from editor_app.ui.editor.text_look import Role, TextLook
from editor_app.ui.editor.text_properties import text_format
from editor_app.ui.editor.typing_rules import leave_object, one_step


class Tail(enum.Enum):
    """What becomes of the text that stood behind the caret: there is none, it joins the last line, it stays apart."""

    NONE = "none"
    JOINS = "joins"
    STAYS = "stays"


@one_step
def insert_document(cursor: QTextCursor, body: Document, look: TextLook) -> LeftOut:
    """Insert a document in place of the selection; return what found no room (in a table, in code).

    A single paragraph joins the text of the caret.  Of several, the first and the last join the text before and
    behind it, and paragraphs take the list or quote they come into.
    """
    delete_selection(cursor, look)
    leave_object(cursor, look)
    role = block_form(cursor.block()).role
    alone = body.blocks[0] if len(body.blocks) == 1 else None
    if isinstance(alone, Table):
        if role in CELLS:
            return fill_cells(cursor, alone, look)
        # Cells are copied as they are, without what a table of its own must have.
        body = normal_form.document(body.blocks)
    lines = list(flatten(body.blocks))
    if not lines:
        return NOTHING
    if role in CELLS:
        return _insert_in_cell(cursor, lines, role, look)
    if role is Role.CODE:
        texts, left_out = code_texts(lines)
        write_code(cursor, texts, look)
        return left_out
    first = cursor.block().position()
    if len(lines) == 1 and _joins(lines[0]):
        _insert_inline(cursor, lines[0].leaf, role, look)
    else:
        _insert_lines(cursor, lines, look)
    settle(cursor.document(), first, cursor.position(), look)
    return NOTHING


@one_step
def insert_table(cursor: QTextCursor, rows: int, columns: int, look: TextLook) -> None:
    """Insert a header and some rows of empty cells in place of the selection; the cursor goes behind it."""
    delete_selection(cursor, look)
    leave_object(cursor, look)
    first = cursor.block().position()
    row = ((),) * columns
    _insert_lines(cursor, [Line(TOP, Table(row, (row,) * rows))], look)
    settle(cursor.document(), first, cursor.position(), look)


def _joins(line: Line) -> bool:
    """Tell whether a line is but a paragraph, whose words may join those of another."""
    return line.place == TOP and isinstance(line.leaf, Paragraph) and line.leaf.align is Align.START


def _insert_inline(cursor: QTextCursor, leaf: Block, role: Role, look: TextLook) -> None:
    if isinstance(leaf, Paragraph):
        write_runs(cursor, leaf.runs, look, role)


def _insert_lines(cursor: QTextCursor, lines: list[Line], look: TextLook) -> None:
    home, rest = _insert_first(cursor, lines, look)
    tail = _part_tail(cursor, lines[-1])
    _writer(cursor, look).write(at_home(rest, home))
    join_tail(cursor, tail)


def _insert_first(cursor: QTextCursor, lines: list[Line], look: TextLook) -> tuple[Place, list[Line]]:
    """Let the first line join the text before the cursor, if it does; return the cursor's place and the other lines."""
    form = block_form(cursor.block())
    if cursor.atBlockStart() or not _joins(lines[0]):
        return form.place, lines
    _insert_inline(cursor, lines[0].leaf, form.role, look)
    return form.place, lines[1:]


def _part_tail(cursor: QTextCursor, last: Line) -> Tail:
    """Put what is behind the cursor into a block of its own; tell how it comes back."""
    if cursor.atBlockEnd():
        return Tail.NONE
    _split_behind(cursor)
    return Tail.JOINS if _joins(last) else Tail.STAYS


def join_tail(cursor: QTextCursor, tail: Tail) -> None:
    """Bring back what was parted from the cursor."""
    if tail is Tail.JOINS or (tail is Tail.STAYS and cursor.block().length() == 1):
        at = cursor.position()
        cursor.deleteChar()
        cursor.setPosition(at)


def _split_behind(cursor: QTextCursor) -> None:
    """Put what is behind the cursor into a block of its own and stay before it."""
    at = cursor.position()
    cursor.insertBlock()
    cursor.setPosition(at)


def at_home(lines: list[Line], home: Place) -> list[Line]:
    """Plain paragraphs take the list or quote they come into; what a quote may hold, the quote."""
    return [_at_home(line, home) for line in lines]


def _at_home(line: Line, home: Place) -> Line:
    if not isinstance(line.leaf, Paragraph):
        return line
    if _joins(line):
        return line._replace(place=home)
    return line._replace(place=line.place._replace(quoted=home.quoted or line.place.quoted))


class Begun(NamedTuple):
    """An insertion of which the first lines stand: who writes the next, the place that plain paragraphs take, the tail."""

    writer: LineWriter
    home: Place
    tail: Tail


@one_step
def begin_insertion(cursor: QTextCursor, lines: list[Line], last: Line, look: TextLook) -> Begun:
    """Insert the first lines of a long document whose ``last`` line comes later (`insertion`)."""
    delete_selection(cursor, look)
    leave_object(cursor, look)
    first = cursor.block().position()
    home, rest = _insert_first(cursor, lines, look)
    tail = _part_tail(cursor, last)
    _writer(cursor, look).write(at_home(rest, home))
    settle(cursor.document(), first, cursor.position(), look)
    behind_table = isinstance(lines[-1].leaf, Table)
    writer = LineWriter(cursor, look, fresh=behind_table)
    block, form = cursor.block(), block_form(cursor.block())
    if len(form.place.lists) == 1 and block.blockFormat().objectIndex() >= 0:
        writer.go_on_with(block.textList(), quoted=form.place.quoted)
    return Begun(writer, home, tail)


def _writer(cursor: QTextCursor, look: TextLook) -> LineWriter:
    """A writer behind the cursor's block, or into it where it is empty."""
    return LineWriter(cursor, look, fresh=cursor.block().length() == 1)


def _insert_in_cell(cursor: QTextCursor, lines: list[Line], role: Role, look: TextLook) -> LeftOut:
    """A cell holds inline content only: paragraphs are parted by breaks, blocks of other kinds are left out."""
    blocks = beyond = 0
    room = MOST_IN_CELL
    started = False
    for line in lines:
        for runs in _cell_contents(line.leaf):
            kept = first_runs(runs, max(0, room))
            if kept:
                write_runs(cursor, ((Break(),) if started else ()) + kept, look, role)
                started = True
            beyond += len(runs_text(runs)) - len(runs_text(kept))
            room -= len(runs_text(kept))
        blocks += not _cell_contents(line.leaf)
    return LeftOut(blocks, characters=beyond)


def _cell_contents(leaf: Block) -> list[Runs]:
    match leaf:
        case Paragraph(runs) | Heading(runs):
            return [runs]
        case Table(header, rows):
            return [_row_runs(row) for row in (header, *rows)]
        case Code(text):
            return [(Text(line),) for line in text.split("\n") if line]
        case _:
            return []


def _row_runs(row: tuple[Runs, ...]) -> Runs:
    runs: list[Run] = []
    for index, cell in enumerate(row):
        runs += [Text("\t")] if index else []
        runs += cell
    return tuple(runs)


def code_texts(lines: list[Line]) -> tuple[list[str], LeftOut]:
    """The lines of text that code takes of a document: words alone."""
    texts: list[str] = []
    blocks = 0
    for line in lines:
        contents = _cell_contents(line.leaf)
        texts += [_words(runs) for runs in contents]
        blocks += not contents
    return "\n".join(texts).split("\n"), LeftOut(blocks)


@one_step
def begin_code(cursor: QTextCursor, texts: list[str], look: TextLook) -> None:
    """Put the first lines of a long text into code in place of the selection; `write_code` goes on."""
    delete_selection(cursor, look)
    leave_object(cursor, look)
    write_code(cursor, texts, look)


def write_code(cursor: QTextCursor, texts: list[str], look: TextLook, *, goes_on: bool = False) -> None:
    """Write lines of code at the cursor; where it ``goes_on``, the first of them is a new line."""
    characters = text_format(look, Role.CODE)
    block = cursor.block().blockFormat()
    for index, text in enumerate(texts):
        if index or goes_on:
            cursor.insertBlock(block, characters)
        write_text(cursor, text, characters)


def _words(runs: Runs) -> str:
    return "".join(
        run.text if isinstance(run, Text) else "\n" for run in runs if isinstance(run, Text | Break)
    )
