"""A contact 联系方式 as a row, and the list that keeps public and private ones apart."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.ui.details.context import Context
from editor_app.ui.details.source_row import FIRST_WIDTH
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.completing import Completing
from editor_app.ui.widgets.contact_fields import ContactFields
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.row_list import RowList
from editor_app.ui.widgets.two_state_button import TwoStateButton

NO_CONTACT = Contact(ContactKind.PHONE, public=False)


class ContactRow(ContactFields):
    """A contact, and whether it leaves with the article.  It asks for ``remember`` from its menu."""

    def __init__(self, icons: Icons, context: Context) -> None:
        super().__init__(icons, NO_CONTACT, FIRST_WIDTH)
        self.public = TwoStateButton(icons, "lock", "open_outside")
        self.public.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.public.setProperty("look", "switch")
        self.lay(self.kind)
        self.lay(self.label, 1)
        self.lay(self.person, 1)
        self.next_line()
        self.lay(self.address, 1)
        self.lay(self.public)
        self.bind("public", self.public)
        self.public.toggled.connect(self._say_public)
        self.whenever_said(self._size_switch)
        self.whenever_said(self._say_public)
        for line in (self.address, self.person, self.label):
            found = Completing(line, context.proposing.find_contact, fills=False)
            found.chosen.connect(lambda proposal: self.adopt(proposal.value))
        self.say("Add to the contact book", self.add_to_menu("remember").setText)

    def _size_switch(self) -> None:
        """As wide as the longer of its words: the address beside it keeps its width."""
        self.public.setMinimumWidth(0)
        widths = []
        for public in (True, False):
            self.public.setText(_stands(public))
            widths.append(self.public.sizeHint().width())
        self.public.setMinimumWidth(max(widths))

    def _say_public(self) -> None:
        public = self.public.isChecked()
        words = _stands(public)
        self.public.setText(words)
        self.public.setAccessibleName(words)
        self.public.setToolTip(
            tr("It is printed and handed on with the article. Press to keep it here.")
            if public
            else tr("It is kept beside the article and never leaves. Press to let it leave with the article.")
        )


def _stands(public: bool) -> str:
    return tr("Leaves with the article") if public else tr("Stays here")


class ContactList(RowList):
    """All contacts of an article.  One typed by hand is private until a person lets it leave.

    Signals: ``public_edited(tuple)``, ``private_edited(tuple)``; ``remembered(Contact)``: it belongs into the book.
    """

    public_edited = Signal(object)
    private_edited = Signal(object)
    remembered = Signal(object)

    def __init__(self, icons: Icons, context: Context) -> None:
        super().__init__(icons, lambda: ContactRow(icons, context), NO_CONTACT, gap=16)
        self.public: tuple[Contact, ...] = ()
        self.private: tuple[Contact, ...] = ()
        self.edited.connect(self._sort)

    def _asked(self, row: Row, what: str) -> None:
        if what != "remember":
            super()._asked(row, what)
        elif not row.is_blank():
            self.remembered.emit(row.value)

    def show_contacts(self, public: tuple[Contact, ...], private: tuple[Contact, ...]) -> None:
        """Show both kinds, the public ones first, telling nobody.  ``private`` ones are so whatever they say."""
        self.public = public
        self.private = tuple(replace(one, public=False) for one in private)
        self.show_value(self.public + self.private)

    def _sort(self, contacts: tuple[Contact, ...]) -> None:
        public = tuple(one for one in contacts if one.public)
        private = tuple(one for one in contacts if not one.public)
        before, self.public, self.private = (self.public, self.private), public, private
        # What moves is told to its new place first: were the program to die in between, it would stand twice, not nowhere.
        grew = len(private) > len(before[1])
        for kind in ("private", "public") if grew else ("public", "private"):
            if kind == "private" and private != before[1]:
                self.private_edited.emit(private)
            if kind == "public" and public != before[0]:
                self.public_edited.emit(public)
