"""The words of a footnote: a sheet to write or change them in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_app.domain.characters import clean
from editor_app.domain.document import Note, runs_text
from editor_app.domain.limits import Room
from editor_app.ui.editor.at_work import KEEPING
from editor_app.ui.editor.rewording import reworded
from editor_app.ui.i18n import tr
from editor_app.ui.pacing import Alarm
from editor_app.ui.widgets.bounded import BoundedText
from editor_app.ui.widgets.sheet import Sheet

WIDTH, HEIGHT = 520, 144


class NotePrompt(Sheet):
    """Shows a footnote's words.

    Signals: ``typed(Note)`` the note as it is so far, now and then while one types; ``done_with(Note)`` the note as it
    shall be, one without runs if it shall go.  Where it is left, ``rejected()``.
    """

    typed = Signal(object)
    done_with = Signal(object)

    def __init__(self, note: Note, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self._note = note
        self.set_title(tr("Footnote"))
        self.words = _Words(runs_text(note.runs), room=Room.NOTE)
        self.words.setFixedHeight(HEIGHT)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(tr("Footnote"))
        self.words.setPlaceholderText(tr("What the footnote says"))
        self.words.selectAll()
        self.body.addWidget(self.words)
        self.add_choice()
        self.words.setFocus()
        self.words.done = self.accept
        self._keeping = Alarm(KEEPING, self)
        self._keeping.rang.connect(lambda: self.typed.emit(self.note()))
        self.words.textChanged.connect(self._keeping.touch)

    def note(self) -> Note:
        """The note as it is typed; what is untouched keeps its marks and links."""
        typed = clean(self.words.toPlainText())[0].strip()
        if typed == runs_text(self._note.runs).strip():
            return self._note
        return Note(reworded(self._note.runs, typed))

    def done(self, result: int) -> None:
        """Nothing that waits may come behind the answer."""
        self._keeping.drop()
        super().done(result)

    def accept(self) -> None:
        """Hand over what was typed."""
        note = self.note()
        super().accept()
        self.done_with.emit(note)


class _Words(BoundedText):
    """Enter is one more line, Ctrl+Enter is done."""

    done: Callable[[], object] = staticmethod(lambda: None)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes the words."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done()
        else:
            super().keyPressEvent(event)
