"""The line that separates."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


def hairline() -> QFrame:
    """A line that separates, one pixel high."""
    line = QFrame()
    line.setProperty("look", "line")
    line.setFixedHeight(1)
    return line
