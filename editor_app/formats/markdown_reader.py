"""Markdown in Stet's dialect (design ``dialect.md``) becomes a Document.

Python-Markdown gives the tree of blocks, `dialect.inline` reads the text at its leaves, and the normal form does the
rest: what may not stand in a quote or a list item stands after it, an unsafe link becomes text.  Nothing readable is
dropped; what the dialect does not know stays literal text.  The title of a link is no text of the body and goes, the
title of a picture becomes its caption.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from editor_app.domain import normal_form
from editor_app.domain.document import (
    Block,
    Blocks,
    BulletList,
    Document,
    Figure,
    Heading,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Runs,
    Table,
)
from editor_app.formats.dialect import block_processors as tree
from editor_app.formats.dialect.block_parser import parse_blocks
from editor_app.formats.dialect.html_lines import read_html_line
from editor_app.formats.dialect.inline import read_inline
from editor_app.formats.dialect.lifting import Inline
from editor_app.formats.dialect.line_kinds import note_of
from editor_app.formats.dialect.references import References
from editor_app.formats.dialect.source_lines import SourceLines, source_lines
from editor_app.formats.dialect.targets import match_definition

_NOTHING = Inline(())


def read_markdown(text: str) -> Document:
    """Read Markdown; any text is some document.  Forbidden characters become U+FFFD (see `characters.clean`)."""
    source = source_lines(text)
    root = parse_blocks(source.lines)
    return normal_form.document(_Builder(source, len(text)).build(root))


class _Builder:
    """Makes blocks of elements; all inline content is read first, since it tells which definitions are used."""

    def __init__(self, source: SourceLines, length: int) -> None:
        self._source = source
        self._inline: dict[Element, Inline] = {}
        self._references = References(_read_note, length)
        # Definitions whose name was taken further up; they stay text.
        self._void: set[Element] = set()

    def build(self, root: Element) -> list[Block]:
        """All blocks of a tree, then the pictures that stood in footnotes."""
        definitions = [element for element in root.iter() if element.tag in {tree.NOTE, tree.DEFINITION}]
        for element in definitions:
            if not self._define(element):
                self._void.add(element)
        for element in root.iter():
            if element.text and element.tag not in {tree.NOTE, tree.DEFINITION}:
                self._inline[element] = read_inline(self._source.with_code(element.text), self._references)
        return [*self._blocks(root), *self._references.take_figures()]

    def _define(self, element: Element) -> bool:
        """Make a definition known; tell whether its name was free."""
        if note := _note_at(element):
            return self._references.define_note(*note)
        link = match_definition(element.text or "")
        return link is not None and self._references.define_link(*link)

    def _blocks(self, parent: Element) -> Iterator[Block]:
        for element in parent:
            yield from self._block(element)

    def _block(self, element: Element) -> Iterator[Block]:
        content = self._inline.get(element, _NOTHING)
        match element.tag:
            case "p":
                yield from _among(content, Paragraph(content.runs))
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield from _among(content, Heading(content.runs, int(element.tag[1])))
            case "blockquote":
                yield Quote(tuple(self._blocks(element)))
            case "ul":
                yield BulletList(self._items(element))
            case "ol":
                yield OrderedList(self._items(element), int(element.get("start", "1")))
            case "hr":
                yield Rule()
            case "table":
                yield from self._table(element)
            case tree.CODE:
                yield self._source.code[int(element.get("index", "0"))]
            case tree.HTML_LINE:
                yield from _html_line(element, content)
            case tree.NOTE | tree.DEFINITION:
                yield from self._definition(element)
            case other:
                raise AssertionError(f"the parser makes no element {other}")

    def _items(self, element: Element) -> tuple[Blocks, ...]:
        return tuple(tuple(self._blocks(item)) for item in element)

    def _table(self, element: Element) -> Iterator[Block]:
        rows = [[self._inline.get(cell, _NOTHING) for cell in row] for row in element]
        header, *body = [tuple(cell.runs for cell in row) for row in rows]
        yield Table(header, tuple(body))
        for cell in itertools.chain.from_iterable(rows):
            yield from (*cell.before, *cell.after)

    def _definition(self, element: Element) -> Iterator[Block]:
        """Nothing where the definition is used; else its text, in which nothing is defined."""
        if element not in self._void:
            note = _note_at(element)
            link = match_definition(element.text or "")
            if note and self._references.uses_note(note[0]):
                return
            if link and self._references.uses_link(link[0]):
                return
        content = read_inline((element.text or "").strip(" \n"), References(_read_note, 0))
        yield from _among(content, Paragraph(content.runs))


def _note_at(element: Element) -> tuple[str, str] | None:
    return note_of(element.text or "") if element.tag == tree.NOTE else None


def _read_note(text: str) -> tuple[Runs, tuple[Figure, ...]]:
    """A footnote's content; it refers to nothing itself, or footnotes could hold one another."""
    content = read_inline(text, References(_read_note, 0))
    return content.runs, (*content.before, *content.after)


def _among(content: Inline, block: Block) -> Iterator[Block]:
    """A block between the pictures that stood in its text."""
    yield from (*content.before, block, *content.after)


def _html_line(element: Element, content: Inline) -> Iterator[Block]:
    found = read_html_line(element.get("line", ""))
    match found.block if found else None:
        case Figure() as figure:
            yield from _among(content, replace(figure, caption=content.runs))
        case Paragraph() as paragraph:
            yield from _among(content, replace(paragraph, runs=content.runs))
        case Placeholder() as placeholder:
            yield placeholder
