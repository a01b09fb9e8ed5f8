"""Under whose name a package goes out: the publication as it may be shown to anybody."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.fields import Fields
from editor_app.domain.publication import Publication


def public_publication(publication: Publication | None, fields: Fields) -> Publication:
    """The settings that leave with a package: no private contact, nothing that only a newer version understands.

    Without a publication the article's source gives the name.
    """
    if publication is None:
        name = next((source.name for source in fields.sources if source.name), "")
        return Publication(id=fields.publication, name=name, language=fields.language)
    contacts = tuple(contact for contact in publication.contacts if contact.public)
    if contacts == publication.contacts and not publication.extra:
        return publication
    return replace(publication, contacts=contacts, extra=())
