"""Working out what a merge is shown by: not for the main thread, and so without anything of Qt."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.compare.abreast import Abreast, abreast
from editor_app.services.merging import MergeBegun, Merging
from editor_app.ui.merging.by_hand import may_write


@dataclass(frozen=True, slots=True)
class ShownMerge:
    """A merge, how it stands in rows, and which conflicts, by number, can be written by hand."""

    begun: MergeBegun
    found: Abreast
    written: frozenset[int]


def worked_out(merging: Merging, article: str) -> ShownMerge | None:
    """The merge of an article, ready to be shown; None where none is needed.  It takes its time for long texts."""
    begun = merging.begin(article)
    if begun is None:
        return None
    written = frozenset(one.number for one in begun.conflicts if may_write(one))
    return ShownMerge(begun, abreast(*begun.contents, begun.merged), written)
