"""What a publication has to offer an article: its statement, its contacts, its name as the source.

Nothing that was typed is ever replaced: only what is empty, or what another publication had offered before.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection
from dataclasses import replace

from editor_app.domain.fields import Fields, Source
from editor_app.domain.publication import Publication


class Offer(enum.StrEnum):
    """One thing that can be taken over."""

    STATEMENT = "statement"
    CONTACTS = "contacts"
    SOURCE = "source"


def offers(publication: Publication, fields: Fields, known: Collection[Publication]) -> tuple[Offer, ...]:
    """What an article could take from its publication; ``known`` are all publications."""
    return tuple(offer for offer in Offer if take(offer, publication, fields, known) != fields)


def take(offer: Offer, publication: Publication, fields: Fields, known: Collection[Publication]) -> Fields:
    """The fields with one thing taken over; the same fields where there is nothing to take."""
    return _TAKE[offer](publication, fields, [one for one in known if one.id != publication.id])


def _statement(publication: Publication, fields: Fields, others: Collection[Publication]) -> Fields:
    untouched = not fields.statement.strip() or fields.statement in {one.statement for one in others}
    if not untouched or not publication.statement:
        return fields
    return replace(fields, statement=publication.statement)


def _contacts(publication: Publication, fields: Fields, others: Collection[Publication]) -> Fields:
    own = [contact for contact in publication.contacts if contact.public]
    foreign = {contact for one in others for contact in one.contacts if contact not in own}
    kept = [contact for contact in fields.contacts if contact not in foreign]
    lacking = [contact for contact in own if contact not in kept]
    return replace(fields, contacts=(*kept, *lacking)) if lacking else fields


def _source(publication: Publication, fields: Fields, others: Collection[Publication]) -> Fields:
    foreign = {Source(one.name) for one in others}
    kept = [source for source in fields.sources if source not in foreign and source.name.strip()]
    if kept or not publication.name:
        return fields
    return replace(fields, sources=(Source(publication.name),))


_TAKE: dict[Offer, Callable[[Publication, Fields, Collection[Publication]], Fields]] = {
    Offer.STATEMENT: _statement,
    Offer.CONTACTS: _contacts,
    Offer.SOURCE: _source,
}
