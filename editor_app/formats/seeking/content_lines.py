"""The lines of a stored article in which one looks for something: the same as the editor's, in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.domain.content import Content
from editor_app.domain.document import (
    Block,
    Code,
    Figure,
    Note,
    Placeholder,
    Rule,
    Runs,
    inline_parts,
    runs_text,
    walk,
)
from editor_app.formats.seeking.runs import texts_of

OBJECT = "\ufffc"
"""Stands in a line for a footnote, and alone for a figure and the like, so that no match goes over one unseen."""


def content_lines(content: Content) -> Iterator[str]:
    """Titles, then each paragraph, cell and line of code, each followed by the texts of its figure or footnotes."""
    fields = content.fields
    for title in (fields.kicker, fields.headline, *fields.deck):
        yield from title.split("\n")
    for block in walk(content.document.blocks):
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    if isinstance(block, Code):
        yield from block.text.split("\n")
    elif isinstance(block, Figure | Rule | Placeholder):
        yield OBJECT
        yield from (text for _part, text in texts_of(block))
    else:
        for runs in inline_parts(block):
            yield _line(runs)
            for run in runs:
                if isinstance(run, Note):
                    yield runs_text(run.runs)


def _line(runs: Runs) -> str:
    return "".join(OBJECT if isinstance(run, Note) else runs_text((run,)) for run in runs)
