"""People: versioned objects; the newest version of each holds."""

from __future__ import annotations

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.people import People, Person, person_bytes
from editor_app.store import index_rows, tables
from editor_app.store.people_rows import NEWEST_OF, known_people
from editor_app.store.room import Room, WritableRoom

_ADD = tables.people.insert()


class PeopleKnown(Room):
    """Everybody whose decisions count here."""

    def all(self) -> People:
        """Everybody, in the newest version."""
        return known_people(self._driver)


class WritablePeople(WritableRoom, PeopleKnown):
    """The people, and keeping new versions; articles that they decided on are told how they stand now."""

    def put(self, person: Person) -> str:
        """Keep a version, unless it is the newest already; return its hash."""
        data = person_bytes(person)
        name = digest(data)
        newest = NEWEST_OF.first(self._driver, id=person.id)
        if newest is None or newest[0] != name:
            first = not self.all().known
            self._pen.execute(_ADD, {"id": person.id, "hash": name, "at": self._pen.now, "bytes": data})
            self._pen.touch(Aspect.PEOPLE)
            # Until somebody is named everybody's decisions count: from the first one on they are looked at anew.
            index_rows.refresh_decided(self._pen, self._driver, "" if first else person.id)
        return name
