"""What an article's fields name, for proposals in other articles: people as credited, units, sources, columns, tags."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.domain.fields import Fields

DETAIL_BREAK = "\x1f"
"""Stands between the parts of a detail.  No clean text holds it."""


class SeenKind(enum.StrEnum):
    """A kind of thing that fields name."""

    PERSON = "person"
    UNIT = "unit"
    SOURCE = "source"
    COLUMN = "column"
    TAG = "tag"
    GENRE = "genre"
    PLACE = "place"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing by its name, and how it was named there.

    The detail of a person is role, printed label and unit, that of a source its relation, joined by
    `DETAIL_BREAK`; that of a
    link (to an article by its id) its kind; all others have none.
    """

    kind: SeenKind
    value: str
    detail: str = ""

    def parts(self, count: int) -> tuple[str, ...]:
        """The parts of the detail, as many as asked for."""
        found = (*self.detail.split(DETAIL_BREAK), *[""] * count)
        return found[:count]


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that the library's articles name, the most frequent of each kind first."""

    things: tuple[Seen, ...] = ()

    def of(self, kind: SeenKind) -> tuple[str, ...]:
        """The names of one kind, each once."""
        return tuple(dict.fromkeys(one.value for one in self.things if one.kind is kind))

    def named(self, kind: SeenKind, value: str) -> tuple[Seen, ...]:
        """All ways in which one thing was named, the most frequent first."""
        return tuple(one for one in self.things if one.kind is kind and one.value == value)


NOTHING_KNOWN = Known()


def seen_in(fields: Fields) -> frozenset[Seen]:
    """What these fields name."""
    return frozenset(one for one in _things(fields) if one.value.strip())


def _things(fields: Fields) -> Iterator[Seen]:
    for credit in fields.credits:
        detail = DETAIL_BREAK.join((credit.role, credit.label, credit.unit))
        yield from (Seen(SeenKind.PERSON, name, detail) for name in credit.names)
        yield Seen(SeenKind.UNIT, credit.unit)
    for source in fields.sources:
        # Its link is that of one story, so it is no proposal.
        yield Seen(SeenKind.SOURCE, source.name, source.relation.value)
        yield Seen(SeenKind.UNIT, source.name)
    yield Seen(SeenKind.COLUMN, fields.column)
    yield from (Seen(SeenKind.TAG, tag) for tag in fields.tags)
    yield Seen(SeenKind.GENRE, fields.genre)
    if fields.dateline is not None:
        yield Seen(SeenKind.PLACE, fields.dateline.place)
    yield from (Seen(SeenKind.LINK, link.article, link.kind.value) for link in fields.links)
