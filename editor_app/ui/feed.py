"""One feed tells every pane what has changed in the library; panes never call each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from editor_app.domain.changes import Changes


class Feed(QObject):
    """Signal ``changed(Changes)``: a write has touched these articles and aspects; skip those of your own origin.

    Changes that name no aspect come from another program: anything may be different.
    """

    changed = Signal(object)
    _came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._came.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    def post(self, changes: Changes) -> None:
        """Tell all panes; from any thread, heard on the main thread."""
        self._came.emit(changes)
