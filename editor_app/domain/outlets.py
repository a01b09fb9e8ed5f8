"""What went live where: outlet records judged as decisions are, and what they come to.

One counts where its maker was known, its signature holds and a role let them; the others are kept and say why not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from editor_app.domain.events import Decision, OutletAction, OutletRecord, event_id
from editor_app.domain.people import Capability, People, Person
from editor_app.domain.permission import no
from editor_app.domain.standing import Doubt, OutletStanding, Uncounted
from editor_app.domain.workflow import in_order

SignatureDoubt = Callable[[Decision | OutletRecord, Person], Doubt | None]
"""Tells what is wrong with the signature of an event for a person who is known."""

# Whoever records a take-down that was ordered by telephone writes down that it happened.
_NEEDED: dict[OutletAction, frozenset[Capability]] = {
    OutletAction.TAKEN_DOWN: frozenset({Capability.TAKE_DOWN, Capability.RECORD})
}
_USUALLY_NEEDED = frozenset({Capability.PUBLISH})


def judged(
    records: Iterable[OutletRecord], people: People, doubt: SignatureDoubt
) -> tuple[tuple[OutletRecord, ...], tuple[Uncounted, ...]]:
    """The records that count, and those that do not, with the reasons."""
    counted: list[OutletRecord] = []
    uncounted: list[Uncounted] = []
    for record in records:
        why = _why_not(record, people, doubt)
        if why is None:
            counted.append(record)
        else:
            uncounted.append(why)
    return tuple(counted), tuple(uncounted)


def _why_not(record: OutletRecord, people: People, doubt: SignatureDoubt) -> Uncounted | None:
    name, person = event_id(record), people.get(record.person)
    if person is None:
        return Uncounted(name, record, Doubt.UNKNOWN_PERSON)
    found = doubt(record, person)
    if found is not None:
        return Uncounted(name, record, found)
    if not _NEEDED.get(record.action, _USUALLY_NEEDED) & person.capabilities(record.publication):
        verdict = no("no_capability", person=person.shown)
        return Uncounted(name, record, Doubt.REFUSED, verdict.code, tuple(verdict.values.items()))
    return None


def outlets_of(records: Iterable[OutletRecord]) -> tuple[OutletStanding, ...]:
    """What stands last for each publication and channel; a package alone changes nothing about what is live."""
    latest: dict[tuple[str, str], OutletStanding] = {}
    for record in in_order(records):
        where = record.publication, record.channel
        if record.action is OutletAction.PACKAGED and where in latest:
            continue
        latest[where] = OutletStanding(*where, record.action, record.at, record.address, record.content_hash)
    return tuple(latest[where] for where in sorted(latest))
