"""Text from the clipboard: rows of a spreadsheet become a table, everything else paragraphs."""

from __future__ import annotations

import csv
import itertools

from editor_app.domain.characters import clean
from editor_app.domain.document import Break, Document, Paragraph, Run, Runs, Table, Text
from editor_app.domain.normal_form import document
from editor_app.formats.pasting.tables import MOST_CELLS

_INDENT = "\u3000"
_MOST_CELL = 2_000


def paragraphs_of_text(text: str) -> Document:
    """The words alone: a paragraph for each line that holds something; U+2028 breaks a line inside one."""
    text, _ = clean(text)
    lines = text.replace("\u2029", "\n").split("\n")
    return document(Paragraph(_broken(line)) for line in lines if line.strip() or len(lines) == 1)


def read_text(text: str) -> Document:
    """Text as it was meant: rows of cells are a table, the ideographic spaces that indent paragraphs are layout."""
    table = _table_of(text)
    if table is not None:
        return document([table])
    whole = paragraphs_of_text(text)
    if len(whole.blocks) < 2:
        return whole
    return document(
        Paragraph((Text(block.runs[0].text.lstrip(_INDENT)), *block.runs[1:]))
        if isinstance(block, Paragraph)
        and isinstance(block.runs[0], Text)
        and block.runs[0].text.startswith(_INDENT)
        else block
        for block in whole.blocks
    )


def _table_of(text: str) -> Table | None:
    """The rows of a spreadsheet: at least two, equally many cells in each, parted by tabs; None for other text."""
    text, _ = clean(text)
    text = text.strip("\n")
    first = text.partition("\n")[0].count("\t")
    if not first or "\n" not in text or text.count("\t") > MOST_CELLS:
        return None
    rows = list(csv.reader(text.split("\n"), "excel-tab")) if '"' in text else _split(text)
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    width = first + 1
    if len(rows) < 2 or any(len(row) != width for row in rows) or len(rows) * width > MOST_CELLS:
        return None
    # Lines that are only indented by tabs are code or an outline.
    indented = sum(1 for row in rows if not row[0].strip())
    if indented * 2 > len(rows) or any(len(cell) > _MOST_CELL for row in rows for cell in row):
        return None
    cells = [tuple(_broken(cell.strip(), "\n") if cell.strip() else () for cell in row) for row in rows]
    return Table(cells[0], tuple(cells[1:]))


def _split(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.split("\n")]


def _broken(line: str, separator: str = "\u2028") -> Runs:
    parts: list[list[Run]] = [[Text(part), Break()] for part in line.split(separator)]
    return tuple(itertools.chain.from_iterable(parts))[:-1]
