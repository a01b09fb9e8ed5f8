"""One feed tells every pane what has changed in the library; panes never call each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Feed(QObject):
    """Signal ``changed(Changes)``: a write has touched these articles and aspects; skip those of your own origin."""

    changed = Signal(object)
