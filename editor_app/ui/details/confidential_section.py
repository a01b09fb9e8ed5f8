"""The place in the form for sources that must not be named: it stays in this library."""

from __future__ import annotations

from typing import ClassVar

from editor_app.domain.beside import ConfidentialSource
from editor_app.ui.details.marked_section import MarkedSection
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.row_list import RowList
from editor_app.ui.widgets.value_line import ValueLine

NOBODY = ConfidentialSource()


class ConfidentialRow(Row):
    """Who it is and how they are reached; below, what was agreed."""

    HELD: ClassVar = ("name", "contact", "agreed")

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, NOBODY)
        self.name, self.contact, self.agreed = ValueLine(), ValueLine(), ValueLine()
        self.lay(self.name, 2)
        self.lay(self.contact, 3)
        self.next_line()
        self.lay(self.agreed, 1)
        for name in self.HELD:
            self.bind(name, getattr(self, name))
        self.say("Who it is", self.name.setPlaceholderText, self.name.setAccessibleName)
        self.say("How to reach them", self.contact.setPlaceholderText, self.contact.setAccessibleName)
        self.say(
            "What was agreed: how they may be quoted or described",
            self.agreed.setPlaceholderText,
            self.agreed.setAccessibleName,
        )


class ConfidentialSection(MarkedSection):
    """The confidential sources of an article, in ``sources``."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "lock", "private-place")
        self.say("Confidential sources", self.title.setText)
        self.say("Stays in this library: never published, never handed on", self.words.setText)
        self.sources = RowList(icons, lambda: ConfidentialRow(icons), NOBODY, gap=16)
        self.say("Add a confidential source", self.sources.add_button.setText)
        self.wide(self.sources)
