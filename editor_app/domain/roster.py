"""Roster 人员名册: the people of a newsroom, their roles and keys, signed by an owner; and the request to be taken in.

Rosters are numbered from 1; each later one is signed by somebody who was an owner in the one before.  Which of several
holds is told by `domain.roster_walk`.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.canonical import canonical_bytes, digest, to_plain
from editor_app.domain.people import OWNER, Person

SCHEMA = 1
ROSTER, REQUEST = "roster", "join_request"
ROSTER_SETTING = "newsroom.roster"
"""The setting of a library under which the roster that holds is kept, in its canonical form."""
ROSTERS_SETTING = "newsroom.rosters"
"""The setting under which all rosters of that newsroom which ever came here are kept, in their canonical forms."""
ROOT_SETTING = "newsroom.root"
"""The setting under which stands the id of the roster that a person trusted first."""

REQUESTED_SETTING = "newsroom.requested"
"""The setting under which stands when (ISO 8601) one asked to be taken in, until a roster answers."""


@dataclass(frozen=True, slots=True)
class Roster:
    """One state of a newsroom's people.

    ``newsroom`` is an id that no other newsroom has, ``at`` and ``until`` (empty: no end) are instants (ISO 8601);
    after the latter it still counts, and a newer one is asked for.  ``policy`` is the key of the review policy for
    publications that have none of their own (empty: one editor).  ``signature`` by ``key`` covers all the rest.
    """

    newsroom: str
    name: str
    number: int
    at: str
    people: tuple[Person, ...]
    until: str = ""
    policy: str = ""
    key: str = ""
    signature: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """Somebody who asks to be taken in: who they are, with their key; ``signature`` shows that the key is theirs."""

    person: Person
    at: str
    key: str = ""
    signature: str = ""


def roster_bytes(roster: Roster) -> bytes:
    """The canonical form of a roster, schema version inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": ROSTER, **to_plain(roster)})


def roster_id(roster: Roster) -> str:
    """The identity of a roster: SHA-256 over `roster_bytes`."""
    return digest(roster_bytes(roster))


def request_bytes(request: JoinRequest) -> bytes:
    """The canonical form of a request, schema version inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": REQUEST, **to_plain(request)})


class RosterDoubt(enum.StrEnum):
    """Why a roster is not followed."""

    BAD_SIGNATURE = "bad_signature"
    NOT_AN_OWNER = "not_an_owner"
    OTHER_NEWSROOM = "other_newsroom"
    OLDER = "older"
    NO_OWNER = "no_owner"


ROSTER_DOUBT_WORDS: dict[RosterDoubt, str] = {
    RosterDoubt.BAD_SIGNATURE: "The signature of the roster does not hold.",
    RosterDoubt.NOT_AN_OWNER: "The roster is not signed by an owner of the newsroom.",
    RosterDoubt.OTHER_NEWSROOM: "The roster is another newsroom's.",
    RosterDoubt.OLDER: "The roster that is here already is as new or newer.",
    RosterDoubt.NO_OWNER: "Nobody would be the owner of the newsroom.",
}


def owners_of(roster: Roster) -> tuple[Person, ...]:
    """The owners of the whole newsroom."""
    return tuple(one for one in roster.people if OWNER in one.roles and not one.publications)


def doubt_about(roster: Roster, before: Roster | None) -> RosterDoubt | None:
    """Why a roster whose signature holds is not followed right after another one; None where it is.

    The first one that comes to a desk is taken as it says of itself: its signer has to be an owner in it.
    """
    if not owners_of(roster):
        return RosterDoubt.NO_OWNER
    if before is None:
        return None if signer_in(roster, roster) is not None else RosterDoubt.NOT_AN_OWNER
    if roster.newsroom != before.newsroom:
        return RosterDoubt.OTHER_NEWSROOM
    if roster.number <= before.number or roster.at < before.at:
        return RosterDoubt.OLDER
    return None if signer_in(before, roster) is not None else RosterDoubt.NOT_AN_OWNER


def signer_in(before: Roster, roster: Roster) -> Person | None:
    """The owner in one roster whose key signed another one, and counted when it was signed; None where nobody did.

    As no roster may be dated before the one that it follows, who was put out cannot date one back.
    """
    return next(
        (
            owner
            for owner in owners_of(before)
            for key in owner.keys
            if key.public == roster.key and not (key.revoked_at and roster.at >= key.revoked_at)
        ),
        None,
    )
