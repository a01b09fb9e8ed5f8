"""What the form proposes: what articles named before, and the contact book, each ready to be looked through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.domain.contacts import Contact
from editor_app.domain.fields import Source, SourceRelation
from editor_app.domain.seen import Known, SeenKind
from editor_app.ui.field_words import role_word
from editor_app.ui.i18n import tr
from editor_app.ui.widgets.completing import MOST, Completing, Find, Give, Proposal, folded, matching
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import CONTACT_WORDS

if TYPE_CHECKING:
    from editor_app.services.remembering import Proposals


class Proposing(QObject):
    """Proposals for the lines of one form.  Signal ``changed()`` when there are others."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known = Known()
        self._words: dict[SeenKind, tuple[str, ...]] = {}
        self.contacts: tuple[Contact, ...] = ()

    def know(self, proposals: Proposals) -> None:
        """Propose these from now on."""
        if (proposals.known, proposals.contacts) == (self._known, self.contacts):
            return
        self._known, self.contacts = proposals.known, proposals.contacts
        self._words.clear()
        self.changed.emit()

    def words(self, kind: SeenKind) -> tuple[str, ...]:
        """The names of one kind, the most frequent first."""
        if kind not in self._words:
            self._words[kind] = self._known.of(kind)
        return self._words[kind]

    def complete(self, line: ValueLine, kind: SeenKind, *, listing: bool = False) -> Completing:
        """Let a line propose names of a kind."""
        return Completing(line, self.finder(kind), listing=listing)

    def finder(self, kind: SeenKind) -> Find:
        """How names of a kind are found."""
        hint = self._hint_of_person if kind is SeenKind.PERSON else None

        def find(fragment: str, give: Give) -> None:
            words = matching(self.words(kind), fragment)
            give([Proposal(word, hint(word) if hint else "") for word in words])

        return find

    def person(self, name: str, role: str) -> tuple[str, str, str]:
        """How somebody was credited most, role, label and unit: as ``role`` where they ever were; empty if never."""
        ways = [one.parts(3) for one in self._known.named(SeenKind.PERSON, name)]
        found = next((way for way in ways if way[0] == role), ways[0] if ways else ("", "", ""))
        return found[0], found[1], found[2]

    def source(self, name: str) -> Source:
        """A source as it was named most."""
        ways = self._known.named(SeenKind.SOURCE, name)
        known = {one.value: one for one in SourceRelation}
        return Source(
            name, known.get(ways[0].detail, SourceRelation.ORIGINAL) if ways else SourceRelation.ORIGINAL
        )

    def find_contact(self, fragment: str, give: Give) -> None:
        """Entries of the contact book by person, value or label."""
        wanted = folded(fragment)
        found = [
            Proposal(one.value, _told(one), one)
            for one in self.contacts
            if any(wanted in folded(text) for text in (one.person, one.value, one.label))
        ]
        give(found[:MOST])

    def _hint_of_person(self, name: str) -> str:
        role, label, unit = self.person(name, "")
        return _joined([label or role_word(role), unit])


def _told(contact: Contact) -> str:
    private = "" if contact.public else tr("stays here")
    return _joined([contact.person, contact.label or tr(CONTACT_WORDS[contact.kind]), private])


def _joined(words: Sequence[str]) -> str:
    return " · ".join(word for word in words if word)
