"""Where the words of a comment are typed: Ctrl+Enter sends them, Esc gives up, an @ offers people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_app.ui.commenting.mentioning import Mentioning
from editor_app.ui.widgets.text_area import TextArea

AskPeople = Callable[[Callable[[Sequence[str]], object]], object]


class WordsField(TextArea):
    """Signals: ``sent()``, ``given_up()``."""

    sent = Signal()
    given_up = Signal()

    def __init__(self, ask_people: AskPeople, least_lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(least_lines, 8, parent)
        self.mentioning = Mentioning(self, ask_people)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """The keys that end a comment are not those of the window's actions while one types here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is one more line."""
        if not _ends(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            self.sent.emit()


def _ends(event: QKeyEvent) -> bool:
    enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    sends = enters and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return sends or event.key() == Qt.Key.Key_Escape
