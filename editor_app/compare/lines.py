"""A document as lines that can be compared, and lines as a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from editor_app.compare.inline import Inline
from editor_app.domain import normal_form
from editor_app.domain.document import (
    Block,
    Code,
    Document,
    Figure,
    Heading,
    Note,
    Paragraph,
    Placeholder,
    Runs,
    Table,
    Text,
    runs_text,
)
from editor_app.domain.flat_lines import NUMBERS, Line, build, flatten

SPOKEN = (Paragraph, Heading)
"""The leaves that are text."""


def lines_of(document: Document) -> tuple[Line, ...]:
    """The lines of a document.  ``number`` is 1 but where a numbered list begins to count from another."""
    out = []
    open_lists, quoted = "", False
    for line in flatten(document.blocks):
        place = line.place
        if place.quoted is not quoted:
            open_lists, quoted = "", place.quoted
        goes_on = open_lists.startswith(place.lists) if place.head else True
        open_lists = place.lists
        counts = place.head and place.lists[-1] == NUMBERS and not goes_on
        out.append(line if counts or line.number == 1 else line._replace(number=1))
    return tuple(out)


def document_of(lines: Iterable[Line]) -> Document:
    """The document that lines make, in normal form."""
    return normal_form.document(build(lines))


def spoken_runs(line: Line) -> Runs | None:
    """The runs of a line of text; None for an object."""
    return line.leaf.runs if isinstance(line.leaf, SPOKEN) else None


def same_shell(one: Line, other: Line) -> bool:
    """Tell whether two lines of text are of the same kind and stand alike, whatever they say."""
    leaf, beside = one.leaf, other.leaf
    if one.place != other.place or one.number != other.number:
        return False
    if isinstance(leaf, Paragraph):
        return isinstance(beside, Paragraph) and leaf.align is beside.align
    return isinstance(leaf, Heading) and isinstance(beside, Heading) and leaf.level == beside.level


def shell_of(line: Line) -> Line:
    """A line of text without its words: what it is and where it stands."""
    assert isinstance(line.leaf, SPOKEN)
    return line._replace(leaf=replace(line.leaf, runs=()))


def filled(shell: Line, runs: Runs) -> Line:
    """A line of text of a certain kind and place."""
    assert isinstance(shell.leaf, SPOKEN)
    return shell._replace(leaf=replace(shell.leaf, runs=runs))


def key_of(line: Line) -> object:
    """What tells lines apart when they are aligned: the words of a text, the picture of a figure, else the whole object."""
    leaf = line.leaf
    if isinstance(leaf, SPOKEN):
        return _said(leaf.runs)
    if isinstance(leaf, Figure) and (leaf.asset or leaf.address):
        return Figure, leaf.asset or leaf.address
    return leaf


def _said(runs: Runs) -> str:
    if len(runs) == 1 and isinstance(runs[0], Text):
        return runs[0].text
    if not any(isinstance(run, Note) for run in runs):
        return runs_text(runs)
    inline = Inline(runs)
    return "".join(inline.keys(list(inline.text)))


def text_of_leaf(leaf: Block) -> str:
    """The words of a line as one text: of a figure its caption, of a table its cells (parted by tabs and line feeds)."""
    if isinstance(leaf, SPOKEN):
        return runs_text(leaf.runs)
    match leaf:
        case Figure(caption=caption):
            return runs_text(caption)
        case Table(header, rows):
            return "\n".join("\t".join(map(runs_text, row)) for row in (header, *rows))
        case Code(text):
            return text
        case Placeholder(kind, note):
            return note or kind
        case _:
            return ""
