"""What a comparison shows, in order: fields and pictures that differ, then the text with unchanged stretches folded."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.compare.comparison import ContentComparison, FieldRow, Kind, PictureRow, Row

AROUND = 1
"""So many unchanged lines are shown before and behind what differs."""
LEAST_FOLD = 3
"""Fewer lines than these are not worth folding."""


@dataclass(frozen=True, slots=True)
class FieldItem:
    """A field, or an entry of one, that differs."""

    row: FieldRow


@dataclass(frozen=True, slots=True)
class PicturesItem:
    """The pictures that came, went or were changed."""

    rows: tuple[PictureRow, ...]


@dataclass(frozen=True, slots=True)
class TextItem:
    """Below the fields and pictures that differ the text begins."""


@dataclass(frozen=True, slots=True)
class LineItem:
    """A line of the text, by its place among the rows."""

    place: int
    row: Row


@dataclass(frozen=True, slots=True)
class FoldItem:
    """Unchanged lines ``first`` to ``last`` (exclusive) that are not shown."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many there are."""
        return self.last - self.first


Item = FieldItem | PicturesItem | TextItem | LineItem | FoldItem


@dataclass(frozen=True, slots=True)
class Unfolded:
    """Which folds a person has opened: those that begin at these lines, or all."""

    firsts: frozenset[int] = frozenset()
    everything: bool = False


FOLDED = Unfolded()


def plan_of(comparison: ContentComparison, unfolded: Unfolded = FOLDED) -> tuple[Item, ...]:
    """All that is shown of a comparison."""
    items: list[Item] = [FieldItem(row) for row in comparison.fields if row.kind is not Kind.EQUAL]
    # The article's own cover is a field.
    pictures = tuple(row for row in comparison.pictures if row.row is not None or row.channel)
    if pictures:
        items.append(PicturesItem(pictures))
    rows = comparison.document.rows
    if items and rows:
        items.append(TextItem())
    place = 0
    for first, last in _folds(rows, unfolded):
        items += [LineItem(one, rows[one]) for one in range(place, first)]
        items.append(FoldItem(first, last))
        place = last
    items += [LineItem(one, rows[one]) for one in range(place, len(rows))]
    return tuple(items)


def _folds(rows: tuple[Row, ...], unfolded: Unfolded) -> list[tuple[int, int]]:
    if unfolded.everything:
        return []
    differing = [place for place, row in enumerate(rows) if row.kind is not Kind.EQUAL]
    near = {place + step for place in differing for step in range(-AROUND, AROUND + 1)}
    folds: list[tuple[int, int]] = []
    first: int | None = None
    for place in range(len(rows) + 1):
        hidden = place < len(rows) and place not in near
        if hidden and first is None:
            first = place
        elif not hidden and first is not None:
            if place - first >= LEAST_FOLD and first not in unfolded.firsts:
                folds.append((first, place))
            first = None
    return folds
