"""Making a decision on changes the text: words alone are exchanged where they stand, all else line by line, one undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.content import Content
from editor_app.domain.document import Document, Note, Runs
from editor_app.ui.editor.document_reader import block_form, read_document
from editor_app.ui.editor.document_writer import write_runs
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_look import TextLook, look_of


class Exchange(NamedTuple):
    """Words between two positions (UTF-16 units) that others take the place of."""

    first: int
    last: int
    runs: Runs


def apply_content(session: Session, wanted: Content, exchanges: Sequence[Exchange] | None) -> None:
    """Let an open article read as ``wanted``: the body in one step to undo, each title where it stands.

    ``exchanges`` lead there by words alone (in any order); None where that cannot be said.  If they lead elsewhere the
    lines that differ are exchanged.
    """
    before = session.content()
    if wanted == before:
        return
    if wanted.fields != before.fields:
        session.take_fields(wanted.fields)
    if wanted.document != before.document:
        _apply(session.body, wanted.document, exchanges, look_of(session.body))
        session.touch()


def _apply(
    target: QTextDocument, wanted: Document, exchanges: Sequence[Exchange] | None, look: TextLook
) -> None:
    if exchanges is None:
        patch_document(target, wanted, look)
        return
    cursor = QTextCursor(target)
    cursor.beginEditBlock()
    for one in sorted(exchanges, reverse=True):
        cursor.setPosition(one.first)
        cursor.setPosition(one.last, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        write_runs(cursor, one.runs, look, block_form(cursor.block()).role)
    cursor.endEditBlock()
    if read_document(target) != wanted:
        cursor.joinPreviousEditBlock()
        patch_document(target, wanted, look)
        cursor.endEditBlock()


def is_plain(runs: Runs) -> bool:
    """Tell whether inline content is of characters alone, which can be put in anywhere."""
    return not any(isinstance(run, Note) for run in runs)
