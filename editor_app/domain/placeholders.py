"""Words of a template that stand for others: a stretch in brackets of a kind that no article uses for anything else."""

from __future__ import annotations

import re

from editor_app.domain.document import Document, inline_parts, runs_text, walk

# Tortoise-shell brackets with more than a year in them (``〔2026〕12号`` is a document's number), or single guillemets.
PLACEHOLDER = re.compile(r"〔(?!\d+〕)[^〔〕\n]{1,120}〕|‹[^‹›\n]{1,120}›")


def placeholders_of(document: Document) -> tuple[str, ...]:
    """The placeholders that a body still holds, in reading order."""
    return tuple(
        found
        for block in walk(document.blocks)
        for runs in inline_parts(block)
        for found in PLACEHOLDER.findall(runs_text(runs))
    )


def placeholder_at(line: str, place: int) -> tuple[int, int] | None:
    """Where the placeholder begins and ends in which the ``place`` of a line lies; None where it lies in none."""
    for found in PLACEHOLDER.finditer(line):
        if found.start() <= place <= found.end():
            return found.span()
    return None
