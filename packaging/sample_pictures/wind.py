"""Wind turbines at sea on a bright day: rows that grow small towards the horizon, a service boat."""

from __future__ import annotations

import math
import random

from PIL import Image, ImageChops, ImageFilter

from sample_pictures.brush import (
    HEIGHT,
    WIDTH,
    Canvas,
    Colour,
    Pen,
    blend,
    clouds,
    curve,
    dice,
    dithered_gradient,
)

SKY = (
    (0.0, (44, 116, 178)),
    (0.3, (104, 172, 212)),
    (0.56, (206, 232, 232)),
    (0.64, (248, 240, 214)),
    (1.0, (248, 240, 214)),
)
HORIZON = 640
HAZE: Colour = (222, 234, 228)


def paint() -> Image.Image:
    """The finished picture."""
    canvas = Canvas(SKY, seed=101)
    _clouds(canvas)
    canvas.glow((1250, 560), (700, 300), (255, 236, 190), 0.4)
    _sea(canvas)
    for x, size in _places():
        _turbine(canvas, x, size)
    _boat(canvas, 560, 796)
    return canvas.finish(seed=102, shade=0.24)


def _clouds(canvas: Canvas) -> None:
    """Broken cloud: soft noise cut at a height, white where it faces the sun, blue-grey below."""
    for seed, cells, stops, cut in (
        (23, (4, 7), ((0.0, 150), (0.18, 255), (0.34, 200), (0.44, 0)), 0.53),
        (37, (8, 26), ((0.30, 0), (0.44, 230), (0.58, 180), (0.62, 0)), 0.54),
    ):
        wide, high = canvas.full
        field = clouds((wide + 40, high + 40), seed, cells, 5).filter(ImageFilter.GaussianBlur(3))
        heap = field.crop((0, 40, wide, high + 40))
        fade = dithered_gradient(canvas.full, [(place, (grey,) * 3) for place, grey in stops], seed).convert(
            "L"
        )
        body = ImageChops.multiply(curve(heap, lambda value, c=cut: (value - c) * 9), fade)
        lit = curve(field.crop((30, 12, wide + 30, high + 12)), lambda value, c=cut: (value - c - 0.01) * 8)
        canvas.lay((176, 202, 222), body, 0.8)
        canvas.lay((255, 253, 246), ImageChops.multiply(body, lit), 0.95)


def _sea(canvas: Canvas) -> None:
    stops = (
        (HORIZON / HEIGHT, (172, 212, 210)),
        (0.70, (86, 164, 178)),
        (0.84, (30, 112, 146)),
        (1.0, (10, 62, 104)),
    )
    mask = canvas.mask()
    mask.paste(255, (0, HORIZON * 2, WIDTH * 2, HEIGHT * 2))
    canvas.lay(dithered_gradient(canvas.full, stops, 105), mask)
    canvas.draw(lambda pen: _waves(pen, dice(111)), (8, 62, 100), blur=0.7, strength=0.30)
    canvas.shine(lambda pen: _waves(pen, dice(112)), (190, 236, 232), blur=0.6, strength=0.36)
    canvas.shine(lambda pen: _sparkle(pen, dice(113)), (255, 248, 222), blur=0.5, strength=0.85)
    canvas.glow((1250, HORIZON), (560, 40), (255, 246, 214), 0.6)


def _waves(pen: Pen, chance: random.Random) -> None:
    for _ in range(1500):
        near = chance.random() ** 1.3
        y = HORIZON + 2 + near * (HEIGHT - HORIZON)
        half = (4 + near * 64) * chance.uniform(0.3, 1.0)
        x = chance.uniform(0, WIDTH)
        bow = (0.8 + near * 7) * chance.uniform(0.4, 1.0)
        line = [(x + half * (k / 6), y - bow * math.cos(k / 6 * math.pi / 2)) for k in range(-6, 7)]
        pen.line(line, 0.8 + near * 2.6, light=chance.randint(60, 255))


def _sparkle(pen: Pen, chance: random.Random) -> None:
    for _ in range(700):
        near = chance.random() ** 1.7
        y = HORIZON + 2 + near * 300
        x = 1250 + chance.gauss(0, 60 + near * 170)
        pen.oval(
            (x, y), (2 + near * 9) * chance.uniform(0.4, 1), 0.6 + near * 1.1, light=chance.randint(80, 255)
        )


def _places() -> list[tuple[float, float]]:
    """Where turbines stand and how large they look, the far ones first."""
    rows = []
    for row in range(6):
        size = 1.0 / (1 + row * 0.85)
        rows.append((1330 - (1 - size) * 980, size))
        if row:
            rows.append((1330 + 430 * size - (1 - size) * 560, size * 0.93))
        if row > 1:
            rows.append((560 - (1 - size) * 470, size * 0.96))
    return sorted(rows, key=lambda place: place[1])


def _turbine(canvas: Canvas, x: float, size: float) -> None:
    far = (1 - size) ** 1.5
    light = blend((252, 252, 248), HAZE, far * 0.8)
    shade = blend((164, 188, 204), HAZE, far * 0.8)
    foot = HORIZON + 150 * size**1.4
    hub = foot - 560 * size
    wide = 11 * size
    turns = [(x * 0.37) % 120 + third * 120 for third in range(3)]

    def dark_side(pen: Pen) -> None:
        pen.shape([(x - wide, foot), (x - wide * 0.5, hub), (x + wide * 0.5, hub), (x + wide, foot)])

    def bright_side(pen: Pen) -> None:
        pen.shape([(x, foot), (x, hub), (x + wide * 0.5, hub), (x + wide, foot)])
        for turn in turns:
            _blade(pen, x, hub, size, turn)
        pen.rounded(x - 13 * size, hub - 11 * size, x + 22 * size, hub + 11 * size, 8 * size)

    def details(pen: Pen) -> None:
        for turn in turns:
            _blade(pen, x, hub, size, turn, 0.2)
        pen.oval((x, hub), 10 * size)

    def foundation(pen: Pen) -> None:
        pen.box(x - wide * 1.2, foot - 42 * size, x + wide * 1.2, foot + 8 * size)
        pen.box(x - wide * 2.2, foot - 46 * size, x + wide * 2.2, foot - 41 * size)

    canvas.draw(dark_side, shade, blur=0.3)
    canvas.draw(bright_side, light, blur=0.3)
    canvas.draw(details, shade, blur=0.4, strength=0.55)
    canvas.draw(foundation, blend((240, 190, 60), HAZE, far), blur=0.3)
    canvas.shine(lambda pen: _foam(pen, x, foot, size), (240, 250, 246), blur=0.8 * size + 0.2, strength=0.8)


def _blade(pen: Pen, x: float, hub: float, size: float, degrees: float, part: float = 1.0) -> None:
    angle = math.radians(degrees - 90)
    ahead = (math.cos(angle), math.sin(angle))
    aside = (-ahead[1], ahead[0])
    outline = ((8, -4), (40, -11 * part), (90, -10 * part), (318, -1), (322, 1.5), (90, 5), (40, 6), (8, 4))
    pen.shape(
        [
            (x + (a * ahead[0] + b * aside[0]) * size, hub + (a * ahead[1] + b * aside[1]) * size)
            for a, b in outline
        ]
    )


def _foam(pen: Pen, x: float, foot: float, size: float) -> None:
    chance = dice(int(x * 7))
    for _ in range(18):
        wide = chance.uniform(8, 26) * size
        pen.oval(
            (x + chance.gauss(0, 22) * size, foot + chance.uniform(4, 14) * size), wide, 1.8 * size, light=160
        )


def _boat(canvas: Canvas, x: float, y: float) -> None:
    canvas.draw(lambda pen: pen.oval((x + 4, y + 12), 100, 9), (8, 58, 96), blur=4, strength=0.6)
    canvas.shine(lambda pen: _wake(pen, x, y), (236, 250, 248), blur=1.6, strength=0.8)
    canvas.draw(
        lambda pen: pen.shape([(x - 96, y - 26), (x + 112, y - 40), (x + 88, y + 8), (x - 88, y + 8)]),
        (28, 60, 88),
        blur=0.3,
    )
    canvas.draw(
        lambda pen: pen.shape([(x - 96, y - 26), (x + 112, y - 40), (x + 108, y - 31), (x - 95, y - 17)]),
        (232, 122, 62),
        blur=0.3,
    )
    canvas.draw(
        lambda pen: pen.shape([(x - 20, y - 26), (x - 14, y - 84), (x + 44, y - 84), (x + 64, y - 34)]),
        (246, 246, 240),
        blur=0.3,
    )
    canvas.draw(
        lambda pen: pen.shape([(x - 6, y - 58), (x - 4, y - 76), (x + 42, y - 76), (x + 52, y - 58)]),
        (52, 92, 116),
        blur=0.3,
    )
    canvas.draw(lambda pen: pen.line([(x + 8, y - 84), (x + 8, y - 126)], 3), (84, 104, 120))
    canvas.draw(lambda pen: pen.line([(x - 90, y - 40), (x - 30, y - 42)], 2), (90, 110, 126))


def _wake(pen: Pen, x: float, y: float) -> None:
    chance = dice(17)
    for _ in range(150):
        back = chance.random() ** 0.8
        pen.oval(
            (x + 90 - back * 560, y + 8 + chance.gauss(0, 2 + back * 13)),
            4 + back * 26,
            1 + back * 1.6,
            light=round(240 * (1 - back) + 10),
        )
