"""A line of text that stands for a value, which stays exactly as it was until a person types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.characters import clean
from editor_app.domain.limits import Room
from editor_app.ui.widgets.bounded import BoundedLine

Read = Callable[[str], Any]
Write = Callable[[Any], str]
# More characters at once than an input method or a fast hand puts in.
_JUMP = 3


def as_typed(text: str) -> str:
    """Text is its own value."""
    return text


class ValueLine(BoundedLine):
    """A line whose text is read as a value; ``read`` raises `ValueError` for text that is none.

    Signals: ``edited(value)`` at each change that makes another value; ``refused(bool)`` once typing is finished,
    True where the text is no value: the value is then again what it was before.  ``shown`` is the text as last shown
    or typed.
    """

    edited = Signal(object)
    refused = Signal(bool)

    def __init__(self, read: Read = as_typed, write: Write = as_typed, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.value: Any = read("")
        self._read = read
        self._write = write
        self._before: Any = self.value
        self.shown = ""
        self._touched = False
        self._take_pasted: Callable[[str], bool] | None = None
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._finish)

    def offer_pasted(self, take: Callable[[str], bool]) -> None:
        """Offer ``take`` whatever comes in at once; where it answers True it has dealt with it elsewhere."""
        self._take_pasted = take

    def takes_elsewhere(self, text: str) -> bool:
        """Offer also what is too long for this line, up to a whole foot of credits."""
        return self._take_pasted is not None and len(text) <= Room.TEXT and self._take_pasted(text)

    def show_value(self, value: Any) -> None:
        """Show a value, telling nobody."""
        self.value = self._before = value
        self._touched = False
        self._show_text(self._write(value))
        self.refused.emit(False)

    def restore(self) -> None:
        """Show again what a person last saw or typed, whatever was put there since."""
        self._show_text(self.shown)

    def take(self, text: str) -> None:
        """Take a whole text at once, as if it had been typed and finished."""
        self._show_text(text)
        self._touched = True
        self._finish()

    def _show_text(self, text: str) -> None:
        self.shown = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def _typed(self, text: str) -> None:
        came = _inserted(self.shown, text)
        if self._take_pasted and len(came) > _JUMP and self._take_pasted(came):
            self._show_text(self.shown)
            return
        self.shown = text
        self._touched = True
        try:
            value = self._read(clean(text)[0])
        except ValueError:
            return
        self._tell(value)

    def _finish(self) -> None:
        """Read the text for good: without what stands blank at its ends, and shown as values are."""
        if not self._touched:
            return
        self._touched = False
        try:
            value = self._read(clean(self.text())[0].strip())
        except ValueError:
            self._tell(self._before)
            self.refused.emit(True)
            return
        self._before = value
        self._show_text(self._write(value))
        self.refused.emit(False)
        self._tell(value)

    def _tell(self, value: Any) -> None:
        if value != self.value:
            self.value = value
            self.edited.emit(value)


def _inserted(before: str, after: str) -> str:
    """What came in between two states of a line."""
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    return after[start : len(after) - end]


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
