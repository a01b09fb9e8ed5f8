"""Private contacts of an article: kept with its private data, never part of its content."""

from __future__ import annotations

import json

from editor_app.domain.canonical import canonical_bytes, from_plain, to_plain
from editor_app.domain.contacts import Contact
from editor_app.store.private import Private, WritablePrivate

CONTACTS = "contacts"


def private_contacts(private: Private, article: str) -> tuple[Contact, ...]:
    """The private contacts of an article, in their order."""
    entries = private.of(article, CONTACTS)
    if not entries:
        return ()
    plain = json.loads(private.get(entries[-1].hash))
    return tuple(from_plain(Contact, one) for one in plain["contacts"])


def put_private_contacts(private: WritablePrivate, article: str, contacts: tuple[Contact, ...]) -> None:
    """Replace the private contacts of an article."""
    if contacts == private_contacts(private, article):
        return
    for entry in private.of(article, CONTACTS):
        private.forget(entry)
    if contacts:
        data = canonical_bytes({"kind": CONTACTS, "contacts": [to_plain(contact) for contact in contacts]})
        private.put(article, CONTACTS, data)
