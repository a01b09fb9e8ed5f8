"""A whole published article that was pasted: understood as an import would, and what would go where."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.canonical import digest
from editor_app.domain.content import Content
from editor_app.domain.fields import Fields
from editor_app.domain.publication import Publication
from editor_app.formats.extraction import understand
from editor_app.formats.extraction.published import looks_published
from editor_app.services.importing import Imported
from editor_app.services.ownership import fields_from, origin_from


def understood_paste(
    source: bytes, name: str, before: Fields, publications: Iterable[Publication], fetched_at: str
) -> Imported | None:
    """What importing a pasted text into an article with these fields would make of it; None for ordinary text.

    ``name`` tells its form by its ending.  Nothing is stored.  Raise `StetError` where it is no text.
    """
    reading = understand(source, name)
    if not looks_published(reading):
        return None
    origin = origin_from(reading, "", digest(source), fetched_at)
    fields = fields_from(reading, origin, before, publications)
    return Imported("", "", before.number, reading, Content(fields, reading.document), origin)
