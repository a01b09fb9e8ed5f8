"""Blocks of the dialect as processors of Python-Markdown's parser: each turns a piece of text into elements.

Text at the leaves stays raw (`inline` reads it); it always lies in the ``text`` of an element, never in a tail.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor

from editor_app.formats.dialect.html_lines import read_html_line
from editor_app.formats.dialect.line_kinds import (
    Kind,
    heading_of,
    is_rule,
    kind_of,
    note_of,
    underline_level,
)
from editor_app.formats.dialect.source_lines import code_place
from editor_app.formats.dialect.table_rows import is_delimiter_row, split_row
from editor_app.formats.dialect.targets import match_definition

# Elements of our own beside HTML's: what they hold is said at the processor that makes them.
CODE, HTML_LINE, NOTE, DEFINITION = "x-code", "x-html-line", "x-note", "x-definition"
_QUOTE_MARKS = re.compile(r"^(?: {0,3}> ?)++")
_BULLET = re.compile(r" {0,3}([-+*]) +(.*)", re.DOTALL)
_NUMBER = re.compile(r" {0,3}(([0-9]{1,9})[.)]) +(.*)", re.DOTALL)
_NESTED_ITEM = re.compile(r" {4,7}([-+*]|[0-9]{1,9}[.)]) +")


class LineProcessor(BlockProcessor):
    """A block of one line, or of a first line that says what it is: made by a function, refused by None."""

    def __init__(self, parser: BlockParser, make: Callable[[str], Element | None]) -> None:
        super().__init__(parser)
        self._make = make
        self._made: Element | None = None

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the package's signature
        """Override: make the element already, since that is how one knows."""
        self._made = self._make(block)
        return self._made is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Override: put the element made by the test into the tree."""
        blocks.pop(0)
        if self._made is not None:
            parent.append(self._made)


def element(tag: str, text: str, **attributes: str) -> Element:
    """An element with text and attributes."""
    made = Element(tag, attributes)
    made.text = text
    return made


def make_code(block: str) -> Element | None:
    """``x-code``: the place of lifted code, by its index."""
    index = code_place(block.strip("\n"))
    return None if index is None else element(CODE, "", index=str(index))


def make_html_line(block: str) -> Element | None:
    """``x-html-line``: a line that `html_lines` knows; its text is the line's inline content."""
    line = block.strip("\n")
    found = read_html_line(line) if kind_of(line) is Kind.HTML else None
    return None if found is None else element(HTML_LINE, found.inline, line=line)


def make_note(block: str) -> Element | None:
    """``x-note``: the definition of a footnote; its text is the whole definition."""
    return element(NOTE, block) if note_of(block) else None


def make_definition(block: str) -> Element | None:
    """``x-definition``: the address of a link; its text is the whole definition."""
    return element(DEFINITION, block) if match_definition(block.strip("\n")) else None


def make_heading(block: str) -> Element | None:
    """``h1`` to ``h6``: a line that begins with ``#``, or lines above a line of ``=`` or ``-``."""
    *above, last = block.split("\n")
    level = underline_level(last)
    if above and level and kind_of(above[0]) is Kind.TEXT:
        return element(f"h{level}", "\n".join(above).strip(" \n"))
    found = None if above else heading_of(last)
    return None if found is None else element(f"h{found[0]}", found[1])


def make_rule(block: str) -> Element | None:
    """``hr``: a thematic break."""
    return element("hr", "") if "\n" not in block and is_rule(block) else None


def make_table(block: str) -> Element | None:
    """``table``: a header row, a delimiter row and rows; every cell is a ``td``, a longer row keeps its cells."""
    lines = block.split("\n", 2)
    if len(lines) < 2 or not is_delimiter_row(lines[1]):
        return None
    header = split_row(lines[0])
    if len(header) != len(split_row(lines[1])):
        return None
    table = Element("table")
    rows = [header, *(split_row(line) for line in block.split("\n")[2:])]
    for row in rows:
        line = SubElement(table, "tr")
        line.extend(element("td", cell) for cell in row)
    return table


def make_paragraph(block: str) -> Element | None:
    """``p``: everything else; ``lines`` is set where an indented stretch has lines of its own.

    Such a stretch is no code: paragraphs of Chinese text are indented.
    """
    lines = block.strip("\n").split("\n")
    own_lines = len(lines) > 1 and all(line.startswith("    ") for line in lines)
    text = "<br>\n".join(line.strip(" ") for line in lines) if own_lines else block.strip(" \n")
    return element("p", text)


class QuoteProcessor(BlockProcessor):
    """``blockquote``: quotes inside quotes are one, so all leading marks of a line go at once."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the package's signature
        """Override: as the kind of its first line says."""
        return kind_of(block.split("\n", 1)[0]) is Kind.QUOTE

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Override: parse the lines without their marks, joined to a quote just above."""
        lines = [_QUOTE_MARKS.sub("", line) for line in blocks.pop(0).split("\n")]
        quote = self.lastChild(parent)
        if quote is None or quote.tag != "blockquote":
            quote = SubElement(parent, "blockquote")
        self.parser.state.set("blockquote")
        self.parser.parseChunk(quote, "\n".join(lines))
        self.parser.state.reset()


class BulletProcessor(SaneUListProcessor):
    """``ul``: the package's processor, which finds its items in time that grows with their length."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = _BULLET

    def get_items(self, block: str) -> list[str]:
        """Override: the items of a stretch of lines."""
        return _items(block, _BULLET)


class NumberProcessor(SaneOListProcessor):
    """``ol``: as `BulletProcessor`, with ``1)`` beside ``1.`` and at most nine digits, as in CommonMark."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = _NUMBER

    def get_items(self, block: str) -> list[str]:
        """Override: the items of a stretch of lines, the first of which says where a new list starts."""
        first = _NUMBER.match(block)
        self.STARTSWITH = first[2] if first else "1"  # type: ignore[misc]  # as the package does
        return _items(block, _NUMBER)


def _items(block: str, marker: re.Pattern[str]) -> list[str]:
    """The items of a stretch of lines; what is nested in an item and indented stands as an item of its own."""
    items: list[list[str]] = []
    for line in block.split("\n"):
        found = marker.match(line)
        if found:
            items.append([found[found.re.groups]])
        elif _NESTED_ITEM.match(line) and not items[-1][0].startswith("    "):
            items.append([line])
        else:
            items[-1].append(line)
    return ["\n".join(lines) for lines in items]
