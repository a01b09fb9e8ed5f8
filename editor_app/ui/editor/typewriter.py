"""Typewriter scrolling: the line of the caret stays where it is, and the text moves under it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from editor_app.ui.editor.text_edit import TextEdit

PLACE = 0.45
"""How far down the view the line stands."""
STEADY = 2
"""So little (pixels) off its place a line stays where it is."""


class Typewriter(QObject):
    """Keeps the caret's line at its place while it is switched on; a mouse that selects is left in peace."""

    def __init__(self, text: TextEdit) -> None:
        super().__init__(text)
        self._text = text
        self._on = False
        self._below: int | None = None
        self._bar = text.verticalScrollBar()
        self._bar.rangeChanged.connect(self._make_room)
        text.cursorPositionChanged.connect(self.keep)

    def switch(self, *, on: bool) -> None:
        """Switch it on or off."""
        if on == self._on:
            return
        self._on = on
        if on:
            self._make_room(0, self._bar.maximum())
            self.keep()
        elif self._below is not None:
            self._bar.setMaximum(max(0, self._bar.maximum() - self._below))
            self._below = None
            self._text.ensureCursorVisible()

    def keep(self) -> None:
        """Bring the caret's line to its place."""
        if not self._on or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        off = self._text.cursorRect().center().y() - round(self._text.viewport().height() * PLACE)
        if abs(off) > STEADY:
            self._bar.setValue(self._bar.value() + off)

    def _make_room(self, _least: int, most: int) -> None:
        """Let the last line come up to its place too: Qt's range ends with the text."""
        if not self._on:
            return
        end = round(self._text.document().size().height()) - self._text.viewport().height()
        below = round(self._text.viewport().height() * (1 - PLACE))
        if most <= max(0, end):
            self._below = below
            self._bar.setMaximum(max(0, end) + below)
