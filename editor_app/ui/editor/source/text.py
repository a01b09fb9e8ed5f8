"""An article's body as its text form, Markdown, to be edited in place of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from editor_app.domain.document import Document
from editor_app.ui.editor.document_reader import read_document
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.rewording import shared
from editor_app.ui.editor.source.merge import carried_over
from editor_app.ui.editor.text_look import TextLook
from editor_app.ui.utf16 import units

# What Qt's plain text takes for structure, or drops: it is shown as a character of private use that the text has not.
_RESERVED = "\r\ufeff\u2028\u2029\ufdd0\ufdd1\ufffc"
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF


class SourceText(QObject):
    """The text form of one body; ``document`` shows it, with an undo of its own.

    Signal ``edited()`` after each change of the text; what an input method composes is none.
    """

    edited = Signal()

    def __init__(self, body: QTextDocument, owner: QObject) -> None:
        super().__init__(owner)
        self._body = body
        self._before = read_document(body)
        written = _write(self._before)
        self._shown_as = _stand_ins(written)
        self._body_written = written
        self.document = QTextDocument(self)
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        # The margin is of the frame, and would be a step to undo.
        self.document.setDocumentMargin(0)
        self.document.setPlainText(written.translate(self._shown_as))
        self.document.clearUndoRedoStacks()
        self._written = self._known = self.text()
        self._read: tuple[str, Document] = (self._written, self._before)
        self.anchor = self.caret = self.scroll = 0
        self.document.contentsChanged.connect(self._look)
        body.contentsChanged.connect(self._look_at_body)

    def text(self) -> str:
        """The text as it is typed now."""
        back = {ord(shown): chr(real) for real, shown in self._shown_as.items()}
        return self.document.toRawText().replace("\u2029", "\n").translate(back)

    def read(self) -> Document:
        """The document that the text says now; the body's own while nothing has been typed."""
        text = self.text()
        if self._read[0] != text:
            self._read = (text, _parse(text))
        return self._read[1]

    def give_back(self, look: TextLook) -> None:
        """Bring what has been typed into the body, as one step to undo; only the lines that differ are touched."""
        self.let_go()
        if self.text() != self._written:
            patch_document(self._body, self.read(), look)

    def let_go(self) -> None:
        """Follow the body no longer."""
        self._body.contentsChanged.disconnect(self._look_at_body)

    def read_until(self, position: int) -> Document:
        """What the text says down to the end of the line at a position (UTF-16 units)."""
        block = self.document.findBlock(position)
        lines = self.text().split("\n")[: block.blockNumber() + 1]
        return _parse("\n".join(lines))

    def _look_at_body(self) -> None:
        """Carry over what has come into the body meanwhile: a picture that took its time."""
        now = read_document(self._body)
        if now == self._before:
            return
        before, self._before, self._body_written = self._body_written, now, _write(now)
        text = self.text()
        untouched = text == self._written
        self._replace(text, carried_over(before, self._body_written, text))
        if untouched:
            self._written = self.text()
            self._read = (self._written, now)

    def _replace(self, text: str, wanted: str) -> None:
        """Type what differs, as one step to undo."""
        text, wanted = text.translate(self._shown_as), wanted.translate(self._shown_as)
        start = shared(text, wanted)
        end = shared(text[start:][::-1], wanted[start:][::-1])
        cursor = QTextCursor(self.document)
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[: len(text) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wanted[start : len(wanted) - end])

    def _look(self) -> None:
        text = self.text()
        if text != self._known:
            self._known = text
            self.edited.emit()


def _stand_ins(text: str) -> dict[int, str]:
    """A character of private use for each reserved one, none that a text holds."""
    free = (chr(code) for code in range(_FIRST_PRIVATE, _LAST_PRIVATE) if chr(code) not in text)
    return {ord(one): next(free) for one in _RESERVED}


def _write(document: Document) -> str:
    from editor_app.formats.markdown_writer import write_markdown  # noqa: PLC0415

    return write_markdown(document)


def _parse(text: str) -> Document:
    from editor_app.formats.markdown_reader import read_markdown  # noqa: PLC0415

    return read_markdown(text)
