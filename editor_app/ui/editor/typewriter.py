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
        self._below = 0
        self._making_room = False
        self._falls_short = False
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
        else:
            self._bar.setMaximum(self._bar.maximum() - self._below)
            self._below = 0
            self._text.ensureCursorVisible()

    def keep(self) -> None:
        """Bring the caret's line to its place."""
        if not self._on or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        off = self._text.cursorRect().center().y() - round(self._text.viewport().height() * PLACE)
        wanted = self._bar.value() + off
        # Qt lays a long text out little by little, and its range grows meanwhile.
        self._falls_short = wanted > self._bar.maximum()
        if abs(off) > STEADY:
            self._bar.setValue(wanted)

    def _make_room(self, _least: int, most: int) -> None:
        """Let the last line come up to its place too: Qt's range, which was just set, ends with the text.

        How high the text is must not be asked here: each answer has all of it laid out.
        """
        if not self._on or self._making_room:
            return
        self._below = round(self._text.viewport().height() * (1 - PLACE))
        self._making_room = True
        self._bar.setMaximum(most + self._below)
        self._making_room = False
        if self._falls_short:
            self.keep()
