"""A placeholder of a template is easily overwritten: the caret that comes into one marks it whole."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.placeholders import placeholder_at
from editor_app.ui.editor.text_edit import TextEdit


class Placeholders(QObject):
    """Watches the caret of a text.

    Only coming from outside marks: within a placeholder that was marked once the caret may be moved, to change a part.
    """

    def __init__(self, text: TextEdit, owner: QObject) -> None:
        super().__init__(owner)
        self._text = text
        # The document, and where in it the placeholder begins in which the caret is.
        self._inside: tuple[QTextDocument, int] | None = None
        text.cursorPositionChanged.connect(self._look)

    def _look(self) -> None:
        found = self._here()
        if found is None:
            self._inside = None
        elif found[:2] != self._inside:
            self._inside = found[:2]
            # Qt is in the middle of a key or a click, which would undo the mark.
            QTimer.singleShot(0, self, functools.partial(self._mark, found))

    def _here(self) -> tuple[QTextDocument, int, int] | None:
        """The document, and where in it the placeholder stands in which the caret is."""
        cursor = self._text.textCursor()
        block = cursor.block()
        # Qt counts UTF-16 units; where a character takes two, the line is left alone.
        line = block.text()
        if ("〔" not in line and "‹" not in line) or any(ord(character) > 0xFFFF for character in line):
            return None
        found = placeholder_at(line, cursor.positionInBlock())
        if found is None:
            return None
        start = block.position()
        return block.document(), start + found[0], start + found[1]

    def _mark(self, found: tuple[QTextDocument, int, int]) -> None:
        cursor = self._text.textCursor()
        if cursor.hasSelection() or self._text.isReadOnly() or self._here() != found:
            return
        cursor.setPosition(found[1])
        cursor.setPosition(found[2], QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
