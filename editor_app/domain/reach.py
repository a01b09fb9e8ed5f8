"""Reach: the articles that a person may go a road with, told at once for lists, where asking of each would be slow."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.people import Person
from editor_app.domain.permission import ROADS, Road


@dataclass(frozen=True, slots=True)
class Reach:
    """The articles of some publications (ids); None: all there are, also those of no publication."""

    publications: frozenset[str] | None = None

    def __contains__(self, publication: str) -> bool:
        return self.publications is None or publication in self.publications

    @property
    def is_nothing(self) -> bool:
        """Tell whether no article at all is within."""
        return self.publications is not None and not self.publications


EVERYTHING = Reach()
NOTHING = Reach(frozenset())


def reach_of(person: Person, road: Road) -> Reach:
    """Where `permission.may` lets a person go a road as far as roles decide it: the same answer, for all articles."""
    asked = person.publications or ("",)
    within = frozenset(one for one in asked if ROADS[road] in person.capabilities(one))
    if not within:
        return NOTHING
    return Reach(within) if person.publications else EVERYTHING
