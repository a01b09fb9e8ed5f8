"""The order of an article's revisions, and which of them are its heads."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

from editor_app.domain.revision import Revision


def in_order(revisions: Mapping[str, Revision]) -> list[str]:
    """Ids so that each revision stands after its parents; otherwise by instant, then id.

    Any order of receiving gives the same list.  A parent that is not here (earlier history elsewhere) holds nothing
    up; revisions that wait for themselves (malformed history) come last, by instant.
    """
    waits_for = {key: len(_here(one, revisions)) for key, one in revisions.items()}
    children = defaultdict(list)
    for key, one in revisions.items():
        for parent in _here(one, revisions):
            children[parent].append(key)
    ready = [(revisions[key].at, key) for key, count in waits_for.items() if count == 0]
    heapq.heapify(ready)
    ordered: dict[str, None] = {}
    while ready:
        _, key = heapq.heappop(ready)
        ordered[key] = None
        for child in children[key]:
            waits_for[child] -= 1
            if waits_for[child] == 0:
                heapq.heappush(ready, (revisions[child].at, child))
    left = sorted((revisions[key].at, key) for key in revisions.keys() - ordered.keys())
    return [*ordered, *(key for _, key in left)]


def _here(revision: Revision, revisions: Mapping[str, Revision]) -> set[str]:
    return {parent for parent in revision.parents if parent in revisions}


def heads(revisions: Mapping[str, Revision]) -> list[str]:
    """Ids of the revisions that no other one follows, newest last; two or more *need a merge*.  Proposals do not count."""
    return _unfollowed(without_proposals(revisions))


def without_proposals(revisions: Mapping[str, Revision]) -> Mapping[str, Revision]:
    """The revisions that are states of the article; all where only proposals are here."""
    kept = {key: one for key, one in revisions.items() if not one.proposal}
    return kept or revisions


def open_proposals(revisions: Mapping[str, Revision]) -> list[str]:
    """Ids of the proposals that nothing follows yet, newest last."""
    if all(one.proposal for one in revisions.values()):
        return []
    return [key for key in _unfollowed(revisions) if revisions[key].proposal]


def began_with(revisions: Mapping[str, Revision], proposal: str) -> str:
    """The id of the revision with which a proposal began: what is left of one is kept by whoever decides on it.

    The first parent is the state that it is for; it goes on with the second one: a proposal, or a newest state that
    counts as one.
    """
    found = proposal
    seen = {proposal}
    while revisions[found].proposal:
        before = [key for key in revisions[found].parents[1:] if key in revisions]
        if not before or before[0] in seen:
            break
        found = before[0]
        seen.add(found)
    return found


def base_of(revisions: Mapping[str, Revision], proposal: str) -> str:
    """The id of the state that a proposal was made for; empty where it is not here."""
    waiting, seen = [proposal], {proposal}
    while waiting:
        parents = [key for key in revisions[waiting.pop(0)].parents if key in revisions and key not in seen]
        states = [key for key in parents if not revisions[key].proposal]
        if states:
            return states[0]
        seen.update(parents)
        waiting += parents
    return ""


def _unfollowed(revisions: Mapping[str, Revision]) -> list[str]:
    followed = {parent for one in revisions.values() for parent in one.parents}
    return [key for key in in_order(revisions) if key not in followed]
