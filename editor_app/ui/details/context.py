"""What fields of one article depend on: its publication, its language, the clock its readers live by."""

from __future__ import annotations

from datetime import timezone

from PySide6.QtCore import QObject, Signal

from editor_app.domain.fields import Fields
from editor_app.domain.publication import Publication, clock_of
from editor_app.ui.details.proposing import Proposing


class Context(QObject):
    """The publication and language of the article that is shown.  Signal ``changed()`` when either is another."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.proposing = Proposing(self)
        self.publications: tuple[Publication, ...] = ()
        self.publication = Publication("", "")
        self.language = ""

    @property
    def clock(self) -> timezone:
        """The offset of a time that names none."""
        return clock_of(self.publication)

    def know(self, publications: tuple[Publication, ...]) -> None:
        """Know another set of publications."""
        if publications != self.publications:
            self.publications = publications
            self.publication = Publication("", "")
            self.changed.emit()

    def follow(self, fields: Fields) -> None:
        """Look up what these fields depend on.  Without a publication it is one of the article's own language."""
        nowhere = Publication("", "", language=fields.language or "zh-CN")
        found = (one for one in self.publications if one.id == fields.publication)
        publication = next(found, nowhere)
        if (publication, fields.language) != (self.publication, self.language):
            self.publication, self.language = publication, fields.language
            self.changed.emit()
