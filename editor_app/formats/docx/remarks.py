"""What a person should know of a Word file's reading: everything that was left out, moved or made plain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from editor_app.domain.document import Placeholder
from editor_app.domain.findings import Finding
from editor_app.formats.docx.flow import Tidied
from editor_app.formats.docx.pieces import Piece


@dataclass(slots=True)
class Left:
    """Counts of what did not come through as it was."""

    tidied: Tidied = field(default_factory=Tidied)
    boxes: int = 0
    hidden: int = 0
    merged: int = 0
    from_cells: int = 0


LEFT_WORDS = {
    "word_boxes": "Text boxes, each of which stands behind the paragraph that it hung on: {count}.",
    "word_hidden": "Characters that were set as hidden and left out: {count}.",
    "word_merged": "Merged cells, which became one cell each with empty ones beside it: {count}.",
    "word_cells": "Pictures or objects in tables, which stand behind their table: {count}.",
    "word_contents": "A table of contents was left out.",
    "word_formulas": "Formulas in sentences, written out in plain characters: {count}.",
    "word_readings": "Readings above words, which stand behind them in brackets: {count}.",
    "word_symbols": "Symbols of special fonts that cannot be read and were left out: {count}.",
    "word_objects": "Charts, formulas or objects that cannot be kept: {count}. A place-holder stands for each.",
}


def remarks_on(left: Left, pieces: Sequence[Piece]) -> tuple[Finding, ...]:
    """A remark on each kind of thing that there was."""
    tidied = left.tidied
    objects = sum(isinstance(piece.block, Placeholder) for piece in pieces)
    counts = (
        left.boxes,
        left.hidden,
        left.merged,
        left.from_cells,
        tidied.contents,
        tidied.formulas,
        tidied.readings,
        tidied.symbols,
        objects,
    )
    return tuple(
        Finding(code, sentence, values={"count": count})
        for (code, sentence), count in zip(LEFT_WORDS.items(), counts, strict=True)
        if count > 0
    )
