"""What differs between two states of a text: one stretch, since one place is edited at a time."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.ui.utf16 import units


@dataclass(frozen=True, slots=True)
class Splice:
    """Another text in terms of an earlier one: ``middle`` stands between its first ``start`` and last ``end`` units.

    Units are those of UTF-16, as JavaScript counts; ``length`` is that of the new text.
    """

    start: int
    end: int
    middle: str
    length: int


def splice(old: str, new: str) -> Splice:
    """The smallest single replacement that makes ``new`` of ``old``."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    middle = new[start : len(new) - end]
    first, last = units(new[:start]), units(new[len(new) - end :])
    return Splice(first, last, middle, first + units(middle) + last)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common, by halving: comparing slices costs next to nothing."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
