"""The running numbers of footnotes, counted in the text that is shown."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from editor_app.domain.document import Figure, Note
from editor_app.ui.editor.text_properties import OBJECT, OBJECT_CHARACTER, Kept, kept

_MARK = OBJECT_CHARACTER.encode("utf-16-le")


class NoteNumbers:
    """Counts once for each change of a document, in the order in which pages number: captions have notes as well."""

    def __init__(self) -> None:
        self._counted: tuple[QTextDocument, int] | None = None
        self._numbers: dict[int, int] = {}
        self._shown: list[int] = []

    def at(self, document: QTextDocument, position: int) -> int:
        """The number of the note whose object character is at a position."""
        self._count(document)
        return self._numbers.get(position, 0)

    def have_moved(self, document: QTextDocument) -> bool:
        """Tell whether notes have come or gone since this was asked last: then all must be painted again."""
        if not self._numbers and not self._shown:
            return False
        self._count(document)
        shown = list(self._numbers.values())
        moved = shown != self._shown
        self._shown = shown
        return moved

    def _count(self, document: QTextDocument) -> None:
        now = (document, document.revision())
        if self._counted == now:
            return
        self._counted = now
        self._numbers = {}
        number = 0
        for position in object_positions(document):
            held = _kept_at(document, position)
            if isinstance(held, Note):
                number += 1
                self._numbers[position] = number
            elif isinstance(held, Figure):
                number += sum(isinstance(run, Note) for run in held.caption)


def _kept_at(document: QTextDocument, position: int) -> Kept | None:
    """What an object character stands for; a cursor put there would have the text laid out, at each key."""
    block = document.findBlock(position)
    place = position - block.position()
    for stretch in block.textFormats():
        if stretch.start <= place < stretch.start + stretch.length:
            value = stretch.format.property(OBJECT)
            return None if value is None else kept(value)
    return None


def object_positions(document: QTextDocument) -> list[int]:
    """The positions (UTF-16 units) of all object characters."""
    raw = document.toRawText()
    if OBJECT_CHARACTER not in raw:
        return []
    units = raw.encode("utf-16-le", "surrogatepass")
    found = []
    at = units.find(_MARK)
    while at >= 0:
        if at % 2 == 0:
            found.append(at // 2)
        at = units.find(_MARK, at + 1)
    return found
