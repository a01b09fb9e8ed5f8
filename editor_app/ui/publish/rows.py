"""The rows of a publication's lists: ways to be reached, and stories."""

from __future__ import annotations

from typing import ClassVar

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.publication import ListedStory
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.row_list import RowList
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import CONTACT_WORDS

_NO_CONTACT = Contact(ContactKind.EMAIL)
_NO_STORY = ListedStory("")
_KIND_WIDTH = 112


class PublicationContactRow(Row):
    """Kind, label, value and person of a contact that every reader may see."""

    HELD: ClassVar = ("value", "label", "person")

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, _NO_CONTACT)
        kind = Choice()
        kind.setFixedWidth(_KIND_WIDTH)
        self.lay(kind)
        self.bind("kind", kind)
        self.whenever_said(lambda: kind.offer([(one, tr(CONTACT_WORDS[one])) for one in ContactKind]))
        self.say("Kind of contact", kind.setAccessibleName)
        label, value, person = ValueLine(), ValueLine(), ValueLine()
        for name, line, stretch in (("label", label, 2), ("value", value, 4), ("person", person, 2)):
            self.lay(line, stretch)
            self.bind(name, line)
        self.say("Label, as printed", label.setPlaceholderText, label.setAccessibleName)
        self.say("Address or number", value.setPlaceholderText, value.setAccessibleName)
        self.say("Person", person.setPlaceholderText, person.setAccessibleName)


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
