"""What lists of articles can be asked by: the sides of an article's standing that are kept beside it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.domain.people import Capability, Person
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.ties import Tie, utc
from editor_app.domain.workflow import Status

ROLE_MARK = "@"
"""Stands before a role in `Filed.hands`, to tell it from a person."""
HERE = "@here"
"""The hands of whoever writes at this desk: its own draft is what differs from what was approved."""


class Side(enum.StrEnum):
    """A side by which articles are listed."""

    STATUS = "status"
    WORK = "work"
    HANDS = "hands"
    HELD = "held"
    CONFIRM = "confirm"
    MERGE = "to_merge"


YES = "yes"


@dataclass(frozen=True, slots=True)
class Filed:
    """How an article is filed for lists.

    ``hands`` is the person (by id) who has it, or a role behind `ROLE_MARK` where anybody who reviews as that may take
    it, or `HERE`; empty where nobody has to do anything.  ``stage`` is the key of the stage whose turn it is.  ``changed`` tells
    that the text was changed since it was submitted or approved, ``excepted`` that its approval overrode the rules (特批).
    """

    status: Status = Status.DRAFT
    work: Status = Status.DRAFT
    stage: str = ""
    hands: str = ""
    held: bool = False
    confirm: bool = False
    changed: bool = False
    excepted: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Articles that have one of ``values`` on a side."""

    side: Side
    values: tuple[str, ...]


ON_HOLD = Condition(Side.HELD, (YES,))
NEEDS_MERGE = Condition(Side.MERGE, (YES,))
TO_CONFIRM = Condition(Side.CONFIRM, (YES,))


def at_work(*statuses: Status) -> Condition:
    """Articles whose work, whatever readers see, stands so."""
    return Condition(Side.WORK, tuple(status.value for status in statuses))


def in_hands_of(person: Person) -> Condition:
    """What waits for a person: what came back to them or is claimed by them, and what they may decide."""
    roles = sorted(person.reviews_as(person.publications[0] if person.publications else ""))
    own = (
        person.id,
        *sorted(person.names - {person.id}),
        *((HERE,) if _does(person, Capability.WRITE) else ()),
    )
    return Condition(Side.HANDS, (*own, *(f"{ROLE_MARK}{role}" for role in roles)))


def _does(person: Person, capability: Capability) -> bool:
    return capability in person.capabilities(person.publications[0] if person.publications else "")


@dataclass(frozen=True, slots=True)
class Strand:
    """One kind of articles that a queue holds: with a value on a ``side``, or tied by a word from ``first`` to ``last``.

    Words in ``besides`` do not count.  Articles that somebody called by one of ``barred`` may not decide on are left
    out, with ``publications`` all that are of others; ``inverse`` means just those that would be left out.
    ``unfinished`` means articles that readers do not see yet and that are not spiked.
    """

    side: Side | None = None
    first: str = ""
    last: str = ""
    besides: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    inverse: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Articles of any of these kinds, each once."""

    strands: tuple[Strand, ...]


def for_me(person: Person) -> AnyOf:
    """What waits for a person: decisions, what came back, merges, mentions, and what is to be confirmed.

    What they may not decide on, since it is their own or they passed another stage, is left out.
    """
    names, papers = tuple(sorted(person.names)), person.publications
    found = [_in_hands(hand, names, papers) for hand in in_hands_of(person).values]
    found += [Strand(first=name, last=name) for name in names]
    if _does(person, Capability.WRITE):
        found.append(Strand(Side.MERGE, YES))
    if _does(person, Capability.REVIEW):
        found.append(Strand(Side.CONFIRM, YES, barred=names, publications=papers))
    return AnyOf(tuple(found))


def _in_hands(hand: str, names: tuple[str, ...], publications: tuple[str, ...]) -> Strand:
    if is_role(hand):
        return Strand(Side.HANDS, hand, barred=names, publications=publications)
    return Strand(Side.HANDS, hand)


def is_role(hand: str) -> bool:
    """Tell whether hands are those of a role, and not a person's or this desk's."""
    return hand.startswith(ROLE_MARK) and hand != HERE


def to_pass_on(person: Person) -> AnyOf:
    """What was decided here since it was handed over last, and now waits for somebody else."""
    mine, names = in_hands_of(person).values, tuple(sorted(person.names))
    besides = tuple(f"{Tie.NEXT}{hand}" for hand in mine)
    others = Strand(first=f"{Tie.NEXT}!", last=Tie.NEXT.end, besides=besides)
    not_for_me = (
        Strand(first=word, last=word, barred=names, publications=person.publications, inverse=True)
        for word in besides
        if is_role(word.removeprefix(Tie.NEXT.value))
    )
    return AnyOf((others, *not_for_me))


def on_day(now: datetime) -> AnyOf:
    """What is planned or due, or was decided, on the day of an instant, by its own clock."""
    morning = now.replace(hour=0, minute=0, second=0, microsecond=0)
    bounds = utc(morning.isoformat()), utc((morning + timedelta(days=1)).isoformat())
    # The next midnight itself belongs to the next day: what sorts before it ends here.
    return AnyOf(
        tuple(
            Strand(first=f"{mark}{bounds[0]}", last=f"{mark}{bounds[1][:-1]}")
            for mark in (Tie.PLANNED, Tie.DECIDED)
        )
    )


URGENT = AnyOf(
    tuple(Strand(first=mark.value, last=mark.value, unfinished=True) for mark in (Tie.URGENT, Tie.FIRST))
)


def filed(standing: ReviewStanding) -> Filed:
    """How an article that stands so is filed."""
    hands = standing.hands
    name = hands.person or (f"{ROLE_MARK}{hands.stage.role}" if hands.stage is not None else "")
    if standing.undecided and standing.work is Status.IN_REVIEW:
        name = standing.undecided[0]  # whoever changed it has to send it again before anybody decides
    elif standing.void_is_draft:
        name = HERE
    if not name and standing.taken_down is not None:
        name = f"{ROLE_MARK}{standing.policy.stages[standing.policy.last].role}"
    return Filed(
        standing.status,
        standing.work,
        "" if standing.stage is None else standing.stage.key,
        name,
        standing.hold is not None,
        standing.to_confirm,
        bool(standing.undecided) or standing.void is not None or (standing.unkept and bool(standing.acts)),
        standing.final is not None and any(one.override for one in standing.acts),
    )


def as_texts(values: Iterable[object]) -> tuple[str, ...]:
    """Values as the columns hold them: yes or nothing for what is either so or not."""
    return tuple((YES if value else "") if isinstance(value, bool) else str(value) for value in values)
