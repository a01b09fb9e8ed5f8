"""A line in which one types what to look for: Enter and the arrows act on what is found below or beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_app.ui.widgets.bounded import BoundedLine

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Typed:
    """What was looked for before, the newest last; one walks back and forth in it."""

    def __init__(self, most: int = 20) -> None:
        self._most = most
        self._words: list[str] = []
        self._at = 0

    def keep(self, words: str) -> None:
        """Remember words, once each."""
        if words:
            self._words = [*(one for one in self._words if one != words), words][-self._most :]
        self._at = len(self._words)

    def step(self, rows: int, words: str) -> str:
        """The words before (-1) or after (1) those that stand in the line now."""
        if self._at == len(self._words) and words and words not in self._words:
            self._words.append(words)
        elif words in self._words:
            self._at = self._words.index(words)
        self._at = max(0, min(len(self._words) - 1, self._at + (1 if rows > 0 else -1)))
        return self._words[self._at] if self._words else words


class SeekLine(BoundedLine):
    """Signals: ``entered(modifiers)`` for Enter, ``stepped(int)`` for the arrows, in rows.

    While an input method composes, Enter, Esc and the arrows are its own.
    """

    entered = Signal(object)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.composing = False

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """Enter is this line's, whatever action of the window it belongs to; Esc while it composes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_own = event.key() in _ENTER or (self.composing and event.key() == Qt.Key.Key_Escape)
            if is_own:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter and the arrows; other keys are typed."""
        key = Qt.Key(event.key())
        if self.composing and (key in _ENTER or key in _STEPS or key == Qt.Key.Key_Escape):
            event.accept()
        elif key in _ENTER:
            self.entered.emit(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is being composed."""
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())
