"""Everything about one person: names, unit, roles, keys, and their PIN where that is oneself."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.people import Person
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.staff.keys_view import KeysView
from editor_app.ui.staff.roles_field import RolesField
from editor_app.ui.staff.words import person_words
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import quiet_button
from editor_app.ui.widgets.value_line import ValueLine

if TYPE_CHECKING:
    from editor_app.services.membership import Colleague, Members

SECTION_WORDS = {"roles": "Roles", "keys": "Keys", "pin": "PIN on this machine"}
_BETWEEN = re.compile("[,，、;；]+")


def names_in(text: str) -> tuple[str, ...]:
    """The names that stand in a line, parted by commas."""
    return tuple(dict.fromkeys(filter(None, (" ".join(one.split()) for one in _BETWEEN.split(text)))))


class PersonForm(Spoken, QWidget):
    """Shows and edits one person.

    Signals: ``edited(Person)``; ``pin_wanted()``, ``unpin_wanted()``; ``revoke_wanted(str)`` a public half;
    ``make_key_wanted()``; ``leave_wanted()``; ``switch_wanted()``.
    """

    edited = Signal(object)
    pin_wanted = Signal()
    unpin_wanted = Signal()
    revoke_wanted = Signal(str)
    make_key_wanted = Signal()
    leave_wanted = Signal()
    switch_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = Person("")
        self._one: Colleague | None = None
        self._members: Members | None = None
        self.head, self.told = plain_label(look="title"), plain_label(look="caption")
        self.name, self.unit = ValueLine(), ValueLine()
        self.pen_names = ValueLine(names_in, lambda names: tr(", ").join(names))
        self.roles, self.keys = RolesField(), KeysView()
        self.pin_told = plain_label(look="muted")
        self.pin_button, self.unpin_button = quiet_button(), quiet_button("quiet")
        self.leave_button, self.switch_button = quiet_button("quiet"), quiet_button()
        self._lay_out()
        for part, name in (
            (self.name, "name"),
            (self.unit, "unit"),
            (self.pen_names, "pen_names"),
            (self.roles, "roles"),
        ):
            part.edited.connect(lambda value, name=name: self._take(name, value))
        self.whenever_said(self._speak)

    def show_person(self, value: Person, one: Colleague | None, members: Members) -> None:
        """Show somebody as they are edited; ``one`` is how they are kept, None for somebody new."""
        self.value, self._one, self._members = value, one, members
        self.name.show_value(value.shown)
        self.unit.show_value(value.unit)
        self.pen_names.show_value(value.pen_names)
        self.roles.show_value(value.roles)
        self._speak()

    # How it is made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.head)
        head.addWidget(self.told)
        top = QHBoxLayout()
        top.addLayout(head, 1)
        top.addWidget(self.switch_button)
        column.addLayout(top)
        column.addWidget(Labelled("Name of the person", self.name))
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(Labelled("Pen names, the one for bylines first", self.pen_names), 1)
        both.addWidget(Labelled("Where they work", self.unit), 1)
        column.addLayout(both)
        column.addWidget(self._section("roles"))
        column.addWidget(self.roles)
        column.addWidget(self._section("keys"))
        column.addWidget(self.keys)
        self._pin_head = self._section("pin")
        column.addWidget(self._pin_head)
        column.addWidget(self.pin_told)
        pins = QHBoxLayout()
        pins.setSpacing(8)
        pins.addWidget(self.pin_button)
        pins.addWidget(self.unpin_button)
        pins.addStretch(1)
        column.addLayout(pins)
        leaving = QHBoxLayout()
        leaving.setContentsMargins(0, 8, 0, 0)
        leaving.addWidget(self.leave_button)
        leaving.addStretch(1)
        column.addLayout(leaving)
        column.addStretch(1)
        self.pin_button.clicked.connect(self.pin_wanted)
        self.unpin_button.clicked.connect(self.unpin_wanted)
        self.leave_button.clicked.connect(self.leave_wanted)
        self.switch_button.clicked.connect(self.switch_wanted)
        self.keys.revoke_wanted.connect(self.revoke_wanted)
        self.keys.make_wanted.connect(self.make_key_wanted)

    def _section(self, name: str) -> QWidget:
        label = plain_label(look="section", wraps=False)
        self.say(SECTION_WORDS[name], label.setText)
        label.setContentsMargins(0, 8, 0, 0)
        return label

    # What is seen

    def _speak(self) -> None:
        members, one = self._members, self._one
        if members is None:
            return
        mine = one is not None and one.is_here
        self.head.setText(self.value.shown or tr("Somebody new"))
        told = [tr("This is you")] if mine or self.value.id == members.here.id else []
        told += [person_words(one.person)] if one is not None else []
        if self.value.publications:
            told.append(tr("Only for: {publications}", publications=tr(", ").join(self.value.publications)))
        self.told.setText(" · ".join(told))
        self._allow(members, mine)
        self.keys.show_keys(
            self.value.keys if one is not None else (),
            members.keys_here if mine else (),
            may_revoke=one is not None and (members.owns or (mine and members.roster is None)),
            may_make=one is not None and members.owns,
        )
        for widget in (self._pin_head, self.pin_told, self.pin_button, self.unpin_button):
            widget.setVisible(mine)
        has_pin = one is not None and one.has_pin
        self.unpin_button.setVisible(mine and has_pin)
        self.pin_button.setText(tr("Another PIN…") if has_pin else tr("Set a PIN…"))
        self.unpin_button.setText(tr("Remove the PIN…"))
        self.pin_told.setText(
            tr(
                "It is asked for before anybody works, or signs, in your name here; your key is locked with it."
            )
            if has_pin
            else tr("Where several people share this machine, a PIN keeps them from signing in your name.")
        )
        for button in (self.pin_button, self.unpin_button):
            button.setEnabled(not members.read_only)
        works = one is not None and not one.is_here and bool(one.person.roles) and not one.person.has_left
        self.switch_button.setVisible(works)
        self.switch_button.setEnabled(not members.read_only)
        self.switch_button.setText(tr("Work here as this person…"))
        self.leave_button.setVisible(works and members.owns)
        self.leave_button.setText(tr("Has left the newsroom…") if members.roster else tr("Has left…"))

    def _allow(self, members: Members, mine: bool) -> None:
        """Let fields be changed, or say why they cannot be."""
        # On a solo desk that nobody owns yet, whoever works here says who they are.
        owns = members.owns or (mine and members.roster is None and not members.read_only)
        why = tr("The library can only be read.") if members.read_only else ""
        why = why or ("" if owns else tr("Only an owner of this desk takes people in and gives roles."))
        for part in (self.name, self.unit, self.pen_names, self.roles):
            part.setEnabled(owns)
            part.setToolTip(why)

    def _take(self, name: str, value: Any) -> None:
        if name == "name":
            value = "" if value == self.value.id else value
        self.value = dataclasses.replace(self.value, **{name: value})
        self.edited.emit(self.value)
        if name == "name":
            self.head.setText(self.value.shown or tr("Somebody new"))
