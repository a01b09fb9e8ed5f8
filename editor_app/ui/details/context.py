"""What fields of one article depend on: its publication, its language, the clock its readers live by."""

from __future__ import annotations

from datetime import timezone

from PySide6.QtCore import QObject, Signal

from editor_app.domain.fields import Fields, Nature
from editor_app.domain.publication import Publication, clock_of
from editor_app.ui.details.proposing import Proposing


class Context(QObject):
    """The publication, language and nature of the article that is shown.  Signal ``changed()`` when either is another."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.proposing = Proposing(self)
        self.publications: tuple[Publication, ...] = ()
        self.publication = Publication("", "")
        self.language = ""
        self.nature = Nature.ORIGINAL

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
        fitting = (one for one in self.publications if one.id == fields.publication)
        publication = next(fitting, nowhere)
        found = (publication, fields.language, fields.nature)
        if found != (self.publication, self.language, self.nature):
            self.publication, self.language, self.nature = found
            self.changed.emit()
