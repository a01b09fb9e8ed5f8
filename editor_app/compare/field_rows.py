"""Two states of the fields, field by field; fields that are lists entry by entry."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from editor_app.compare.comparison import FieldRow, Kind, Part, Piece
from editor_app.compare.entries import LISTS, entry_likeness, entry_text
from editor_app.compare.matching import pairs_of
from editor_app.compare.numbering import Numbers
from editor_app.compare.pieces import text_pieces
from editor_app.domain.fields import Fields

_EMPTY: tuple[object, ...] = (None, "", ())


def compare_fields(old: Fields, new: Fields, numbers: Numbers) -> tuple[FieldRow, ...]:
    """The rows of all fields that are not empty on both sides, in the order of `Fields`."""
    out: list[FieldRow] = []
    for field in dataclasses.fields(Fields):
        ours, theirs = getattr(old, field.name), getattr(new, field.name)
        if field.name in LISTS:
            out += entry_rows(field.name, ours, theirs, numbers)
        elif ours not in _EMPTY or theirs not in _EMPTY:
            out.append(_row(field.name, ours, theirs, numbers))
    return tuple(out)


def entry_rows(name: str, old: Sequence[Any], new: Sequence[Any], numbers: Numbers) -> Iterator[FieldRow]:
    """The rows of a field that is a list."""
    ours, theirs = [*map(entry_text, old)], [*map(entry_text, new)]
    for one, other in pairs_of(ours, theirs, entry_likeness(name)):
        if one is None and other is not None:
            yield FieldRow(Kind.INSERTED, name, None, new[other], numbers.next())
        elif other is None and one is not None:
            yield FieldRow(Kind.DELETED, name, old[one], None, numbers.next())
        elif one is not None and other is not None:
            yield _row(name, old[one], new[other], numbers)


def _row(name: str, old: object, new: object, numbers: Numbers) -> FieldRow:
    if old == new:
        return FieldRow(Kind.EQUAL, name, old, new)
    number = numbers.next()
    if isinstance(old, str) and isinstance(new, str) and type(old) is type(new) is str:
        kind = Kind.INSERTED if not old else Kind.DELETED if not new else Kind.CHANGED
        return FieldRow(kind, name, old, new, number, text_pieces(old, new, number))
    if old in _EMPTY or new in _EMPTY:
        return FieldRow(Kind.INSERTED if old in _EMPTY else Kind.DELETED, name, old, new, number)
    return FieldRow(Kind.CHANGED, name, old, new, number, parts=_parts(old, new, number))


def _parts(old: Any, new: Any, number: int) -> tuple[Part, ...]:
    """The attributes in which two entries of a kind differ; all belong to one change."""
    if not dataclasses.is_dataclass(old) or type(old) is not type(new):
        return ()
    return tuple(
        Part(field.name, one, other, number, _pieces(one, other, number))
        for field in dataclasses.fields(old)
        if (one := getattr(old, field.name)) != (other := getattr(new, field.name))
    )


def _pieces(old: object, new: object, number: int) -> tuple[Piece, ...]:
    return text_pieces(old, new, number) if type(old) is str and type(new) is str else ()
