"""The sheet of people and newsroom: how the desk stands to a newsroom, who belongs to it, and everything about each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.people import Person
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.staff.band import NewsroomBand
from editor_app.ui.staff.person_form import PersonForm
from editor_app.ui.staff.sheet_deeds import SheetDeeds
from editor_app.ui.staff.words import person_words
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_tip
from editor_app.ui.widgets.sheet import Sheet, quiet_button

if TYPE_CHECKING:
    from editor_app.services.membership import Members

WIDTH, HEIGHT, LIST_WIDTH = 880, 720, 232
NEW = ""
"""What somebody who is being added is listed under until they are kept."""


class PeopleSheet(Sheet):
    """Shows and edits the people.  What is edited counts once it is saved: in a newsroom as its next roster."""

    def __init__(
        self,
        around: Surroundings,
        parent: QWidget,
        switch: Callable[[str], object],
        open_file: Callable[..., object],
    ) -> None:
        super().__init__(parent, WIDTH)
        self.resize(WIDTH, HEIGHT)
        self._around = around
        self._switch = switch
        self._edits: dict[str, Person] = {}
        self._ids: list[str] = []
        self._chosen = NEW
        self._is_warned = False
        self.members: Members | None = None
        self.say("People and newsroom", self.set_title)
        self.notice = NoticeSlot(around.icons)
        self.deeds = SheetDeeds(self, around, self.notice, open_file)
        self.deeds.done.connect(self.read)
        self.band, self.form, self.list = NewsroomBand(), PersonForm(), QListWidget()
        self.add_person, self.save, self.close_button = (
            quiet_button(),
            self.add_button("primary"),
            self.add_button(),
        )
        self._lay_out()
        self._connect()
        self.list.setFocus()
        self.read()

    # How it is made

    def _lay_out(self) -> None:
        self.list.setProperty("look", "choices")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(LIST_WIDTH)
        self.say("People", self.list.setAccessibleName)
        self.say("Add somebody", self.add_person.setText)
        self._around.icons.dress(self.add_person, "add")
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 16)
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.add_person)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(240)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 16, 16)
        column.addWidget(self.form)
        area.setWidget(inside)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(left)
        sides.addWidget(area, 1)
        self.body.setContentsMargins(24, 0, 8, 0)
        band = QVBoxLayout()
        band.setContentsMargins(0, 0, 16, 0)
        band.setSpacing(8)
        band.addWidget(self.notice)
        band.addWidget(self.band)
        self.body.addLayout(band)
        self.body.addLayout(sides, 1)
        self.footer.insertStretch(0, 1)
        self.say("Save", self.save.setText)
        self.say("Close", self.close_button.setText)

    def _connect(self) -> None:
        form, deeds = self.form, self.deeds
        self.list.currentRowChanged.connect(self._choose)
        self.add_person.clicked.connect(self.begin)
        self.save.clicked.connect(self.keep)
        self.close_button.clicked.connect(self.reject)
        self.band.wanted.connect(lambda deed: deeds.do(deed, self.members))
        form.edited.connect(self._edit)
        form.pin_wanted.connect(lambda: deeds.ask_pin(self.members, removes=False))
        form.unpin_wanted.connect(lambda: deeds.ask_pin(self.members, removes=True))
        form.revoke_wanted.connect(lambda public: deeds.revoke(self._chosen, public))
        form.make_key_wanted.connect(lambda: deeds.make_key(self._chosen))
        form.leave_wanted.connect(lambda: deeds.let_leave(self.form.value))
        form.switch_wanted.connect(self._switch_to)
        self._around.feed.changed.connect(self._hear)

    # What is seen

    def read(self) -> None:
        """Read everything anew; what is edited and not saved stays."""
        self._around.lanes.errand(self, lambda desk: desk.membership.look(), self._show, self.deeds.fail)

    def _hear(self, changes: Changes) -> None:
        if not changes.aspects or changes.aspects & {Aspect.SETTINGS, Aspect.PEOPLE}:
            self.read()

    def _show(self, members: Members) -> None:
        self.members = members
        self.band.show_members(members)
        if not members.people or members.here.id not in {one.person.id for one in members.people}:
            self._edits.setdefault(members.here.id, members.here)
        self._fill()

    def _fill(self) -> None:
        members = self.members
        if members is None:
            return
        kept = {one.person.id: one for one in members.people}
        self._ids = [*kept, *(one for one in self._edits if one not in kept)]
        if self._chosen not in self._ids:
            self._chosen = self._ids[0] if self._ids else NEW
        self.list.blockSignals(True)
        self.list.clear()
        for name in self._ids:
            one = kept.get(name)
            person = self._edits.get(name) or (one.person if one is not None else Person(""))
            words = person.shown or tr("Somebody new")
            item = QListWidgetItem(words, self.list)
            item.setIcon(self._around.icons.icon("mine", "muted"))
            if one is not None:
                item.setToolTip(plain_tip(f"{words}\n{person_words(one.person)}"))
                icon = "lock" if one.has_pin else "mine"
                item.setIcon(self._around.icons.icon(icon, "ink" if one.is_here else "muted"))
                if one.person.has_left or not one.person.roles:
                    item.setForeground(self.palette().placeholderText())
        self.list.setCurrentRow(self._ids.index(self._chosen) if self._ids else -1)
        self.list.blockSignals(False)
        self._show_chosen()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self._chosen = self._ids[row]
            self._show_chosen()

    def _show_chosen(self) -> None:
        members = self.members
        if members is None:
            return
        one = next((one for one in members.people if one.person.id == self._chosen), None)
        value = self._edits.get(self._chosen) or (one.person if one is not None else Person(""))
        if one is not None and self._chosen in self._edits:
            value = replace(value, keys=one.person.keys)
        self.form.show_person(value, one, members)
        self._settle()

    def _settle(self) -> None:
        members = self.members
        self.add_person.setEnabled(members is not None and members.owns)
        owns = members is not None and members.owns
        only = tr("Only an owner of this desk takes people in and gives roles.")
        self.add_person.setToolTip("" if owns else only)
        self.save.setEnabled(bool(self._changed()))
        self.save.setToolTip("" if self._changed() else tr("Nothing was changed."))

    # What is done

    def _changed(self) -> list[Person]:
        """Those who were edited and differ from how they are kept."""
        members = self.members
        if members is None:
            return []
        kept = {members.here.id: members.here, **{one.person.id: one.person for one in members.people}}
        return [one for name, one in self._edits.items() if one != kept.get(name) and one.shown]

    def _edit(self, person: Person) -> None:
        self._edits[self._chosen] = person
        self._is_warned = False
        item = self.list.currentItem()
        if item is not None:
            item.setText(person.shown or tr("Somebody new"))
        self._settle()

    def begin(self) -> None:
        """Begin somebody new."""
        self._edits.setdefault(NEW, Person("", roles=("reporter",)))
        self._chosen = NEW
        self._fill()
        self.form.name.setFocus()

    def keep(self) -> None:
        """Save everybody who was edited, all or none."""
        self.setFocus()  # what is being typed is finished
        members = self.members
        if members is None or not self._changed():
            return
        # Somebody new, and whoever says for the first time who they are, is known by that name from now on.
        people = [
            one if one.id and members.named else replace(one, id=one.shown, name="")
            for one in self._changed()
        ]
        taken = {one.person.id for one in members.people}
        new = next((one for one in self._edits.values() if not one.id and one.name in taken), None)
        if new is not None:
            sentence = tr("{name} is listed already: give a name that tells the two apart.", name=new.name)
            self.notice.tell(Notice(NoticeKind.WARN, sentence))
            return
        added = next((one.id for one in people if one.id not in taken), "")

        def done(_: object) -> None:
            self._edits.clear()
            if self._chosen == NEW:
                self._chosen = added
            self.notice.clear()
            self.read()

        self.deeds.keep(people, done, names_oneself=not members.named)

    def _switch_to(self) -> None:
        chosen = self._chosen
        if self._changed():
            self.notice.tell(Notice(NoticeKind.WARN, tr("Save or drop what you changed first.")))
            return
        self.accept()
        self._switch(chosen)

    # Qt overrides

    def reject(self) -> None:
        """Close, but say once that something is not saved."""
        if self._changed() and not self._is_warned:
            self._is_warned = True
            drop = NoticeAction(tr("Close without saving"), super().reject)
            save = NoticeAction(tr("Save"), self.keep)
            self.notice.tell(
                Notice(
                    NoticeKind.WARN, tr("What you changed is not saved yet."), "", (save, drop), lasting=True
                )
            )
        else:
            super().reject()
