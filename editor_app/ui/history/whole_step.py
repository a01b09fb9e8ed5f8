"""A step to undo in a body that takes the fields along: what was brought back as a whole goes and comes as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from editor_app.domain.fields import Fields
from editor_app.ui.editor.session import Session


class WholeStep(QObject):
    """Watches one step of a session's body.  Signal ``turned()``: it was undone or done again, and the fields with it.

    Fields that were changed since by hand stay as they are.
    """

    turned = Signal()

    def __init__(self, session: Session, before: Fields, bottom: int) -> None:
        """``before`` are the fields before the step, ``bottom`` how far back the body could be undone then."""
        super().__init__(session)
        self._session = session
        self._sides = before, session.all_fields()
        self._bottom, self._top = bottom, session.body.availableUndoSteps()
        self._is_done = True
        session.body.undoCommandAdded.connect(self._added)
        session.body.contentsChanged.connect(self._look)

    def _added(self) -> None:
        """Something new was typed: what had been undone cannot be done again."""
        if not self._is_done:
            self._drop()

    def _look(self) -> None:
        body = self._session.body
        steps = body.availableUndoSteps()
        if self._is_done and steps <= self._bottom:
            # Where nothing can be done again the body was read anew.
            if body.isRedoAvailable():
                self._turn(*reversed(self._sides))
            else:
                self._drop()
        elif not self._is_done and steps >= self._top:
            self._turn(*self._sides)

    def _turn(self, gone: Fields, come: Fields) -> None:
        self._is_done = not self._is_done
        now = self._session.all_fields()
        untouched = {
            one.name: getattr(come, one.name)
            for one in fields(Fields)
            if getattr(now, one.name) == getattr(gone, one.name)
        }
        self._session.take_fields(replace(now, **untouched))
        self.turned.emit()

    def _drop(self) -> None:
        self._session.body.undoCommandAdded.disconnect(self._added)
        self._session.body.contentsChanged.disconnect(self._look)
        self.deleteLater()


def as_one_step(session: Session, change: Callable[[], object]) -> WholeStep:
    """Change fields and body of a session so that one undo in the body takes all of it back."""
    before, bottom = session.all_fields(), session.body.availableUndoSteps()
    change()
    if session.body.availableUndoSteps() == bottom:
        # The text is the same: a step without a trace, for undoing to go back over.
        cursor = QTextCursor(session.body)
        cursor.beginEditBlock()
        cursor.insertText(" ")
        cursor.deletePreviousChar()
        cursor.endEditBlock()
    return WholeStep(session, before, bottom)
