"""A night market: lantern strings that run towards the far end of the street, stalls, steam, a wet pavement."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from PIL import Image

from sample_pictures.brush import (
    HEIGHT,
    SCALE,
    WIDTH,
    Canvas,
    Colour,
    Pen,
    Point,
    blend,
    blurred,
    clouds,
    curve,
    dice,
    dithered_gradient,
    mirrored,
)

SKY = (
    (0.0, (14, 14, 44)),
    (0.35, (44, 30, 78)),
    (0.58, (128, 62, 92)),
    (0.68, (196, 104, 88)),
    (1.0, (196, 104, 88)),
)
FAR: Point = (800.0, 590.0)
GROUND = 742
RED: Colour = (226, 64, 48)
AMBER: Colour = (255, 176, 84)
GOLD: Colour = (240, 150, 54)


def paint() -> Image.Image:
    """The finished picture."""
    canvas = Canvas(SKY, seed=501)
    canvas.glow(FAR, (520, 330), (255, 170, 100), 0.6)
    _houses(canvas)
    _lane(canvas)
    for size in (0.30, 0.46, 0.68, 1.0):
        for side in (-1, 1):
            _stall(canvas, side, size)
        _crowd(canvas, size)
    _pavement(canvas)
    for size in (0.28, 0.42, 0.64, 0.98):
        _lanterns(canvas, size)
    _steam(canvas)
    return canvas.finish(seed=502, shade=0.46)


def _lane(canvas: Canvas) -> None:
    """The street between the stalls, glowing where it vanishes."""
    stops = ((0.6, (196, 104, 88)), (0.68, (120, 62, 74)), (0.82, (56, 28, 48)))
    mask = canvas.mask()
    Pen(mask).box(0, 640, WIDTH, HEIGHT)
    canvas.lay(dithered_gradient(canvas.full, stops, 504), blurred(mask, 5))


def _houses(canvas: Canvas) -> None:
    chance = dice(503)
    for side in (-1, 1):
        for step, size in enumerate((0.34, 0.52, 0.8, 1.2)):
            inner = FAR[0] + side * 300 * size * 1.2
            outer = FAR[0] + side * (300 * size * 1.2 + 420 * size)
            top = 660 - 480 * size + chance.uniform(-30, 30)
            tint = blend((92, 50, 78), (24, 18, 44), step / 3)
            left, right = sorted((inner, outer))
            canvas.draw(lambda pen, a=left, b=right, t=top: pen.box(a, t, b, GROUND), tint, blur=0.5)
            canvas.draw(
                lambda pen, a=left, b=right, t=top, s=size: _roof(pen, a, b, t, s),
                blend(tint, (14, 10, 30), 0.4),
                blur=0.4,
            )
            lights = _windows(chance, left, right, top, size)
            canvas.shine(
                lambda pen, found=lights: [pen.box(*spot) for spot in found],
                (255, 184, 104),
                blur=0.8,
                strength=0.62,
            )


def _roof(pen: Pen, left: float, right: float, top: float, size: float) -> None:
    lip = 26 * size
    pen.shape(
        [
            (left - lip, top - 4 * size),
            (left + 10 * size, top - 20 * size),
            (left + 40 * size, top - 58 * size),
            (right - 40 * size, top - 58 * size),
            (right - 10 * size, top - 20 * size),
            (right + lip, top - 4 * size),
            (right, top + 10 * size),
            (left, top + 10 * size),
        ]
    )


def _windows(
    chance: random.Random, left: float, right: float, top: float, size: float
) -> list[tuple[float, float, float, float]]:
    found = []
    for floor in range(3):
        for column in range(7):
            if chance.random() < 0.42:
                x, y = left + (22 + column * 56) * size, top + (50 + floor * 92) * size
                if x + 32 * size < right:
                    found += [
                        (x, y, x + 14 * size, y + 46 * size),
                        (x + 17 * size, y, x + 31 * size, y + 46 * size),
                    ]
    return found


def _stall(canvas: Canvas, side: int, size: float) -> None:
    """A stall with a striped awning, a lit counter and a cook."""
    near = FAR[0] + side * 250 * size * 1.15
    foot = GROUND - (1 - size) * 150 + 60 * size

    def at(out: float, up: float) -> Point:
        return near + side * out * size, foot - up * size

    canvas.fill([at(20, 250), at(520, 262), at(520, 0), at(20, 0)], (255, 190, 110), blur=1, strength=0.82)
    canvas.fill(
        [at(20, 196), at(520, 200), at(520, 150), at(20, 150)], (250, 226, 166), blur=6 * size, strength=0.7
    )
    goods = dice(round(size * 100) + side)
    for _ in range(16):
        place, tall = goods.uniform(40, 480), goods.uniform(14, 46)
        tint: Colour = goods.choice(((150, 58, 44), (88, 96, 58), (196, 118, 52), (120, 64, 70)))
        canvas.draw(
            lambda pen, p=place, t=tall: pen.oval(at(p, 118 + t / 2), 17 * size, t / 2 * size), tint, blur=0.3
        )
    for place in (150, 360):
        canvas.draw(lambda pen, p=place: _cook(pen, at, p, size), (58, 30, 40), blur=0.4)
    canvas.fill([at(8, 122), at(530, 122), at(530, -4), at(8, -4)], (86, 38, 42), blur=0.3)
    canvas.fill([at(8, 122), at(530, 122), at(530, 110), at(8, 110)], (196, 112, 66), blur=0.3)
    for post in (14, 516):
        canvas.draw(lambda pen, p=post: pen.line([at(p, 0), at(p, 268)], 8 * size), (48, 26, 36))
    _awning(canvas, at, side)
    canvas.glow(at(260, 210), (330 * size, 190 * size), AMBER, 0.4)


def _cook(pen: Pen, at: Callable[[float, float], Point], place: float, size: float) -> None:
    pen.oval(at(place, 214), 20 * size, 23 * size)
    (x, top), (_, low) = at(place, 192), at(place, 90)
    pen.rounded(x - 44 * size, top, x + 44 * size, low, 24 * size)
    pen.shape([at(place - 20, 222), at(place - 25, 252), at(place + 25, 252), at(place + 20, 222)])


def _awning(canvas: Canvas, at: Callable[[float, float], Point], side: int) -> None:
    count = 10
    for stripe in range(count):
        start, end = -16 + stripe * 56, -16 + (stripe + 1) * 56
        tint: Colour = (190, 52, 50) if stripe % 2 else (238, 214, 178)
        if side > 0 and stripe % 2:
            tint = (34, 110, 116)
        low = [at(start + (end - start) * k / 6, 236 - 14 * math.sin(k / 6 * math.pi)) for k in range(7)]
        canvas.fill(
            [at(start + 14, 318), at(end + 12, 318), *reversed(low)],
            blend(tint, (40, 16, 40), 0.25),
            blur=0.3,
        )


def _crowd(canvas: Canvas, size: float) -> None:
    chance = dice(round(size * 1000))
    count = {0.30: 9, 0.46: 7, 0.68: 4}.get(size, 0)
    for _ in range(count):
        x = FAR[0] + chance.uniform(-230, 230) * size
        tall = size * chance.uniform(0.9, 1.1)
        foot = GROUND - (1 - size) * 150 + 66 * size
        tint = blend((44, 24, 48), (120, 58, 74), (1 - size) * 0.6)
        pace = chance.choice((1, -1))
        canvas.draw(
            lambda pen, a=x, f=foot, s=tall, p=pace: _walker(pen, a, f, s, p),
            tint,
            blur=0.4,
        )
    if size == 1.0:
        for x, tall in ((690, 1.06), (768, 0.98), (842, 0.62)):
            canvas.draw(lambda pen, a=x, s=tall: _walker(pen, a, GROUND + 58, s, 1), (24, 16, 36), blur=0.4)


def _walker(pen: Pen, x: float, foot: float, size: float, step: int) -> None:
    def at(right: float, up: float) -> Point:
        return x + right * size, foot - up * size

    pen.oval(at(0, 206), 16 * size, 19 * size)
    pen.shape([at(-16, 186), at(16, 186), at(28, 168), at(34, 84), at(-34, 84), at(-28, 168)])
    pen.line([at(-10, 86), at(-16 - 6 * step, 4)], 16 * size)
    pen.line([at(10, 86), at(16 + 8 * step, 8)], 16 * size)
    pen.line([at(26, 164), at(38, 116), at(32, 84)], 10 * size)


def _pavement(canvas: Canvas) -> None:
    shore = GROUND + 62
    before = canvas.image
    wet = mirrored(canvas, shore, 0.62, 13, seed=520)
    smear = wet.resize((WIDTH // 2, HEIGHT // 14)).resize(canvas.full, Image.Resampling.BICUBIC)
    wet = Image.blend(wet, smear, 0.5)
    mask = canvas.mask()
    Pen(mask).box(0, shore, WIDTH, HEIGHT)
    canvas.image = Image.composite(wet, before, blurred(mask, 2))
    dim = dithered_gradient(canvas.full, ((0.8, (64, 30, 48)), (1.0, (16, 10, 30))), 9)
    canvas.lay(dim, mask, 0.52)

    def stones(pen: Pen) -> None:
        for row in range(9):
            y = shore + 4 + row**1.7 * 5.2
            pen.line([(0, y), (WIDTH, y)], 0.8 + row * 0.22)
        for step in range(-26, 27):
            pen.line([(FAR[0] + step * 40, shore), (FAR[0] + step * 92, HEIGHT)], 1.2)

    canvas.draw(stones, (18, 10, 28), blur=0.4, strength=0.5)


def _lanterns(canvas: Canvas, size: float) -> None:
    """A string of lanterns across the street, sagging in the middle."""
    level = FAR[1] - 430 * size - 30
    half = 560 * size + 60
    sag = 110 * size

    def at(share: float) -> Point:
        return FAR[0] + (share * 2 - 1) * half, level + sag * (1 - (share * 2 - 1) ** 2)

    canvas.draw(lambda pen: pen.line([at(k / 30) for k in range(31)], 2.4 * size), (20, 12, 30))
    spots = [at((order + 0.5) / 8) for order in range(8)]
    for tint, hung in ((RED, [spots[k] for k in (1, 2, 4, 5, 7)]), (GOLD, [spots[k] for k in (0, 3, 6)])):
        for x, y in hung:
            canvas.glow((x, y + 38 * size), (120 * size, 120 * size), tint, 0.75)
        _hang(canvas, hung, size, tint)


def _hang(canvas: Canvas, spots: list[Point], size: float, tint: Colour) -> None:
    """Lanterns of one colour: paper, candle, ribs, caps and tassels."""
    centres = [(x, y + 38 * size) for x, y in spots]
    wide, high = 31 * size, 26 * size

    def paper(pen: Pen) -> None:
        for centre in centres:
            pen.oval(centre, wide, high)

    def ribs(pen: Pen) -> None:
        for x, y in centres:
            for k in (-0.66, -0.3, 0.3, 0.66):
                turns = [turn / 8 * math.pi for turn in range(9)]
                pen.line([(x + k * wide * math.sin(a), y - high * math.cos(a)) for a in turns], 1.3 * size)

    def caps(pen: Pen) -> None:
        for x, y in centres:
            pen.box(x - 13 * size, y - high - 5 * size, x + 13 * size, y - high + 3 * size)
            pen.box(x - 13 * size, y + high - 3 * size, x + 13 * size, y + high + 5 * size)
            pen.line([(x, y - high), (x, y - 38 * size)], 2 * size)

    def tassels(pen: Pen) -> None:
        for x, y in centres:
            for k in (-5 * size, 0, 5 * size):
                pen.line([(x + k, y + high + 4 * size), (x + k * 1.3, y + high + 28 * size)], 1.3 * size)

    canvas.draw(paper, tint, blur=0.3)
    for x, y in centres:
        canvas.glow((x, y + 2 * size), (27 * size, 27 * size), (255, 214, 130), 0.95)
    canvas.draw(ribs, blend(tint, (90, 10, 20), 0.55), blur=0.3, strength=0.7)
    canvas.draw(caps, (92, 50, 30), blur=0.2)
    canvas.draw(tassels, (236, 176, 84), strength=0.9)


def _steam(canvas: Canvas) -> None:
    wisps = curve(clouds(canvas.full, 541, (7, 4), 5), lambda value: (value - 0.47) * 2.6)
    area = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE), 0)
    pen = Pen(area)
    for x, y, wide in ((330, 470, 120), (1270, 480, 130), (560, 520, 80)):
        pen.oval((x, y), wide, 170, light=220)
    soft = blurred(area, 44)
    canvas.lighten((255, 206, 160), Image.composite(wisps, Image.new("L", wisps.size, 0), soft), 0.42)
