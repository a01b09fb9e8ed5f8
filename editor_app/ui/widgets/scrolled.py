"""Things that lie in a pane which scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 24
"""So many pixels above and below are shown with it."""


def bring_into_view(widget: QWidget) -> None:
    """Scroll the pane that a widget lies in to where it is seen, even where it was put there just now."""
    pane = widget.parentWidget()
    while pane is not None and not isinstance(pane, QScrollArea):
        pane = pane.parentWidget()
    if isinstance(pane, QScrollArea):
        inner = pane.widget()
        layout = inner.layout() if inner is not None else None
        if layout is not None:
            layout.activate()
        pane.ensureWidgetVisible(widget, 0, _AROUND)
