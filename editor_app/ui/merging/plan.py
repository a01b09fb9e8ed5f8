"""What is shown of a merge, in order: fields that differ, then the text with its untouched stretches folded."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.compare.abreast import Abreast, BodyRow, FieldAbreast, Origin, SettledRow
from editor_app.ui.comparing.plan import AROUND, LEAST_FOLD, Unfolded


@dataclass(frozen=True, slots=True)
class Caption:
    """Below the fields the text begins."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Untouched lines ``first`` to ``last`` (exclusive) that are not shown."""

    first: int
    last: int


Item = FieldAbreast | Caption | SettledRow | BodyRow | Fold


def plan_of(found: Abreast, unfolded: Unfolded) -> tuple[Item, ...]:
    """All that is shown."""
    items: list[Item] = [*found.fields]
    if items and found.rows:
        items.append(Caption())
    touched = [place for place, row in enumerate(found.rows) if not _is_untouched(row)]
    near = {place + step for place in touched for step in range(-AROUND, AROUND + 1)}
    waiting: list[int] = []
    for place in range(len(found.rows) + 1):
        if place < len(found.rows) and place not in near and not unfolded.everything:
            waiting.append(place)
            continue
        if len(waiting) >= LEAST_FOLD and waiting[0] not in unfolded.firsts:
            items.append(Fold(waiting[0], waiting[-1] + 1))
        else:
            items += [found.rows[one] for one in waiting]
        waiting = []
        if place < len(found.rows):
            items.append(found.rows[place])
    return tuple(items)


def _is_untouched(row: BodyRow) -> bool:
    return isinstance(row, SettledRow) and row.origin is Origin.NEITHER
