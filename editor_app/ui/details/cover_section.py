"""The part of the form that holds the cover."""

from __future__ import annotations

from editor_app.ui.details.cover_field import CoverField, Figures
from editor_app.ui.details.section import Section
from editor_app.ui.surroundings import Surroundings


class CoverSection(Section):
    """The picture that stands for the article."""

    def __init__(self, around: Surroundings, figures: Figures) -> None:
        super().__init__()
        self.say("Cover", self.title.setText)
        self.cover = CoverField(around, figures)
        self.editors["cover"] = self.cover
        self.wide(self.cover)
