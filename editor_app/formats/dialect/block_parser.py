"""Python-Markdown with the blocks of the dialect and nothing else: text becomes a tree of elements.

An instance is made for each text, since the package keeps state in it; making one costs less than a tenth of a
millisecond.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, EmptyBlockProcessor, ListIndentProcessor
from markdown.util import Registry

from editor_app.formats.dialect.block_processors import (
    BulletProcessor,
    LineProcessor,
    NumberProcessor,
    QuoteProcessor,
    element,
    make_code,
    make_definition,
    make_heading,
    make_html_line,
    make_note,
    make_paragraph,
    make_rule,
    make_table,
)
from editor_app.formats.dialect.line_kinds import pieces
from editor_app.formats.dialect.list_indent import even_lists

# Deeper than the normal form nests; what lies deeper stays text, marks and all.
_DEEPEST_CALL = 32
# The package takes blocks off the front of a list, which costs the length of the list each time.
_BLOCKS_AT_ONCE = 64

_LINE_MAKERS: tuple[Callable[[str], Element | None], ...] = (
    make_code,
    make_html_line,
    make_note,
    make_definition,
    make_table,
    make_heading,
    make_rule,
)


def parse_blocks(lines: list[str]) -> Element:
    """The tree of a text's blocks below one root; inline content is raw text in its leaves."""
    root = _Dialect().parser.parseDocument(lines).getroot()
    assert root is not None
    return root


class _Dialect(Markdown):
    """The package with our parser; of its other stages (inline patterns, HTML) none is used."""

    def build_parser(self) -> Self:
        """Override: the package's place for another combination of processors."""
        self.preprocessors = Registry()
        self.inlinePatterns = Registry()
        self.treeprocessors = Registry()
        self.postprocessors = Registry()
        self.parser = _DialectParser(self)
        return self


class _DialectParser(BlockParser):
    """The package's parser, held to a depth and fed in pieces that hold one block each."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._depth = 0
        processors: list[BlockProcessor] = [
            EmptyBlockProcessor(self),
            ListIndentProcessor(self),
            *(LineProcessor(self, make) for make in _LINE_MAKERS),
            NumberProcessor(self),
            BulletProcessor(self),
            QuoteProcessor(self),
            LineProcessor(self, make_paragraph),
        ]
        for place, processor in enumerate(processors):
            self.blockprocessors.register(processor, f"{place}", len(processors) - place)

    def parseChunk(self, parent: Element, text: str) -> None:  # noqa: N802 - the package's name
        """Override: lists are evened first."""
        super().parseChunk(parent, even_lists(text))

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 - the package's name
        """Override: cut where blocks begin; beyond the greatest depth text is a paragraph."""
        if self._depth >= _DEEPEST_CALL:
            parent.extend(element("p", block.strip(" \n")) for block in blocks if block.strip(" \n"))
            return
        self._depth += 1
        waiting = itertools.chain.from_iterable(map(pieces, blocks))
        while batch := list(itertools.islice(waiting, _BLOCKS_AT_ONCE)):
            super().parseBlocks(parent, batch)
        self._depth -= 1
