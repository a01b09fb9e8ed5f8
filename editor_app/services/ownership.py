"""What of a reading becomes the article's own, and what stays the republisher's (design ``channels.md``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from editor_app.domain.fields import Fields
from editor_app.domain.origin import Origin
from editor_app.domain.publication import Publication, has_section
from editor_app.formats.extraction import Reading


def origin_from(reading: Reading, file_name: str, original: str, fetched_at: str) -> Origin:
    """Where the text was found and what stood around it; ``original`` is the hash of the file's bytes."""
    foreign = is_republishers_foot(reading)
    return Origin(
        file_name=file_name,
        site=reading.site,
        slogan=reading.slogan,
        address=reading.address,
        crumb=reading.section,
        header=reading.header,
        published_at=reading.published_at,
        statement=reading.statement if foreign else "",
        contacts=reading.contacts if foreign else (),
        furniture=tuple(apart.text for apart in reading.furniture),
        fetched_at=fetched_at,
        original=original,
    )


def fields_from(
    reading: Reading, origin: Origin, before: Fields, publications: Iterable[Publication]
) -> Fields:
    """The article's fields: those as read replace those of ``before``, the rest stays.

    A crumb becomes the section only where one of our publications has it in its tree.
    """
    crumb = own_section(reading.section, publications)
    return replace(
        before,
        column=reading.column,
        section=crumb or before.section,
        kicker=reading.kicker,
        headline=reading.headline,
        deck=reading.deck,
        language=reading.language or before.language,
        nature=reading.nature,
        sources=reading.sources,
        credits=reading.credits,
        contacts=() if origin.contacts else reading.contacts,
        statement="" if origin.statement else reading.statement,
        related=reading.related,
    )


def own_section(crumb: tuple[str, ...], publications: Iterable[Publication]) -> tuple[str, ...]:
    """The crumb as a path in one of our trees (its first step may be the home page); empty where none has it."""
    for publication in publications:
        for path in (crumb, crumb[1:]):
            if has_section(publication, path):
                return path
    return ()


def is_republishers_foot(reading: Reading) -> bool:
    """Tell whether statement and contacts are the site's that republished, not those of the piece's sources.

    They are when the statement names the site and none of the sources; a site that is itself a source keeps them.
    """
    names = {source.name for source in reading.sources}
    if not reading.site or not reading.statement or reading.site in names or not names:
        return False
    return reading.site in reading.statement and not any(name in reading.statement for name in names)
