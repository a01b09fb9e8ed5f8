"""The place in the text that a sheet asks about: by the time of the answer it may be there no more."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.i18n import tr


class Held:
    """What a cursor selects, or the paragraph that it stands in; both are followed while the text changes around them.

    It is gone once the editor shows another article, may only read, or other words stand there: another program may
    have put the article away or stored it anew meanwhile.
    """

    def __init__(self, text: TextEdit, cursor: QTextCursor) -> None:
        self._text = text
        self._cursor = QTextCursor(cursor)
        # What is typed right behind the selection does not belong to it.
        self._cursor.setKeepPositionOnInsert(cursor.hasSelection())
        self._words = _words(cursor)

    def take(self) -> QTextCursor | None:
        """The place as it is now; None, and a person is told, where it is gone."""
        place = self.here()
        if place is None:
            self._text.left_out.emit(tr("The text had been changed meanwhile: it stays as it is."))
        return place

    def here(self) -> QTextCursor | None:
        """The place as it is now; None where it is gone."""
        cursor, text = self._cursor, self._text
        here = cursor.document() is text.document() and not text.isReadOnly()
        if here and _words(cursor) == self._words:
            place = QTextCursor(text.document())
            place.setPosition(cursor.anchor())
            place.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
            return place
        return None


def _words(cursor: QTextCursor) -> str:
    return cursor.selectedText() if cursor.hasSelection() else cursor.block().text()


def held_object(text: TextEdit, position: int) -> Held:
    """The object at a position, held as `Held` holds words: who takes it still looks which object it is."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    return Held(text, cursor)
