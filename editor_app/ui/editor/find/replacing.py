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
from editor_app.ui.editor.text_look import Role, TextLook, look_of
from editor_app.ui.editor.text_properties import HREF, LINE_SEPARATOR, MARKS, OBJECT, text_format

KEEP = QTextCursor.MoveMode.KeepAnchor


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many matches were replaced, and how many not: a figure or a footnote stands in the midst of them."""

    done: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class _LineForm:
    """What all characters of one line of the body have in common: how they look by what the line is."""

    look: TextLook
    role: Role

    @classmethod
    def at(cls, pen: QTextCursor) -> _LineForm:
        """Of the line that a cursor stands in."""
        role = block_form(pen.block()).role
        return cls(look_of(pen.document()), Role.TEXT if role is Role.OBJECT else role)

    def of(self, form: QTextCharFormat) -> QTextCharFormat:
        """The format of a character beside one that has ``form``, without what makes that one an object."""
        if self.role is Role.CODE or form.hasProperty(OBJECT):
            return text_format(self.look, self.role)
        return text_format(self.look, self.role, form.property(MARKS) or 0, str(form.property(HREF) or ""))


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
                pen.setPosition(spot.position)
                line_form = _LineForm.at(pen) if spot.where is Where.BODY else None
                for hit in group:
                    _replace_in_text(pen, searched, hit, line_form)
    finally:
        pen.endEditBlock()


def _replace_in_object(document: QTextDocument, spot: Spot, hits: Iterable[Hit]) -> None:
    value = object_at(document, spot.position)
    if value is not None:
        replace_object(document, spot.position, changed_object(value, spot.part, hits))


def _replace_in_text(pen: QTextCursor, searched: Searched, hit: Hit, line_form: _LineForm | None) -> None:
    """Change what is different; the characters that stay keep their formats.  Titles have no ``line_form``."""
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
    rich = line_form is not None
    form = line_form.of(pen.charFormat()) if line_form is not None else QTextCharFormat()
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
