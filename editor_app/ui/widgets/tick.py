"""A box to tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

# The hook in parts of the box's sides.
_HOOK = ((0.26, 0.52), (0.44, 0.70), (0.75, 0.34))
_PEN, _RING, _INSIDE, _ROUND = 1.8, 1.2, 2.0, 4.0


class Tick(QCheckBox):
    """Yes or no.  Signal ``edited(bool)`` when a person ticks it."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._ticked)

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, on: bool) -> None:
        """Show a state, telling nobody."""
        self.setChecked(on)

    def _ticked(self, on: bool) -> None:
        self.edited.emit(on)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hook, which a style sheet could only take from a picture in one colour."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        paper = self.palette().color(QPalette.ColorRole.Base)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():  # the ring of the style sheet cannot be seen around a filled box
            painter.setPen(QPen(paper, _RING))
            inside = box.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
            painter.drawRoundedRect(inside, _INSIDE, _INSIDE)
        _paint_hook(painter, box, paper)
        painter.end()


def paint_box(painter: QPainter, box: QRectF, palette: QPalette, *, ticked: bool) -> None:
    """Paint such a box where no widget stands: in a row of a list."""
    ink, paper, edge = (
        palette.color(role)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.Base, QPalette.ColorRole.Dark)
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink if ticked else edge)
    painter.setBrush(ink if ticked else paper)
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    if ticked:
        _paint_hook(painter, box, paper)


def _paint_hook(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, _PEN))
    painter.drawPolyline(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _HOOK]
    )
