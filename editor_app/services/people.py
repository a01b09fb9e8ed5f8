"""People: who works here, whom decisions are asked of, and the keys they sign with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.errors import StetError
from editor_app.domain.people import DESK_ROLES, OWNER, Capability, People, Person, PersonKey, owner_named
from editor_app.services.desk import PERSON_NAME
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, stamp

PERSON_ID = "person.id"
"""The setting of a library under which it is kept who works here, by id."""


def person_here(view: View | Unit, account: str) -> Person:
    """Who works here: whoever was named last, else the ``account`` of the system.

    As long as nobody else is the owner of this desk, whoever works here is.
    """
    people = view.people.all()
    name = str(view.settings.get(PERSON_NAME, "")) or account
    known = people.known.get(str(view.settings.get(PERSON_ID, ""))) or people.known.get(name)
    if known is not None:
        return known
    return Person(name) if _has_owner(people) else owner_named(name)


def name_person(unit: Unit, name: str) -> None:
    """Set the name under which the person writes here: the first one makes them the owner of a solo desk."""
    name = " ".join(name.split())
    unit.settings.put(PERSON_NAME, name)
    if not name:
        return
    people = unit.people.all()
    here = people.known.get(str(unit.settings.get(PERSON_ID, "")))
    if here is not None:
        unit.people.put(replace(here, name="" if name == here.id else name))
    elif name in people.known or not _has_owner(people):
        known = people.known.get(name)
        if known is None:
            unit.people.put(owner_named(name))
        unit.settings.put(PERSON_ID, name)


def _has_owner(people: People) -> bool:
    """Whether somebody is the owner of the whole desk, not only of some publications."""
    return any(OWNER in person.roles and not person.publications for person in people)


@dataclass(frozen=True, slots=True)
class Crew:
    """Everybody who is known here, and who works here now."""

    here: Person
    people: tuple[Person, ...]


class Staff:
    """The people of one library."""

    def __init__(self, library: Library, account: str, clock: Clock) -> None:
        self._library = library
        self._account = account
        self._clock = clock

    def crew(self) -> Crew:
        """Everybody, by id, and who works here."""
        with self._library.reading() as view:
            return Crew(person_here(view, self._account), tuple(view.people.all()))

    def call_me(self, name: str) -> None:
        """Set the name of whoever works here; the first name makes a solo desk with its owner."""
        with self._library.writing() as unit:
            name_person(unit, name)

    def switch(self, person: str) -> Person:
        """Let somebody else of the desk work here from now on.  Raise `StetError` for somebody unknown."""
        with self._library.writing() as unit:
            known = known_person(unit, person)
            unit.settings.put(PERSON_ID, known.id)
            unit.settings.put(PERSON_NAME, known.shown)
            return known

    def add(self, person: Person) -> Person:
        """Take somebody in, or change their names and roles; keys stay as they are.

        Raise `StetError` where whoever works here may not, the roles are unknown, or nobody would own the desk.
        """
        unknown = [role for role in person.roles if role not in DESK_ROLES]
        if unknown or not person.id.strip():
            raise StetError(
                "Unknown role",
                "There is no role {role}; there are: {known}.",
                role=", ".join(unknown) or "''",
                known=", ".join(DESK_ROLES),
            )
        with self._library.writing() as unit:
            here = registered(unit, person_here(unit, self._account))
            if Capability.PEOPLE not in here.capabilities():
                raise StetError(
                    "Not the owner", "Only an owner of this desk takes people in and gives roles."
                )
            before = unit.people.all().known.get(person.id)
            person = replace(person, keys=() if before is None else before.keys)
            unit.people.put(person)
            if not _has_owner(unit.people.all()):
                raise StetError("No owner left", "Somebody has to be the owner of this desk.")
            return person

    def revoke_key(self, person: str, public: str) -> None:
        """Let a key count no more for what is decided from now on.  Raise `StetError` where that may not be."""
        with self._library.writing() as unit:
            here = person_here(unit, self._account)
            known = known_person(unit, person)
            if here.id != known.id and Capability.PEOPLE not in here.capabilities():
                raise StetError(
                    "Not the owner", "Only an owner of this desk takes people in and gives roles."
                )
            now = stamp(self._clock())
            keys = tuple(
                replace(key, revoked_at=key.revoked_at or now) if key.public == public else key
                for key in known.keys
            )
            unit.people.put(replace(known, keys=keys))


def known_person(unit: View | Unit, name: str) -> Person:
    """Somebody by their id or name.  Raise `StetError` where nobody, or more than one, is called so."""
    people = unit.people.all()
    exact = people.known.get(name)
    found = [exact] if exact is not None else [one for one in people if name in one.names]
    if len(found) != 1:
        raise StetError(
            "Unknown person",
            "Nobody here is called {name}." if not found else "More than one person here is called {name}.",
            hint="Those who are known: {people}.",
            name=name[:80],
            people=", ".join(one.id for one in people) or "—",
        )
    return found[0]


def registered(unit: Unit, person: Person) -> Person:
    """The person, known here from now on: the first one to decide at a desk is its owner."""
    if person.id not in unit.people.all().known and OWNER in person.roles:
        unit.people.put(person)
        unit.settings.put(PERSON_ID, person.id)
    return person


def with_key(person: Person, public: str, at: str) -> Person:
    """A person with one more key, that counts since an instant."""
    return replace(person, keys=(*person.keys, PersonKey(public, at)))
