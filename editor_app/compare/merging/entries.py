"""Merging lists: rows of a table, lines of a deck, credits, sources."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from editor_app.compare.matching import pairs_of, text_likeness
from editor_app.compare.merging.versions import Settling, Versions, agreed, settled

Entries = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ListRules:
    """How a list is merged.

    ``text`` is what entries are paired by, ``settle`` merges one that both changed.  ``identity`` is given where the
    order of what both put in at one place does not matter: both stay, unless they have the same identity and differ.
    """

    text: Callable[[Any], str]
    settle: Settling = settled
    identity: Callable[[Any], Hashable] | None = None
    likeness: Callable[[str, str], float] = text_likeness


class _Side:
    """What one side did to a list: where each entry of the base went, and what came in before each."""

    def __init__(self, base: Sequence[Any], side: Sequence[Any], rules: ListRules) -> None:
        self.kept: dict[int, Any] = {}
        self.came: list[list[Any]] = [[] for _ in range(len(base) + 1)]
        place = 0
        pairs = pairs_of([*map(rules.text, base)], [*map(rules.text, side)], rules.likeness)
        for one, other in pairs:
            if one is not None:
                place = one + 1
                if other is not None:
                    self.kept[one] = side[other]
            elif other is not None:
                self.came[place].append(side[other])


def merged_entries(
    base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any], rules: ListRules
) -> Iterator[Versions[Entries]]:
    """The merged list, in stretches: each is what stands there on all sides, of none to many entries."""
    ours, others = _Side(base, mine, rules), _Side(base, theirs, rules)
    met = _Met(ours, others, rules)
    for place in range(len(base) + 1):
        yield from met.came(place)
        if place < len(base):
            one, other = ours.kept.get(place), others.kept.get(place)
            yield _settled(base[place], one, other, rules)


def joined_entries(stretches: Iterable[Versions[Entries]]) -> Versions[Entries]:
    """All stretches as one list for each side."""
    found = list(stretches)
    return Versions(
        tuple(entry for one in found for entry in one.base),
        tuple(entry for one in found for entry in one.mine),
        tuple(entry for one in found for entry in one.theirs),
    )


def _settled(base: Any, mine: Any, theirs: Any, rules: ListRules) -> Versions[Entries]:
    if mine is None or theirs is None:
        return settled(*(() if entry is None else (entry,) for entry in (base, mine, theirs)))
    found = settled(base, mine, theirs)
    if not found.agreed:
        found = rules.settle(base, mine, theirs)
    return found.made(lambda entry: (entry,))


class _Met:
    """What came in on either side, once."""

    def __init__(self, ours: _Side, others: _Side, rules: ListRules) -> None:
        self._ours, self._others = ours, others
        self._identity = rules.identity
        self._told: set[Hashable] = set()
        self._by_identity: tuple[dict[Hashable, list[Any]], ...] = ({}, {})
        if rules.identity is not None:
            for found, side in zip(self._by_identity, (ours, others), strict=True):
                for entry in (entry for came in side.came for entry in came):
                    found.setdefault(rules.identity(entry), []).append(entry)

    def came(self, place: int) -> Iterator[Versions[Entries]]:
        """What came in before an entry of the base."""
        mine, theirs = self._ours.came[place], self._others.came[place]
        if mine == theirs and self._identity is None:
            yield agreed(tuple(mine))
        elif self._identity is None:
            yield settled((), tuple(mine), tuple(theirs))
        else:
            # The order must not depend on whose side is whose.
            for entry in (entry for came in sorted((mine, theirs), key=repr) for entry in came):
                yield from self._once(entry, self._identity(entry))

    def _once(self, entry: Any, identity: Hashable) -> Iterator[Versions[Entries]]:
        mine, theirs = (tuple(found.get(identity, ())) for found in self._by_identity)
        if not mine or not theirs:
            yield agreed((entry,))
        elif identity not in self._told:
            self._told.add(identity)
            yield settled((), mine, theirs)
