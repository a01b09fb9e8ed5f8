"""One thing as three have it, once everything that merges by itself is merged."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class Versions(Generic[Value]):
    """What stands in the base, on my side and on theirs; all three the same where all agree in the end."""

    base: Value
    mine: Value
    theirs: Value

    @property
    def agreed(self) -> bool:
        """Whether nothing is left to be decided."""
        return self.base == self.mine == self.theirs

    def made(self, make: Callable[[Value], Other]) -> Versions[Other]:
        """Versions of something made of each."""
        return Versions(make(self.base), make(self.mine), make(self.theirs))


def agreed(value: Value) -> Versions[Value]:
    """What nobody disputes."""
    return Versions(value, value, value)


def settled(base: Value, mine: Value, theirs: Value) -> Versions[Value]:
    """Three versions of a value that cannot be taken apart: who changed it wins; two different changes are a conflict."""
    if theirs in (mine, base):
        return agreed(mine)
    if mine == base:
        return agreed(theirs)
    return Versions(base, mine, theirs)


Settling = Callable[[Any, Any, Any], Versions[Any]]


def settled_parts(base: Any, mine: Any, theirs: Any, how: dict[str, Settling] | None = None) -> Versions[Any]:
    """Three dataclasses of a kind, attribute by attribute; ``how`` names those that are not settled as a whole."""
    if not type(base) is type(mine) is type(theirs) or not dataclasses.is_dataclass(base):
        return settled(base, mine, theirs)
    found = {
        field.name: (how or {}).get(field.name, settled)(
            getattr(base, field.name), getattr(mine, field.name), getattr(theirs, field.name)
        )
        for field in dataclasses.fields(base)
    }
    kind: Any = type(base)
    return Versions(
        kind(**{name: versions.base for name, versions in found.items()}),
        kind(**{name: versions.mine for name, versions in found.items()}),
        kind(**{name: versions.theirs for name, versions in found.items()}),
    )
