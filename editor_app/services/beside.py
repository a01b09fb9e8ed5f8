"""What is kept beside an article's content, read and written: its desk data and its private data."""

from __future__ import annotations

import json
from typing import TypeVar

from editor_app.domain.beside import Beside, ConfidentialSource
from editor_app.domain.canonical import canonical_bytes, from_plain, to_plain
from editor_app.domain.contacts import Contact
from editor_app.domain.desk_matter import desk_changes, desk_matter
from editor_app.domain.errors import CorruptError
from editor_app.domain.events import DeskEvent
from editor_app.store.events import WritableEvents
from editor_app.store.library import Unit, View
from editor_app.store.private import Private, WritablePrivate

# Kinds of private objects, each a list; also the key under which the list stands in its object.
CONTACTS = "contacts"
CONFIDENTIAL = "confidential"

Item = TypeVar("Item", Contact, ConfidentialSource)


def beside(view: View | Unit, article: str) -> Beside:
    """All that is kept beside an article's content."""
    return Beside(
        desk_matter(view.events.desk(article)),
        _listed(view.private, article, CONTACTS, Contact),
        _listed(view.private, article, CONFIDENTIAL, ConfidentialSource),
    )


def put_beside(unit: Unit, article: str, after: Beside, person: str, at: str) -> None:
    """Bring what is kept beside an article to another state; ``person`` does it at an instant (ISO 8601)."""
    before = beside(unit, article)
    if after.desk != before.desk:
        _note(unit.events, article, desk_changes(before.desk, after.desk), person, at)
    if after.private_contacts != before.private_contacts:
        _replace(unit.private, article, CONTACTS, after.private_contacts)
    if after.confidential != before.confidential:
        _replace(unit.private, article, CONFIDENTIAL, after.confidential)


def add_listed(unit: Unit, article: str, kind: str, data: bytes) -> None:
    """Add what another desk's list of a kind holds to this desk's own.  Raise `CorruptError` where it is no such list."""
    try:
        brought = json.loads(data)[kind]
    except (ValueError, TypeError, KeyError) as error:
        raise CorruptError(
            "Damaged record", "A stored record cannot be read: {reason}.", reason=repr(error)
        ) from error
    before = beside(unit, article)
    if kind == CONTACTS:
        contacts = [from_plain(Contact, one) for one in brought]
        new = tuple(dict.fromkeys([*before.private_contacts, *contacts]))
        if new != before.private_contacts:
            _replace(unit.private, article, kind, new)
    else:
        sources = [from_plain(ConfidentialSource, one) for one in brought]
        known = tuple(dict.fromkeys([*before.confidential, *sources]))
        if known != before.confidential:
            _replace(unit.private, article, kind, known)


def _note(events: WritableEvents, article: str, changes: dict[str, str], person: str, at: str) -> None:
    """Add an event for each aspect that changed, after the one that held until now."""
    seen = events.desk_events(article)
    for aspect, value in changes.items():
        after = (seen[aspect],) if aspect in seen else ()
        events.add(DeskEvent(article, aspect, value, person, at, after))


def _listed(private: Private, article: str, kind: str, item: type[Item]) -> tuple[Item, ...]:
    entries = private.of(article, kind)
    if not entries:
        return ()
    plain = json.loads(private.get(entries[-1].hash))
    return tuple(from_plain(item, one) for one in plain[kind])


def _replace(private: WritablePrivate, article: str, kind: str, items: tuple[Item, ...]) -> None:
    for entry in private.of(article, kind):
        private.forget(entry)
    if items:
        private.put(article, kind, canonical_bytes({"kind": kind, kind: [to_plain(item) for item in items]}))
