"""Content: what is read, approved and published: fields, document, and by their hashes the pictures."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from editor_app.domain.canonical import canonical_bytes, digest, from_plain, to_plain
from editor_app.domain.document import Document, assets_of
from editor_app.domain.document_json import document_from_plain, document_to_plain
from editor_app.domain.errors import CorruptError, NewerFormatError
from editor_app.domain.fields import Fields

SCHEMA = 1
_PARSE = json.JSONDecoder().raw_decode
EMPTY_FIELDS = Fields()
EMPTY_DOCUMENT = Document()


@dataclass(frozen=True, slots=True)
class Content:
    """One state of an article's content."""

    fields: Fields = EMPTY_FIELDS
    document: Document = EMPTY_DOCUMENT


def content_bytes(content: Content) -> bytes:
    """The canonical form of a content (see `canonical`), with the schema version inside."""
    return canonical_bytes(
        {
            "schema": SCHEMA,
            "fields": to_plain(content.fields),
            "document": document_to_plain(content.document),
        }
    )


def content_hash(content: Content) -> str:
    """The identity of a content: SHA-256 over `content_bytes`.  Decisions, manifests and ``verify`` name it."""
    return digest(content_bytes(content))


def content_from_bytes(data: bytes | str) -> Content:
    """Read stored content.  Raise `CorruptError`, or `NewerFormatError` for a later schema."""
    try:
        # Canonical JSON is UTF-8 without white space around it, so the parser need not look for either.
        text = data if isinstance(data, str) else data.decode("utf-8")
        plain, end = _PARSE(text)
    except ValueError as error:
        raise _not_json(error) from error
    if end != len(text):
        raise _not_json(f"something follows at character {end}")
    return content_from_plain(plain)


def _not_json(reason: object) -> CorruptError:
    return CorruptError("Damaged record", "A stored article is not JSON: {reason}.", reason=reason)


def content_from_plain(plain: Any) -> Content:
    """Read the parsed JSON of `content_bytes`."""
    if not isinstance(plain, dict) or not isinstance(plain.get("schema"), int):
        raise CorruptError("Damaged record", "A stored article has no schema version.")
    if plain["schema"] > SCHEMA:
        raise NewerFormatError(
            "Made by a newer Stet",
            "This article uses schema {schema}, and this Stet reads up to {known}.",
            hint="Update Stet to open it.",
            schema=plain["schema"],
            known=SCHEMA,
        )
    return Content(
        from_plain(Fields, plain.get("fields", {})), document_from_plain(plain.get("document", []))
    )


def content_assets(content: Content) -> tuple[str, ...]:
    """The hashes of all pictures a content needs, each once: the covers, then the body's."""
    covers = [content.fields.cover, *(variant.cover for variant in content.fields.channels)]
    found = [cover.asset for cover in covers if cover is not None]
    return tuple(dict.fromkeys([*found, *assets_of(content.document)]))
