"""Fields that take the beginning of what comes in at once, and say what they left out.

What is pasted, dropped or given by an input method may be a whole book; laying it out would stop the window.  Keys are
never refused, and what a field is shown stays whole, however long it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMimeData, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from editor_app.domain.limits import Room
from editor_app.ui.i18n import tr
from editor_app.ui.utf16 import units
from editor_app.ui.widgets.words_alone import WordsEdit, WordsLine

Words = Callable[[int, int, int], str]
TYPED = 64
"""So many characters at once are still typing: an input method gives a word or a sentence at a time."""
_NEAR = 32
_ENDLESS = 2**31 - 1


@runtime_checkable
class TellsLeftOut(Protocol):
    """A window or sheet that can say what one of its fields has left out."""

    def tell_left_out(self, sentence: str) -> None:
        """Say it where a person sees it."""
        ...


class BoundedLine(WordsLine):
    """A line of text that takes ``room`` characters at most at once.  Qt's own bounds, which cut what is stored, are off.

    Its window or sheet says what was left out (`TellsLeftOut`).
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, room: int = Room.LINE) -> None:
        super().__init__(parent)
        self.room = room
        self.setMaxLength(_ENDLESS)
        self.setText(text)

    def free(self) -> int:
        """How many characters there is room for in place of what is selected; less than none where it is over-full."""
        return self.room - len(self.text()) + len(self.selectedText())

    def takes_elsewhere(self, text: str) -> bool:  # noqa: ARG002
        """Tell whether a text that is too long for the line was dealt with in another way."""
        return False

    def _insert(self, text: str, words: Words) -> None:
        """Put in the beginning of a text that is too long, as a step of its own to undo."""
        if not self.takes_elsewhere(text):
            self._end_step()
            self.insert(_beginning(self, text, words))
            self._end_step()

    def _end_step(self) -> None:
        """Let what comes next be undone alone: a line parts its steps where the caret has moved."""
        place = self.cursorPosition()
        if self.text() and not self.hasSelectedText():
            self.setCursorPosition(0 if place else 1)
            self.setCursorPosition(place)

    # Qt overrides

    def paste(self) -> None:
        """Paste as much as there is room for."""
        text = QGuiApplication.clipboard().text()
        if len(text) <= self.free():
            super().paste()
        elif not self.isReadOnly():
            self._insert(text, _pasted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste as much as there is room for; other keys are typed."""
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.paste()
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu; its way to paste is this line's."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button pastes what is selected elsewhere, where the system has that."""
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            text = clipboard.text(QClipboard.Mode.Selection)
            if len(text) > self.room - len(self.text()) and not self.isReadOnly():
                self.deselect()
                self._insert(text, _pasted)
                return
        super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take as much of what is dropped as there is room for."""
        text = event.mimeData().text()
        is_own = event.source() is self
        if is_own or self.isReadOnly() or len(text) <= self.room - len(self.text()):
            super().dropEvent(event)
        else:
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            event.acceptProposedAction()
            self._insert(text, _dropped)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take as much of what an input method gives as there is room for."""
        super().inputMethodEvent(_bounded(self, event))


class BoundedText(WordsEdit):
    """Plain text over lines that takes ``room`` characters at most at once, as `BoundedLine` does."""

    def __init__(self, text: str = "", parent: QWidget | None = None, room: int = Room.TEXT) -> None:
        super().__init__(text, parent)
        self.room = room
        self._dropping = False

    def free(self) -> int:
        """How many characters there is room for in place of what is selected; less than none where it is over-full."""
        return self.room - len(self.document().toRawText()) + len(self.textCursor().selectedText())

    def insert_at_once(self, text: str) -> None:
        """Put in as much of what is pasted or dropped as there is room for."""
        if self.isReadOnly():
            return
        text = _beginning(self, text, _dropped if self._dropping else _pasted)
        cursor = self.textCursor()
        # Undone without what was typed before it.
        cursor.beginEditBlock()
        cursor.insertText(text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # Qt overrides

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped, as plain text."""
        if self.canInsertFromMimeData(source):
            self.insert_at_once(source.text())

    def dropEvent(self, event: QDropEvent) -> None:
        """Note that it is dropped: then the rest is not on the clipboard."""
        self._dropping = True
        try:
            super().dropEvent(event)
        finally:
            self._dropping = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take as much of what an input method gives as there is room for."""
        super().inputMethodEvent(_bounded(self, event))


def beginning(text: str, most: int) -> str:
    """The first ``most`` characters of a text at most; what is seen as one character is not cut."""
    most = max(0, most)
    if len(text) <= most:
        return text
    start = max(0, most - _NEAR)
    near = text[start : most + _NEAR]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, near)
    finder.setPosition(units(near[: most - start]))
    if not finder.isAtBoundary():
        finder.toPreviousBoundary()
    whole = near.encode("utf-16-le", "surrogatepass")[: 2 * max(0, finder.position())]
    return text[: start + len(whole.decode("utf-16-le", "surrogatepass"))]


def tell_left_out(field: QWidget, sentence: str) -> None:
    """Let the sheet or window that holds a field say what it has left out."""
    above = field.parentWidget()
    while above is not None and not isinstance(above, TellsLeftOut):
        above = above.parentWidget()
    if above is not None:
        above.tell_left_out(sentence)


def _beginning(field: BoundedLine | BoundedText, text: str, words: Words) -> str:
    """As much of a text as a field has room for; what it leaves out is said, unless it is blank."""
    kept = beginning(text, field.free())
    left_out = len(text) - len(kept)
    if left_out and text[len(kept) :].strip():
        tell_left_out(field, words(len(text), left_out, field.room))
    return kept


def _bounded(field: BoundedLine | BoundedText, event: QInputMethodEvent) -> QInputMethodEvent:
    """What an input method gives, its text as long as a field has room for; what is typed with it always is."""
    text = event.commitString()
    if len(text) <= TYPED:
        return event
    made = QInputMethodEvent(event.preeditString(), event.attributes())
    kept = _beginning(field, text, _composed)
    made.setCommitString(kept, event.replacementStart(), event.replacementLength())
    return made


def _pasted(count: int, left_out: int, most: int) -> str:
    return tr(
        "{left_out} of {count} pasted characters were left out: this field takes {most}. "
        "The rest is still on the clipboard.",
        left_out=f"{left_out:,}",
        count=f"{count:,}",
        most=f"{most:,}",
    )


def _dropped(count: int, left_out: int, most: int) -> str:
    return tr(
        "{left_out} of {count} dropped characters were left out: this field takes {most}.",
        left_out=f"{left_out:,}",
        count=f"{count:,}",
        most=f"{most:,}",
    )


def _composed(count: int, left_out: int, most: int) -> str:
    return tr(
        "{left_out} of {count} characters that came in at once were left out: this field takes {most}.",
        left_out=f"{left_out:,}",
        count=f"{count:,}",
        most=f"{most:,}",
    )
