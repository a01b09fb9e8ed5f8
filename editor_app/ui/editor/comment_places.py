"""Where the comments of an open article stand in its text, while that is edited.

They are no property of the text: a comment that comes is no edit and no step to undo, copies carry none, and what is
read from the text knows nothing of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from editor_app.domain.anchor_text import Span
from editor_app.ui.editor.carried import Carried, Edit, units_text
from editor_app.ui.editor.shown_text import picture_of

_SMALL = 64


class CommentPlaces(QObject):
    """Follows comments, by their ids, through one text.

    Signal ``moved()``: the text was changed, and they stand elsewhere now.  Without any comment it listens to nothing.
    """

    moved = Signal()

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._carried: Carried | None = None
        self.changes = 0

    @property
    def text(self) -> str:
        """The text as it is followed, each UTF-16 unit a character."""
        return units_text(self._document.toRawText()) if self._carried is None else self._carried.text

    def put(self, comment: str, span: Span) -> None:
        """Let a comment stand between two positions."""
        self.put_all({comment: span})

    def put_all(self, spans: Mapping[str, Span]) -> None:
        """Let each of these comments stand between two positions."""
        if self._carried is None:
            self._carried = Carried(units_text(self._document.toRawText()), self._pictures)
            self._document.contentsChange.connect(self._hear)
        found = ((comment, span, self._picture(span)) for comment, span in spans.items())
        self._carried.put(found, self._document.availableUndoSteps())

    def __contains__(self, comment: str) -> bool:
        return self._carried is not None and comment in self._carried

    def span(self, comment: str) -> Span | None:
        """Where a comment stands; None where its words are gone, or it is not known here."""
        return self._carried.span(comment) if self._carried is not None and comment in self._carried else None

    def spans(self) -> dict[str, Span | None]:
        """Where all of them stand."""
        return {} if self._carried is None else self._carried.spans()

    def between(self, first: int, last: int) -> Iterable[tuple[str, Span]]:
        """The comments of which something stands between two positions."""
        return () if self._carried is None else self._carried.between(first, last)

    def _picture(self, span: Span) -> str:
        return picture_of(self._document.findBlock(span[0])) if span[1] - span[0] == 1 else ""

    def words(self, first: int, last: int) -> str:
        """What stands between two positions, the ends of paragraphs as line feeds."""
        text = self.text[first:last].replace("\u2029", "\n")
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _hear(self, first: int, removed: int, added: int) -> None:
        assert self._carried is not None
        edit = Edit(first, first + removed, first + added)
        text = self._spliced(edit) if added <= _SMALL else units_text(self._document.toRawText())
        if self._carried.change(text, edit, self._document.availableUndoSteps()):
            self.changes += 1
            self.moved.emit()

    def _spliced(self, edit: Edit) -> str:
        """The text after a small edit inside a paragraph: at each key all of it would take as long as the key itself.

        A cursor must not be asked here: it would have the text laid out before Qt knows what has changed.
        """
        assert self._carried is not None
        before = self._carried.text
        block = self._document.findBlock(edit.first)
        start, last = block.position(), block.position() + block.length() - 1
        if start <= edit.first and edit.end <= last:
            piece = units_text(block.text())[edit.first - start : edit.end - start]
            text = before[: edit.first] + piece + before[edit.last :]
            if len(text) == self._document.characterCount() - 1:
                return text
        return units_text(self._document.toRawText())

    def _pictures(self, first: int, last: int) -> tuple[tuple[int, str], ...]:
        found = []
        block = self._document.findBlock(first)
        while block.isValid() and block.position() <= last:
            asset = picture_of(block) if block.length() == 2 else ""
            if asset:
                found.append((block.position() - first, asset))
            block = block.next()
        return tuple(found)
