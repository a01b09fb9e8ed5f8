"""Sheets for what came in a file about a newsroom: somebody's request, a roster."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor_app.domain.roster import ROSTER_DOUBT_WORDS, RosterDoubt, owners_of, signer_in
from editor_app.ui.i18n import tr
from editor_app.ui.staff.files import day_of
from editor_app.ui.staff.roles_field import RolesField
from editor_app.ui.staff.words import role_words
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.membership import Members
    from editor_app.services.newsroom_papers import Answer, Request

WIDTH = 520
MOST_NAMED = 12


class AnswerSheet(Sheet):
    """Shows who asks to be taken in; ``answer`` is called with the id they get and their roles."""

    def __init__(
        self,
        parent: QWidget,
        request: Request,
        members: Members,
        answer: Callable[[str, tuple[str, ...]], object],
    ) -> None:
        super().__init__(parent, WIDTH)
        self._answer = answer
        person = request.person
        self.set_title(tr("{name} asks to be taken in", name=person.shown))
        told = [person.unit, *person.pen_names]
        if any(told):
            self.body.addWidget(plain_label(" · ".join(filter(None, told)), "muted"))
        prints = tr(", ").join(key.fingerprint for key in person.keys)
        self.body.addWidget(
            plain_label(tr("Fingerprint of their key: {fingerprint}", fingerprint=prints), selectable=True)
        )
        compare = tr("Compare it with what they read to you on the telephone before you take them in.")
        self.body.addWidget(plain_label(compare, "caption"))
        known = {one.person.id: one.person for one in members.people}
        self.choice = Choice()
        options = [(one.id, tr("{name}, who is listed already", name=one.shown)) for one in known.values()]
        fresh = _free_id(person.id, known)
        self.choice.offer([(fresh, tr("Somebody new, as {name}", name=fresh)), *options])
        self.choice.show_value(person.id if person.id in known else fresh)
        self.body.addWidget(Labelled("Who this is", self.choice))
        self.roles = RolesField()
        same = known.get(person.id)
        self.roles.show_value(same.roles if same is not None and same.roles else ("reporter",))
        self.choice.edited.connect(
            lambda who: self.roles.show_value(known[who].roles if who in known else ())
        )
        self.body.addWidget(Labelled("Roles", self.roles))
        self.missing = plain_label(tr("Say what they are: at least one role."), "error")
        self.missing.hide()
        self.body.addWidget(self.missing)
        self.roles.edited.connect(lambda _roles: self.missing.hide())
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        done = self.add_button("primary")
        done.setText(tr("Take in"))
        done.clicked.connect(self._finish)

    def _finish(self) -> None:
        if not self.roles.value:
            self.missing.show()
            self.make_room()
            return
        self.accept()
        self._answer(str(self.choice.value), self.roles.value)


class RosterSheet(Sheet):
    """Shows a newsroom's roster that came; ``follow`` is called where the person wants to."""

    def __init__(self, parent: QWidget, answer: Answer, follow: Callable[[], object]) -> None:
        super().__init__(parent, WIDTH)
        self._follow = follow
        roster = answer.roster
        newer = tr("A newer roster of {newsroom}", newsroom=roster.name)
        self.set_title(newer if answer.mine else tr("Join {newsroom}", newsroom=roster.name))
        signer = signer_in(roster, roster)
        owners = tr(", ").join(one.shown for one in owners_of(roster))
        lines = [
            tr("Roster {number} of {day}.", number=roster.number, day=day_of(roster.at)),
            tr("Signed by {signer}.", signer=signer.shown if signer is not None else "—"),
            tr("Owners: {people}.", people=owners),
        ]
        self.body.addWidget(plain_label("\n".join(lines)))
        for person in roster.people[:MOST_NAMED]:
            self.body.addWidget(plain_label(f"{person.shown} — {role_words(person.roles)}", "muted"))
        more = len(roster.people) - MOST_NAMED
        if more > 0:
            self.body.addWidget(plain_label(tr("And {count} more.", count=more), "muted"))
        self.body.setSpacing(6)
        if answer.doubt is not None:
            self.body.addWidget(plain_label(_doubt_words(answer.doubt), "error"))
        elif not answer.mine:
            told = tr(
                "From then on its people decide, with its roles: what was decided here by others does not count any more."
            )
            self.body.addWidget(plain_label(told, "caption-warn"))
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel") if answer.doubt is None else tr("Close"))
        cancel.clicked.connect(self.reject)
        if answer.doubt is None:
            done = self.add_button("primary")
            done.setText(tr("Take it") if answer.mine else tr("Join"))
            done.clicked.connect(self._finish)

    def _finish(self) -> None:
        self.accept()
        self._follow()


def _doubt_words(doubt: RosterDoubt) -> str:
    return tr(ROSTER_DOUBT_WORDS[doubt])


def _free_id(name: str, known: Collection[str]) -> str:
    """The name, with a number where somebody else is called so already."""
    number, free = 1, name
    while free in known:
        number += 1
        free = f"{name} {number}"
    return free
