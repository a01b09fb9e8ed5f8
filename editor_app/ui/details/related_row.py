"""Related reading 相关阅读 as rows, no story twice."""

from __future__ import annotations

from typing import ClassVar

from editor_app.domain.fields import RelatedStory
from editor_app.domain.stories import story_keys
from editor_app.ui.details.lines import unsafe_link
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.row_list import RowList
from editor_app.ui.widgets.value_line import ValueLine

NO_STORY = RelatedStory("")


class RelatedRow(Row):
    """Title and link of one story."""

    HELD: ClassVar = ("title", "url")

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, NO_STORY)
        self.title = ValueLine()
        self.link = ValueLine()
        self.lay(self.title, 3)
        self.lay(self.link, 2)
        self.bind("title", self.title)
        self.bind("url", self.link)
        self.say("Title", self.title.setPlaceholderText, self.title.setAccessibleName)
        self.say("Link", self.link.setPlaceholderText, self.link.setAccessibleName)
        self.link.editingFinished.connect(self.judge)
        self.listed_already = False

    def show_value(self, value: RelatedStory) -> None:
        """Show a story, telling nobody."""
        self.listed_already = False
        super().show_value(value)

    def judge(self) -> None:
        """Say what keeps the story out, or its link."""
        if self.listed_already:
            self.warn(lambda: tr("This story is listed already."))
        elif unsafe_link(self.link.value):
            self.warn(lambda: unsafe_link(self.link.value))
        else:
            self.warn(None)


class RelatedList(RowList):
    """Stories in order.  One that stands already further up, by id, address or title, is not taken."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, lambda: RelatedRow(icons), NO_STORY)

    def _kept(self) -> list[Row]:
        known: set[str] = set()
        kept: list[Row] = []
        for row in super()._kept():
            keys = story_keys(row.value)
            twice = not known.isdisjoint(keys) and row not in self._as_they_came
            known |= keys
            if not twice:
                kept.append(row)
            if isinstance(row, RelatedRow) and row.listed_already != twice:
                row.listed_already = twice
                row.judge()
        return kept
