"""What hand-offs say of newsrooms: whose rosters come, and what they change here."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.people import Person
from editor_app.domain.roster import Roster, signer_in
from editor_app.domain.roster_walk import place
from editor_app.services.rosters import known_rosters, roster_here, would_hold
from editor_app.store.library import Unit, View


class RosterFate(enum.StrEnum):
    """What becomes of a roster that comes."""

    HOLDS = "holds"
    """It is newer than the one here, and holds from now on."""
    WAITS = "waits"
    """It is kept, but one that it follows is missing, or no owner signed it."""
    STRANGE = "strange"
    """It is another newsroom's; the one here stays."""
    NOT_JOINED = "not_joined"
    """This desk belongs to no newsroom."""


@dataclass(frozen=True, slots=True)
class ComingRoster:
    """A newsroom's roster: its number, who signed it, what becomes of it.

    Where it holds from now on ``new`` and ``gone`` name the people that it has beside the present one, or has not,
    and ``changed`` those of other roles or keys.
    """

    newsroom: str
    number: int
    signer: str
    fate: RosterFate
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def coming_rosters(view: View | Unit, rosters: Iterable[Roster]) -> tuple[ComingRoster, ...]:
    """What is worth telling of the rosters that come: the newest of each newsroom, unless it is known here."""
    newest: dict[str, Roster] = {}
    came = sorted(rosters, key=place)
    newest |= {one.newsroom: one for one in came}
    held = roster_here(view)
    known = set(known_rosters(view).values())
    told = []
    for newsroom, roster in newest.items():
        if held is None or newsroom != held.newsroom:
            fate = RosterFate.NOT_JOINED if held is None else RosterFate.STRANGE
            told.append(ComingRoster(roster.name, roster.number, _signer(roster), fate))
            continue
        after = would_hold(view, came)
        if after is not None and after != held:
            told.append(_holding(held, after))
        elif roster not in known and roster.number > held.number:
            told.append(ComingRoster(roster.name, roster.number, _signer(roster), RosterFate.WAITS))
    return tuple(told)


def _holding(held: Roster, after: Roster) -> ComingRoster:
    before = {one.id: one for one in held.people}
    people = {one.id: one for one in after.people}
    return ComingRoster(
        after.name,
        after.number,
        _signer(after),
        RosterFate.HOLDS,
        tuple(one.shown for one in after.people if one.id not in before),
        tuple(one.shown for one in held.people if one.id not in people),
        tuple(
            one.shown for one in after.people if one.id in before and _counts(one) != _counts(before[one.id])
        ),
    )


def _counts(person: Person) -> tuple[object, ...]:
    return person.roles, person.keys


def _signer(roster: Roster) -> str:
    signer = signer_in(roster, roster)
    return "" if signer is None else signer.shown
