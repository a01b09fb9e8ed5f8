"""Finding and changing the objects in a text: figures, rules, placeholders and footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.document import Figure
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.text_look import Role, look_of
from editor_app.ui.editor.text_properties import OBJECT, OBJECT_CHARACTER, Kept, kept, object_format

FIGURE_LENGTH = 2
"""The object character of a figure and the end of its block."""


def object_at(document: QTextDocument, position: int) -> Kept | None:
    """What the object character at a position stands for, None where there is none."""
    if document.characterAt(position) != OBJECT_CHARACTER:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    value = cursor.charFormat().property(OBJECT)
    return None if value is None else kept(value)


def objects_around(cursor: QTextCursor) -> list[int]:
    """The positions of the objects before and behind a cursor."""
    document = cursor.document()
    here = cursor.position()
    return [at for at in (here - 1, here) if at >= 0 and object_at(document, at) is not None]


def figure_positions(document: QTextDocument, assets: frozenset[str] | None = None) -> Iterator[int]:
    """Where the figures stand that show one of these pictures (None: all figures), in reading order."""
    block = document.firstBlock()
    while block.isValid():
        if block.length() == FIGURE_LENGTH:
            value = object_at(document, block.position())
            if isinstance(value, Figure) and (assets is None or value.asset in assets):
                yield block.position()
        block = block.next()


def selected_object(cursor: QTextCursor) -> int | None:
    """The position of the one object that a cursor has selected, None where it has something else."""
    first = cursor.selectionStart()
    alone = cursor.selectionEnd() == first + 1
    return first if alone and object_at(cursor.document(), first) is not None else None


def replace_object(document: QTextDocument, position: int, value: Kept) -> None:
    """Let the object at a position stand for another value of its kind, as one step to undo."""
    if object_at(document, position) == value:
        return
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    role = block_form(cursor.block()).role
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(object_format(value, look_of(document), Role.TEXT if role is Role.OBJECT else role))
