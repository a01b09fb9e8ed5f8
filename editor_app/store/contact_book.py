"""The contact book of a library: contacts that articles share."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.changes import Aspect
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.store import tables
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_BOOK = tables.contact_book.c
_ALL = Query(
    select(_BOOK.kind, _BOOK.label, _BOOK.value, _BOOK.person, _BOOK.public).order_by(
        _BOOK.person, _BOOK.value, _BOOK.row
    )
)
_PUT = insert(tables.contact_book)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["kind", "value", "person"],
    set_={"label": _PUT.excluded.label, "public": _PUT.excluded.public, "at": _PUT.excluded.at},
)
_DROP = delete(tables.contact_book).where(
    _BOOK.kind == bindparam("of_kind"),
    _BOOK.value == bindparam("of_value"),
    _BOOK.person == bindparam("of_person"),
)


class ContactBook(Room):
    """Who is reached how; one entry for each kind, value and person."""

    def all(self) -> tuple[Contact, ...]:
        """Every entry, by person."""
        return tuple(
            Contact(ContactKind(kind), label, value, person, bool(public))
            for kind, label, value, person, public in _ALL.all(self._driver)
        )


class WritableContactBook(WritableRoom, ContactBook):
    """The book, and writing in it."""

    def put(self, contact: Contact) -> None:
        """Keep an entry, in place of the one of the same kind, value and person."""
        row = {
            "kind": contact.kind.value,
            "label": contact.label,
            "value": contact.value,
            "person": contact.person,
            "public": int(contact.public),
            "at": self._pen.now,
        }
        self._pen.execute(_PUT, row)
        self._pen.touch(Aspect.CONTACT_BOOK)

    def forget(self, contact: Contact) -> None:
        """Take out the entry of this kind, value and person."""
        found = {"of_kind": contact.kind.value, "of_value": contact.value, "of_person": contact.person}
        if self._pen.execute(_DROP, found):
            self._pen.touch(Aspect.CONTACT_BOOK)
