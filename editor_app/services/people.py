"""People: who works here, whom decisions are asked of, and the keys they sign with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from editor_app.domain.errors import StetError
from editor_app.domain.people import DESK_ROLES, OWNER, Capability, People, Person, PersonKey, owner_named
from editor_app.services.desk import PERSON_NAME
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, stamp

PERSON_ID = "person.id"
"""The setting of a library under which it is kept who works here, by id."""

PINS = "person.pins"
"""The setting with what is kept of each person's PIN, by their id: ``token``, ``failures`` and ``failed_at``."""


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
        if not people.known:  # nobody else has read anything here
            unit.last_read.give(name)
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

    def introduce(self, name: str, pen_name: str = "", unit_name: str = "") -> None:
        """Say who works here: the name, and where they are given the name one is credited under and one's unit."""
        with self._library.writing() as unit:
            name_person(unit, name)
            here = person_here(unit, self._account)
            pen, where = _plain(pen_name), _plain(unit_name)
            if here.id in unit.people.all().known and (pen or where):
                pens = tuple(dict.fromkeys(filter(None, (pen, *here.pen_names))))
                unit.people.put(replace(here, pen_names=pens, unit=where or here.unit))

    def switch(self, person: str) -> Person:
        """Let somebody of the desk who has no PIN work here from now on.

        Raise `StetError` for somebody unknown, or whose PIN is asked for (`TakingOver.switch`).
        """
        with self._library.writing() as unit:
            known = known_person(unit, person)
            if has_pin(unit, known.id):
                raise StetError("PIN needed", "The PIN of {person} is asked for.", person=known.shown)
            work_as(unit, known)
            return known

    def add(self, person: Person) -> Person:
        """Take somebody in, or change their names and roles; raises as `take_in_person` does."""
        with self._library.writing() as unit:
            return take_in_person(unit, person, self._account)

    def revoke_key(self, person: str, public: str) -> None:
        """Let a key count no more for what is decided from now on; raises as `revoke` does."""
        with self._library.writing() as unit:
            revoke(unit, person, public, stamp(self._clock()), self._account)


def take_in_person(unit: Unit, person: Person, account: str) -> Person:
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
    here = registered(unit, person_here(unit, account))
    refuse_others(here)
    before = unit.people.all().known.get(person.id)
    person = replace(person, keys=() if before is None else before.keys)
    unit.people.put(person)
    if all(one.has_left for one in unit.people.all() if OWNER in one.roles and not one.publications):
        raise StetError("No owner left", "Somebody has to be the owner of this desk.")
    if person.id == here.id:
        work_as(unit, person)
    return person


def revoke(unit: Unit, person: str, public: str, at: str, account: str) -> None:
    """Let a key count no more for what is decided from an instant (ISO 8601) on.

    Raise `StetError` where whoever works here neither owns this desk nor has the key.
    """
    here = person_here(unit, account)
    known = known_person(unit, person)
    if here.id != known.id:
        refuse_others(here)
    unit.people.put(without_keys(known, {public}, at))


def without_keys(person: Person, publics: Collection[str], at: str) -> Person:
    """A person some of whose keys count no more from an instant on."""
    keys = tuple(
        replace(key, revoked_at=key.revoked_at or at) if key.public in publics else key for key in person.keys
    )
    return replace(person, keys=keys)


def refuse_others(here: Person) -> None:
    """Raise `StetError` where a person does not own this desk."""
    if Capability.PEOPLE not in here.capabilities():
        raise StetError("Not the owner", "Only an owner of this desk takes people in and gives roles.")


def work_as(unit: Unit, person: Person) -> None:
    """Let a person work here from now on."""
    for key, value in ((PERSON_ID, person.id), (PERSON_NAME, person.shown)):
        if unit.settings.get(key, "") != value:
            unit.settings.put(key, value)


def has_pin(view: View | Unit, person: str) -> bool:
    """Whether somebody's name (by id) is guarded by a PIN in a library."""
    return bool(kept_of_pin(view, person).get("token"))


def kept_of_pin(view: View | Unit, person: str) -> dict[str, Any]:
    """What is kept of somebody's PIN; nothing where they have none."""
    kept = view.settings.get(PINS, {}).get(person, {})
    return kept if isinstance(kept, dict) else {}


def byline_here(view: View | Unit) -> tuple[str, str]:
    """The name that whoever works here is credited under, and their unit; empty where nobody has been named."""
    name = str(view.settings.get(PERSON_NAME, ""))
    if not name:
        return "", ""
    known = view.people.all().known
    here = known.get(str(view.settings.get(PERSON_ID, ""))) or known.get(name)
    return (name, "") if here is None else (next(iter(here.pen_names), name), here.unit)


def _plain(text: str) -> str:
    return " ".join(text.split())


def known_person(unit: View | Unit, name: str) -> Person:
    """Somebody by their id or name.  Raise `StetError` where nobody, or more than one, is called so."""
    people = unit.people.all()
    exact = people.known.get(name)
    called = [one for one in people if name in one.names]
    found = [exact] if exact is not None else [one for one in called if one.roles] or called
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
