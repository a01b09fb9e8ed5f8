"""What a person wants handed over, and what became of it.  Values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.handoff.cover import Pictures, Purpose


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a person wants handed over, and how.

    ``articles`` are ids, beginnings of ids, or numbers.  Pictures that tell where they were taken go as they are only
    with ``places``; reduced ones never tell.  ``private`` are the kinds of private objects that were ticked.
    ``note`` is noted at the revision that is kept of a draft.
    """

    articles: Sequence[str]
    to: tuple[str, ...] = ()
    purpose: Purpose = Purpose.REVIEW
    message: str = ""
    pictures: Pictures = Pictures.WITH
    places: bool = False
    private: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What went into a file: how many articles, revisions, pictures, and how many pictures stayed here.

    ``reduced`` of these went reduced.
    """

    path: Path
    articles: int
    revisions: int
    pictures: int
    left_out: int
    reduced: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """A parcel (of full ids) to be written into a folder under a name, or one like it where that is taken.

    ``decides``: each article's next decision is made before, with an ``opinion``, of those that may be decided on;
    these alone go.  ``takes_places_out`` of the pictures of drafts first.
    """

    parcel: Parcel
    folder: Path
    name: str
    decides: bool = False
    opinion: str = ""
    takes_places_out: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The articles that were decided on, and the file; where there is none though something was decided, why."""

    decided: tuple[str, ...] = ()
    file: HandedOver | None = None
    failure: StetError | None = None
