"""Covers: the cuts that lists and shares need, proposed around the focal point, each adjustable."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.crop import Crop, proposed
from editor_app.domain.fields import Cover

COVER_RATIOS = ("2.35:1", "16:9", "1:1")
"""A WeChat headline's picture; pages, shares and lists; small lists and followers' cards."""


def cut_for(cover: Cover, ratio: str, size: tuple[int, int]) -> Crop:
    """The cut of a cover for a ratio: the one that was made, else the proposal for a picture of this size."""
    made = next((crop for crop in cover.crops if crop.ratio == ratio), None)
    return made or proposed(ratio, size, (cover.focus_x, cover.focus_y))


def with_proposals(cover: Cover, size: tuple[int, int]) -> Cover:
    """A cover with a cut for each ratio; those that are there stay, other ratios too."""
    others = tuple(crop for crop in cover.crops if crop.ratio not in COVER_RATIOS)
    return replace(cover, crops=(*(cut_for(cover, ratio, size) for ratio in COVER_RATIOS), *others))


def with_cut(cover: Cover, crop: Crop) -> Cover:
    """A cover with another cut for that cut's ratio."""
    return replace(cover, crops=tuple(crop if one.ratio == crop.ratio else one for one in cover.crops))


def with_focus(cover: Cover, focus: tuple[int, int], size: tuple[int, int]) -> Cover:
    """A cover with another focal point: cuts that are still as proposed follow it, adjusted ones stay."""
    before = (cover.focus_x, cover.focus_y)
    crops = tuple(
        proposed(crop.ratio, size, focus) if crop == proposed(crop.ratio, size, before) else crop
        for crop in cover.crops
    )
    return replace(cover, focus_x=focus[0], focus_y=focus[1], crops=crops)
