"""Who works here, everybody who is known, and how this desk stands to a newsroom: all that a sheet about it shows."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.people import OWNER, Person
from editor_app.domain.roster import REQUESTED_SETTING, Roster, owners_of
from editor_app.services.people import PERSON_ID, PINS, has_pin, person_here
from editor_app.services.rosters import roster_here
from editor_app.store.library import Library
from editor_app.system.clock import Clock, stamp
from editor_app.trust.key_place import KeyPlace


class Belonging(enum.StrEnum):
    """How whoever works here stands to a newsroom."""

    SOLO = "solo"
    PENDING = "pending"
    """They asked to be taken in, and no answer has come."""
    MEMBER = "member"
    OWNER = "owner"
    UNLISTED = "unlisted"
    """The desk belongs to one, and they are not in its roster, or none of their keys there lies on this machine."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody as the sheet lists them: whether they work here now, and have a PIN here."""

    person: Person
    is_here: bool
    has_pin: bool

    @property
    def is_owner(self) -> bool:
        """Whether they own the desk."""
        return OWNER in self.person.roles and not self.person.publications and not self.person.has_left


@dataclass(frozen=True, slots=True)
class Members:
    """One look at the people of a library.

    ``named`` tells that whoever works here has said who they are, ``locked`` that their key waits for a PIN,
    ``keys_here`` which of their keys lie on this machine, ``asked_at`` when they asked to be taken in (ISO 8601).
    """

    here: Person
    named: bool
    belonging: Belonging
    people: tuple[Colleague, ...]
    roster: Roster | None = None
    outdated: bool = False
    asked_at: str = ""
    locked: bool = False
    keys_here: frozenset[str] = frozenset()
    read_only: bool = False

    @property
    def owns(self) -> bool:
        """Whether whoever works here changes the people of this desk."""
        return not self.read_only and self.belonging is not Belonging.UNLISTED and OWNER in self.here.roles

    @property
    def owners(self) -> int:
        """How many own the desk."""
        return sum(one.is_owner for one in self.people)


class Membership:
    """Looks at the people of one library."""

    def __init__(self, library: Library, account: str, clock: Clock, keys: KeyPlace) -> None:
        self._library = library
        self._account = account
        self._clock = clock
        self._keys = keys

    def look(self, *, at_keys: bool = True) -> Members:
        """All that is known now; without the keys, which a keychain may be slow to give, they are taken to lie here."""
        with self._library.reading() as view:
            here = person_here(view, self._account)
            roster = roster_here(view)
            people = view.people.all()
            named = bool(view.settings.get(PERSON_ID, "")) or here.id in people.known
            asked = str(view.settings.get(REQUESTED_SETTING, ""))
            pins = bool(view.settings.get(PINS, {}))
            colleagues = tuple(
                Colleague(one, one.id == here.id, has_pin(view, one.id))
                for one in people
                # Without roles are those whom another roster names, which is not followed.
                if one.roles or one.id == here.id
            )
        keys = frozenset(key.public for key in here.keys if not at_keys or self._keys.lies_here(key.public))
        # Only where somebody has a PIN can a key be locked: keychains are slow to ask.
        locked = pins and any(self._keys.is_locked(public) for public in keys)
        now = stamp(self._clock())
        return Members(
            here,
            named,
            _belonging(here, roster, keys, asked),
            tuple(
                sorted(colleagues, key=lambda one: (not one.is_here, one.person.has_left, not one.is_owner))
            ),
            roster,
            roster is not None and bool(roster.until) and roster.until < now,
            asked if roster is None else "",
            locked,
            keys,
            self._library.read_only,
        )


def _belonging(here: Person, roster: Roster | None, keys: frozenset[str], asked: str) -> Belonging:
    if roster is None:
        return Belonging.PENDING if asked else Belonging.SOLO
    listed = next((one for one in roster.people if one.id == here.id), None)
    valid = {key.public for key in listed.keys if not key.revoked_at} if listed is not None else set()
    if not valid & keys:
        return Belonging.UNLISTED
    return Belonging.OWNER if here.id in {one.id for one in owners_of(roster)} else Belonging.MEMBER
