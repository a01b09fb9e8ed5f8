"""Covers: cuts that follow the focal point until a person adjusts them."""

from __future__ import annotations

from editor_app.domain.covers import COVER_RATIOS, cut_for, with_cut, with_focus, with_proposals
from editor_app.domain.crop import Crop, is_inside, moved, proposed
from editor_app.domain.fields import Cover

SIZE = (3000, 2000)
PROPOSED = with_proposals(Cover("a" * 64), SIZE)


def test_each_ratio_has_its_proposal() -> None:
    assert tuple(crop.ratio for crop in PROPOSED.crops) == COVER_RATIOS
    assert all(is_inside(crop) for crop in PROPOSED.crops)
    assert cut_for(Cover("a" * 64, 0, 0), "1:1", SIZE) == proposed("1:1", SIZE, (0, 0))
    assert with_proposals(PROPOSED, SIZE) == PROPOSED


def test_what_was_adjusted_stays_when_the_focal_point_moves() -> None:
    adjusted = moved(cut_for(PROPOSED, "1:1", SIZE), -500, 0)
    cover = with_focus(with_cut(PROPOSED, adjusted), (9000, 9000), SIZE)
    assert (cover.focus_x, cover.focus_y) == (9000, 9000)
    assert cut_for(cover, "1:1", SIZE) == adjusted
    assert cut_for(cover, "16:9", SIZE) == proposed("16:9", SIZE, (9000, 9000))


def test_cuts_of_other_ratios_are_not_lost() -> None:
    other = Crop("3:4", 0, 0, 5000, 10_000)
    cover = with_proposals(Cover("a" * 64, crops=(other,)), SIZE)
    assert other in cover.crops
    assert len(cover.crops) == len(COVER_RATIOS) + 1
