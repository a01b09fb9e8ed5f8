"""The body of an article: an immutable tree, compared by content, with one normal form (`normal_form`).

Inline content is flat: text runs with a set of marks, line breaks and footnotes.  Blocks nest only in quotes and
lists, and those hold paragraphs and lists only.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor_app.domain.crop import WHOLE, Crop


class Mark(enum.StrEnum):
    """A property of a stretch of text, in the order in which markup nests it."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    HIGHLIGHT = "highlight"
    CODE = "code"


class Align(enum.StrEnum):
    """Where the lines of a paragraph stand; ``START`` is the language's own side."""

    START = "start"
    CENTER = "center"
    END = "end"


class AiUse(enum.StrEnum):
    """What is declared about artificial intelligence, on an article or a figure."""

    UNDECLARED = "undeclared"
    NONE = "none"
    ASSISTED = "assisted"
    GENERATED = "generated"


class FigureWidth(enum.StrEnum):
    """How wide a picture stands in the column of text; ``FULL`` is all of it."""

    FULL = "full"
    MEDIUM = "medium"
    SMALL = "small"


MIDDLE = WHOLE // 2
NO_MARKS: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters that share their marks and their link (``href``, None for no link)."""

    text: str
    marks: frozenset[Mark] = NO_MARKS
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at its place in the text; its runs hold no further note."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    runs: Runs
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Heading:
    """A subheading 小标题; ``level`` 2 to 4, since 1 is the headline's."""

    runs: Runs
    level: int = 2


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation of paragraphs and lists."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class BulletList:
    """An unordered list; each item starts with a paragraph, then paragraphs and lists."""

    items: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list that counts from ``start`` (0 or more); items as in `BulletList`."""

    items: tuple[Blocks, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with what is said about it.

    ``asset`` is the SHA-256 of its bytes, empty while the picture is not in the library; ``address`` is where it was
    found (``https:`` or a file name), empty for one taken in by hand.  ``crop`` is what is shown of it, None for all;
    the focal point, in 1/10000 of width and height, is what must stay in sight when it is cut elsewhere.
    """

    asset: str = ""
    alt: str = ""
    caption: Runs = ()
    credit: str = ""
    rights: str = ""
    address: str = ""
    ai_use: AiUse = AiUse.UNDECLARED
    width: FigureWidth = FigureWidth.FULL
    crop: Crop | None = None
    focus_x: int = MIDDLE
    focus_y: int = MIDDLE


@dataclass(frozen=True, slots=True)
class Table:
    """A header row and one or more rows of inline cells; every row is as wide as the header."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted lines (joined by line feeds), with the name of their language if known."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Something that cannot be kept (``kind``: video, audio, embed …), shown with a note in its place."""

    kind: str
    note: str = ""


Run = Text | Break | Note
Runs = tuple[Run, ...]
Block = Paragraph | Heading | Quote | BulletList | OrderedList | Figure | Table | Code | Rule | Placeholder
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The whole body.  Make one with `normal_form.document`, which puts the blocks in normal form."""

    blocks: Blocks = ()


def runs_text(runs: Runs) -> str:
    """The characters of inline content; a break reads as a line feed, a footnote as nothing."""
    parts = []
    for run in runs:
        if isinstance(run, Text):
            parts.append(run.text)
        elif isinstance(run, Break):
            parts.append("\n")
    return "".join(parts)


def first_runs(runs: Runs, length: int) -> Runs:
    """The beginning of inline content: so many characters of its words at most, what stands between them with them."""
    kept: list[Run] = []
    for run in runs:
        if length <= 0:
            break
        if isinstance(run, Text):
            kept.append(replace(run, text=run.text[:length]))
            length -= len(run.text)
        else:
            kept.append(run)
    return tuple(kept)


def walk(blocks: Blocks) -> Iterator[Block]:
    """Every block in reading order, those inside quotes and lists after their container."""
    for block in blocks:
        yield block
        if isinstance(block, Quote):
            yield from walk(block.blocks)
        elif isinstance(block, BulletList | OrderedList):
            for item in block.items:
                yield from walk(item)


def inline_parts(block: Block) -> tuple[Runs, ...]:
    """The inline contents that a block itself holds, in reading order (containers hold none)."""
    match block:
        case Paragraph(runs) | Heading(runs):
            return (runs,)
        case Figure(caption=caption):
            return (caption,)
        case Table(header, rows):
            return (*header, *(cell for row in rows for cell in row))
        case _:
            return ()


def plain_text(document: Document) -> str:
    """The words of a body, one line for each paragraph, heading, cell, caption and footnote; for search and counts."""
    lines: list[str] = []
    notes: list[str] = []
    for block in walk(document.blocks):
        if isinstance(block, Code):
            lines.append(block.text)
        for runs in inline_parts(block):
            lines.append(runs_text(runs))
            notes.extend(runs_text(run.runs) for run in runs if isinstance(run, Note))
    return "\n".join(line for line in lines + notes if line)


def figures_of(document: Document) -> tuple[Figure, ...]:
    """The pictures of a body, in reading order."""
    return tuple(block for block in walk(document.blocks) if isinstance(block, Figure))


def assets_of(document: Document) -> tuple[str, ...]:
    """The hashes of the pictures a body shows, each once, in reading order."""
    found = [figure.asset for figure in figures_of(document) if figure.asset]
    return tuple(dict.fromkeys(found))
