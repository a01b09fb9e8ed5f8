"""A Word file's pieces as lines, with the parts that its styles name."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.document import Heading
from editor_app.formats.block_lines import line_of_block, lines_of_blocks
from editor_app.formats.docx.pieces import Piece
from editor_app.formats.docx.settings import Part
from editor_app.formats.docx_reader import WordText
from editor_app.formats.lines import Hint, Line


def lines_of_word(word: WordText) -> list[Line]:
    """One line for each piece, and one for each item of a list; the headline has level 1."""
    out: list[Line] = []
    for index, piece in enumerate(word.pieces):
        out.extend(_lines(piece, is_headline=index == word.headline))
    return [line for line in out if line.text.strip() or not line.plain]


def _lines(piece: Piece, *, is_headline: bool) -> list[Line]:
    if is_headline:
        return [line_of_block(piece.block, 1)]
    if piece.setting.part is Part.SUBTITLE:
        return [replace(line_of_block(piece.block, 0), hint=Hint.DECK)]
    found = lines_of_blocks((piece.block,))
    if piece.setting.part is Part.CAPTION and not isinstance(piece.block, Heading):
        found = [replace(line, hint=Hint.CAPTION) for line in found]
    return [replace(line, indented=piece.indented) for line in found]
