"""A lighthouse on its rock after sunset: the beam, the first stars, a pilot boat coming home."""

from __future__ import annotations

import math
import random

from PIL import Image, ImageChops

from sample_pictures.brush import (
    HEIGHT,
    WIDTH,
    Canvas,
    Colour,
    Pen,
    Point,
    blurred,
    clouds,
    curve,
    dice,
    dithered_gradient,
    ground,
    mirrored,
    ridge,
)

SKY = (
    (0.0, (12, 20, 52)),
    (0.26, (30, 52, 98)),
    (0.46, (76, 110, 140)),
    (0.57, (206, 158, 124)),
    (0.635, (250, 204, 136)),
    (1.0, (250, 204, 136)),
)
HORIZON = 636
TOWER = 1180.0
LAMP = (TOWER, 262.0)


def paint() -> Image.Image:
    """The finished picture."""
    canvas = Canvas(SKY, seed=201)
    _sky(canvas)
    canvas.fill(ground(ridge(207, 628, 13, 2.1)), (96, 98, 120), blur=1.2, strength=0.8)
    _water(canvas)
    _rock(canvas)
    _tower(canvas)
    _beam(canvas)
    _boat(canvas, 500, 800)
    return canvas.finish(seed=202, shade=0.34)


def _sky(canvas: Canvas) -> None:
    chance = dice(203)

    def stars(pen: Pen) -> None:
        for _ in range(230):
            y = 430 * chance.random() ** 1.5
            pen.oval(
                (chance.uniform(0, WIDTH), y),
                chance.uniform(0.5, 1.5),
                light=round(chance.uniform(60, 255) * (1 - y / 520)),
            )

    canvas.shine(stars, (235, 240, 255), blur=0.35)
    canvas.glow((420, HORIZON), (900, 260), (255, 170, 100), 0.5)
    streaks = curve(clouds(canvas.full, 211, (3, 18), 6), lambda value: (value - 0.53) * 4.0)
    band = dithered_gradient(
        canvas.full, ((0.3, (0,) * 3), (0.5, (255,) * 3), (0.62, (60,) * 3), (0.64, (0,) * 3)), 4
    )
    mask = ImageChops.multiply(streaks, band.convert("L"))
    canvas.lay((92, 84, 122), mask, 0.75)
    canvas.lighten((255, 150, 104), ImageChops.multiply(mask, ImageChops.offset(streaks, 0, -14)), 0.4)


def _water(canvas: Canvas) -> None:
    canvas.image = mirrored(canvas, HORIZON, 0.9, 14, seed=215)
    stops = ((0.63, (176, 138, 124)), (0.74, (44, 76, 108)), (1.0, (8, 18, 44)))
    mask = canvas.mask()
    mask.paste(255, (0, HORIZON * 2, WIDTH * 2, HEIGHT * 2))
    canvas.lay(dithered_gradient(canvas.full, stops, 205), mask, 0.68)
    canvas.draw(lambda pen: _waves(pen, dice(221)), (10, 22, 50), blur=0.7, strength=0.42)
    canvas.shine(lambda pen: _waves(pen, dice(222)), (236, 176, 136), blur=0.6, strength=0.24)


def _waves(pen: Pen, chance: random.Random) -> None:
    for _ in range(1300):
        near = chance.random() ** 1.25
        half = (5 + near * 60) * chance.uniform(0.3, 1.0)
        x, y = chance.uniform(0, WIDTH), HORIZON + 3 + near * (HEIGHT - HORIZON)
        bow = (0.6 + near * 6) * chance.uniform(0.3, 1.0)
        pen.line(
            [(x + half * k / 5, y - bow * math.cos(k / 5 * math.pi / 2)) for k in range(-5, 6)],
            0.8 + near * 2.4,
            light=chance.randint(50, 255),
        )


def _rock(canvas: Canvas) -> None:
    chance = dice(231)
    outline: list[Point] = [(900, 716)]
    for step in range(1, 40):
        share = step / 40
        rise = math.sin(share * math.pi) ** 0.7 * 96 + chance.uniform(-9, 9)
        outline.append((900 + share * 560, 712 - rise))
    outline += [(1470, 716), (1480, 742), (1300, 760), (1080, 756), (886, 740)]
    canvas.fill(outline, (30, 32, 50), blur=0.4)
    for _ in range(90):
        share = chance.uniform(0.05, 0.95)
        top = 712 - math.sin(share * math.pi) ** 0.7 * 92
        x, y = 900 + share * 560, chance.uniform(top + 6, 744)
        size = chance.uniform(8, 30)
        facet = [
            (x - size, y),
            (x - size * 0.3, y - size * 0.5),
            (x + size * 0.7, y - size * 0.2),
            (x + size * 0.2, y + size * 0.3),
        ]
        tint: Colour = chance.choice(((46, 46, 66), (24, 26, 42), (60, 54, 70), (92, 72, 76)))
        canvas.fill(facet, tint, blur=0.4, strength=0.5 if share < 0.5 else 0.35)

    def surf(pen: Pen) -> None:
        for _ in range(240):
            x = chance.uniform(876, 1490)
            wide = chance.uniform(6, 30)
            pen.oval(
                (x, 748 + 10 * math.sin((x - 876) / 614 * math.pi) + chance.gauss(0, 5)),
                wide,
                wide * 0.13,
                light=chance.randint(60, 200),
            )

    canvas.shine(surf, (214, 206, 206), blur=0.9, strength=0.75)
    canvas.draw(_house, (44, 44, 62), blur=0.3)
    canvas.shine(
        lambda pen: (pen.box(1290, 586, 1302, 600), pen.box(1318, 586, 1330, 600)),
        (255, 206, 130),
        blur=0.4,
    )
    canvas.glow((1308, 594), (70, 46), (255, 180, 100), 0.5)


def _house(pen: Pen) -> None:
    pen.box(1272, 572, 1350, 652)
    pen.shape([(1262, 574), (1284, 540), (1338, 540), (1360, 574)])
    pen.box(1326, 524, 1336, 545)


def _tower(canvas: Canvas) -> None:
    top, foot = LAMP[1] + 34, 626.0
    body = canvas.mask()
    Pen(body).shape([(TOWER - 46, foot), (TOWER - 27, top), (TOWER + 27, top), (TOWER + 46, foot)])
    canvas.lay((224, 216, 210), body)
    bands = canvas.mask()
    pen = Pen(bands)
    for low, high in ((0.16, 0.36), (0.56, 0.76)):
        pen.box(TOWER - 60, foot - (foot - top) * high, TOWER + 60, foot - (foot - top) * low)
    canvas.lay((172, 62, 58), ImageChops.multiply(bands, body))
    side = Image.linear_gradient("L").rotate(90).resize((200, 1000))
    shade = canvas.mask()
    shade.paste(
        side.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (round(TOWER * 2) - 100, round(top * 2) - 60)
    )
    canvas.lay((22, 26, 54), ImageChops.multiply(shade, body), 0.95)
    canvas.draw(_lantern, (38, 36, 54), blur=0.3)
    canvas.shine(
        lambda pen: pen.rounded(TOWER - 17, LAMP[1] - 22, TOWER + 17, LAMP[1] + 20, 5),
        (255, 236, 180),
        blur=0.6,
    )
    canvas.draw(
        lambda pen: (
            [pen.line([(TOWER + x, LAMP[1] - 24), (TOWER + x, LAMP[1] + 22)], 1.6) for x in (-17, -6, 6, 17)]
        ),
        (40, 36, 52),
    )
    canvas.draw(
        lambda pen: [pen.rounded(TOWER - 6, y, TOWER + 6, y + 20, 6) for y in (366, 452, 540)],
        (52, 42, 56),
    )
    canvas.draw(lambda pen: pen.rounded(TOWER - 13, 588, TOWER + 13, 630, 12), (48, 36, 50))


def _lantern(pen: Pen) -> None:
    y = LAMP[1]
    pen.box(TOWER - 40, y + 26, TOWER + 40, y + 35)
    pen.shape([(TOWER - 26, y - 22), (TOWER, y - 52), (TOWER + 26, y - 22)])
    pen.line([(TOWER, y - 50), (TOWER, y - 72)], 2.4)
    pen.oval((TOWER, y - 54), 5)
    for post in range(-38, 39, 11):
        pen.line([(TOWER + post, y + 10), (TOWER + post, y + 28)], 1.5)
    pen.line([(TOWER - 39, y + 11), (TOWER + 39, y + 11)], 1.8)


def _beam(canvas: Canvas) -> None:
    for far, near, strength in ((120.0, 12.0, 0.34), (60.0, 8.0, 0.34)):
        mask = canvas.mask()
        x, y = LAMP
        Pen(mask).shape([(x, y - near), (-60, y - 40 - far), (-60, y - 40 + far), (x, y + near)])
        fade = Image.linear_gradient("L").rotate(90).resize(canvas.full)
        fade = curve(fade.transpose(Image.Transpose.FLIP_LEFT_RIGHT), lambda value: value**1.6 * 1.6)
        canvas.lighten((255, 232, 176), ImageChops.multiply(blurred(mask, 9), fade), strength)
    canvas.shine(
        lambda pen: pen.shape(
            [
                (LAMP[0], LAMP[1] - 8),
                (WIDTH + 40, LAMP[1] - 66),
                (WIDTH + 40, LAMP[1] + 40),
                (LAMP[0], LAMP[1] + 8),
            ]
        ),
        (255, 232, 176),
        blur=6,
        strength=0.16,
    )
    canvas.glow(LAMP, (230, 230), (255, 226, 160), 0.8)
    canvas.glow(LAMP, (60, 60), (255, 250, 226), 1.0)


def _boat(canvas: Canvas, x: float, y: float) -> None:
    canvas.draw(lambda pen: pen.oval((x, y + 20), 140, 13), (6, 14, 36), blur=5, strength=0.8)
    canvas.draw(
        lambda pen: pen.shape(
            [(x - 132, y - 34), (x + 150, y - 46), (x + 176, y - 56), (x + 128, y + 18), (x - 118, y + 18)]
        ),
        (26, 34, 58),
        blur=0.3,
    )
    canvas.draw(
        lambda pen: pen.shape(
            [(x - 132, y - 34), (x + 150, y - 46), (x + 176, y - 56), (x + 166, y - 42), (x - 130, y - 24)]
        ),
        (206, 96, 54),
        blur=0.3,
    )
    canvas.draw(
        lambda pen: pen.shape([(x - 60, y - 36), (x - 54, y - 92), (x + 44, y - 92), (x + 70, y - 40)]),
        (176, 168, 168),
        blur=0.3,
    )
    canvas.draw(lambda pen: pen.box(x - 62, y - 99, x + 50, y - 91), (52, 56, 78), blur=0.3)
    canvas.draw(
        lambda pen: pen.shape([(x - 46, y - 66), (x - 44, y - 85), (x + 40, y - 85), (x + 50, y - 66)]),
        (255, 208, 132),
        blur=0.3,
    )
    canvas.draw(
        lambda pen: [pen.line([(x + a, y - 86), (x + a + 2, y - 65)], 2.5) for a in (-22, 4, 28)],
        (60, 56, 70),
    )
    canvas.draw(lambda pen: pen.line([(x - 10, y - 96), (x - 10, y - 162)], 3), (30, 34, 54))
    canvas.draw(lambda pen: pen.line([(x - 30, y - 138), (x + 10, y - 138)], 2), (30, 34, 54))
    for place, tint in (((x - 10, y - 164), (255, 244, 220)), ((x - 10, y - 148), (255, 90, 70))):
        canvas.shine(lambda pen, p=place: pen.oval(p, 4), tint)
        canvas.glow(place, (34, 34), tint, 0.8)
    canvas.glow((x, y - 74), (150, 90), (255, 190, 110), 0.4)
    _boat_water(canvas, x, y)


def _boat_water(canvas: Canvas, x: float, y: float) -> None:
    chance = dice(241)

    def foam(pen: Pen) -> None:
        for _ in range(150):
            back = chance.random() ** 0.7
            pen.oval(
                (x + 150 - back * 520, y + 17 + chance.gauss(0, 2 + back * 9)),
                5 + back * 22,
                1 + back * 1.4,
                light=round(220 * (1 - back) + 10),
            )

    canvas.shine(foam, (226, 214, 206), blur=1.2, strength=0.7)

    def shimmer(pen: Pen) -> None:
        for step in range(26):
            pen.oval(
                (x + chance.gauss(0, 30), y + 30 + step * 5),
                chance.uniform(8, 34),
                1.6,
                light=round(210 - step * 7),
            )

    canvas.shine(shimmer, (255, 190, 112), blur=0.8, strength=0.55)
