"""The files that pass between desks about a newsroom: a request to be taken in, and the roster that answers it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.domain.roster import REQUEST, Roster, RosterDoubt
from editor_app.services.newsroom import LARGEST_FILE, Newsroom, read_request, read_rosters
from editor_app.services.rosters import roster_here
from editor_app.store.library import Library
from editor_app.trust.roster_signing import doubt_of_roster


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asks to be taken in; ``data`` is their request as it came."""

    person: Person
    data: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """A newsroom's roster; ``doubt`` tells why it cannot be followed, ``mine`` that this desk belongs to it already."""

    roster: Roster
    doubt: RosterDoubt | None
    mine: bool
    data: bytes


class NewsroomPapers:
    """Reads such files for one library."""

    def __init__(self, library: Library, newsroom: Newsroom) -> None:
        self._library = library
        self._newsroom = newsroom

    def read(self, data: bytes) -> Request | Answer:
        """What a file is.  Raise `StetError` where it is neither, or was changed on its way."""
        if f'"kind":"{REQUEST}"'.encode() in data[:LARGEST_FILE]:
            return Request(read_request(data).person, data)
        rosters = read_rosters(data)
        with self._library.reading() as view:
            held = roster_here(view)
        mine = held is not None and held.newsroom == rosters[-1].newsroom
        doubt = doubt_of_roster(rosters[-1], held)
        # Those before it in the file may lead to it.
        if doubt is RosterDoubt.NOT_AN_OWNER and mine and len(rosters) > 1:
            doubt = None
        return Answer(rosters[-1], doubt, mine, data)

    def open(self, path: Path) -> Request | Answer:
        """What lies at a path.  Raise `StetError` as `read` does, or where it cannot be read."""
        try:
            if path.stat().st_size > LARGEST_FILE:
                raise StetError("Not a roster", "The file is no roster of a newsroom.")
            return self.read(path.read_bytes())
        except OSError as error:
            raise StetError(
                "Cannot be read",
                "{name} cannot be read: {reason}.",
                name=path.name,
                reason=error.strerror or error,
            ) from error
