"""What the newsroom has named before, and whom it knows how to reach."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.characters import clean
from editor_app.domain.contacts import Contact
from editor_app.domain.seen import NOTHING_KNOWN, Known
from editor_app.store.library import Library


@dataclass(frozen=True, slots=True)
class Proposals:
    """All that fields can be filled with: what articles name, and the contact book."""

    known: Known = NOTHING_KNOWN
    contacts: tuple[Contact, ...] = ()


class Remembering:
    """Proposals from one library, and its contact book."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def proposals(self) -> Proposals:
        """What there is to propose now."""
        with self._library.reading() as view:
            return Proposals(view.seen.known(), view.contact_book.all())

    def contacts(self) -> tuple[Contact, ...]:
        """Every entry of the contact book, by person."""
        with self._library.reading() as view:
            return view.contact_book.all()

    def keep_contact(self, contact: Contact, instead_of: Contact | None = None, origin: str = "") -> Contact:
        """Keep a contact in the book, in place of another entry where one is given; return it as it was kept."""
        kept = _cleaned(contact)
        with self._library.writing(origin) as unit:
            if instead_of is not None:
                unit.contact_book.forget(instead_of)
            unit.contact_book.put(kept)
        return kept

    def forget_contact(self, contact: Contact, origin: str = "") -> None:
        """Take a contact out of the book; articles keep theirs."""
        with self._library.writing(origin) as unit:
            unit.contact_book.forget(contact)


def _cleaned(contact: Contact) -> Contact:
    """The contact without what no text may hold and without blanks at its ends."""
    label, value, person = (clean(one)[0].strip() for one in (contact.label, contact.value, contact.person))
    return replace(contact, label=label, value=value, person=person)
