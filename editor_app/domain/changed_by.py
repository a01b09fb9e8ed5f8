"""Who changed the text between two of its states, read from the graph of revisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.revision import Revision


@dataclass(frozen=True, slots=True)
class Point:
    """A state of an article: a revision (id) and the hash of its content."""

    revision: str
    content_hash: str


def changers(revisions: Mapping[str, Revision], before: Point, after: Point) -> tuple[str, ...] | None:
    """The authors of what differs between two states, each once, the earliest first; None where it is not known.

    Equal contents differ in nothing, whatever lies between.  What was changed and changed back counts for nobody.
    """
    if before.content_hash == after.content_hash:
        return ()
    if after.revision not in revisions:
        return None
    seen_before = _ancestors(revisions, before.revision)
    new = [key for key in _ancestors(revisions, after.revision) if key not in seen_before]
    new.sort(key=lambda key: (revisions[key].at, key))
    steps: list[Revision] = []
    for key in new:
        made = revisions[key]
        if all(made.content_hash != _hash(revisions, parent) for parent in made.parents):
            steps.append(made)
    return tuple(dict.fromkeys(made.author for made in _without_detours(steps, before.content_hash)))


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


def _ancestors(revisions: Mapping[str, Revision], revision: str) -> set[str]:
    """A revision with all that it goes back to, as far as they are here."""
    found: set[str] = set()
    waiting = [revision]
    while waiting:
        key = waiting.pop()
        if key in revisions and key not in found:
            found.add(key)
            waiting.extend(revisions[key].parents)
    return found


def _hash(revisions: Mapping[str, Revision], revision: str) -> str:
    return revisions[revision].content_hash if revision in revisions else ""
