"""Cuts of pictures: always in the picture, in their shape, around what must be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.crop import (
    FREE,
    RATIOS,
    SMALLEST,
    WHOLE,
    Crop,
    is_inside,
    moved,
    proposed,
    scaled,
    stretched,
)

SIZES = st.tuples(st.integers(400, 9000), st.integers(400, 9000))
PLACES = st.tuples(st.integers(0, WHOLE), st.integers(0, WHOLE))
NAMES = st.sampled_from(sorted(RATIOS))
CORNERS = st.sampled_from([(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y])


def assert_in_shape(crop: Crop, size: tuple[int, int]) -> None:
    across, down = RATIOS[crop.ratio]
    wide, high = crop.width * size[0], crop.height * size[1]
    # One unit of either side is what whole numbers can be off by.
    assert abs(wide * down - high * across) <= 2 * max(size[0] * down, size[1] * across)


@given(NAMES, SIZES, PLACES)
def test_a_proposal_is_the_largest_of_its_shape_that_holds_the_focal_point(
    ratio: str, size: tuple[int, int], focus: tuple[int, int]
) -> None:
    crop = proposed(ratio, size, focus)
    assert is_inside(crop)
    assert max(crop.width, crop.height) == WHOLE
    assert_in_shape(crop, size)
    assert crop.left <= focus[0] <= crop.right
    assert crop.top <= focus[1] <= crop.bottom


@given(NAMES, SIZES, PLACES, st.integers(-20_000, 20_000), st.integers(-20_000, 20_000))
def test_what_is_moved_keeps_its_size(
    ratio: str, size: tuple[int, int], focus: tuple[int, int], right: int, down: int
) -> None:
    crop = proposed(ratio, size, focus, room=6000)
    gone = moved(crop, right, down)
    assert is_inside(gone)
    assert (gone.width, gone.height) == (crop.width, crop.height)


@given(st.sampled_from([FREE, *RATIOS]), SIZES, PLACES, st.integers(-20_000, 20_000))
def test_what_is_scaled_stays_in_the_picture_and_in_shape(
    ratio: str, size: tuple[int, int], focus: tuple[int, int], growth: int
) -> None:
    crop = scaled(proposed(ratio, size, focus, room=6000), growth, size)
    assert is_inside(crop)
    if ratio in RATIOS:
        assert_in_shape(crop, size)


@given(st.sampled_from([FREE, *RATIOS]), SIZES, PLACES, CORNERS, PLACES)
def test_what_is_stretched_holds_the_opposite_edge(
    ratio: str, size: tuple[int, int], focus: tuple[int, int], corner: tuple[int, int], to: tuple[int, int]
) -> None:
    before = scaled(proposed(ratio, size, focus), -3000, size)
    after = stretched(before, corner, to, size)
    assert is_inside(after)
    if corner[0]:
        held = "right" if corner[0] < 0 else "left"
        assert getattr(after, held) == getattr(before, held)
    if corner[1]:
        held = "bottom" if corner[1] < 0 else "top"
        assert getattr(after, held) == getattr(before, held)
    if ratio in RATIOS:
        assert_in_shape(after, size)
    else:
        assert min(after.width, after.height) >= min(SMALLEST, before.width, before.height)


@pytest.mark.parametrize(
    "edges", [(5000, 0, 5000, 9000), (9000, 0, 1000, 9000), (-1, 0, 9000, 9000), (0, 0, 9000, 10_001)]
)
def test_a_senseless_cut_is_seen(edges: tuple[int, int, int, int]) -> None:
    assert not is_inside(Crop(FREE, *edges))
