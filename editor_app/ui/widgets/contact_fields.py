"""The fields of a contact 联系方式 in a row; who shows contacts lays them out."""

from __future__ import annotations

from typing import ClassVar

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import CONTACT_WORDS


class ContactFields(Row):
    """Kind, label, value (``address``) and person, tied to a contact but not laid out."""

    HELD: ClassVar = ("value", "label", "person")

    def __init__(self, icons: Icons, blank: Contact, kind_width: int = 112) -> None:
        super().__init__(icons, blank)
        self.kind = Choice()
        self.kind.setFixedWidth(kind_width)
        self.label, self.address, self.person = ValueLine(), ValueLine(), ValueLine()
        self.bind("kind", self.kind)
        self.bind("value", self.address)
        self.bind("label", self.label)
        self.bind("person", self.person)
        self.whenever_said(lambda: self.kind.offer([(kind, tr(CONTACT_WORDS[kind])) for kind in ContactKind]))
        self.say("Kind of contact", self.kind.setAccessibleName)
        self.say("Address or number", self.address.setPlaceholderText, self.address.setAccessibleName)
        self.say("Label, as printed", self.label.setPlaceholderText, self.label.setAccessibleName)
        self.say("Person", self.person.setPlaceholderText, self.person.setAccessibleName)
