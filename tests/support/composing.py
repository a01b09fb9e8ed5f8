"""What an input method sends, and the keys that must not do anything meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor_app.ui.editor.text_edit import TextEdit
from tests.support.editing import compose
from tests.support.window import Driver

Key = Qt.Key
KEYS = (
    Key.Key_Escape, Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Up, Key.Key_Down,
    Key.Key_Left, Key.Key_Right, Key.Key_Backspace, Key.Key_Delete, Key.Key_Home, Key.Key_End, Key.Key_PageDown,
)  # fmt: skip
SHORTCUTS = (
    "Ctrl+B",
    "Ctrl+Z",
    "Ctrl+X",
    "Ctrl+N",
    "Ctrl+F",
    "Ctrl+A",
    "Ctrl+Shift+P",
    "Ctrl+V",
    "F6",
    "F3",
    "Ctrl+W",
)


def composes(field: QWidget, half: str, commit: str = "", back: int = 0) -> None:
    """What an input method sends to any field; ``back`` characters before the caret are replaced."""
    event = QInputMethodEvent(half, [])
    event.setCommitString(commit, -back, back)
    QCoreApplication.sendEvent(field, event)


def press_everything(field: QWidget) -> None:
    """All keys that do something somewhere, and the shortcuts of the window."""
    for key in KEYS:
        QTest.keyClick(field, key)
    for text in SHORTCUTS:
        combination = QKeySequence(text)[0]  # type: ignore[index]
        QTest.keyClick(field, combination.key(), combination.keyboardModifiers())
    QCoreApplication.processEvents()


def write(desk: Driver, words: str) -> None:
    """Write at the caret of the body, as an input method does at once."""
    desk.window.editor.focus_text()
    compose(text_of(desk), "", words)


def text_of(desk: Driver) -> TextEdit:
    """The body."""
    return desk.window.editor.text
