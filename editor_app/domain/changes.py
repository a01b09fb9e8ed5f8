"""What a write changed: told to every pane, so that each can skip what it caused itself."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Aspect(enum.StrEnum):
    """A side of the library that a write may touch."""

    CONTENT = "content"
    SNAPSHOTS = "snapshots"
    REVISIONS = "revisions"
    EVENTS = "events"
    COMMENTS = "comments"
    ORIGIN = "origin"
    PRIVATE = "private"
    ASSETS = "assets"
    PUBLICATIONS = "publications"
    PEOPLE = "people"
    CONTACT_BOOK = "contact_book"
    SETTINGS = "settings"
    TRASH = "trash"
    PASSING = "passing"


@dataclass(frozen=True, slots=True)
class Changes:
    """Which articles a write touched (ids), in which aspects, and who caused it (a name its maker chose).

    ``generation`` counts the library's writings; it is this one's number, 0 where that is not known (yet).
    """

    articles: frozenset[str] = frozenset()
    aspects: frozenset[Aspect] = frozenset()
    origin: str = ""
    generation: int = 0
