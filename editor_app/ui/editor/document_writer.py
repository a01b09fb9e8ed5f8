"""Document -> QTextDocument, block by block; `document_reader` is the way back."""

from __future__ import annotations

from collections.abc import Iterable

import shiboken6
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextList

from editor_app.domain.document import (
    Align,
    Block,
    Break,
    Code,
    Document,
    Figure,
    Heading,
    Paragraph,
    Placeholder,
    Rule,
    Runs,
    Table,
    Text,
)
from editor_app.domain.flat_lines import TOP, Line, Place, flatten
from editor_app.ui.editor.text_look import HEADINGS, Role, TextLook, list_format, remember_look, table_format
from editor_app.ui.editor.text_properties import (
    ESCAPED,
    LINE_SEPARATOR,
    OBJECT_CHARACTER,
    code_format,
    line_format,
    literal_format,
    mask_of,
    new_group,
    object_format,
    text_format,
)


def write_document(document: Document, target: QTextDocument, look: TextLook) -> None:
    """Make ``target`` show ``document``, with nothing to undo.  Reading it gives an equal value."""
    target.setUndoRedoEnabled(False)
    target.clear()
    remember_look(target, look)
    target.setDefaultFont(look.font())
    target.setIndentWidth(look.indent)
    option = target.defaultTextOption()
    option.setTabStopDistance(look.tab)
    target.setDefaultTextOption(option)
    _set_margins(target, look)
    cursor = QTextCursor(target)
    cursor.beginEditBlock()
    LineWriter(cursor, look).write(flatten(document.blocks))
    cursor.endEditBlock()
    target.setUndoRedoEnabled(True)
    target.setModified(False)


def _set_margins(target: QTextDocument, look: TextLook) -> None:
    """None at the sides; an empty foot, so that the last line need not stand at the window's edge."""
    frame = target.rootFrame()
    form = frame.frameFormat()
    form.setMargin(0)
    form.setTopMargin(look.item_gap)
    form.setBottomMargin(look.foot)
    frame.setFrameFormat(form)


def write_runs(cursor: QTextCursor, runs: Runs, look: TextLook, role: Role = Role.TEXT) -> None:
    """Insert inline content at a cursor, in the look of a role."""
    form = text_format(look, role)
    for run in runs:
        if isinstance(run, Text):
            form = text_format(look, role, mask_of(run.marks), run.href or "")
            write_text(cursor, run.text, form)
        elif isinstance(run, Break):
            cursor.insertText(LINE_SEPARATOR, form)
        else:
            cursor.insertText(OBJECT_CHARACTER, object_format(run, look, role))


def write_text(cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
    """Insert characters at a cursor, all of them as text, whatever they mean to Qt."""
    if ESCAPED.search(text) is None:
        cursor.insertText(text, form)
        return
    for part in ESCAPED.split(text):
        if ESCAPED.fullmatch(part):
            cursor.insertText(OBJECT_CHARACTER, literal_format(part, form))
        elif part:
            cursor.insertText(part, form)


class LineWriter:
    """Writes lines from a cursor on.

    ``fresh``: the block of the cursor is empty and takes the first line; else it ends at the cursor.
    """

    __slots__ = ("_cursor", "_fresh", "_lists", "_look", "_plain_form", "_quoted")

    def __init__(self, cursor: QTextCursor, look: TextLook, *, fresh: bool = True) -> None:
        self._cursor = cursor
        self._look = look
        # Whether the block of the cursor waits to be filled.
        self._fresh = fresh
        self._quoted = False
        self._lists: list[QTextList] = []
        self._plain_form = line_format(look, Role.TEXT)

    def write(self, lines: Iterable[Line], *, ends: bool = True) -> None:
        """Write lines; the cursor ends behind the last one.  Where they are not the ``ends``, more may be written."""
        # Between two pieces a person may have deleted a list.
        self._lists = [drawn for drawn in self._lists if shiboken6.isValid(drawn)]
        plain: list[str] = []
        for line in lines:
            text = _plain_text(line)
            if text:
                plain.append(text)
                continue
            self._write_plain(plain)
            self._write_line(line)
        self._write_plain(plain)
        if self._fresh and ends:
            self._begin(self._plain_form)

    def go_on_with(self, drawn: QTextList, *, quoted: bool) -> None:
        """Let items of the first depth belong to a list that is there already."""
        self._lists = [drawn]
        self._quoted = quoted

    def _write_plain(self, texts: list[str]) -> None:
        """Plain paragraphs in one go: nearly all of a body, and a call for each would cost most of the loading."""
        if texts:
            self._lists.clear()
            self._begin(self._plain_form)
            self._cursor.insertText("\n".join(texts))
            texts.clear()

    def _write_line(self, line: Line) -> None:
        leaf = line.leaf
        if not line.place.lists:
            self._lists.clear()
        match leaf:
            case Paragraph(runs, align):
                self._begin_paragraph(line, align)
                write_runs(self._cursor, runs, self._look)
            case Heading(runs, level):
                role = HEADINGS[level]
                self._begin(line_format(self._look, role), text_format(self._look, role))
                write_runs(self._cursor, runs, self._look, role)
            case Code():
                self._write_code(leaf)
            case Table():
                self._write_table(leaf)
            case Figure() | Rule() | Placeholder():
                self._write_object(leaf)

    def _begin(self, block: QTextBlockFormat, characters: QTextCharFormat | None = None) -> None:
        """Start a block of a format."""
        if characters is None:
            characters = QTextCharFormat()
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(characters)
            self._cursor.setCharFormat(characters)
            self._fresh = False
        else:
            self._cursor.insertBlock(block, characters)

    def _begin_paragraph(self, line: Line, align: Align) -> None:
        place = line.place
        form = line_format(self._look, Role.TEXT, place, align)
        if not place.lists:
            self._begin(form)
            return
        if place.quoted != self._quoted:
            self._lists.clear()
            self._quoted = place.quoted
        depth = len(place.lists)
        del self._lists[depth:]
        if not place.head:
            self._begin(form)
        elif len(self._lists) == depth and _is_of(self._lists[-1], place):
            form = QTextBlockFormat(form)
            form.setObjectIndex(self._lists[-1].objectIndex())
            self._begin(form)
        else:
            del self._lists[depth - 1 :]
            self._begin(form)
            self._lists.append(self._cursor.createList(list_format(place, line.number)))

    def _write_object(self, leaf: Figure | Rule | Placeholder) -> None:
        self._begin(line_format(self._look, Role.OBJECT, TOP, Align.CENTER))
        self._cursor.insertText(OBJECT_CHARACTER, object_format(leaf, self._look))

    def _write_code(self, code: Code) -> None:
        block = code_format(self._look, new_group(code.language))
        characters = text_format(self._look, Role.CODE)
        for text in code.text.split("\n"):
            self._begin(block, characters)
            write_text(self._cursor, text, characters)

    def _write_table(self, table: Table) -> None:
        """A table stands between two blocks, by Qt's rule: the one behind it waits for the next line."""
        rows = (table.header, *table.rows)
        if self._fresh:
            self._begin(self._plain_form)
        drawn = self._cursor.insertTable(len(rows), len(rows[0]), table_format(len(rows[0])))
        for row_index, row in enumerate(rows):
            role = Role.CELL if row_index else Role.HEAD_CELL
            for column, runs in enumerate(row):
                cell = drawn.cellAt(row_index, column).firstCursorPosition()
                cell.setBlockFormat(line_format(self._look, role))
                cell.setBlockCharFormat(text_format(self._look, role))
                write_runs(cell, runs, self._look, role)
        self._cursor.setPosition(drawn.lastPosition() + 1)
        self._fresh = True


def _plain_text(line: Line) -> str:
    """The text of a line that is nothing but a plain paragraph, else the empty text."""
    leaf: Block = line.leaf
    if leaf.__class__ is not Paragraph or line.place != TOP or leaf.align is not Align.START:
        return ""
    if len(leaf.runs) != 1:
        return ""
    run = leaf.runs[0]
    if run.__class__ is not Text or run.marks or run.href is not None or ESCAPED.search(run.text):
        return ""
    return run.text


def _is_of(drawn: QTextList, place: Place) -> bool:
    """Tell whether a drawn list is of the kind that ``place`` names."""
    return list_format(place, 1).style() == drawn.format().style()
