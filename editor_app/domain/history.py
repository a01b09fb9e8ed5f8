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
    """Ids of the revisions that no other one follows, newest last; two or more *need a merge*."""
    followed = {parent for one in revisions.values() for parent in one.parents}
    return [key for key in in_order(revisions) if key not in followed]
