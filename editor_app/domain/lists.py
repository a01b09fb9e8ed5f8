"""What lists of articles can be asked by: the sides of an article's standing that are kept beside it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.people import Person
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import Status

ROLE_MARK = "@"
"""Stands before a role in `Filed.hands`, to tell it from a person."""


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
    it; empty where nobody has to do anything.  ``stage`` is the key of the stage whose turn it is.  ``changed`` tells
    that the text was changed since it was submitted or approved.
    """

    status: Status = Status.DRAFT
    work: Status = Status.DRAFT
    stage: str = ""
    hands: str = ""
    held: bool = False
    confirm: bool = False
    changed: bool = False


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
    return Condition(Side.HANDS, (person.id, *(f"{ROLE_MARK}{role}" for role in roles)))


def filed(standing: ReviewStanding) -> Filed:
    """How an article that stands so is filed."""
    hands = standing.hands
    name = hands.person or (f"{ROLE_MARK}{hands.stage.role}" if hands.stage is not None else "")
    if standing.undecided and standing.void is not None:
        name = standing.undecided[0]  # whoever changed it has to send it again before anybody decides
    elif standing.void_is_draft:
        name = ""
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
    )


def as_texts(values: Iterable[object]) -> tuple[str, ...]:
    """Values as the columns hold them: yes or nothing for what is either so or not."""
    return tuple((YES if value else "") if isinstance(value, bool) else str(value) for value in values)
