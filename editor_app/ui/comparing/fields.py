"""Writes what stands on top of a comparison: the fields and the pictures that differ."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from editor_app.compare.comparison import FieldRow, Kind, Part, PictureRow
from editor_app.domain.fields import Cover
from editor_app.ui.comparing.ink import Side
from editor_app.ui.comparing.scribe import Scribe
from editor_app.ui.comparing.values import PICTURE_WORDS, UNTOLD, field_word, part_word, told
from editor_app.ui.i18n import tr

ABSENT = frozenset({(Kind.INSERTED, Side.OLD), (Kind.DELETED, Side.NEW)})
ARROW = "  →  "


class FieldScribe:
    """Writes rows of fields; what stands under one name says it once for each side."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._named: dict[Side, str] = {}

    def write(self, row: FieldRow, side: Side) -> None:
        """Write what a side shows of a field that differs, or of one of its entries."""
        scribe = self._scribe
        if (row.kind, side) in ABSENT:
            return
        if self._named.get(side) != row.name or not any(_told_on(row, side)):
            self._named[side] = row.name
            scribe.block(block(8, 0))
            scribe.text(field_word(row.name), scribe.ink.label(), row.change)
        self.value(row, side)

    def value(self, row: FieldRow, side: Side) -> None:
        """Write what a side shows, without the name."""
        scribe = self._scribe
        if isinstance(row.old, Cover) or isinstance(row.new, Cover):
            self._covers(row, side)
            return
        scribe.block(block(0, 4))
        if row.pieces:
            scribe.pieces(row.pieces, side=side)
        elif any(part.pieces for part in row.parts) and side is Side.BOTH:
            self._entry(row)
        else:
            self._sides(row.old, row.new, row.change, side)

    def pictures(self, rows: tuple[PictureRow, ...]) -> None:
        """Write the pictures that came, went or were changed, small, with what happened to each."""
        scribe = self._scribe
        scribe.block(block(4, 0))
        scribe.text(tr("Pictures"), scribe.ink.label())
        for row in rows:
            scribe.block(block(4, 0))
            kind = row.kind if row.kind in scribe.ink.tints else Kind.CHANGED
            scribe.text(tr(PICTURE_WORDS[row.kind]), scribe.ink.mark(scribe.ink.tag(), kind))
            self._thumbnails(row.old, row.new)

    def _sides(self, old: object, new: object, change: int, side: Side) -> None:
        scribe = self._scribe
        for kind, value, other in ((Kind.DELETED, old, Side.NEW), (Kind.INSERTED, new, Side.OLD)):
            words = told(value)
            if words and side is not other:
                scribe.text(words, scribe.ink.mark(QTextCharFormat(), kind), change)
                scribe.text(" ", QTextCharFormat())

    def _entry(self, row: FieldRow) -> None:
        """An entry of which only some attributes differ: what it is now, then what of it was otherwise."""
        scribe = self._scribe
        scribe.text(told(row.new), QTextCharFormat())
        for part in _shown(row.parts):
            scribe.block(block(0, 2))
            scribe.text(f"{part_word(part.name)}  ", scribe.ink.tag(), part.change)
            if part.pieces:
                scribe.pieces(part.pieces)
            else:
                self._sides(part.old, part.new, part.change, Side.BOTH)

    def _covers(self, row: FieldRow, side: Side) -> None:
        old = row.old.asset if isinstance(row.old, Cover) and side is not Side.NEW else ""
        new = row.new.asset if isinstance(row.new, Cover) and side is not Side.OLD else ""
        self._thumbnails(old, new)

    def _thumbnails(self, old: str, new: str) -> None:
        scribe = self._scribe
        scribe.block(block(2, 6))
        for number, asset in enumerate(asset for asset in dict.fromkeys((old, new)) if asset):
            if number:
                scribe.text(ARROW, scribe.ink.tag())
            scribe.thumbnail(asset)


def _told_on(row: FieldRow, side: Side) -> Iterator[bool]:
    """Whether a side has words of its own to which one can go."""
    yield bool(told(row.old)) and side is not Side.NEW
    yield bool(told(row.new)) and side is not Side.OLD


def _shown(parts: tuple[Part, ...]) -> list[Part]:
    return [part for part in parts if part.name not in UNTOLD]


def block(above: int, below: int) -> QTextBlockFormat:
    """A block with so much room above and below it."""
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(below)
    return form
