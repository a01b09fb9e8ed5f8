"""Desk data: what the desk notes about an article for itself.  It travels with a hand-off and is never published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from editor_app.domain.characters import whole_number


@dataclass(frozen=True, slots=True)
class DeskMatter:
    """The desk data of one article as it stands: the outcome of its desk events.

    ``deadline`` and ``planned_at`` are instants (ISO 8601 with offset) or empty, ``slot`` is a place in the plan in
    words (``front page``), ``target_length`` a count of characters 字数, 0 for none.
    """

    note: str = ""
    urgent: bool = False
    deadline: str = ""
    planned_at: str = ""
    slot: str = ""
    target_length: int = 0


NO_DESK_MATTER = DeskMatter()
_YES = "yes"


def desk_matter(values: Mapping[str, str]) -> DeskMatter:
    """The desk data that values by aspect make; other aspects are other people's, and what cannot be read counts as none."""
    return DeskMatter(
        note=values.get("note", ""),
        urgent=values.get("urgent", "") == _YES,
        deadline=values.get("deadline", ""),
        planned_at=values.get("planned_at", ""),
        slot=values.get("slot", ""),
        target_length=whole_number(values.get("target_length", "")) or 0,
    )


def desk_changes(before: DeskMatter, after: DeskMatter) -> dict[str, str]:
    """What must be noted to come from one state to the other: value by aspect, as desk events hold them."""
    return {
        field.name: _noted(getattr(after, field.name))
        for field in fields(DeskMatter)
        if getattr(before, field.name) != getattr(after, field.name)
    }


def _noted(value: str | bool | int) -> str:
    if isinstance(value, bool):
        return _YES if value else ""
    return str(value or "")
