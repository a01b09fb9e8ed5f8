"""Brushes: what every scene is painted with.

A scene is painted at twice its final size and halved at the end, so that every edge is smooth.  All coordinates
of scenes are in final pixels; colours are (red, green, blue).
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageMath

Colour = tuple[int, int, int]
Point = tuple[float, float]
Stop = tuple[float, Colour]

WIDTH, HEIGHT = 1600, 1000
SCALE = 2
BLACK: Colour = (0, 0, 0)


def dice(seed: int) -> random.Random:
    """A source of chance that always gives the same numbers, so that a picture is always the same."""
    return random.Random(seed)  # noqa: S311 - for pictures, not for secrets


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """The colour that lies ``share`` (0 to 1) of the way from one to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def colour_at(stops: Sequence[Stop], place: float) -> Colour:
    """The colour of a gradient at ``place``; stops rise from 0 to 1."""
    before = stops[0]
    for stop in stops:
        if stop[0] >= place:
            span = stop[0] - before[0]
            return blend(before[1], stop[1], (place - before[0]) / span if span else 1.0)
        before = stop
    return stops[-1][1]


def noise(size: tuple[int, int], seed: int) -> Image.Image:
    """Even grey noise, one byte for each pixel."""
    return Image.frombytes("L", size, dice(seed).randbytes(size[0] * size[1]))


def clouds(size: tuple[int, int], seed: int, cells: tuple[int, int], octaves: int = 5) -> Image.Image:
    """Soft fractal noise (mode L) whose largest shapes number ``cells`` across and down."""
    total = Image.new("L", size, 128)
    for octave in range(octaves):
        fine = (max(2, cells[0] * 2**octave), max(2, cells[1] * 2**octave))
        layer = noise(fine, seed + octave).resize(size, Image.Resampling.BICUBIC)
        total = Image.blend(total, layer, 1.0 if octave == 0 else 0.5 / (octave + 0.35))
    return total


def curve(image: Image.Image, shape: Callable[[float], float]) -> Image.Image:
    """Send each grey value (0 to 1) through ``shape`` (0 to 1)."""
    return image.point([round(255 * min(1.0, max(0.0, shape(value / 255)))) for value in range(256)])


class Canvas:
    """A picture while it is painted."""

    def __init__(self, stops: Sequence[Stop], size: tuple[int, int] = (WIDTH, HEIGHT), seed: int = 1) -> None:
        """Start with a vertical gradient, dithered so that it shows no bands."""
        self.size = size
        self.full = (size[0] * SCALE, size[1] * SCALE)
        self.image = dithered_gradient(self.full, stops, seed)

    def mask(self) -> Image.Image:
        """An empty mask of the full size."""
        return Image.new("L", self.full, 0)

    def lay(self, paint: Image.Image | Colour, mask: Image.Image, strength: float = 1.0) -> None:
        """Cover the picture with a colour or another picture where the mask is white."""
        if strength < 1.0:
            mask = mask.point([round(value * strength) for value in range(256)])
        self.image.paste(paint, (0, 0, *self.full), mask)

    def lighten(self, colour: Colour, mask: Image.Image, strength: float = 1.0) -> None:
        """Add light of one colour where the mask is white."""
        tint = [round(part * strength) for part in colour]
        bands = [mask.point([value * part // 255 for value in range(256)]) for part in tint]
        self.image = ImageChops.screen(self.image, Image.merge("RGB", bands))

    def fill(
        self, points: Sequence[Point], paint: Image.Image | Colour, blur: float = 0, strength: float = 1.0
    ) -> None:
        """Fill a polygon; ``blur`` softens its edge by so many pixels."""
        mask = self.mask()
        ImageDraw.Draw(mask).polygon(scaled(points), fill=255)
        self.lay(paint, blurred(mask, blur), strength)

    def draw(
        self,
        strokes: Callable[[Pen], object],
        paint: Image.Image | Colour,
        blur: float = 0,
        strength: float = 1.0,
    ) -> None:
        """Let ``strokes`` draw with a pen, then lay the paint where it drew."""
        mask = self.mask()
        strokes(Pen(mask))
        self.lay(paint, blurred(mask, blur), strength)

    def shine(
        self, strokes: Callable[[Pen], object], colour: Colour, blur: float = 0, strength: float = 1.0
    ) -> None:
        """Let ``strokes`` draw with a pen, then add light where it drew."""
        mask = self.mask()
        strokes(Pen(mask))
        self.lighten(colour, blurred(mask, blur), strength)

    def glow(self, centre: Point, radius: tuple[float, float], colour: Colour, strength: float = 1.0) -> None:
        """Add a round light that fades away from its centre."""
        wide, high = round(radius[0] * 2 * SCALE), round(radius[1] * 2 * SCALE)
        ball = curve(Image.radial_gradient("L"), lambda value: max(0.0, 1 - value * 1.42) ** 2.2)
        ball = ball.resize((wide, high), Image.Resampling.BICUBIC)
        left, top = round(centre[0] * SCALE - wide / 2), round(centre[1] * SCALE - high / 2)
        bands = [
            ball.point([round(value * part / 255 * strength) for value in range(256)]) for part in colour
        ]
        light = Image.merge("RGB", bands)
        area = (max(0, left), max(0, top), min(self.full[0], left + wide), min(self.full[1], top + high))
        inside = (area[0] - left, area[1] - top, area[2] - left, area[3] - top)
        self.image.paste(ImageChops.screen(self.image.crop(area), light.crop(inside)), area)

    def finish(self, seed: int, grain: float = 0.024, shade: float = 0.30) -> Image.Image:
        """Darken the corners, halve the size, add a little grain."""
        corners = curve(Image.radial_gradient("L"), lambda value: shade * max(0.0, value - 0.45) ** 1.6 * 2)
        self.lay(BLACK, corners.resize(self.full, Image.Resampling.BICUBIC))
        small = self.image.resize(self.size, Image.Resampling.LANCZOS)
        speck = noise(self.size, seed).filter(ImageFilter.GaussianBlur(0.6))
        return Image.blend(small, ImageChops.overlay(small, Image.merge("RGB", [speck] * 3)), grain * 4)


class Pen:
    """Draws white on a mask, in final pixels."""

    def __init__(self, mask: Image.Image) -> None:
        """Draw on ``mask``, which is at full size."""
        self._draw = ImageDraw.Draw(mask)

    def line(self, points: Sequence[Point], width: float = 2, light: int = 255) -> None:
        """A line through points, with rounded corners."""
        self._draw.line(scaled(points), fill=light, width=max(1, round(width * SCALE)), joint="curve")

    def shape(self, points: Sequence[Point], light: int = 255) -> None:
        """A filled polygon."""
        self._draw.polygon(scaled(points), fill=light)

    def box(self, left: float, top: float, right: float, bottom: float, light: int = 255) -> None:
        """A filled rectangle."""
        self._draw.rectangle(
            (left * SCALE, top * SCALE, max(left, right) * SCALE, max(top, bottom) * SCALE), fill=light
        )

    def rounded(
        self, left: float, top: float, right: float, bottom: float, radius: float, light: int = 255
    ) -> None:
        """A filled rectangle with round corners."""
        place = (left * SCALE, top * SCALE, right * SCALE, bottom * SCALE)
        self._draw.rounded_rectangle(place, radius=radius * SCALE, fill=light)

    def oval(self, centre: Point, wide: float, high: float | None = None, light: int = 255) -> None:
        """A filled ellipse with the given half axes."""
        tall = wide if high is None else high
        left, top = (centre[0] - wide) * SCALE, (centre[1] - tall) * SCALE
        self._draw.ellipse((left, top, left + 2 * wide * SCALE, top + 2 * tall * SCALE), fill=light)


def scaled(points: Sequence[Point]) -> list[Point]:
    """Points in the full size."""
    return [(x * SCALE, y * SCALE) for x, y in points]


def blurred(mask: Image.Image, radius: float) -> Image.Image:
    """The mask with softened edges; the radius is in final pixels."""
    if not radius:
        return mask
    if radius < 8:
        return mask.filter(ImageFilter.GaussianBlur(radius * SCALE))
    small = mask.reduce(4).filter(ImageFilter.GaussianBlur(radius * SCALE / 4))
    return small.resize(mask.size, Image.Resampling.BICUBIC)


def smooth_gradient(size: tuple[int, int], stops: Sequence[Stop]) -> Image.Image:
    """A vertical gradient."""
    column = Image.new("RGB", (1, 512))
    column.putdata([colour_at(stops, row / 511) for row in range(512)])
    return column.resize(size, Image.Resampling.BICUBIC)


def dithered_gradient(size: tuple[int, int], stops: Sequence[Stop], seed: int) -> Image.Image:
    """A vertical gradient; noise below one grey step keeps it free of bands."""
    speck = noise(size, seed)
    bands = []
    for band in range(3):
        strip = Image.new("F", (1, 512))
        strip.putdata([float(colour_at(stops, row / 511)[band]) for row in range(512)])
        bands.append(ImageMath.lambda_eval(_dither, a=strip.resize(size, Image.Resampling.BICUBIC), n=speck))
    return Image.merge("RGB", bands)


def _dither(images: dict[str, Any]) -> Any:
    return images["convert"](images["a"] + images["float"](images["n"]) / 128 - 0.5, "L")


def ridge(seed: int, level: float, height: float, waves: float, roughness: float = 0.5) -> list[Point]:
    """The line of a range of hills across the picture: sines of chance phase around ``level``."""
    chance = dice(seed)
    parts = [(waves * 2**k, roughness**k, chance.uniform(0, math.tau)) for k in range(6)]
    line = []
    for step in range(0, WIDTH + 9, 8):
        lift = sum(size * math.sin(step / WIDTH * math.tau * wave + phase) for wave, size, phase in parts)
        line.append((float(step), level - height * lift))
    return line


def ground(line: Sequence[Point], bottom: float = HEIGHT) -> list[Point]:
    """Close a line to a polygon that reaches down to ``bottom``."""
    return [*line, (line[-1][0], bottom), (line[0][0], bottom)]


def mirrored(canvas: Canvas, level: float, squash: float, sway: float, seed: int) -> Image.Image:
    """The picture with all below ``level`` replaced by the rippled reflection of what stands above it."""
    image = canvas.image
    width, height = canvas.full
    shore = round(level * SCALE)
    depth = height - shore
    taken = min(shore, round(depth / squash))
    above = image.crop((0, shore - taken, width, shore)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    above = above.resize((width, max(depth, round(taken * squash))), Image.Resampling.BICUBIC)
    chance = dice(seed)
    phases = [(chance.uniform(0, math.tau), chance.uniform(0.6, 1.5)) for _ in range(4)]
    result = image.copy()
    for row in range(depth):
        near = row / depth
        reach = sway * SCALE * (0.15 + near)
        count = 90 / (0.35 + near * 2.2)
        shift = sum(math.sin(near * count * rate + phase) for phase, rate in phases) * reach / 4
        shift += chance.uniform(-0.35, 0.35) * reach
        line = above.crop((0, row, width, row + 1))
        result.paste(ImageChops.offset(line, round(shift), 0), (0, shore + row))
    return result
