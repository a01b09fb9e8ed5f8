"""The rows of objects: pictures attribute by attribute, code word by word, placeholders, rules."""

from __future__ import annotations

import dataclasses

from editor_app.compare.comparison import Kind, Part, Row, lone_row
from editor_app.compare.numbering import Numbers
from editor_app.compare.pieces import compare_runs, text_pieces, whole_pieces
from editor_app.compare.tables import compare_tables, whole_grid
from editor_app.domain.document import Block, Code, Figure, Runs, Table, Text

_SHOWN = {Figure: "caption", Code: "text"}
"""The attribute of an object that is its text, told of in pieces."""


def object_row(old: Block, new: Block, old_index: int, new_index: int, numbers: Numbers) -> Row:
    """The row of two objects of a kind that belong together."""
    kind = Kind.EQUAL if old == new else Kind.CHANGED
    if isinstance(old, Table) and isinstance(new, Table):
        return Row(kind, old_index, new_index, grid=compare_tables(old, new, numbers))
    shown = _SHOWN.get(type(new), "")
    pieces = compare_runs(_shown(old, shown), _shown(new, shown), numbers)
    parts = tuple(
        _part(field.name, getattr(old, field.name), getattr(new, field.name), numbers.next())
        for field in dataclasses.fields(new)
        if field.name != shown and getattr(old, field.name) != getattr(new, field.name)
    )
    return Row(kind, old_index, new_index, pieces, parts)


def lone_object_row(kind: Kind, shown: Kind, leaf: Block, index: int, number: int) -> Row:
    """The row of an object that is there on one side only: ``shown`` as inserted or as deleted."""
    if isinstance(leaf, Table):
        return lone_row(kind, shown, index, number, grid=whole_grid(leaf, shown))
    pieces = whole_pieces(shown, _shown(leaf, _SHOWN.get(type(leaf), "")), number)
    return lone_row(kind, shown, index, number, pieces)


def _shown(leaf: Block, name: str) -> Runs:
    value: str | Runs = getattr(leaf, name) if name else ()
    return ((Text(value),) if value else ()) if isinstance(value, str) else value


def _part(name: str, old: object, new: object, number: int) -> Part:
    if type(old) is str and type(new) is str:
        return Part(name, old, new, number, text_pieces(old, new, number))
    return Part(name, old, new, number)
