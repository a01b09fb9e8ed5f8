"""The mark of the sample publication: a wave under a rising sun, in a round seal."""

from __future__ import annotations

import math

from PIL import Image, ImageChops

from sample_pictures.brush import SCALE, Canvas, Colour, Pen, Point, smooth_gradient

SIDE = 512
DEEP: Colour = (14, 62, 104)
PAPER: Colour = (250, 246, 236)


def paint() -> Image.Image:
    """The finished mark, transparent outside its circle."""
    canvas = Canvas(((0.0, PAPER), (1.0, PAPER)), (SIDE, SIDE), seed=601)
    sky = smooth_gradient(canvas.full, ((0.0, (22, 84, 134)), (0.62, (58, 142, 172)), (1.0, DEEP)))
    disc = canvas.mask()
    Pen(disc).oval((256, 256), 226)
    canvas.lay(sky, disc)
    sun = canvas.mask()
    Pen(sun).oval((256, 250), 86)
    canvas.lay(
        smooth_gradient(canvas.full, ((0.3, (252, 196, 92)), (0.62, (238, 108, 66)))),
        ImageChops.multiply(sun, disc),
    )
    for level, tint, shift in (
        (286.0, PAPER, 0.0),
        (318.0, (122, 190, 204), 1.5),
        (356.0, PAPER, 3.1),
        (384.0, DEEP, 3.9),
    ):
        wave = canvas.mask()
        Pen(wave).shape(_wave(level, shift))
        canvas.lay(tint, ImageChops.multiply(wave, disc))
    small = canvas.image.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    outline = Image.new("L", (SIDE * SCALE, SIDE * SCALE), 0)
    Pen(outline).oval((256, 256), 248)
    small.putalpha(outline.resize((SIDE, SIDE), Image.Resampling.LANCZOS))
    return small


def _wave(level: float, shift: float) -> list[Point]:
    crest = [
        (float(x), level + 17 * math.sin(x / SIDE * math.tau * 2 + shift)) for x in range(0, SIDE + 1, 4)
    ]
    return [*crest, (SIDE, SIDE), (0, SIDE)]
