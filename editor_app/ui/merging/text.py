"""Where a merge is read: a comparison's text whose columns fill the width, with choices to be pressed."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.comparing.ink import Ink
from editor_app.ui.comparing.text import ComparisonText
from editor_app.ui.merging.cells import TAKE

SIDE, WIDEST = 12, 1720


class MergeText(ComparisonText):
    """Shows the page of a merge.

    Signals: ``pressed(int, str)``: somebody wants this choice for the conflict; ``fitted(int, int)``: the columns
    begin so far from the left, and are so wide together (pixels).
    """

    pressed = Signal(int, str)
    fitted = Signal(int, int)

    def mark(self, spots: list[QTextCursor], ink: Ink) -> None:
        """Mark all stretches of a conflict, and bring the first one into view."""
        self.setExtraSelections([_selection(one, ink) for one in spots])
        if spots:
            self.bring_into_view(spots[0].selectionStart())

    def _pressed(self, target: QUrl) -> None:
        name = target.toString()
        if name.startswith(TAKE):
            number, _, choice = name.removeprefix(TAKE).partition(":")
            self.pressed.emit(int(number), choice)
        else:
            super()._pressed(target)

    def _fit_column(self) -> None:
        side = max(SIDE, (self.width() - WIDEST) // 2)
        self.setViewportMargins(side, 0, side, 0)
        self.fitted.emit(side, self.viewport().width())


def _selection(spot: QTextCursor, ink: Ink) -> QTextEdit.ExtraSelection:
    found = QTextEdit.ExtraSelection()
    form = QTextCharFormat()
    form.setBackground(ink.here())
    found.cursor, found.format = spot, form
    return found
