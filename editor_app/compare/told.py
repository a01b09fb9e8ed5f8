"""Changes as they are told one by one: where each shows, and the words that went and came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.compare.comparison import ContentComparison, FieldRow, Kind
from editor_app.compare.makers import Step
from editor_app.compare.spots import END, Spot


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One change: where it shows, who made it (where that is known), and what to say of it.

    ``went`` and ``came`` are words of the body; ``leaf`` names an object (the class); ``field`` is the row of a field.
    """

    number: int
    kind: Kind
    spots: tuple[Spot, ...] = ()
    makers: tuple[Step, ...] = ()
    went: str = ""
    came: str = ""
    leaf: str = ""
    field: FieldRow | None = None


def told_changes(comparison: ContentComparison, spots: Sequence[Spot], text: str) -> Iterator[ToldChange]:
    """All changes in reading order; ``spots`` are those of its documents, ``text`` is the anchor text of the new one."""
    by_number: dict[int, list[Spot]] = {}
    for spot in spots:
        by_number.setdefault(spot.change, []).append(spot)
    fields = {row.change: row for row in comparison.fields if row.change}
    for one in comparison.changes:
        found = by_number.get(one.number, [])
        went, came = _words(found, Kind.DELETED), _words(found, Kind.INSERTED)
        if not went and not came:
            came = "".join(text[spot.start : spot.end] for spot in found if not spot.leaf)
        leaf = next((spot.leaf for spot in found if spot.leaf and spot.leaf != END), "")
        yield ToldChange(one.number, one.kind, tuple(found), (), went, came, leaf, fields.get(one.number))


def _words(spots: Sequence[Spot], kind: Kind) -> str:
    """The words of one kind; those of several cells parted by blanks."""
    found = [spot for spot in spots if spot.kind is kind]
    parts: list[str] = []
    for before, spot in zip([None, *found], found, strict=False):
        if before is not None and END not in (before.leaf, spot.leaf) and not _touch(before, spot):
            parts.append(" ")
        parts.append(spot.words)
    return "".join(parts)


def _touch(before: Spot, spot: Spot) -> bool:
    return before.end == spot.start and before.old_end == spot.old_start
