"""Merging several newest revisions: two at a time, in an order that does not depend on who merges."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor_app.compare.ancestry import Parents, heads_of, merge_base
from editor_app.compare.merge import Merge, merge
from editor_app.domain.content import Content


@dataclass(frozen=True, slots=True)
class HeadMerge:
    """The merge of two newest revisions, what it was merged against, and the others that are still to be merged."""

    mine: str
    theirs: str
    base: Content
    merged: Merge
    left: tuple[str, ...] = ()


def merge_heads(
    parents: Parents, content: Callable[[str], Content], mine: str = "", heads: Sequence[str] = ()
) -> HeadMerge | None:
    """Merge the next two newest revisions of a history (``heads``, or all); None where there are not two.

    Heads are taken by id, ``mine`` before all others if it is one of them.  When the conflicts are decided, the result
    becomes a revision with both as parents, and the next call goes on with that: each step has its conflicts shown, and
    the same decisions give the same content on every desk.
    """
    waiting = sorted(heads or heads_of(parents), key=lambda head: (head != mine, head))
    if len(waiting) < 2:
        return None
    one, other, *left = waiting
    base = merge_base(parents, one, other, content)
    merged = merge(base, content(one), content(other))
    return HeadMerge(one, other, base, merged, tuple(left))
