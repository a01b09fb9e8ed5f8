"""Other Markdown programs show the same characters with the same marks and links, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import lxml.html
import markdown
from hypothesis import given, settings
from markdown_it import MarkdownIt

from editor_app.domain.document import (
    Block,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    Paragraph,
    Placeholder,
    Runs,
    Table,
    Text,
    inline_parts,
    walk,
)
from editor_app.domain.normal_form import document
from editor_app.formats.dialect.tags import MARK_OF_TAG
from editor_app.formats.markdown_writer import write_markdown
from tests.support import documents

Shown = tuple[str, frozenset[Mark], bool]


def without_notes(runs: Runs) -> Runs:
    """Footnotes are an extension that each program has in its own way."""
    return tuple(run for run in runs if not isinstance(run, Note))


def common(block: Block) -> Block | None:
    """A block as far as all programs can show it; quotes and lists as their leaves, for which other tests stand."""
    match block:
        case Paragraph() | Heading():
            return replace(block, runs=without_notes(block.runs))
        case Figure():
            return replace(block, caption=without_notes(block.caption))
        case Table(header, rows):
            return Table(
                tuple(map(without_notes, header)), tuple(tuple(map(without_notes, row)) for row in rows)
            )
        case Code():
            return Code(block.text)
        case Placeholder():
            return block
        case _:
            return None


def shown_by_html(html: str) -> list[Shown]:
    return list(_shown(lxml.html.fromstring(f"<div>{html}</div>"), frozenset(), linked=False))


def _shown(element: Any, marks: frozenset[Mark], linked: bool) -> Iterator[Shown]:
    inside, inside_link = marks, linked or element.tag == "a"
    if element.tag in MARK_OF_TAG and element.getparent().tag != "pre":
        inside = marks | {MARK_OF_TAG[element.tag]}
    yield from characters(element.text or "", inside, inside_link)
    for child in element:
        yield from _shown(child, inside, inside_link)
        yield from characters(child.tail or "", inside, inside_link)


def characters(text: str, marks: frozenset[Mark] = frozenset(), linked: bool = False) -> Iterator[Shown]:
    """Each visible character; white space is the programs' own affair."""
    for char in text:
        if not char.isspace() and char != "\ufeff":
            yield char, marks, linked


def shown_by_document(content: Document) -> Iterator[Shown]:
    for block in walk(content.blocks):
        if isinstance(block, Code):
            yield from characters(block.text)
        elif isinstance(block, Placeholder):
            yield from characters(block.note)
        for runs in inline_parts(block):
            for run in runs:
                if isinstance(run, Text):
                    yield from characters(run.text, run.marks, run.href is not None)
        if isinstance(block, Figure):
            yield from characters(block.credit + block.rights)


def common_part(content: Document) -> Document:
    return document(block for block in map(common, walk(content.blocks)) if block is not None)


@settings(max_examples=100, deadline=None)
@given(documents.documents())
def test_python_markdown_shows_the_same(content: Document) -> None:
    content = common_part(content)
    html = markdown.markdown(write_markdown(content), extensions=["tables", "sane_lists", "fenced_code"])
    assert shown_by_html(html) == list(shown_by_document(content))


@settings(max_examples=100, deadline=None)
@given(documents.documents())
def test_commonmark_shows_the_same(content: Document) -> None:
    program = MarkdownIt("commonmark", {"html": True}).enable("table")
    content = common_part(content)
    assert shown_by_html(program.render(write_markdown(content))) == list(shown_by_document(content))
