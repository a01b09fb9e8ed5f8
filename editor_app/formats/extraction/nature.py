"""A first guess at how a piece came to be, from its sources and credits; a person confirms it."""

from __future__ import annotations

from editor_app.domain.fields import Nature, Source, SourceRelation
from editor_app.formats.extraction.foot import Foot
from editor_app.formats.extraction.heading import Head


def nature_of(sources: tuple[Source, ...], foot: Foot, heading: Head) -> Nature:
    """Republished where a source is named, compiled where somebody translated, mixed where several are."""
    roles = {credit.role for credit in (*foot.credits, *heading.credits)}
    if any("编译" in credit.label for credit in (*foot.credits, *heading.credits)) or "translator" in roles:
        return Nature.COMPILED
    originals = [source for source in sources if source.relation is SourceRelation.ORIGINAL]
    if any(name.endswith("综合") for name in (source.name for source in originals)) or len(originals) > 1:
        return Nature.MIXED
    if any(source.name in {"本站原创", "原创", "本站", "本网"} for source in originals):
        return Nature.ORIGINAL
    return Nature.REPUBLISHED if sources else Nature.ORIGINAL
