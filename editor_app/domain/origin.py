"""Origin: what an import was read from.  It is the republisher's, kept apart from the content, never exported."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.contacts import Contact
from editor_app.domain.fields import RelatedStory


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text was found and what stood around it.

    ``header`` holds the page's own lines (date, source, editor) as read, ``furniture`` what was set apart, one
    string for each line; ``published_at`` and ``fetched_at`` are ISO 8601; ``original`` is the hash of the bytes.
    """

    file_name: str = ""
    site: str = ""
    slogan: str = ""
    address: str = ""
    crumb: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    published_at: str = ""
    statement: str = ""
    contacts: tuple[Contact, ...] = ()
    related: tuple[RelatedStory, ...] = ()
    furniture: tuple[str, ...] = ()
    fetched_at: str = ""
    original: str = ""
