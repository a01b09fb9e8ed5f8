"""Working out what a merge is shown by: not for the main thread, and so without anything of Qt."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.compare.abreast import Abreast, abreast
from editor_app.services.merging import MergeBegun, Merging


@dataclass(frozen=True, slots=True)
class ShownMerge:
    """A merge, and how it stands in rows."""

    begun: MergeBegun
    found: Abreast


def worked_out(merging: Merging, article: str) -> ShownMerge | None:
    """The merge of an article, ready to be shown; None where none is needed.  It takes its time for long texts."""
    begun = merging.begin(article)
    return None if begun is None else ShownMerge(begun, abreast(*begun.contents, begun.merged))
