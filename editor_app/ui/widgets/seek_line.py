"""A line in which one types what to look for: Enter and the arrows act on what is found below or beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

MOST_TYPED = 2000
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SeekLine(QLineEdit):
    """Signals: ``entered(modifiers)`` for Enter, ``stepped(int)`` for the arrows, in rows.

    While an input method composes, Enter, Esc and the arrows are its own.
    """

    entered = Signal(object)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setMaxLength(MOST_TYPED)

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
