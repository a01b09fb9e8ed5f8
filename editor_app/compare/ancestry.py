"""Which revision two others come from: the base of their merge.

History is given as a mapping: the id of each revision known here -> the ids of its parents.  Parents that are not known
here (earlier history that has not arrived) are left out of account.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from editor_app.compare.merge import merge
from editor_app.domain.content import Content

Parents = Mapping[str, Sequence[str]]
NOTHING = Content()
_DEEPEST = 16


def ancestors_of(parents: Parents, revision: str) -> frozenset[str]:
    """A revision and all that it comes from, as far as known here.  A circle, which no honest history has, does no harm."""
    found = {revision}
    waiting = [revision]
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent in parents and parent not in found:
                found.add(parent)
                waiting.append(parent)
    return frozenset(found)


def heads_of(parents: Parents) -> tuple[str, ...]:
    """The revisions that no other comes from, by id."""
    begotten = {parent for each in parents.values() for parent in each}
    return tuple(sorted(revision for revision in parents if revision not in begotten))


def best_ancestors(parents: Parents, one: str, other: str) -> tuple[str, ...]:
    """The common ancestors of two revisions that no other common ancestor comes from, by id.

    One in most histories; several where each side had merged the other's state (criss-cross); none where nothing
    common is known here.
    """
    common = ancestors_of(parents, one) & ancestors_of(parents, other)
    older = {parent for revision in common for parent in parents.get(revision, ())}
    return tuple(sorted(common - older))


def merge_base(parents: Parents, one: str, other: str, content: Callable[[str], Content]) -> Content:
    """The content to merge two revisions against.

    Of several best ancestors (by id) the first is merged with the second, that with the third, and so on, each pair
    against their own base; what collides there stays as it was before both.  So whatever only one of them had counts
    as known to both sides.  (Where bases cross more than sixteen times over, the first one counts.)  An empty content where nothing common is known: all of both sides is then new.
    """
    return _virtual_base(parents, best_ancestors(parents, one, other), content, _DEEPEST)


def _virtual_base(
    parents: Parents, found: Sequence[str], content: Callable[[str], Content], depth: int
) -> Content:
    if not found:
        return NOTHING
    first, *others = found
    result = content(first)
    done = [first]
    for revision in others if depth else ():
        # What the ones that are merged already have in common with this one.
        bases = _common_to(parents, done, revision)
        result = merge(_virtual_base(parents, bases, content, depth - 1), result, content(revision)).result
        done.append(revision)
    return result


def _common_to(parents: Parents, ones: Iterable[str], other: str) -> tuple[str, ...]:
    reached = frozenset[str]().union(*(ancestors_of(parents, one) for one in ones))
    common = reached & ancestors_of(parents, other)
    older = {parent for revision in common for parent in parents.get(revision, ())}
    return tuple(sorted(common - older))
