"""The newsroom: one roster for several desks.  An owner signs it; others join by a request that an owner answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NoReturn

from editor_app.domain.characters import is_clean
from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.people import DESK_ROLES, Person
from editor_app.domain.records import request_from_bytes, roster_from_bytes
from editor_app.domain.roster import (
    REQUESTED_SETTING,
    ROSTER_DOUBT_WORDS,
    JoinRequest,
    Roster,
    RosterDoubt,
    owners_of,
    request_bytes,
    roster_bytes,
)
from editor_app.services.desk import PERSON_NAME
from editor_app.services.people import PERSON_ID, person_here, refuse_others, registered
from editor_app.services.rosters import roster_here, steps_here, take_in, trust_first
from editor_app.services.signatures import one_more_key, pair_for
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, new_id, stamp
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.roster_signing import (
    doubt_of_roster,
    request_holds,
    roster_holds,
    signed_request,
    signed_roster,
)

LARGEST_FILE = 4_000_000


@dataclass(frozen=True, slots=True)
class Joined:
    """The roster that holds here; None on a solo desk.  ``outdated`` tells that its date has passed: a newer is due."""

    roster: Roster | None
    outdated: bool = False


class Newsroom:
    """The newsroom that one library belongs to."""

    def __init__(self, library: Library, account: str, clock: Clock, keys: KeyPlace) -> None:
        self._library = library
        self._account = account
        self._clock = clock
        self._keys = keys

    def joined(self) -> Joined:
        """The roster that holds here."""
        with self._library.reading() as view:
            roster = roster_here(view)
        now = stamp(self._clock())
        return Joined(roster, roster is not None and bool(roster.until) and roster.until < now)

    def begin(self, name: str, policy: str = "") -> Roster:
        """Make a newsroom out of this desk and its people, with a review policy (empty: one editor).

        Raise `StetError` where this desk belongs to one already, or one may not.
        """
        name = " ".join(name.split())
        with self._library.writing() as unit:
            if roster_here(unit) is not None:
                raise StetError("In a newsroom", "This desk belongs to a newsroom already.")
            if not name:
                raise StetError("No name", "A newsroom needs a name.")
            unit.settings.drop(REQUESTED_SETTING)
            return self._sign(unit, Roster(new_id(), name, 0, "", (), policy=policy))

    def renew(self, until: str = "", policy: str = "") -> Roster:
        """Sign a next roster of the people as they are known here now, with another policy where one is named.

        Raise `StetError` where one may not.
        """
        with self._library.writing() as unit:
            before = self._roster(unit)
            return self._sign(unit, replace(before, until=until, policy=policy or before.policy))

    def request(self) -> bytes:
        """The request of whoever works here to be taken in, for an owner; their key is made where none lies here."""
        with self._library.writing() as unit:
            here = registered(unit, person_here(unit, self._account))
            now = stamp(self._clock())
            if not any(self._keys.lies_here(key.public) for key in here.keys if not key.revoked_at):
                pair = one_more_key(unit, here, self._keys, now)
            else:
                pair = pair_for(unit, here, self._keys, now)
            here = unit.people.all().known.get(here.id, here)
            key = tuple(one for one in here.keys if one.public == pair.public)
            asks = replace(here, roles=(), keys=key, publications=())
            if roster_here(unit) is None:
                unit.settings.put(REQUESTED_SETTING, now)
            return request_bytes(signed_request(JoinRequest(asks, now), pair))

    def withdraw(self) -> None:
        """Wait for no answer to a request any more."""
        with self._library.writing() as unit:
            unit.settings.drop(REQUESTED_SETTING)

    def look_at(self, data: bytes) -> Person:
        """Who asks in a request.  Raise `StetError` where it is none, or its key is not theirs."""
        return read_request(data).person

    def answer(self, data: bytes, roles: tuple[str, ...], person: str = "") -> Roster:
        """Take in whoever asks, with roles, and sign the next roster.

        ``person`` is the id they get (empty: the one they ask under).  Somebody of that id who has keys already gets
        one more.  Raise `StetError` where the request does not hold or one may not.
        """
        asks = read_request(data).person
        if not roles or not set(roles) <= DESK_ROLES.keys():
            raise StetError(
                "Unknown role",
                "There is no role {role}; there are: {known}.",
                role=", ".join(roles) or "''",
                known=", ".join(DESK_ROLES),
            )
        with self._library.writing() as unit:
            roster = self._roster(unit)
            before = unit.people.all().known.get(person or asks.id)
            held = () if before is None else before.keys
            new = tuple(key for key in asks.keys if key.public not in {one.public for one in held})
            name = asks.name or (asks.id if person and person != asks.id else "")
            unit.people.put(replace(asks, id=person or asks.id, name=name, roles=roles, keys=(*held, *new)))
            return self._sign(unit, roster)

    def accept(self, data: bytes) -> Roster:
        """Follow the last of the rosters in a file: join its newsroom, or take a newer one.

        Raise `StetError` where it is not to be followed.
        """
        rosters = read_rosters(data)
        last = rosters[-1]
        with self._library.writing() as unit:
            held = roster_here(unit)
            if held is None:
                _refuse(doubt_of_roster(last, None))
                trust_first(unit, last, rosters)
            elif not take_in(unit, rosters):
                _refuse(doubt_of_roster(last, held) or RosterDoubt.NOT_AN_OWNER)
            unit.settings.drop(REQUESTED_SETTING)
            holding = self._roster(unit)
            self._find_me(unit, holding)
            return holding

    def file(self) -> bytes:
        """The roster as a file for other desks, after those that lead to it.  Raise `StetError` on a solo desk."""
        with self._library.reading() as view:
            self._roster(view)
            return b"\n".join(roster_bytes(one) for one in steps_here(view))

    def _roster(self, view: View | Unit) -> Roster:
        roster = roster_here(view)
        if roster is None:
            raise StetError(
                "No newsroom",
                "This desk belongs to no newsroom yet.",
                hint="Begin one, or join one by its roster.",
            )
        return roster

    def _sign(self, unit: Unit, before: Roster) -> Roster:
        return sign_next(unit, before, self._account, stamp(self._clock()), self._keys)

    def _find_me(self, unit: Unit, roster: Roster) -> None:
        """Work here from now on as whoever of the roster has a key on this machine: oneself, where that is so."""
        here = person_here(unit, self._account).id
        mine = next(
            (
                one
                for one in sorted(roster.people, key=lambda one: one.id != here)
                for key in one.keys
                if not key.revoked_at and self._keys.lies_here(key.public)
            ),
            None,
        )
        if mine is not None:
            unit.last_read.give(mine.id, of=person_here(unit, self._account).id)
            unit.settings.put(PERSON_ID, mine.id)
            unit.settings.put(PERSON_NAME, mine.shown)


def sign_next(unit: Unit, before: Roster, account: str, now: str, keys: KeyPlace) -> Roster:
    """The next roster after another, of the people who are known here, signed by whoever works here, an owner.

    Raise `StetError` where one may not.
    """
    here = registered(unit, person_here(unit, account))
    refuse_others(here)
    pair = pair_for(unit, here, keys, now)
    people = tuple(one for one in unit.people.all() if not one.publications and one.roles)
    # A clock that once went ahead must not keep the newsroom from going on.
    at = max(now, before.at)
    roster = signed_roster(replace(before, number=before.number + 1, at=at, people=people), pair)
    _refuse(doubt_of_roster(roster, before if before.number else None))
    if before.number:
        take_in(unit, [roster])
    else:
        trust_first(unit, roster)
    return roster


def has_two_owners(roster: Roster) -> bool:
    """Whether the newsroom can do without one of its owners; else a second one is asked for."""
    return sum(not one.has_left for one in owners_of(roster)) > 1


def _refuse(doubt: RosterDoubt | None) -> None:
    """Raise `StetError` where there is a doubt."""
    if doubt is not None:
        raise StetError("Roster not followed", ROSTER_DOUBT_WORDS[doubt])


def read_rosters(data: bytes) -> list[Roster]:
    """The rosters of one newsroom in a file, a line for each, in canonical form.  Raise `StetError` where it has none."""
    if len(data) > LARGEST_FILE:
        _no_roster()
    try:
        rosters = [roster_from_bytes(line) for line in data.split(b"\n")]
        sound = b"\n".join(map(roster_bytes, rosters)) == data and is_clean(data.decode("utf-8"))
    except (CorruptError, UnicodeDecodeError, RecursionError):
        sound = False
    if not sound or len({one.newsroom for one in rosters}) != 1:
        _no_roster()
    if not all(map(roster_holds, rosters)):
        _refuse(RosterDoubt.BAD_SIGNATURE)
    return rosters


def read_request(data: bytes) -> JoinRequest:
    """A request from its file.  Raise `StetError` where it is none, or its key is not theirs."""
    if len(data) > LARGEST_FILE:
        _no_request()
    try:
        request = request_from_bytes(data)
        sound = request_bytes(request) == data and is_clean(data.decode("utf-8"))
    except (CorruptError, UnicodeDecodeError, RecursionError):
        sound = False
    if not sound:
        _no_request()
    if not request_holds(request):
        raise StetError("Request not sound", "The request was changed, or its key is not its maker's.")
    return request


def _no_roster() -> NoReturn:
    raise StetError("Not a roster", "The file is no roster of a newsroom.")


def _no_request() -> NoReturn:
    raise StetError("Not a request", "The file is no request to join a newsroom.")
