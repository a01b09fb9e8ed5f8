"""What an input method composes: words that are seen but not yet text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

# Lines do not tell what is composed in them; it is noted on them as it comes.
WORDS = "composed"


def composed_in(widget: QWidget | None) -> str:
    """The words that are being composed in a field; empty where none are."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().block().layout().preeditAreaText()
    return "" if widget is None else str(widget.property(WORDS) or "")


def finish_composing(widget: QWidget | None = None) -> None:
    """Make text of what is being composed in a field (None: in the one with the focus), before it shows another value.

    The input method is asked for its word; where it gives none, what was seen is taken as it is: nothing is lost.
    """
    widget = widget or QApplication.focusWidget()
    if widget is None or not composed_in(widget):
        return
    method = QGuiApplication.inputMethod()
    if widget.hasFocus():
        method.commit()
    words = composed_in(widget)
    if words:
        event = QInputMethodEvent()
        event.setCommitString(words)
        QCoreApplication.sendEvent(widget, event)
        if widget.hasFocus():
            method.reset()
