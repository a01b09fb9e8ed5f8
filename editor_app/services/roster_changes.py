"""What an owner changes of the people: in a newsroom each change is signed at once, as its next roster."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.services.newsroom import sign_next
from editor_app.services.people import (
    known_person,
    person_here,
    refuse_others,
    registered,
    revoke,
    take_in_person,
)
from editor_app.services.rosters import roster_here
from editor_app.services.signatures import one_more_key, pair_for
from editor_app.store.library import Library, Unit
from editor_app.system.clock import Clock, stamp
from editor_app.trust.key_place import KeyPlace


class RosterChanges:
    """Changing the people of one library; each of them happens whole, its roster too, or not at all."""

    def __init__(self, library: Library, account: str, clock: Clock, keys: KeyPlace) -> None:
        self._library = library
        self._account = account
        self._clock = clock
        self._keys = keys

    def keep(self, *people: Person) -> None:
        """Take people in, or change their names and roles; raises as `people.take_in_person` does."""
        with self._library.writing() as unit:
            for person in people:
                take_in_person(unit, person, self._account)
            self._sign(unit)

    def revoke(self, person: str, public: str, at: str = "") -> None:
        """Let a key count no more for what is decided from an instant (ISO 8601; empty: now) on.

        Raise `StetError` where one may not, or it is the last key that could sign for this newsroom.
        """
        with self._library.writing() as unit:
            here = person_here(unit, self._account)
            left = [key.public for key in here.keys if not key.revoked_at]
            if roster_here(unit) is not None and left == [public]:
                raise StetError(
                    "Not oneself", "Another owner revokes your last key: you could sign nothing without it."
                )
            now = stamp(self._clock())
            revoke(unit, person, public, at or now, self._account)
            if left == [public]:
                # On a desk of one's own one goes on with another key.
                one_more_key(unit, unit.people.all().known[here.id], self._keys, now)
            self._sign(unit)

    def leave(self, person: str) -> None:
        """Let somebody have left: nothing that they sign from now on counts; what they decided before does.

        Raise `StetError` where one may not, or they are whoever works here.
        """
        with self._library.writing() as unit:
            here = person_here(unit, self._account)
            refuse_others(here)
            who = known_person(unit, person)
            if who.id == here.id:
                raise StetError("Not oneself", "Another owner lets you leave.")
            for key in who.keys:
                revoke(unit, who.id, key.public, stamp(self._clock()), self._account)
            if not who.keys:
                unit.people.put(replace(who, roles=()))
            self._sign(unit)

    def make_key(self, person: str) -> None:
        """Make the key on this machine with which somebody who has none will sign.  Raise `StetError` where one may not."""
        with self._library.writing() as unit:
            refuse_others(registered(unit, person_here(unit, self._account)))
            pair_for(unit, known_person(unit, person), self._keys, stamp(self._clock()))
            self._sign(unit)

    def rename(self, name: str) -> None:
        """Call the newsroom something else.  Raise `StetError` where one may not."""
        with self._library.writing() as unit:
            roster = roster_here(unit)
            if roster is not None and name.strip():
                sign_next(
                    unit,
                    replace(roster, name=" ".join(name.split())),
                    self._account,
                    stamp(self._clock()),
                    self._keys,
                )

    def _sign(self, unit: Unit) -> None:
        roster = roster_here(unit)
        if roster is not None:
            sign_next(unit, roster, self._account, stamp(self._clock()), self._keys)
