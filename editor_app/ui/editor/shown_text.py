"""The text of `domain.anchor_text` as it stands in a QTextDocument: places there and positions here."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument

from editor_app.domain.anchor_text import AnchorText, Span
from editor_app.domain.document import Figure
from editor_app.ui.editor.text_properties import OBJECT, OBJECT_CHARACTER, kept
from editor_app.ui.utf16 import units


@dataclass(frozen=True, slots=True)
class ShownText:
    """The text, and at which position (UTF-16 units) each of its lines begins."""

    anchor_text: AnchorText
    positions: tuple[int, ...]

    def position(self, place: int) -> int:
        """The position of a place."""
        if not self.positions:
            return 0
        line = self.anchor_text.line_at(place)
        start = self.anchor_text.starts[line]
        return self.positions[line] + units(self.anchor_text.text[start:place])

    def place(self, position: int) -> int:
        """The place of a position; of one that lies in an empty line, the end of the line before."""
        if not self.positions:
            return 0
        line = max(0, bisect.bisect_right(self.positions, position) - 1)
        start = self.anchor_text.starts[line]
        end = (
            self.anchor_text.starts[line + 1] - 1
            if line + 1 < len(self.positions)
            else len(self.anchor_text.text)
        )
        text, left = self.anchor_text.text[start:end], position - self.positions[line]
        if text.isascii() or units(text) == len(text):
            return start + max(0, min(left, len(text)))
        whole = text.encode("utf-16-le", "surrogatepass")[: 2 * max(0, left)]
        return start + len(whole.decode("utf-16-le", "ignore"))

    def span(self, first: int, last: int) -> Span:
        """The places of two positions."""
        return self.place(first), self.place(last)


def shown_text(document: QTextDocument) -> ShownText:
    """Read it: all blocks that hold something, those of tables cell by cell."""
    lines, starts, positions, pictures, at = [], [], [], [], 0
    block = document.firstBlock()
    while block.isValid():
        text = block.text()
        if text:
            lines.append(text)
            starts.append(at)
            positions.append(block.position())
            if text == OBJECT_CHARACTER:
                asset = picture_of(block)
                if asset:
                    pictures.append((at, asset))
            at += len(text) + 1
        block = block.next()
    return ShownText(AnchorText("\n".join(lines), tuple(starts), tuple(pictures)), tuple(positions))


def picture_of(block: QTextBlock) -> str:
    """The picture of the figure that a block is, by its hash, else by its address; empty for no figure."""
    iterator = block.begin()
    if iterator.atEnd():
        return ""
    value = iterator.fragment().charFormat().property(OBJECT)
    figure = None if value is None else kept(value)
    return figure.asset or figure.address if isinstance(figure, Figure) else ""
