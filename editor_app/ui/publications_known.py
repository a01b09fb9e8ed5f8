"""The publications of the library, as the panes know them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.publication import Publication
from editor_app.ui.lanes import Lanes


class KnownPublications(QObject):
    """Reads them when they change.  Signal ``changed()``."""

    changed = Signal()

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self.all: tuple[Publication, ...] = ()

    def read(self) -> None:
        """Read them anew."""
        self._lanes.read(self, lambda desk: desk.writing.publications(), self._take, lambda _error: None)

    def hear(self, changes: Changes) -> None:
        """Follow what was written."""
        if not changes.aspects or Aspect.PUBLICATIONS in changes.aspects:
            self.read()

    def _take(self, publications: tuple[Publication, ...]) -> None:
        if publications != self.all:
            self.all = publications
            self.changed.emit()
