"""What a hand does with a mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

LEFT = Qt.MouseButton.LeftButton


def double_click(widget: QWidget, place: QPoint) -> None:
    """Click twice at a place (pixels in the widget), and let go: ``mouseDClick`` alone leaves the button held."""
    QTest.mouseDClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, place)
