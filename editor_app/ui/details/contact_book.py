"""The contact book: whom the newsroom can reach, shared by all articles."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.limits import Room
from editor_app.ui.i18n import tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.completing import folded
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.sheet import Sheet, quiet_button
from editor_app.ui.widgets.tick import Tick
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import CONTACT_WORDS

WIDTH, LIST_WIDTH, HEIGHT = 720, 280, 360
NEW = Contact(ContactKind.PHONE, public=False)


class ContactBookSheet(Sheet):
    """Lists the book, and edits the entry that is chosen; what is typed is kept when a field is left."""

    def __init__(self, around: Surroundings, parent: QWidget | None) -> None:
        super().__init__(parent, WIDTH)
        self._lanes = around.lanes
        self.is_read = False
        self._writable = True
        self._entries: tuple[Contact, ...] = ()
        self._listed: list[Contact] = []
        self._stored: Contact | None = None
        self._value = NEW
        self._shown = 0
        self.search, self.list = BoundedLine(room=Room.SEARCH), QListWidget()
        self.empty = plain_label(look="muted")
        self.kind, self.public = Choice(), Tick()
        self.person, self.label, self.address = ValueLine(), ValueLine(), ValueLine()
        self._parts: dict[str, Any] = {
            "person": self.person,
            "label": self.label,
            "kind": self.kind,
            "value": self.address,
            "public": self.public,
        }
        self.add, self.delete, self.close_button = quiet_button(), quiet_button(), self.add_button()
        self._lay_out()
        self._connect()
        self._speak()
        self._show(None)
        self._read(shows_first=True)

    # How it is made

    def _lay_out(self) -> None:
        self.search.setProperty("look", "search")
        self.search.setClearButtonEnabled(True)
        self.list.setProperty("look", "choices")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.search, self.empty, self.list, self.add):
            left.addWidget(widget)
        left.setStretch(2, 1)
        left.setAlignment(self.add, Qt.AlignmentFlag.AlignLeft)
        right = QVBoxLayout()
        right.setSpacing(12)
        for labelled in (
            Labelled("Person or desk", self.person),
            Labelled("Label, as printed", self.label),
            Labelled("Kind of contact", self.kind),
            Labelled("Address or number", self.address),
        ):
            right.addWidget(labelled)
        right.addWidget(self.public)
        right.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        holder = QWidget()
        holder.setFixedWidth(LIST_WIDTH)
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(holder)
        sides.addLayout(right, 1)
        self.body.addLayout(sides)
        self.list.setMinimumHeight(HEIGHT)
        self.footer.insertWidget(0, self.delete)
        self.footer.insertStretch(1, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.list.currentRowChanged.connect(self._chosen)
        self.add.clicked.connect(self._begin)
        self.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.accept)
        for name, part in self._parts.items():
            part.edited.connect(lambda value, name=name: self._take(name, value))
        for line in (self.person, self.label, self.address):
            line.editingFinished.connect(self._keep)
        for one in (self.kind, self.public):
            one.edited.connect(lambda _: self._keep())
        self.finished.connect(lambda _: self._keep())

    def _speak(self) -> None:
        self.whenever_said(lambda: self.set_title(tr("Contact book")))
        self.whenever_said(lambda: self.kind.offer([(kind, tr(CONTACT_WORDS[kind])) for kind in ContactKind]))
        self.say("Search the contact book", self.search.setPlaceholderText, self.search.setAccessibleName)
        self.say("Contacts", self.list.setAccessibleName)
        self.say("New contact", self.add.setText)
        self.say("Delete", self.delete.setText)
        self.say("Done", self.close_button.setText)
        self.say("May be published with an article", self.public.setText)
        self.whenever_said(self._filter)

    # Reading and listing

    def _read(self, *, shows_first: bool = False) -> None:
        """Read and list the book; ``shows_first``: show its first entry, unless another is begun meanwhile."""
        shown = self._shown

        def show(answer: tuple[tuple[Contact, ...], bool]) -> None:
            self._entries, read_only = answer
            self._allow(not read_only)
            self.is_read = True
            self._filter()
            if shows_first and shown == self._shown and self._listed and self._value == NEW:
                self._point_at(self._listed[0])

        self._lanes.read(self, lambda desk: (desk.remembering.contacts(), desk.library.read_only), show)

    def _allow(self, writable: bool) -> None:
        """Let entries be changed, or say why they cannot be."""
        self._writable = writable
        for part in (*self._parts.values(), self.add):
            part.setEnabled(writable)
            part.setToolTip("" if writable else tr("The library can only be read."))
        self._allow_deleting()

    def _allow_deleting(self) -> None:
        self.delete.setEnabled(self._writable and self._stored is not None)
        why = "" if self._stored else tr("There is no entry chosen.")
        self.delete.setToolTip(why if self._writable else tr("The library can only be read."))

    def _filter(self) -> None:
        wanted = folded(self.search.text().strip())
        self._listed = [
            one for one in self._entries if wanted in folded(f"{one.person} {one.label} {one.value}")
        ]
        self.list.blockSignals(True)
        self.list.clear()
        for words in (_worded(one) for one in self._listed):
            item = QListWidgetItem(words, self.list)
            item.setToolTip(plain_tip(words))
        if self._stored in self._listed:
            self.list.setCurrentRow(self._listed.index(self._stored))
        self.list.blockSignals(False)
        self.empty.setVisible(self.is_read and not self._listed)
        self.empty.setText(
            tr("No contact with these words.")
            if self._entries
            else tr(
                "Nobody is in the book yet. Add somebody here, or from the menu of a contact in an article."
            )
        )

    def _point_at(self, contact: Contact) -> None:
        self.list.setCurrentRow(self._listed.index(contact))
        self._show(contact)

    # Editing

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self._listed) and self._listed[row] != self._stored:
            chosen = self._listed[row]
            self._keep()
            self._show(chosen)

    def _begin(self) -> None:
        """Begin a new entry."""
        self._keep()
        self.list.setCurrentRow(-1)
        self._show(None)
        self.person.setFocus()

    def _show(self, contact: Contact | None) -> None:
        self._shown += 1
        self._stored = contact
        self._value = contact or NEW
        for name, part in self._parts.items():
            part.show_value(getattr(self._value, name))
        self._allow_deleting()

    def _take(self, name: str, value: Any) -> None:
        self._value = replace(self._value, **{name: value})

    def _keep(self) -> None:
        """Keep what was typed; an entry without an address or number would reach nobody."""
        value, stored = self._value, self._stored
        if value == (stored or NEW) or not value.value.strip():
            return
        self._stored = value
        self._allow_deleting()
        self._lanes.write(
            self,
            lambda desk: desk.remembering.keep_contact(value, stored),
            functools.partial(self._kept, self._shown, value),
        )

    def _kept(self, shown: int, value: Contact, contact: Contact) -> None:
        """Go on from what was kept, unless another entry, or a newer state of this one, stands there by now."""
        if shown == self._shown and value == self._stored:
            self._stored = contact
            if self._value == value:
                self._value = contact
        self._read()

    def _delete(self) -> None:
        gone = self._stored
        if gone is None:
            return
        self._show(None)
        self._lanes.write(
            self, lambda desk: desk.remembering.forget_contact(gone), lambda _: self._read(shows_first=True)
        )


def _worded(contact: Contact) -> str:
    """An entry in one line."""
    who = contact.person or contact.label or tr(CONTACT_WORDS[contact.kind])
    words = [who, contact.value, "" if contact.public else tr("stays here")]
    return " · ".join(word for word in words if word)
