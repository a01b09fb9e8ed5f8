"""Who changed the text between two of its states, read from the graph of revisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from editor_app.domain.revision import Revision


@dataclass(frozen=True, slots=True)
class Point:
    """A state of an article: a revision (id) and the hash of its content."""

    revision: str
    content_hash: str


def changers(revisions: Mapping[str, Revision], before: Point, after: Point) -> tuple[str, ...] | None:
    """The authors of what differs between two states, each once, the earliest first; None where it is not known.

    Equal contents differ in nothing, whatever lies between.  What was changed and changed back counts for nobody, as
    long as nothing was merged in between.  Of a merge that reads as one of its sides the others count for nothing; who
    merged counts as one who changed the text, unless it reads as the side that comes from the state before.
    """
    if before.content_hash == after.content_hash:
        return ()
    if after.revision not in revisions:
        return None
    seen_before = _ancestors(revisions, before.revision)
    new = [key for key in _made_of(revisions, after.revision) if key not in seen_before]
    new.sort(key=lambda key: (revisions[key].at, key))
    steps = [revisions[key] for key in new if _changes(revisions, key, before.revision)]
    if _in_one_line(revisions, new):
        steps = _without_detours(steps, before.content_hash)
    return tuple(dict.fromkeys(made.author for made in steps))


def _made_of(revisions: Mapping[str, Revision], revision: str) -> set[str]:
    """A revision with all whose text it may have, as far as they are here."""
    return _ancestors(revisions, revision, lambda made: _same_parents(revisions, made) or made.parents)


def _same_parents(revisions: Mapping[str, Revision], made: Revision) -> tuple[str, ...]:
    return tuple(one for one in made.parents if _hash(revisions, one) == made.content_hash)


def _changes(revisions: Mapping[str, Revision], key: str, before: str) -> bool:
    """Whether a revision reads otherwise than what it comes from: on the way from ``before``, where that is one of several."""
    made = revisions[key]
    parents = made.parents
    if len(parents) > 1:
        on_the_way = [one for one in parents if before in _ancestors(revisions, one)]
        parents = tuple(on_the_way) or parents
    return all(made.content_hash != _hash(revisions, one) for one in parents)


def _in_one_line(revisions: Mapping[str, Revision], keys: list[str]) -> bool:
    """Whether each of some revisions follows the one before, and nothing else."""
    return all(len(revisions[key].parents) <= 1 for key in keys)


def _without_detours(steps: list[Revision], start: str) -> list[Revision]:
    """The changes in order, without those that led back to a state that had been before."""
    kept: list[Revision] = []
    for made in steps:
        states = [start, *(one.content_hash for one in kept)]
        if made.content_hash in states:
            del kept[states.index(made.content_hash) :]
        else:
            kept.append(made)
    return kept


def _ancestors(
    revisions: Mapping[str, Revision],
    revision: str,
    parents: Callable[[Revision], tuple[str, ...]] = lambda made: made.parents,
) -> set[str]:
    """A revision with all that it goes back to, as far as they are here."""
    found: set[str] = set()
    waiting = [revision]
    while waiting:
        key = waiting.pop()
        if key in revisions and key not in found:
            found.add(key)
            waiting.extend(parents(revisions[key]))
    return found


def _hash(revisions: Mapping[str, Revision], revision: str) -> str:
    return revisions[revision].content_hash if revision in revisions else ""
