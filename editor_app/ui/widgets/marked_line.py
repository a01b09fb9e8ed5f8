"""A line of text in which a stretch is marked: on a tint and in ink, what is around it muted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from editor_app.ui.theme import Tokens


class MarkedLine(NamedTuple):
    """The words before, the marked ones, and those behind, all on one line."""

    before: str
    marked: str
    behind: str

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.marked + self.behind


def paint_marked(
    painter: QPainter, place: QRect, line: MarkedLine, tokens: Tokens, tint: str = "warn_tint"
) -> None:
    """Paint a line in the middle of a place's height; what does not fit is cut with an ellipsis."""
    place = QRect(place)
    metrics = painter.fontMetrics()
    for text, is_marked in ((line.before, False), (line.marked, True), (line.behind, False)):
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
        width = metrics.horizontalAdvance(shown)
        if is_marked and width:
            height = metrics.height() + 2
            ground = QRect(place.left(), place.center().y() - height // 2, width, height)
            painter.fillRect(ground, tokens.color(tint))
        painter.setPen(tokens.color("ink" if is_marked else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        place.setLeft(place.left() + width)
        if shown != text:
            return
