"""What the library keeps of a content, worked out before it is written."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.canonical import digest
from editor_app.domain.content import Content, content_bytes
from editor_app.domain.counting import body_length
from editor_app.domain.seen import Seen, seen_in
from editor_app.store.search_text import headline_words, text_words

# Stands between the names of a section path.  No clean text holds it, so no name can.
SECTION_BREAK = "\x1f"


@dataclass(frozen=True, slots=True)
class Entry:
    """A content as rows: its bytes and hash, the columns of the index row, the words for the search, what it names."""

    data: bytes
    content_hash: str
    number: str
    publication: str
    headline: str
    section: tuple[str, ...]
    characters: int
    headline_words: str
    text_words: str
    seen: frozenset[Seen]


def entry_of(content: Content) -> Entry:
    """Work out all that is kept of a content.  ``characters`` counts the body as a word processor does."""
    data = content_bytes(content)
    fields = content.fields
    return Entry(
        data=data,
        content_hash=digest(data),
        number=fields.number,
        publication=fields.publication,
        headline=fields.headline,
        section=fields.section,
        characters=body_length(content.document),
        headline_words=headline_words(fields),
        text_words=text_words(content),
        seen=seen_in(fields),
    )


def joined_section(section: tuple[str, ...]) -> str:
    """A section path as one column."""
    return SECTION_BREAK.join(section)


def split_section(stored: str) -> tuple[str, ...]:
    """The section path that a column holds."""
    return tuple(stored.split(SECTION_BREAK)) if stored else ()


def section_steps(section: tuple[str, ...]) -> list[str]:
    """The path and all its beginnings, as columns: an article of ``新闻›时政`` is one of ``新闻`` too."""
    return [joined_section(section[:length]) for length in range(1, len(section) + 1)]
