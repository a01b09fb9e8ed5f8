"""How this desk stands to a newsroom, in words, with what one can do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.policy import ONE_EDITOR, POLICIES
from editor_app.ui.i18n import Spoken, run_on, tr
from editor_app.ui.staff.files import day_of
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import quiet_button

if TYPE_CHECKING:
    from editor_app.services.membership import Members

DEED_WORDS = {
    "found": "Found a newsroom…",
    "ask": "Ask to join…",
    "open": "Open a file…",
    "paste": "Open from the clipboard",
    "withdraw": "Wait for no answer",
    "save": "Save the roster…",
    "rename": "Rename…",
    "renew": "Renew the roster…",
    "key": "Send my key to an owner…",
}
"""What one can do, by its id, as `NewsroomBand.wanted` names it."""

# What stands on buttons and what in the menu, by how one stands to a newsroom.
DEEDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "solo": (("found", "ask"), ("open", "paste")),
    "pending": (("open", "ask"), ("paste", "withdraw", "found")),
    "member": (("open",), ("paste", "save", "key")),
    "unlisted": (("key", "open"), ("paste",)),
    "owner": (("open", "save"), ("paste", "rename", "renew")),
}
POLICY = "policy:"
"""Before the key of a review policy, what is wanted where another one is chosen."""


class NewsroomBand(Spoken, QFrame):
    """Says where one stands.  Signal ``wanted(str)``: an id of `DEED_WORDS`, or `POLICY` with a policy's key."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._members: Members | None = None
        self.head, self.told, self.warning = (
            plain_label(look="strong"),
            plain_label(look="muted"),
            plain_label(look="caption-warn"),
        )
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in (self.head, self.told, self.warning):
            column.addWidget(label)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 12, 12, 12)
        across.setSpacing(16)
        across.addLayout(column, 1)
        across.addLayout(self._buttons)
        self.whenever_said(self._speak)

    def show_members(self, members: Members) -> None:
        """Show where one stands now."""
        self._members = members
        self._speak()

    def _speak(self) -> None:
        members = self._members
        if members is None:
            return
        self.head.setText(_head(members))
        self.told.setText(_told(members))
        warning = _warning(members)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not members.read_only:
            self._offer(members)

    def _offer(self, members: Members) -> None:
        buttons, more = DEEDS[members.belonging.value]
        for deed in buttons:
            button = quiet_button()
            button.setText(tr(DEED_WORDS[deed]))
            button.clicked.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
            self._buttons.addWidget(button)
        opener = QPushButton("⋯", autoDefault=False)
        opener.setToolTip(tr("More about the newsroom"))
        opener.setAccessibleName(opener.toolTip())
        menu = QMenu(opener)
        for deed in more:
            menu.addAction(tr(DEED_WORDS[deed])).triggered.connect(
                lambda _=False, deed=deed: self.wanted.emit(deed)
            )
        if "renew" in more and members.roster is not None:
            policies = menu.addMenu(tr("Review policy of the newsroom"))
            holds = members.roster.policy or ONE_EDITOR.key
            for policy in POLICIES.values():
                entry = policies.addAction(tr(policy.en))
                entry.setCheckable(True)
                entry.setChecked(policy.key == holds)
                entry.triggered.connect(lambda _=False, key=policy.key: self.wanted.emit(f"{POLICY}{key}"))
        opener.setMenu(menu)
        self._buttons.addWidget(opener)


def _head(members: Members) -> str:
    if members.roster is not None:
        return members.roster.name
    return tr("You asked to join a newsroom") if members.asked_at else tr("A desk of its own")


def _told(members: Members) -> str:
    roster = members.roster
    if roster is None:
        if members.asked_at:
            day = day_of(members.asked_at)
            return tr(
                "Asked on {day}. Open the answer of an owner here, or drop it onto the window.", day=day
            )
        return tr("Only the people of this desk decide here. A newsroom has one roster for several desks.")
    policy = POLICIES.get(roster.policy, ONE_EDITOR)
    said = [
        tr("Roster {number} of {day}.", number=roster.number, day=day_of(roster.at)),
        tr("Owners: {count}.", count=members.owners),
        tr("Review: {policy}.", policy=tr(policy.en)),
    ]
    if roster.until:
        said.append(tr("Valid until {day}.", day=day_of(roster.until)))
    if members.belonging.value == "unlisted":
        said.append(tr("The roster has no key of yours that lies here: what you decide does not count."))
    return run_on(*said)


def _warning(members: Members) -> str:
    said = []
    if members.outdated:
        said.append(tr("The date of this roster has passed: ask an owner for a newer one."))
    if members.roster is not None and members.owners < 2:
        said.append(tr("This newsroom has one owner only: take in a second one."))
    return run_on(*said)
