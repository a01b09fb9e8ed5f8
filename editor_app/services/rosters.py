"""The rosters of a library: all of its newsroom that ever came, and which of them holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from editor_app.domain.people import Person
from editor_app.domain.records import roster_from_bytes
from editor_app.domain.roster import (
    ROOT_SETTING,
    ROSTER_SETTING,
    ROSTERS_SETTING,
    Roster,
    roster_bytes,
    roster_id,
)
from editor_app.domain.roster_walk import place, steps, walk
from editor_app.store.library import Unit, View


def roster_here(view: View | Unit) -> Roster | None:
    """The roster that holds in a library; None on a solo desk."""
    text = str(view.settings.get(ROSTER_SETTING, ""))
    return roster_from_bytes(text.encode("utf-8")) if text else None


def known_rosters(view: View | Unit) -> dict[str, Roster]:
    """All rosters of the newsroom that are known here, by id; none on a solo desk."""
    held = roster_here(view)
    kept = (roster_from_bytes(str(text).encode("utf-8")) for text in view.settings.get(ROSTERS_SETTING, []))
    return {roster_id(one): one for one in (*kept, *([held] if held else []))}


def steps_here(view: View | Unit) -> tuple[Roster, ...]:
    """The rosters that other desks need to come to the one that holds here, oldest first; none on a solo desk."""
    known = known_rosters(view)
    return steps(_root(view, known), known.values()) if known else ()


def trust_first(unit: Unit, roster: Roster, others: Iterable[Roster] = ()) -> None:
    """Let a roster hold because a person says so; ``others`` of its newsroom came with it."""
    known = {roster_id(one): one for one in (*others, roster)}
    unit.settings.put(ROOT_SETTING, roster_id(roster))
    _keep(unit, known)
    _follow(unit, known, None)


def take_in(unit: Unit, rosters: Iterable[Roster]) -> bool:
    """Take in rosters whose signatures hold, those of this desk's newsroom; tell whether another one holds now.

    A desk joins no newsroom in passing: the first roster is trusted by a person (`trust_first`).
    """
    held = roster_here(unit)
    if held is None:
        return False
    known = known_rosters(unit)
    new = {roster_id(one): one for one in rosters if one.newsroom == held.newsroom}
    if new.keys() <= known.keys():
        return False
    known |= new
    _keep(unit, known)
    return _follow(unit, known, held) != held


def would_hold(view: View | Unit, rosters: Iterable[Roster]) -> Roster | None:
    """The roster that would hold once these were taken in."""
    held = roster_here(view)
    if held is None:
        return None
    known = known_rosters(view)
    new = {roster_id(one): one for one in rosters if one.newsroom == held.newsroom}
    return walk(_root(view, known), (known | new).values())[-1]


def _root(view: View | Unit, known: dict[str, Roster]) -> Roster:
    named = known.get(str(view.settings.get(ROOT_SETTING, "")))
    return named if named is not None else min(known.values(), key=place)


def _keep(unit: Unit, known: dict[str, Roster]) -> None:
    texts = [roster_bytes(one).decode("utf-8") for one in sorted(known.values(), key=place)]
    unit.settings.put(ROSTERS_SETTING, texts)


def _follow(unit: Unit, known: dict[str, Roster], before: Roster | None) -> Roster:
    """Let the roster hold to which the way leads: its people are the ones who count.

    Whoever stands in any other that is known, and not in this, is known by their keys and has no roles: all of it follows
    from the rosters alone, and not from the order in which they came.
    """
    roster = walk(_root(unit, known), known.values())[-1]
    if roster != before:
        unit.settings.put(ROSTER_SETTING, roster_bytes(roster).decode("utf-8"))
    listed = {one.id: one for one in roster.people}
    for person in _others(unit, known, before):
        if person.id not in listed:
            unit.people.put(person)
    for person in roster.people:
        unit.people.put(person)
    if roster != before:
        for person in unit.people.all():
            if person.id not in listed and person.roles and not person.publications:
                unit.people.put(replace(person, roles=()))
    if before is None or before.policy != roster.policy:
        unit.standings.renew()
    return roster


def _others(unit: Unit, known: dict[str, Roster], before: Roster | None) -> list[Person]:
    """The people of all known rosters, without roles; not those whom this desk has taken in by itself meanwhile."""
    listed = {one.id for one in before.people} if before is not None else set()
    here = unit.people.all().known
    own = {name for name, one in here.items() if one.roles and name not in listed}
    people = {
        person.id: replace(person, roles=())
        for one in sorted(known.values(), key=place)
        for person in one.people
        if person.id not in own
    }
    return list(people.values())
