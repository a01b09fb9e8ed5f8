"""The words of a footnote: a sheet to write or change them in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_app.domain.characters import clean
from editor_app.domain.document import Note, runs_text
from editor_app.ui.editor.rewording import reworded
from editor_app.ui.i18n import tr
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.widgets.words_alone import WordsEdit

WIDTH, HEIGHT = 520, 144


class NotePrompt(Sheet):
    """Shows a footnote's words; ``take`` gets the changed note, one without runs if it shall go.

    Cancelling takes nothing, and neither does leaving the words as they are.
    """

    def __init__(self, note: Note, take: Callable[[Note], object], parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self._note = note
        self._take = take
        self.set_title(tr("Footnote"))
        self.words = _Words(runs_text(note.runs))
        self.words.setFixedHeight(HEIGHT)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(tr("Footnote"))
        self.words.setPlaceholderText(tr("What the footnote says"))
        self.words.selectAll()
        self.body.addWidget(self.words)
        self.add_choice()
        self.words.setFocus()
        self.words.done = self.accept

    def accept(self) -> None:
        """Take what was typed; what is untouched keeps its marks and links."""
        typed = clean(self.words.toPlainText())[0].strip()
        super().accept()
        if typed != runs_text(self._note.runs).strip():
            self._take(Note(reworded(self._note.runs, typed)))


class _Words(WordsEdit):
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
