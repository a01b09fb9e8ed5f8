"""A credit 署名 as a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QStandardItem, QStandardItemModel

from editor_app.domain.credits import ROLES, Credit, printed_label
from editor_app.domain.seen import SeenKind
from editor_app.ui.details.context import Context
from editor_app.ui.details.lines import names_line
from editor_app.ui.details.source_row import FIRST_WIDTH
from editor_app.ui.field_words import role_named, role_word
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.choice import FreeChoice
from editor_app.ui.widgets.completing import Proposal
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.tick import Tick
from editor_app.ui.widgets.value_line import ValueLine

NO_CREDIT = Credit("reporter")


class Roles(QStandardItemModel):
    """The roles by their names, one list for all rows: 28 words for each row would take longer than all the rest."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.say()

    def say(self) -> None:
        """Name them in the window's language."""
        self.clear()
        for key in ROLES:
            self.appendRow(QStandardItem(role_word(key)))


class CreditRow(Row):
    """Role and names; folded away the label as printed, the unit, and whether the text says it already."""

    HELD: ClassVar = ("names", "label", "unit")
    FOLDED: ClassVar = ("label", "unit", "in_text")

    def __init__(self, icons: Icons, context: Context, roles: Roles) -> None:
        super().__init__(icons, NO_CREDIT)
        self._context = context
        self.role = FreeChoice(ValueLine(role_named, role_word))
        self.role.setModel(roles)
        self.role.setFixedWidth(FIRST_WIDTH)
        self.names = names_line()
        self.label = ValueLine()
        self.unit = ValueLine()
        self.in_text = Tick()
        self.lay(self.role)
        self.lay(self.names, 1)
        self.lay_more(Labelled("Label as printed", self.label), 0, 0)
        self.lay_more(Labelled("Unit", self.unit), 0, 1)
        self.lay_more(self.in_text, 1, 0, 2)
        for name in ("role", "names", "label", "unit", "in_text"):
            self.bind(name, getattr(self, name))
        self.say("Role", self.role.setAccessibleName, self.role.line.setPlaceholderText)
        self.say(
            "Names, separated by commas; or paste a credit line",
            self.names.setPlaceholderText,
            self.names.setAccessibleName,
        )
        self.say("The text says it already, so it is not printed again", self.in_text.setText)
        self.whenever_said(lambda: self.role.show_value(self.value.role))
        self.edited.connect(self._say_label)
        context.changed.connect(self._say_label)
        context.proposing.complete(self.names, SeenKind.PERSON, listing=True).chosen.connect(
            self._person_chosen
        )
        context.proposing.complete(self.unit, SeenKind.UNIT)

    def show_value(self, value: Credit) -> None:
        """Show a credit, telling nobody."""
        super().show_value(value)
        self._say_label()

    def _person_chosen(self, person: Proposal) -> None:
        """A person alone in the row brings along how they were credited before, where nothing of it was typed."""
        value: Credit = self.value
        if value.names != (person.text,) or value.label or value.unit:
            return
        role, label, unit = self._context.proposing.person(person.text, value.role)
        if not role or value.role not in {role, NO_CREDIT.role}:
            return
        self.adopt(replace(value, role=role, label=label, unit=unit))
        self.names.end(False)

    def offer_pasted(self, take: Callable[[str], bool]) -> None:
        """Offer ``take`` whatever is pasted between the names, or as a role."""
        self.names.offer_pasted(take)
        self.role.line.offer_pasted(take)

    def _say_label(self) -> None:
        """An empty label prints the role's own name, in the article's language."""
        language = self._context.language or self._context.publication.language
        self.label.setPlaceholderText(printed_label(Credit(self.value.role), language))
