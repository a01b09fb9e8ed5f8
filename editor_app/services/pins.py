"""PINs: what keeps colleagues at one machine from working, and signing, in each other's names.

A PIN is kept in no form from which it could be read: it opens a token in the library's settings, and the private keys
that lie on this machine.  Neither leaves with a hand-off.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.services.people import (
    PINS,
    has_pin,
    kept_of_pin,
    known_person,
    person_here,
    refuse_others,
    registered,
    without_keys,
)
from editor_app.services.rosters import roster_here
from editor_app.services.signatures import one_more_key, pair_for
from editor_app.store.library import Library, Unit
from editor_app.system.clock import Clock, stamp
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.sealing import plain_pin, seal, unseal

SHORTEST, LONGEST = 4, 64
LONGEST_WAIT_S = 60
_WORD = "stet"


@dataclass(frozen=True, slots=True)
class Guard:
    """How somebody's name is guarded: by a PIN or not, and whether their key waits for it."""

    has_pin: bool
    locked: bool


class Pins:
    """The PINs of those who work at one library."""

    def __init__(self, library: Library, account: str, clock: Clock, keys: KeyPlace) -> None:
        self._library = library
        self._account = account
        self._clock = clock
        self._keys = keys

    def guard(self) -> Guard:
        """How the name of whoever works here is guarded."""
        with self._library.reading() as view:
            here = person_here(view, self._account)
            locked = any(self._keys.is_locked(key.public) for key in here.keys if not key.revoked_at)
            return Guard(locked or has_pin(view, here.id), locked)

    def set_pin(self, new: str, old: str = "") -> None:
        """Guard the name and keys of whoever works here; a key is made where they have none.

        Raise `StetError` where the old PIN is wrong, or the new one too short or too long.
        """
        if not SHORTEST <= len(plain_pin(new)) <= LONGEST:
            raise StetError(
                "Too short",
                "A PIN has {least} to {most} characters.",
                least=SHORTEST,
                most=LONGEST,
            )
        self.give(old)
        with self._library.writing() as unit:
            here = registered(unit, person_here(unit, self._account))
            if not here.keys:
                pair_for(unit, here, self._keys, stamp(self._clock()))
                here = unit.people.all().known[here.id]
            for key in here.keys:
                self._keys.seal(key.public, new)
            _note(unit, here.id, {"token": seal(_WORD, new)})

    def remove_pin(self, old: str) -> None:
        """Guard the name of whoever works here with no PIN any more.  Raise `StetError` where it is wrong."""
        self.give(old)
        with self._library.writing() as unit:
            here = person_here(unit, self._account)
            for key in here.keys:
                self._keys.bare(key.public)
            _note(unit, here.id, None)

    def give(self, pin: str, person: str = "") -> None:
        """Open what a PIN guards, of a person (id; empty: whoever works here); nothing where they have none.

        Raise `StetError` where the PIN is wrong; after each failure one has to wait longer.
        """
        with self._library.writing() as unit:
            who = known_person(unit, person) if person else person_here(unit, self._account)
            kept = kept_of_pin(unit, who.id)
            sealed = [key.public for key in who.keys if self._keys.is_sealed(key.public)]
            if not kept.get("token") and not sealed:
                return
            self._refuse_haste(kept)
            fits = self._fits(kept, sealed, pin)
            if fits:
                self._renew(unit, who, kept, pin)
            else:
                failed = {"failures": kept.get("failures", 0) + 1, "failed_at": stamp(self._clock())}
                _note(unit, who.id, {**kept, **failed})
        # Outside the writing, which would else be taken back with its note of the failure.
        if not fits:
            raise StetError(
                "Wrong PIN",
                "This is not the PIN of {person}.",
                hint="One can try again in {count} s.",
                person=who.shown,
                count=_wait_after(kept.get("failures", 0) + 1),
            )

    def lock(self, beside: Person | None = None) -> None:
        """Let PINs be asked for again before anything is signed, of all ``beside`` one person."""
        self._keys.lock({key.public for key in beside.keys} if beside is not None else ())

    def forget_pin(self, person: str) -> None:
        """For who has forgotten it: take the PIN away, and let what it guarded count no more from now on.

        Raise `StetError` where whoever works here neither owns this desk nor is that person.
        """
        with self._library.writing() as unit:
            here, who = person_here(unit, self._account), known_person(unit, person)
            if here.id != who.id:
                refuse_others(here)
            locked = {key.public for key in who.keys if self._keys.is_locked(key.public)}
            now = stamp(self._clock())
            without = without_keys(who, locked, now)
            unit.people.put(without)
            if without.has_left and roster_here(unit) is None:
                one_more_key(unit, without, self._keys, now)
            _note(unit, who.id, None)

    def _fits(self, kept: dict[str, Any], sealed: list[str], pin: str) -> bool:
        """Try a PIN on all that it may open: a copy of the library may know an older one than the keys."""
        fits = False
        for public in sealed:
            try:
                self._keys.open(public, pin)
            except ValueError:
                continue
            fits = True
        if not fits and kept.get("token"):
            try:
                fits = unseal(kept["token"], pin) == _WORD
            except ValueError:
                fits = False
        return fits

    def _renew(self, unit: Unit, who: Person, kept: dict[str, Any], pin: str) -> None:
        """The PIN was right: failures are forgotten, and keys that were made since are guarded too."""
        for key in who.keys:
            if not key.revoked_at and self._keys.get(key.public) and not self._keys.is_sealed(key.public):
                self._keys.seal(key.public, pin)
        try:
            unseal(str(kept.get("token", "")), pin)
            token = kept["token"]
        except ValueError:
            token = seal(_WORD, pin)
        if kept != {"token": token}:
            _note(unit, who.id, {"token": token})

    def _refuse_haste(self, kept: dict[str, Any]) -> None:
        failures = kept.get("failures", 0)
        if not failures:
            return
        wait = timedelta(seconds=_wait_after(failures))
        left = datetime.fromisoformat(kept["failed_at"]) + wait - self._clock()
        # A clock that was set back meanwhile must not lock anybody out for longer.
        if timedelta(0) < left <= wait:
            raise StetError(
                "Wait a little",
                "After a wrong PIN one waits: try again in {count} s.",
                count=int(left.total_seconds()) + 1,
            )


def _wait_after(failures: int) -> int:
    """How many seconds one waits after so many failures."""
    return int(min(2**failures, LONGEST_WAIT_S))


def _note(unit: Unit, person: str, kept: dict[str, Any] | None) -> None:
    pins = dict(unit.settings.get(PINS, {}))
    pins.pop(person, None)
    if kept is not None:
        pins[person] = kept
    unit.settings.put(PINS, pins)
