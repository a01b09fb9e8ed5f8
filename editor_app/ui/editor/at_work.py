"""An object of the text while a sheet asks about it: what is typed there is in the text, and so stored, before it is done."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.document import Document, Note, Paragraph
from editor_app.ui.editor.held import Held, held_object
from editor_app.ui.editor.inserting import insert_document
from editor_app.ui.editor.objects import object_at, replace_object
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_properties import Kept
from editor_app.ui.pacing import Pace

KEEPING = Pace(idle=0.2, most=0.4)
"""With the pace of saving behind it: two seconds at most until what is typed in a sheet is stored."""


class AtWork:
    """Keeps an object, or a footnote that is to come, as a sheet has it; all of it is one step to undo.

    ``before`` is the object that stands at the place, None where there is none yet.
    """

    def __init__(self, text: TextEdit, held: Held, before: Kept | None) -> None:
        self._text = text
        self._held = held
        self._before = self._now = before
        self._steps = 0

    def keep(self, value: Kept | None) -> None:
        """Put in what is typed so far; where the place is gone, nothing is said before the sheet is done."""
        place = self._held.here()
        if self._stands_at(place):
            self._put(place, value)

    def take(self, value: Kept | None) -> None:
        """Put in what the sheet answers; None: the object shall go."""
        if value == self._before:
            self.give_back()
            return
        place = self.taken()
        if place is not None:
            self._put(place, value)
            self._text.setFocus()

    def taken(self) -> QTextCursor | None:
        """The place, what stands there selected; None where it is gone or another, and if it is gone that is told."""
        place = self._held.take()
        return place if self._stands_at(place) else None

    def give_back(self) -> None:
        """Let all be as it was before the sheet."""
        place = self._held.here() if self._steps else None
        if not self._stands_at(place):
            return
        if self._is_last(place.document()):
            place.document().undo()
            self._now, self._steps = self._before, 0
        else:
            self._put(place, self._before)

    def _stands_at(self, place: QTextCursor | None) -> TypeGuard[QTextCursor]:
        """Tell whether the place is there, and holds what was put there last."""
        if place is None:
            return False
        return self._now is None or object_at(place.document(), place.selectionStart()) == self._now

    def _is_last(self, document: QTextDocument) -> bool:
        """Tell whether nothing was changed since this was."""
        return self._steps != 0 and document.availableUndoSteps() == self._steps

    def _put(self, place: QTextCursor, value: Kept | None) -> None:
        if value == self._now:
            return
        document, before = place.document(), self._now
        if self._is_last(document):
            place.joinPreviousEditBlock()
        else:
            place.beginEditBlock()
        try:
            if isinstance(value, Note) and before is None:
                insert_document(place, Document((Paragraph((value,)),)), self._text.look)
            elif value is None:
                place.removeSelectedText()
            else:
                replace_object(document, place.selectionStart(), value)
        finally:
            place.endEditBlock()
        self._now, self._steps = value, document.availableUndoSteps()
        if before is None:
            self._text.setTextCursor(place)
            self._held = held_object(self._text, place.position() - 1)
        elif value is None:
            self._held = Held(self._text, place)
