"""Which paragraph of a Word file is its headline, as far as styles and type say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from editor_app.domain.document import Heading, Paragraph, runs_text
from editor_app.formats.docx.pieces import Piece
from editor_app.formats.docx.settings import Part

_NEAR_TOP = 6
_LONGEST = 90
_LARGER = 1.2
_LEAST = 2


def headline_index(pieces: Sequence[Piece]) -> int:
    """The index of the headline, -1 where nothing but the words can tell.

    It is the first paragraph in the style of titles; a heading of the first level that is the only one and stands
    near the top; the one line near the top whose type is larger than that of all others.
    """
    for index, piece in enumerate(pieces):
        if piece.setting.part is Part.TITLE and isinstance(piece.block, Heading):
            return index
    top = [index for index, piece in enumerate(pieces) if _words(piece)][:_NEAR_TOP]
    firsts = [
        index
        for index, piece in enumerate(pieces)
        if piece.setting.level == 1 and isinstance(piece.block, Heading)
    ]
    if len(firsts) == 1 and firsts[0] in top:
        return firsts[0]
    return _largest(pieces, top) if not firsts else -1


def _largest(pieces: Sequence[Piece], top: Sequence[int]) -> int:
    sizes = Counter[int]()
    for piece in pieces:
        if isinstance(piece.block, Paragraph):
            sizes[piece.setting.size] += len(_words(piece))
    usual = max(sizes, key=lambda size: sizes[size], default=0) or 21
    best = max(top, key=lambda index: pieces[index].setting.size, default=-1)
    if best < 0 or len(top) < _LEAST:
        return -1
    size = pieces[best].setting.size
    alone = sum(pieces[index].setting.size == size for index in top) == 1
    is_line = isinstance(pieces[best].block, Paragraph) and len(_words(pieces[best])) <= _LONGEST
    return best if alone and is_line and size >= usual * _LARGER else -1


def _words(piece: Piece) -> str:
    return runs_text(piece.block.runs).strip() if isinstance(piece.block, Paragraph | Heading) else ""
