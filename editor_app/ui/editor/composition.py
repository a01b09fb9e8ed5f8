"""What composing does to the body's text, and how it is undone where the word is given up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.utf16 import units


class PutAside:
    """What gave way when composing began: a selection was taken out, or a paragraph opened beside a figure."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._place: tuple[int, int] | None = None
        self._steps = 0
        self._begun = (0, 0)

    def begin(self) -> None:
        """Look at the text before anything gives way."""
        cursor = self._edit.textCursor()
        self._steps = self._edit.document().availableUndoSteps()
        self._begun = cursor.anchor(), cursor.position()

    def end(self) -> None:
        """Note whether anything did."""
        if self._edit.document().availableUndoSteps() > self._steps:
            self._place = self._begun

    def join(self) -> QTextCursor | None:
        """Make what is taken now one step with what gave way; the cursor's edit block must be ended."""
        if self._place is None:
            return None
        self._place = None
        cursor = self._edit.textCursor()
        cursor.joinPreviousEditBlock()
        return cursor

    def give_back(self) -> None:
        """Put back what gave way, selected as it was.  It is an edit, since a save may have come meanwhile."""
        if self._place is None:
            return
        (anchor, position), self._place = self._place, None
        self._edit.document().undo()
        cursor = self._edit.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)


def cursor_under(edit: QTextEdit, position: QPoint) -> QTextCursor:
    """The place in the text at a point while something is composed, which Qt takes for text that stands there."""
    scrolled = QPointF(edit.horizontalScrollBar().value(), edit.verticalScrollBar().value())
    layout = edit.document().documentLayout()
    found = layout.hitTest(QPointF(position) + scrolled, Qt.HitTestAccuracy.FuzzyHit)
    cursor = QTextCursor(edit.document())
    cursor.setPosition(max(0, min(found, edit.document().characterCount() - 1)))
    return cursor


def place_of_drawn(edit: QTextEdit, position: int, form: QTextFormat) -> int:
    """Where in the text an object of this format stands that Qt draws at a position.

    Qt counts what is composed before it in its own paragraph as well, and not in the ones below.
    """
    words = edit.textCursor().block().layout().preeditAreaText()
    if not words:
        return position
    cursor = QTextCursor(edit.document())
    before = position - units(words)
    cursor.setPosition(max(0, before) + 1)
    return before if before >= 0 and cursor.charFormat() == form else position
