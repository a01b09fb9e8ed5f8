"""What the editor notes on Qt's text formats beside the look: the truth that is read back.

Block formats carry a role, a place and (code) a group; character formats carry a role, marks, a link, and what an
object character stands for.  A format without a property has its default, so plain text carries nothing.
"""

from __future__ import annotations

import functools
import itertools
import json
import re

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from editor_app.domain.canonical import canonical_bytes
from editor_app.domain.document import (
    NO_MARKS,
    Align,
    Block,
    Document,
    Figure,
    Mark,
    Note,
    Paragraph,
    Placeholder,
    Rule,
    runs_text,
)
from editor_app.domain.document_json import document_from_plain, document_to_plain
from editor_app.domain.flat_lines import TOP, Place
from editor_app.ui.editor.text_look import (
    FIXED,
    SMALLER,
    Role,
    TextLook,
    between_themes,
    block_format,
    role_format,
    set_size,
)
from editor_app.ui.widgets.plain_label import plain_tip

_FIRST = QTextFormat.Property.UserProperty.value
ROLE, PLACE, GROUP, MARKS, HREF, OBJECT, NONCE, LITERAL, SPECIAL = range(_FIRST + 1, _FIRST + 10)

OBJECT_CHARACTER = "\ufffc"
LINE_SEPARATOR = "\u2028"
# Characters that mean something to Qt's text: each stands as an object character that carries it.  Line feeds and
# paragraph separators, line separators (a break), what marks frames and objects, and the byte order mark, which is
# dropped on the way when a text begins with it.
ESCAPED = re.compile("([\n\r\ufeff\u2028\u2029\ufdd0\ufdd1\ufffc])")

_FIRST_TYPE = QTextFormat.ObjectTypes.UserObject.value
FIGURE_TYPE, RULE_TYPE, PLACEHOLDER_TYPE, NOTE_TYPE, LITERAL_TYPE = range(_FIRST_TYPE + 1, _FIRST_TYPE + 6)
_TYPES: dict[type, int] = {
    Figure: FIGURE_TYPE, Rule: RULE_TYPE, Placeholder: PLACEHOLDER_TYPE, Note: NOTE_TYPE,
}  # fmt: skip
BLOCK_OBJECTS = (Figure, Rule, Placeholder)

_BITS = {mark: 1 << index for index, mark in enumerate(Mark)}
_nonces = itertools.count(1)
Kept = Block | Note


def new_nonce() -> int:
    """A number that no other object of this run has, so that equal neighbours stay two."""
    return next(_nonces)


def mask_of(marks: frozenset[Mark]) -> int:
    """Marks as a number, 0 for none."""
    return sum([_BITS[mark] for mark in marks]) if marks else 0


@functools.cache
def marks_of(mask: int) -> frozenset[Mark]:
    """Read what `mask_of` made."""
    return frozenset(mark for mark, bit in _BITS.items() if mask & bit) if mask else NO_MARKS


def keep(value: Kept) -> str:
    """A block or a footnote as text that a property can hold: the canonical JSON of a document of it alone."""
    block = Paragraph((value,)) if isinstance(value, Note) else value
    return canonical_bytes(document_to_plain(Document((block,)))).decode("utf-8")


@functools.lru_cache(maxsize=1024)
def kept(text: str) -> Kept:
    """Read what `keep` wrote."""
    block = document_from_plain(json.loads(text)).blocks[0]
    if isinstance(block, Paragraph) and isinstance(block.runs[0], Note):
        return block.runs[0]
    return block


def object_format(value: Kept, look: TextLook, role: Role = Role.TEXT) -> QTextCharFormat:
    """The format of the object character that stands for a figure, rule, placeholder or footnote."""
    form = QTextCharFormat(role_format(look, role))
    form.setObjectType(_TYPES[type(value)])
    form.setProperty(OBJECT, keep(value))
    form.setProperty(NONCE, new_nonce())
    if isinstance(value, Note):
        form.setToolTip(plain_tip(runs_text(value.runs)))
    form.setProperty(SPECIAL, True)
    if role is not Role.TEXT:
        form.setProperty(ROLE, str(role))
    return form


def literal_format(character: str, base: QTextCharFormat) -> QTextCharFormat:
    """The format of the object character that stands for a character Qt would take for structure."""
    form = QTextCharFormat(base)
    form.setObjectType(LITERAL_TYPE)
    form.setProperty(LITERAL, ord(character))
    form.setProperty(SPECIAL, True)
    return form


@functools.lru_cache(maxsize=1024)
def text_format(look: TextLook, role: Role, mask: int = 0, href: str = "") -> QTextCharFormat:
    """The format of text with marks and a link in a role.  A copy must be taken before it is changed."""
    form = QTextCharFormat(role_format(look, role))
    if role is not Role.TEXT:
        form.setProperty(ROLE, str(role))
    if mask:
        form.setProperty(MARKS, mask)
        _show_marks(form, marks_of(mask))
        if mask & _BITS[Mark.CODE]:
            set_size(form, SMALLER)
    if href:
        form.setProperty(HREF, href)
        form.setProperty(SPECIAL, True)
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(between_themes("info"))
        form.setToolTip(plain_tip(href))
    return form


def _show_marks(form: QTextCharFormat, marks: frozenset[Mark]) -> None:
    if Mark.STRONG in marks:
        form.setFontWeight(QFont.Weight.Bold)
    if Mark.EMPHASIS in marks:
        form.setFontItalic(True)
    if Mark.UNDERLINE in marks:
        form.setFontUnderline(True)
    if Mark.STRIKE in marks:
        form.setFontStrikeOut(True)
    if Mark.HIGHLIGHT in marks:
        form.setBackground(between_themes("warn", 0.32))
    if Mark.CODE in marks:
        form.setFontFamilies(list(FIXED))
        form.setBackground(between_themes("muted", 0.16))
    if Mark.SUPERSCRIPT in marks:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif Mark.SUBSCRIPT in marks:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)


@functools.lru_cache(maxsize=512)
def line_format(
    look: TextLook, role: Role, place: Place = TOP, align: Align = Align.START
) -> QTextBlockFormat:
    """The whole format of a block: its look, and the truth.  A copy must be taken before it is changed."""
    form = QTextBlockFormat(block_format(look, role, place, align))
    if role is not Role.TEXT:
        form.setProperty(ROLE, str(role))
    if place != TOP:
        form.setProperty(PLACE, place.code)
    return form


def code_format(look: TextLook, group: str) -> QTextBlockFormat:
    """The format of a line of code; lines of one group that follow each other are one block."""
    form = QTextBlockFormat(line_format(look, Role.CODE))
    form.setProperty(GROUP, group)
    return form


def new_group(language: str) -> str:
    """The group of a new block of code in a language."""
    return f"{new_nonce()}:{language}"
