"""Reading stored records back: revisions, events, publications, people, origins.

Their bytes are the canonical JSON that their own modules write, with ``schema`` and ``kind`` inside.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, TypeVar

from editor_app.domain import events, people, publication, revision, roster
from editor_app.domain.canonical import canonical_bytes, from_plain, to_plain
from editor_app.domain.errors import CorruptError, NewerFormatError
from editor_app.domain.events import EVENT_KINDS, Event
from editor_app.domain.origin import Origin
from editor_app.domain.people import Person
from editor_app.domain.publication import Publication
from editor_app.domain.revision import Revision
from editor_app.domain.roster import JoinRequest, Roster

Value = TypeVar("Value")
ORIGIN_SCHEMA = 1


def origin_bytes(origin: Origin) -> bytes:
    """The canonical form of an origin, schema version inside."""
    return canonical_bytes({"schema": ORIGIN_SCHEMA, "kind": "origin", **to_plain(origin)})


def origin_from_bytes(data: bytes) -> Origin:
    """Read what `origin_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    plain, _ = _opened(data, {"origin"}, ORIGIN_SCHEMA)
    return from_plain(Origin, plain)


def revision_from_bytes(data: bytes) -> Revision:
    """Read what `revision_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    plain, _ = _opened(data, {"revision"}, revision.SCHEMA)
    return from_plain(Revision, plain)


def event_from_bytes(data: bytes) -> Event:
    """Read what `event_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    plain, kind = _opened(data, EVENT_KINDS.keys(), events.SCHEMA)
    return from_plain(EVENT_KINDS[kind], plain)


def publication_from_bytes(data: bytes) -> Publication:
    """Read what `publication_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    plain, _ = _opened(data, {"publication"}, publication.SCHEMA)
    return from_plain(Publication, plain)


def person_from_bytes(data: bytes) -> Person:
    """Read what `person_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    plain, _ = _opened(data, {"person"}, people.SCHEMA)
    return from_plain(Person, plain)


def roster_from_bytes(data: bytes) -> Roster:
    """Read what `roster_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    plain, _ = _opened(data, {roster.ROSTER}, roster.SCHEMA)
    return from_plain(Roster, plain)


def request_from_bytes(data: bytes) -> JoinRequest:
    """Read what `request_bytes` wrote.  Raise `CorruptError` or `NewerFormatError`."""
    plain, _ = _opened(data, {roster.REQUEST}, roster.SCHEMA)
    return from_plain(JoinRequest, plain)


def _opened(data: bytes, kinds: Collection[str], known: int) -> tuple[dict[str, Any], str]:
    """The parsed record without its envelope, and its kind."""
    try:
        plain = json.loads(data)
        schema, kind = plain.pop("schema"), plain.pop("kind")
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise CorruptError(
            "Damaged record", "A stored record cannot be read: {reason}.", reason=repr(error)
        ) from error
    if not isinstance(schema, int) or not isinstance(kind, str) or kind not in kinds:
        raise CorruptError("Damaged record", "A stored record is of another kind: {kind}.", kind=kind)
    if schema > known:
        raise NewerFormatError(
            "Made by a newer Stet",
            "This record uses schema {schema}, and this Stet reads up to {known}.",
            hint="Update Stet to open it.",
            schema=schema,
            known=known,
        )
    return plain, kind
