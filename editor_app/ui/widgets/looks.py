"""Changing what a widget looks like while it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def wear(widget: QWidget, look: str) -> None:
    """Give a widget another ``look`` of the style sheet."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
