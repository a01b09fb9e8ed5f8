"""A long document put into another piece by piece, so that the window lives meanwhile; all of it one step to undo."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor

from editor_app.domain.document import (
    Block,
    BulletList,
    Document,
    OrderedList,
    Table,
    inline_parts,
    runs_text,
)
from editor_app.domain.flat_lines import Line, flatten
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.inserting import (
    Tail,
    at_home,
    begin_code,
    begin_insertion,
    code_texts,
    insert_document,
    join_tail,
    write_code,
)
from editor_app.ui.editor.left_out import NOTHING
from editor_app.ui.editor.settling import CELLS, settle
from editor_app.ui.editor.text_look import Role, TextLook

PIECE = 60
"""Lines in one piece: a few milliseconds of writing and laying out."""
CELLS_OF_A_LINE = 4
CHARACTERS_OF_A_LINE = 100
_DONE = object()


class Insertion:
    """An insertion at a cursor, which keeps its place whatever is typed elsewhere meanwhile.

    `step` inserts the next piece; each joins the undo step of the first.  A short document is one piece.
    """

    def __init__(self, cursor: QTextCursor, body: Document, look: TextLook) -> None:
        self._cursor = QTextCursor(cursor)
        self._body = body
        self._look = look
        self._steps: Iterator[None] | None = None
        self.left_out = NOTHING

    @property
    def cursor(self) -> QTextCursor:
        """Where the next piece goes; at the end, the place behind all that was inserted."""
        return self._cursor

    def step(self) -> bool:
        """Insert the next piece; tell whether there is more."""
        if self._steps is None:
            self._steps = self._inserted()
            return next(self._steps, _DONE) is not _DONE
        # Somebody has undone what was inserted so far: it is not wanted.
        if self._cursor.document().isRedoAvailable():
            return False
        self._cursor.joinPreviousEditBlock()
        try:
            return next(self._steps, _DONE) is not _DONE
        finally:
            self._cursor.endEditBlock()

    def _inserted(self) -> Iterator[None]:
        """Insert piece by piece; comes back between them."""
        role = block_form(self._cursor.block()).role
        pieces = list(_pieces(self._body))
        if len(pieces) < 2 or role in CELLS:
            self.left_out = insert_document(self._cursor, self._body, self._look)
        elif role is Role.CODE:
            texts, self.left_out = code_texts([line for piece in pieces for line in piece])
            yield from self._in_code(list(_code_pieces(texts)))
        else:
            yield from self._in_text(pieces)

    def _in_code(self, pieces: list[list[str]]) -> Iterator[None]:
        begin_code(self._cursor, pieces[0], self._look)
        for piece in pieces[1:]:
            yield
            write_code(self._cursor, piece, self._look, goes_on=True)

    def _in_text(self, pieces: list[list[Line]]) -> Iterator[None]:
        begun = begin_insertion(self._cursor, pieces[0], pieces[-1][-1], self._look)
        for number, piece in enumerate(pieces[1:], 2):
            yield
            begun.writer.write(at_home(piece, begun.home), ends=number == len(pieces))
        self._end(begun.tail)

    def _end(self, tail: Tail) -> None:
        join_tail(self._cursor, tail)
        block = self._cursor.block().position()
        settle(self._cursor.document(), block, self._cursor.position(), self._look)


def _code_pieces(texts: list[str]) -> Iterator[list[str]]:
    """Lines of code in pieces of about the same work."""
    piece: list[str] = []
    work = 0
    for text in texts:
        cost = 1 + len(text) // CHARACTERS_OF_A_LINE
        if piece and work + cost > PIECE:
            yield piece
            piece, work = [], 0
        piece.append(text)
        work += cost
    yield piece


def _pieces(body: Document) -> Iterator[list[Line]]:
    """The lines of a document in pieces of about the same work; long lists are cut between their items."""
    piece: list[Line] = []
    work = 0
    for block in body.blocks:
        for part in _parts(block):
            lines = list(flatten((part,)))
            if piece and work + len(lines) > PIECE:
                yield piece
                piece, work = [], 0
            piece += lines
            work += (
                len(lines) + sum(len(runs_text(runs)) for runs in inline_parts(part)) // CHARACTERS_OF_A_LINE
            )
            if isinstance(part, Table):
                work += len(part.header) * (len(part.rows) + 1) // CELLS_OF_A_LINE
    if piece:
        yield piece


def _parts(block: Block) -> Iterator[Block]:
    match block:
        case BulletList(items) if len(items) > PIECE:
            yield from (BulletList(items[at : at + PIECE]) for at in range(0, len(items), PIECE))
        case OrderedList(items, start) if len(items) > PIECE:
            yield from (OrderedList(items[at : at + PIECE], start + at) for at in range(0, len(items), PIECE))
        case _:
            yield block
