"""Telling a whole published article, with what pages print around one, from ordinary text."""

from __future__ import annotations

from editor_app.domain.document import plain_text
from editor_app.formats.extraction.reading import Reading

_LEAST_BODY = 150
_HEAD = frozenset({"header", "crumb", "site", "slogan"})
_FOOT = frozenset({"credits", "contact", "statement", "related"})


def looks_published(reading: Reading) -> bool:
    """Tell whether a text begins and ends as a page does: a title, and lines above and below that are no prose.

    One such line proves nothing: a draft may be signed, and a paragraph may begin with a date.
    """
    if not reading.headline or len(plain_text(reading.document)) < _LEAST_BODY:
        return False
    kinds = {part.kind for part in reading.read}
    foot = kinds & _FOOT
    if kinds & _HEAD:
        return bool(foot or (reading.sources and (reading.credits or reading.published_at)))
    return len(foot) > 1 or bool(foot and reading.sources)
