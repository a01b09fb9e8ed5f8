"""Writes the parts of a comparison at a cursor, and notes where each change stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from editor_app.compare.comparison import Kind, Piece
from editor_app.domain.document import Note, Runs, Text
from editor_app.ui.comparing.ink import Ink, Side
from editor_app.ui.comparing.values import note_words
from editor_app.ui.editor.text_look import Role, TextLook
from editor_app.ui.editor.text_properties import ESCAPED, LINE_SEPARATOR, mask_of, text_format
from editor_app.ui.i18n import tr

THUMB_HEIGHT, THUMB_WIDEST = 84, 180
REPLACEMENT = "\ufffd"
PictureSource = Callable[[str], QImage | None]
_SEEN = {
    Side.BOTH: frozenset(Kind),
    Side.OLD: frozenset(Kind) - {Kind.INSERTED},
    Side.NEW: frozenset(Kind) - {Kind.DELETED},
}


class Scribe:
    """One document on its way.

    ``spots``: for each change the stretches (first and last position, UTF-16 units) in which it shows, in order.
    """

    def __init__(self, document: QTextDocument, look: TextLook, ink: Ink, pictures: PictureSource) -> None:
        self.document = document
        self.look = look
        self.ink = ink
        self.cursor = QTextCursor(document)
        self.spots: dict[int, list[tuple[int, int]]] = {}
        self._pictures = pictures
        self._fresh = True

    def move(self, cursor: QTextCursor) -> None:
        """Go on elsewhere, in a block that waits to be filled."""
        self.cursor = cursor
        self._fresh = True

    def block(self, form: QTextBlockFormat) -> None:
        """Begin a block."""
        if self._fresh:
            self.cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self.cursor.insertBlock(form, QTextCharFormat())

    def text(self, words: str, form: QTextCharFormat, change: int = 0) -> None:
        """Write words as they are, in the block that was begun."""
        start = self.cursor.position()
        self.cursor.insertText(ESCAPED.sub(_literal, words), form)
        self._note(change, start)

    def pieces(self, pieces: Sequence[Piece], role: Role = Role.TEXT, side: Side = Side.BOTH) -> None:
        """Write what a side shows of a text."""
        for piece in pieces:
            if piece.kind not in _SEEN[side]:
                continue
            runs = piece.was if side is Side.OLD and piece.was else piece.runs
            start = self.cursor.position()
            self._runs(runs, role, piece.kind, _was(piece) if side is not Side.OLD else "")
            self._note(piece.change, start)

    def sign(self, kind: Kind, change: int) -> None:
        """Write the sign of a paragraph's end that came or went."""
        self.text("¶", self.ink.mark(self.ink.tag(), kind), change)

    def thumbnail(self, asset: str) -> None:
        """Put a small picture in, or say that there is none yet."""
        image = self._pictures(asset) if asset else None
        if image is None or image.isNull():
            self.text(tr("[picture]"), self.ink.tag())
            return
        name = f"thumbnail:{asset}"
        size = image.size()
        scale = min(THUMB_HEIGHT / size.height(), THUMB_WIDEST / size.width(), 1.0)
        self.document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(round(size.width() * scale))
        form.setHeight(round(size.height() * scale))
        self.cursor.insertImage(form)

    def _runs(self, runs: Runs, role: Role, kind: Kind, tip: str) -> None:
        for run in runs:
            if isinstance(run, Text):
                form = text_format(self.look, role, mask_of(run.marks), run.href or "")
                words = run.text
            elif isinstance(run, Note):
                form, words = text_format(self.look, role), note_words(run.runs)
            else:
                form, words = text_format(self.look, role), ""
            marked = self.ink.mark(form, kind)
            if tip:
                marked = QTextCharFormat(marked)
                marked.setToolTip(tip)
            if words:
                self.text(words, marked)
            else:
                self.cursor.insertText(LINE_SEPARATOR, marked)

    def _note(self, change: int, start: int) -> None:
        if change and self.cursor.position() > start:
            self.spots.setdefault(change, []).append((start, self.cursor.position()))


def _literal(found: object) -> str:
    """What Qt takes for structure: a line feed goes to the next line, anything else is a sign."""
    return LINE_SEPARATOR if str(found[0]) == "\n" else REPLACEMENT  # type: ignore[index]


def _was(piece: Piece) -> str:
    return tr("The same words, set or linked otherwise") if piece.kind is Kind.CHANGED else ""
