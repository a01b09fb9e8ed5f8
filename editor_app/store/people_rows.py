"""Reading people, for their room and for the standing of articles."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, func, select

from editor_app.domain.people import NOBODY_NAMED, People
from editor_app.domain.records import person_from_bytes
from editor_app.store import tables
from editor_app.store.query import Query

_PERSON = tables.people.c
NEWEST_OF = Query(
    select(_PERSON.hash).where(_PERSON.id == bindparam("id")).order_by(_PERSON.row.desc()).limit(1)
)
_NEWEST = Query(
    select(_PERSON.bytes)
    .where(_PERSON.row.in_(select(func.max(_PERSON.row)).group_by(_PERSON.id)))
    .order_by(_PERSON.id)
)


def known_people(driver: sqlite3.Connection) -> People:
    """Everybody who is known here."""
    found = [person_from_bytes(data) for data in _NEWEST.column(driver)]
    return People({person.id: person for person in found}) if found else NOBODY_NAMED
