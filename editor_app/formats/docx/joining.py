"""Pieces that belong together: items to lists, captions to their pictures, lines of code to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from editor_app.domain.document import (
    Block,
    Blocks,
    BulletList,
    Code,
    Figure,
    Heading,
    OrderedList,
    Paragraph,
    Runs,
)
from editor_app.formats.docx.pieces import Piece
from editor_app.formats.docx.settings import ListPlace, Part

_LEVELS = (2, 3, 4)


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with those that belong together made one."""
    return _with_lists(_with_code(_with_captions(list(pieces))))


def _with_captions(pieces: list[Piece]) -> list[Piece]:
    """A caption by its style goes to the picture right above it, else to the one right below."""
    out: list[Piece] = []
    waiting: Runs = ()
    for index, piece in enumerate(pieces):
        runs = _caption(piece)
        above = out[-1].block if out else None
        below = pieces[index + 1].block if index + 1 < len(pieces) else None
        if runs and isinstance(above, Figure) and not above.caption:
            out[-1] = replace(out[-1], block=replace(above, caption=runs))
        elif runs and isinstance(below, Figure):
            waiting = runs
        elif waiting and isinstance(piece.block, Figure):
            out.append(replace(piece, block=replace(piece.block, caption=waiting)))
            waiting = ()
        else:
            out.append(piece)
    return out


def _caption(piece: Piece) -> Runs:
    if piece.setting.part is not Part.CAPTION or not isinstance(piece.block, Paragraph):
        return ()
    return piece.block.runs


def _with_code(pieces: list[Piece]) -> list[Piece]:
    out: list[Piece] = []
    for piece in pieces:
        above = out[-1].block if out else None
        if isinstance(piece.block, Code) and isinstance(above, Code):
            out[-1] = replace(out[-1], block=Code(f"{above.text}\n{piece.block.text}"))
        else:
            out.append(piece)
    return out


@dataclass(frozen=True, slots=True)
class _Entry:
    place: ListPlace
    block: Block


def _with_lists(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring items as lists, nested by their levels."""
    out: list[Piece] = []
    entries: list[_Entry] = []
    for piece in pieces:
        place = piece.setting.place
        if place is not None and isinstance(piece.block, Paragraph):
            entries.append(_Entry(place, Paragraph(piece.block.runs, piece.block.align)))
            continue
        out.extend(Piece(block) for block in _nested(entries))
        entries = []
        out.append(piece)
    out.extend(Piece(block) for block in _nested(entries))
    return out


def _nested(entries: Sequence[_Entry]) -> Blocks:
    """Lists of the entries: whatever stands deeper than the first belongs to the item above it (nine levels at most)."""
    out: list[Block] = []
    at = 0
    while at < len(entries):
        base = entries[at].place
        if base.goes_on:
            out.append(entries[at].block)
            at += 1
            continue
        items: list[Blocks] = []
        while at < len(entries) and _is_beside(entries[at].place, base):
            end = at + 1
            while end < len(entries) and _is_below(entries[end].place, entries[at].place):
                end += 1
            items.append((entries[at].block, *_nested(entries[at + 1 : end])))
            at = end
        out.append(
            BulletList(tuple(items)) if base.number is None else OrderedList(tuple(items), base.number)
        )
    return tuple(out)


def _is_below(place: ListPlace, item: ListPlace) -> bool:
    return place.level > item.level or (place.goes_on and place.level == item.level)


def _is_beside(place: ListPlace, base: ListPlace) -> bool:
    return place.level <= base.level and not place.goes_on and (place.number is None) == (base.number is None)


def levelled(pieces: Iterable[Piece], title: int) -> list[Piece]:
    """Headings at the levels of an article, in the order of those that the text uses; ``title`` is the headline's index."""
    listed = list(pieces)
    used = sorted(
        {
            piece.setting.level
            for index, piece in enumerate(listed)
            if isinstance(piece.block, Heading) and piece.setting.level and index != title
        }
    )
    levels = {level: _LEVELS[min(rank, len(_LEVELS) - 1)] for rank, level in enumerate(used)}
    return [
        replace(piece, block=replace(piece.block, level=levels.get(piece.setting.level, _LEVELS[0])))
        if isinstance(piece.block, Heading)
        else piece
        for piece in listed
    ]
