"""Which version of a publication holds."""

from __future__ import annotations

from sqlalchemy import case

from editor_app.store import tables

_PUBLICATION = tables.publications.c

VERSIONS_ORDER = (
    _PUBLICATION.received,
    case((_PUBLICATION.received == 0, _PUBLICATION.row), else_=0).desc(),
    _PUBLICATION.at.desc(),
    _PUBLICATION.hash.desc(),
)
"""The version that holds comes first: the newest of this desk's own, else the newest that was received."""
