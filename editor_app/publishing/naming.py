"""What a package is called on disk."""

from __future__ import annotations

from editor_app.domain.fields import Fields
from editor_app.formats.slug import NOTHING_TO_SAY, propose_slug

_HASH_DIGITS = 12


def package_name(fields: Fields, revision: str, *, as_zip: bool) -> str:
    """A name for the package of one revision: its slug (or number, or headline) and the start of its id.

    Lower-case ASCII letters, digits and hyphens, at most 77 characters with the suffix: safe on every file system,
    and never a reserved name of Windows, since the id follows.
    """
    for text in (fields.slug, fields.number, fields.short_headline, fields.headline):
        name = propose_slug(text, fields.language) if text.strip() else NOTHING_TO_SAY
        if name != NOTHING_TO_SAY:
            break
    return f"{name}-{revision[:_HASH_DIGITS]}{'.zip' if as_zip else ''}"
