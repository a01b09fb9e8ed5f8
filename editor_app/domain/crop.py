"""Cutting a picture to a ratio: what is kept of it, in 1/10000 of the width and height of the upright picture.

Whole numbers only: they are content, and content has no floats.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

WHOLE = 10_000
SMALLEST = 500
"""The least that is kept of either side: a cut of less is a slip of the hand."""
FREE = "free"
RATIOS: dict[str, tuple[int, int]] = {
    "16:9": (16, 9),
    "4:3": (4, 3),
    "1:1": (1, 1),
    "3:4": (3, 4),
    "2.35:1": (235, 100),
}
"""Width and height of each named ratio."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A cut of a picture for one ratio (a name of `RATIOS`, or `FREE`); edges in 1/10000 of width and height."""

    ratio: str
    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """How much of the picture's width is kept."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """How much of the picture's height is kept."""
        return self.bottom - self.top


def is_inside(crop: Crop) -> bool:
    """Tell whether a cut lies in its picture and keeps something of it."""
    return 0 <= crop.left < crop.right <= WHOLE and 0 <= crop.top < crop.bottom <= WHOLE


def within(value: int) -> int:
    """A place in the picture, moved to its nearest edge where it lies outside."""
    return max(0, min(WHOLE, value))


def proposed(
    ratio: str, size: tuple[int, int], focus: tuple[int, int] = (WHOLE // 2, WHOLE // 2), room: int = WHOLE
) -> Crop:
    """The largest cut of a ratio around a focal point, in a picture of this size in pixels.

    ``room`` is how much of the side that fills up first is kept.  A ratio without a shape keeps the whole picture.
    """
    if ratio not in RATIOS:
        return Crop(ratio, 0, 0, WHOLE, WHOLE)
    width, height = _fitting(ratio, size, room, room)
    return _around(ratio, focus, (width, height))


def moved(crop: Crop, right: int, down: int) -> Crop:
    """A cut moved inside its picture."""
    left = max(0, min(WHOLE - crop.width, crop.left + right))
    top = max(0, min(WHOLE - crop.height, crop.top + down))
    return replace(crop, left=left, top=top, right=left + crop.width, bottom=top + crop.height)


def scaled(crop: Crop, growth: int, size: tuple[int, int]) -> Crop:
    """A cut made larger (or smaller) around its middle by so much of the picture's width, in its own shape."""
    middle = ((crop.left + crop.right) // 2, (crop.top + crop.bottom) // 2)
    wanted = max(SMALLEST, crop.width + growth)
    if crop.ratio in RATIOS:
        width, height = _fitting(crop.ratio, size, wanted, WHOLE)
    else:
        width = min(WHOLE, wanted)
        height = max(SMALLEST, min(WHOLE, round(crop.height * width / crop.width)))
    return _around(crop.ratio, middle, (width, height))


def stretched(crop: Crop, corner: tuple[int, int], to: tuple[int, int], size: tuple[int, int]) -> Crop:
    """A cut whose corner (or side) is dragged to a place, the opposite one held; a named ratio keeps its shape.

    ``corner`` says for each direction which edge is dragged: -1 left or top, 1 right or bottom, 0 neither.
    """
    x, y = within(to[0]), within(to[1])
    left, right = _edges(crop.left, crop.right, corner[0], x)
    top, bottom = _edges(crop.top, crop.bottom, corner[1], y)
    if crop.ratio not in RATIOS:
        return replace(crop, left=left, top=top, right=right, bottom=bottom)
    wide = right - left if corner[0] else WHOLE
    high = bottom - top if corner[1] else WHOLE
    held_x, held_y = _held(crop.left, crop.right, corner[0]), _held(crop.top, crop.bottom, corner[1])
    room = (_room(held_x, corner[0]), _room(held_y, corner[1]))
    width, height = _fitting(crop.ratio, size, min(wide, room[0]), min(high, room[1]))
    return _from_held(crop.ratio, (held_x, held_y), corner, (width, height))


def _edges(low: int, high: int, dragged: int, to: int) -> tuple[int, int]:
    if dragged < 0:
        return min(to, high - SMALLEST), high
    return (low, max(to, low + SMALLEST)) if dragged > 0 else (low, high)


def _held(low: int, high: int, dragged: int) -> int:
    """What does not move: the opposite edge, or the middle where neither edge is dragged."""
    return high if dragged < 0 else low if dragged > 0 else (low + high) // 2


def _room(held: int, dragged: int) -> int:
    if dragged:
        return held if dragged < 0 else WHOLE - held
    return 2 * min(held, WHOLE - held)


def _from_held(ratio: str, held: tuple[int, int], corner: tuple[int, int], kept: tuple[int, int]) -> Crop:
    left, top = (
        place - size if dragged < 0 else place if dragged > 0 else place - size // 2
        for place, dragged, size in zip(held, corner, kept, strict=True)
    )
    return moved(Crop(ratio, left, top, left + kept[0], top + kept[1]), 0, 0)


def _fitting(ratio: str, size: tuple[int, int], wide: int, high: int) -> tuple[int, int]:
    """The largest width and height of a ratio that keep within so much of the picture's width and height."""
    across, down = RATIOS[ratio]
    wide, high = min(WHOLE, wide), min(WHOLE, high)
    # The height that goes with a width, both in parts of the picture: width * w / h / ratio.
    over, under = size[0] * down, max(1, size[1] * across)
    height = wide * over // under
    if height <= high:
        return max(1, wide), max(1, height)
    return max(1, high * under // max(1, over)), max(1, high)


def _around(ratio: str, middle: tuple[int, int], kept: tuple[int, int]) -> Crop:
    left, top = middle[0] - kept[0] // 2, middle[1] - kept[1] // 2
    return moved(Crop(ratio, left, top, left + kept[0], top + kept[1]), 0, 0)
