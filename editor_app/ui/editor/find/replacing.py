"""Putting what matches become into the documents of a session: one step to undo, marks, links and objects kept."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from editor_app.domain.characters import clean
from editor_app.formats.seeking.hits import Hit
from editor_app.formats.seeking.runs import changed_object, middle
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.document_writer import write_text
from editor_app.ui.editor.find.searched import Searched, Spot, Where, document_of, units
from editor_app.ui.editor.objects import object_at, replace_object
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_look import Role, look_of
from editor_app.ui.editor.text_properties import HREF, LINE_SEPARATOR, MARKS, OBJECT, text_format

KEEP = QTextCursor.MoveMode.KeepAnchor


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many matches were replaced, and how many not: a figure or a footnote stands in the midst of them."""

    done: int = 0
    left: int = 0


def replace_hits(session: Session, searched: Searched, hits: Sequence[Hit]) -> Replaced:
    """Replace matches of what was searched, which must be as the session is now; one step to undo in each document."""
    sound = [hit for hit in hits if not searched.holds_object(hit)]
    for where, group in itertools.groupby(
        sound, key=lambda hit: document_of(session, searched.spots[hit.line].where)
    ):
        _replace_in(where, searched, list(group))
    return Replaced(len(sound), len(hits) - len(sound))


def _replace_in(document: QTextDocument, searched: Searched, hits: list[Hit]) -> None:
    """From the end to the start, so that the places of what is still to come stay true."""
    pen = QTextCursor(document)
    pen.beginEditBlock()
    try:
        for line, group in itertools.groupby(reversed(hits), key=lambda hit: hit.line):
            spot = searched.spots[line]
            if spot.where is Where.OBJECT:
                _replace_in_object(document, spot, list(group)[::-1])
            else:
                for hit in group:
                    _replace_in_text(pen, searched, hit)
    finally:
        pen.endEditBlock()


def _replace_in_object(document: QTextDocument, spot: Spot, hits: Iterable[Hit]) -> None:
    value = object_at(document, spot.position)
    if value is not None:
        replace_object(document, spot.position, changed_object(value, spot.part, hits))


def _replace_in_text(pen: QTextCursor, searched: Searched, hit: Hit) -> None:
    """Change what is different; the characters that stay keep their formats."""
    line, spot = searched.lines[hit.line], searched.spots[hit.line]
    before = line[hit.start : hit.end]
    after, _ = clean(hit.becomes or "")
    if after == before:
        return
    head, tail = middle(before, after)
    first = spot.position + units(line, hit.start + head, spot)
    last = spot.position + units(line, hit.end - tail, spot)
    # New characters look like the first one whose place they take.
    pen.setPosition(spot.position + units(line, min(hit.start + head, hit.end - 1) + 1, spot))
    rich = spot.where is Where.BODY
    form = _format_at(pen) if rich else QTextCharFormat()
    pen.setPosition(first)
    pen.setPosition(last, KEEP)
    new = after[head : len(after) - tail]
    pen.removeSelectedText()
    for number, part in enumerate(new.split("\n")):
        if number:
            pen.insertText(LINE_SEPARATOR if rich else "\n", form)
        if rich:
            write_text(pen, part, form)
        elif part:
            pen.insertText(part)


def _format_at(pen: QTextCursor) -> QTextCharFormat:
    """The format of the character before a cursor, without what makes a character an object."""
    role = block_form(pen.block()).role
    form = pen.charFormat()
    role = Role.TEXT if role is Role.OBJECT else role
    if role is Role.CODE or form.hasProperty(OBJECT):
        return text_format(look_of(pen.document()), role)
    return text_format(
        look_of(pen.document()), role, form.property(MARKS) or 0, str(form.property(HREF) or "")
    )
