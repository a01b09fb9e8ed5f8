"""A reading as the plain values that ``stet import --json`` prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from editor_app.formats.extraction import Reading
from editor_app.formats.markdown_writer import write_markdown


def reading_to_plain(reading: Reading, tr: Callable[..., str]) -> dict[str, Any]:
    """Fields as read, the body in the text form, what was set aside, and the report in the person's language."""
    return {
        "fields": _fields(reading),
        "markdown": write_markdown(reading.document),
        "set_aside": [{"kind": apart.kind, "text": apart.text} for apart in reading.furniture],
        "report": [
            {"code": line.code, "message": tr(line.message, **line.values)} for line in reading.report
        ],
        "changes": [
            {
                "author": one.author,
                "insertions": one.insertions,
                "deletions": one.deletions,
                "formats": one.formats,
            }
            for one in reading.changes
        ],
        "comments": [
            {"author": one.author, "made_at": one.made_at, "on": one.on, "text": one.text}
            for one in reading.comments
        ],
    }


def _fields(reading: Reading) -> dict[str, Any]:
    return {
        "column": reading.column,
        "kicker": reading.kicker,
        "headline": reading.headline,
        "deck": list(reading.deck),
        "published_at": reading.published_at,
        "sources": [
            {"relation": source.relation.value, "name": source.name, "url": source.url}
            for source in reading.sources
        ],
        "credits": [
            {"role": credit.role, "label": credit.label, "names": list(credit.names), "unit": credit.unit}
            for credit in reading.credits
        ],
        "contacts": [
            {
                "kind": contact.kind.value,
                "label": contact.label,
                "value": contact.value,
                "person": contact.person,
                "public": contact.public,
            }
            for contact in reading.contacts
        ],
        "statement": reading.statement,
        "section": list(reading.section),
        "related": [{"title": story.title, "url": story.url} for story in reading.related],
    }
