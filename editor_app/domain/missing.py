"""What an article's fields still lack before it can go out: one table."""

from __future__ import annotations

import enum
from collections.abc import Callable

from editor_app.domain.document import AiUse
from editor_app.domain.fields import Fields, Nature


class Missing(enum.StrEnum):
    """One thing that fields lack."""

    PUBLICATION = "publication"
    SOURCE = "source"
    ORIGINAL_TITLE = "original_title"
    ORIGINAL_AUTHOR = "original_author"
    WRITER = "writer"
    EDITOR = "editor"
    RESPONSIBLE_EDITOR = "responsible_editor"
    AI_DECLARATION = "ai_declaration"


# Whose work a text is, the one who is named first in the summary before the others.
WRITERS = ("author", "reporter", "correspondent", "intern", "contributor", "translator")
# Who answers for it at the desk.  A Chinese title names its responsible editor; elsewhere any editor will do.
EDITORS = ("editor", "responsible_editor", "duty_editor")


def missing(fields: Fields) -> tuple[Missing, ...]:
    """What is lacking, in the order in which a person would fill it in."""
    return tuple(thing for thing, lacks in _RULES if lacks(fields))


def _is_credited(fields: Fields, *roles: str) -> bool:
    return any(credit.role in roles and any(credit.names) for credit in fields.credits)


def _is_reprint(fields: Fields) -> bool:
    return fields.nature is Nature.REPUBLISHED


def _is_chinese(fields: Fields) -> bool:
    return fields.language.lower().split("-", 1)[0] in {"", "zh"}


# A release comes without a byline.  A reprint must be traceable: its original title and author.
_RULES: tuple[tuple[Missing, Callable[[Fields], bool]], ...] = (
    (Missing.PUBLICATION, lambda fields: not fields.publication),
    (Missing.SOURCE, lambda fields: not any(source.name for source in fields.sources)),
    (
        Missing.ORIGINAL_TITLE,
        lambda fields: _is_reprint(fields) and not any(one.original_title for one in fields.sources),
    ),
    (
        Missing.ORIGINAL_AUTHOR,
        lambda fields: _is_reprint(fields) and not any(one.original_author for one in fields.sources),
    ),
    (
        Missing.WRITER,
        lambda fields: (
            fields.nature not in {Nature.RELEASE, Nature.REPUBLISHED} and not _is_credited(fields, *WRITERS)
        ),
    ),
    (Missing.EDITOR, lambda fields: not _is_chinese(fields) and not _is_credited(fields, *EDITORS)),
    (
        Missing.RESPONSIBLE_EDITOR,
        lambda fields: _is_chinese(fields) and not _is_credited(fields, "responsible_editor"),
    ),
    (Missing.AI_DECLARATION, lambda fields: fields.ai.use is AiUse.UNDECLARED),
)
