"""A Document becomes Markdown in Stet's dialect (design ``dialect.md``): one paragraph, one line.

`markdown_reader` reads every written document back to an equal one, and CommonMark programs show the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.domain.document import (
    Align,
    Block,
    Blocks,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Note,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Runs,
    Table,
)
from editor_app.domain.normal_form import HIGHEST_START
from editor_app.formats.dialect.escapes import escape_html
from editor_app.formats.dialect.html_lines import write_aligned, write_figure, write_placeholder
from editor_app.formats.dialect.inline_writer import write_inline

_RULE = "* * *"
_MARKER_WIDTH = 4
_SHORTEST_FENCE = 3
_TICKS = re.compile("`+")
# What begins a block at the start of a line: the character to escape is the last of the match.
_BLOCK_START = re.compile(r"[#>]|[-+](?= |$)|-(?=[- ]*$)|[0-9]+[.)](?= |$)")


def write_markdown(document: Document) -> str:
    """Write a document in normal form; the empty one is the empty text, others end with a line feed."""
    writer = _Writer()
    lines = list(writer.blocks(document.blocks))
    notes = list(writer.note_lines())
    if notes:
        lines += ["", *notes]
    return "".join(f"{line}\n" for line in lines)


class _Writer:
    """Writes blocks as lines and numbers the footnotes on the way, in the order of their references."""

    def __init__(self) -> None:
        self._notes: list[Note] = []

    def note_lines(self) -> Iterator[str]:
        """The definitions of all footnotes that were referred to, one line each."""
        for number, note in enumerate(self._notes, 1):
            yield f"[^{number}]: {_as_paragraph(self._inline(note.runs))}"

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        """The lines of some blocks, an empty one between them."""
        for place, block in enumerate(blocks):
            if place:
                yield ""
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph(runs, Align.START):
                yield _as_paragraph(self._inline(runs))
            case Paragraph(runs, align):
                yield write_aligned(align, self._inline(runs, html=True))
            case Heading(runs, level):
                yield "#" * level + " " + _without_closing_marks(self._inline(runs))
            case Quote(blocks):
                yield from (f"> {line}" if line else ">" for line in self.blocks(blocks))
            case BulletList(items):
                yield from self._items(("-", item) for item in items)
            case OrderedList(items, start):
                numbers = (min(start + place, HIGHEST_START) for place in range(len(items)))
                yield from self._items(
                    (f"{number}.", item) for number, item in zip(numbers, items, strict=True)
                )
            case Figure():
                yield write_figure(block, self._inline(block.caption, html=True))
            case Table(header, rows):
                yield self._row(header)
                yield "|" + "---|" * len(header)
                yield from map(self._row, rows)
            case Code():
                yield from _code_lines(block)
            case Rule():
                yield _RULE
            case Placeholder():
                yield write_placeholder(block)

    def _inline(self, runs: Runs, html: bool = False) -> str:
        return write_inline(runs, self._number, html)

    def _number(self, note: Note) -> int:
        self._notes.append(note)
        return len(self._notes)

    def _items(self, items: Iterator[tuple[str, Blocks]]) -> Iterator[str]:
        """Items with an empty line between them, their content in one column."""
        first_item = True
        for marker, blocks in items:
            if not first_item:
                yield ""
            first_item = False
            prefix = f"{marker} ".ljust(_MARKER_WIDTH)
            for line in self.blocks(blocks):
                yield prefix + line if line else ""
                prefix = " " * len(prefix)

    def _row(self, cells: tuple[Runs, ...]) -> str:
        return "| " + " | ".join(map(self._inline, cells)) + " |"


def _as_paragraph(line: str) -> str:
    """A line that begins no other block."""
    found = _BLOCK_START.match(line)
    if found is None:
        return line
    place = found.end() - 1
    return f"{line[:place]}\\{line[place:]}"


def _without_closing_marks(line: str) -> str:
    """A heading's text whose last number sign is part of it (CommonMark, clause 4.2)."""
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def _code_lines(code: Code) -> Iterator[str]:
    longest = max((len(ticks) for ticks in _TICKS.findall(code.text)), default=0)
    fence = "`" * max(_SHORTEST_FENCE, longest + 1)
    yield fence + escape_html(code.language)
    yield from code.text.split("\n")
    yield fence
