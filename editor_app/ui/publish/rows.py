"""The rows of a publication's lists: ways to be reached, and stories."""

from __future__ import annotations

from typing import ClassVar

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.publication import ListedStory
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.contact_fields import ContactFields
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.row_list import RowList
from editor_app.ui.widgets.value_line import ValueLine

_NO_CONTACT = Contact(ContactKind.EMAIL)
_NO_STORY = ListedStory("")


class PublicationContactRow(ContactFields):
    """A contact that every reader may see, in one line."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, _NO_CONTACT)
        for field, stretch in ((self.kind, 0), (self.label, 2), (self.address, 4), (self.person, 2)):
            self.lay(field, stretch)


class StoryRow(Row):
    """Title and address of a story in a list."""

    HELD: ClassVar = ("title", "url")

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, _NO_STORY)
        title, url = ValueLine(), ValueLine()
        for name, line in (("title", title), ("url", url)):
            self.lay(line, 1)
            self.bind(name, line)
        self.say("Title of the story", title.setPlaceholderText, title.setAccessibleName)
        self.say("Address of the story", url.setPlaceholderText, url.setAccessibleName)


def contact_list(icons: Icons) -> RowList:
    """A list of contacts."""
    return RowList(icons, lambda: PublicationContactRow(icons), _NO_CONTACT)


def story_list(icons: Icons) -> RowList:
    """A list of stories."""
    return RowList(icons, lambda: StoryRow(icons), _NO_STORY)
