"""The harbour at dawn: cranes, a ship at the quay, a fishing boat, the sun on the water."""

from __future__ import annotations

import random

from PIL import Image, ImageChops

from sample_pictures.brush import (
    HEIGHT,
    WIDTH,
    Canvas,
    Colour,
    Pen,
    clouds,
    curve,
    dice,
    dithered_gradient,
    ground,
    mirrored,
    ridge,
)

SKY = (
    (0.0, (38, 52, 98)),
    (0.22, (88, 84, 138)),
    (0.38, (190, 118, 142)),
    (0.49, (246, 164, 120)),
    (0.57, (255, 222, 160)),
    (1.0, (255, 222, 160)),
)
SHORE = 570
SUN = (1196.0, 524.0)
QUAY: Colour = (52, 44, 74)


def paint() -> Image.Image:
    """The finished picture."""
    canvas = Canvas(SKY, seed=11)
    _sky(canvas)
    canvas.fill(ground(ridge(21, 535, 18, 1.6)), (206, 136, 138), blur=1.5, strength=0.75)
    canvas.fill(ground(ridge(22, 556, 14, 2.3)), (150, 100, 128), blur=1, strength=0.75)
    _far_cranes(canvas)
    _ship(canvas)
    for x, size, reach in ((196, 1.0, 0.72), (470, 0.94, 0.95)):
        canvas.draw(lambda pen, x=x, size=size, reach=reach: crane(pen, x, SHORE, size, reach), QUAY)
    canvas.draw(lambda pen: pen.box(0, SHORE - 13, 690, SHORE + 2), QUAY)
    _containers(canvas)
    _water(canvas)
    _boat(canvas, 980, 806)
    _gulls(canvas)
    return canvas.finish(seed=12)


def _sky(canvas: Canvas) -> None:
    canvas.glow(SUN, (820, 420), (255, 190, 120), 0.6)
    streaks = curve(clouds(canvas.full, 5, (3, 14)), lambda value: (value - 0.52) * 3.2)
    fade = curve(
        dithered_gradient(canvas.full, ((0, (40,) * 3), (0.4, (230,) * 3), (0.55, (0,) * 3)), 2).convert("L"),
        lambda v: v,
    )
    canvas.lighten((255, 176, 132), ImageChops.multiply(streaks, fade), 0.55)
    canvas.glow(SUN, (200, 200), (255, 214, 150), 0.8)
    canvas.shine(lambda pen: pen.oval(SUN, 34), (255, 246, 214), blur=1.2)


def _far_cranes(canvas: Canvas) -> None:
    for x, size in ((1352, 0.38), (1424, 0.36), (1496, 0.4)):
        canvas.draw(lambda pen, x=x, size=size: crane(pen, x, SHORE - 4, size, 0.9), (148, 94, 118), blur=0.5)
    canvas.draw(lambda pen: pen.box(1290, SHORE - 12, WIDTH, SHORE), (140, 90, 118), blur=0.6)


def crane(pen: Pen, x: float, foot: float, size: float, reach: float) -> None:
    """A ship-to-shore gantry crane whose landward leg stands at ``x``; ``reach`` stretches its boom."""

    def at(right: float, up: float) -> tuple[float, float]:
        return x + right * size, foot - up * size

    thick = 7 * size
    for leg in (0.0, 96.0):
        pen.line([at(leg, 0), at(leg, 215)], thick)
        pen.line([at(leg - 12, 4), at(leg + 12, 4)], thick * 1.4)
    for up in (72, 140, 212):
        pen.line([at(0, up), at(96, up)], thick * 0.7)
    pen.line([at(0, 72), at(96, 140)], thick * 0.45)
    pen.line([at(0, 212), at(96, 140)], thick * 0.45)
    tip = 96 + 205 * reach
    for up in (212, 226):
        pen.line([at(-92, up), at(tip, up)], thick * 0.6)
    count = int((tip + 92) / 14)
    for step in range(count):
        left = -92 + step * 14
        pen.line([at(left, 212), at(left + 7, 226), at(left + 14, 212)], thick * 0.26)
    pen.line([at(84, 212), at(60, 318), at(40, 212)], thick * 0.65)
    for end in (tip * 0.62, tip * 0.97):
        pen.line([at(60, 318), at(end, 224)], thick * 0.3)
    pen.line([at(60, 318), at(-84, 224)], thick * 0.36)
    pen.shape([at(-70, 226), at(-70, 254), at(-18, 254), at(-18, 226)])
    pen.shape([at(120, 210), at(120, 188), at(146, 188), at(146, 210)])
    pen.line([at(170, 212), at(170, 150)], thick * 0.2)
    pen.shape([at(152, 150), at(152, 136), at(190, 136), at(190, 150)])


def _ship(canvas: Canvas) -> None:
    hull: Colour = (66, 48, 78)
    rows = dice(8)
    tints: tuple[Colour, ...] = ((150, 72, 82), (74, 84, 120), (176, 110, 86), (96, 76, 108), (188, 142, 116))
    for step in range(15):
        left = 622 + step * 27
        for floor in range(rows.randint(3, 6) if step < 13 else 2):
            top = SHORE - 66 - floor * 14
            tint = rows.choice(tints)
            canvas.draw(lambda pen, a=left, t=top: pen.box(a, t, a + 25, t + 12.5), tint)
    canvas.fill(
        [(560, SHORE - 58), (1068, SHORE - 52), (1096, SHORE - 70), (1066, SHORE + 4), (578, SHORE + 4)], hull
    )
    canvas.draw(_bridge, (92, 66, 96))
    canvas.shine(lambda pen: _windows(pen, rows), (255, 214, 140), strength=0.9)


def _bridge(pen: Pen) -> None:
    pen.box(572, SHORE - 150, 612, SHORE - 50)
    pen.box(562, SHORE - 160, 622, SHORE - 148)
    pen.box(580, SHORE - 186, 590, SHORE - 150)
    pen.line([(600, SHORE - 160), (600, SHORE - 204)], 2)


def _windows(pen: Pen, chance: random.Random) -> None:
    for floor in range(5):
        for place in range(4):
            if chance.random() < 0.6:
                pen.box(577 + place * 9, SHORE - 140 + floor * 16, 581 + place * 9, SHORE - 136 + floor * 16)


def _containers(canvas: Canvas) -> None:
    chance = dice(31)
    tints: tuple[Colour, ...] = ((84, 52, 78), (60, 58, 94), (100, 66, 82), (58, 48, 80))
    for step in range(6):
        for floor in range(chance.randint(1, 4)):
            left, top = 12 + step * 34, SHORE - 28 - floor * 16
            tint = chance.choice(tints)
            canvas.draw(lambda pen, a=left, t=top: pen.box(a, t, a + 32, t + 14.5), tint)
    lamps = [(292.0, 430.0), (560.0, 438.0), (196.0, 498.0), (470.0, 502.0), (122.0, 556.0), (420.0, 556.0)]
    for lamp in lamps:
        canvas.glow(lamp, (26, 26), (255, 220, 150), 0.9)


def _water(canvas: Canvas) -> None:
    canvas.image = mirrored(canvas, SHORE, 0.95, 16, seed=40)
    tone = dithered_gradient(
        canvas.full, ((0.57, (150, 96, 120)), (0.75, (66, 60, 108)), (1.0, (22, 30, 66))), 3
    )
    mask = canvas.mask()
    mask.paste(255, (0, SHORE * 2, WIDTH * 2, HEIGHT * 2))
    canvas.lay(tone, mask, 0.52)
    canvas.shine(lambda pen: _glitter(pen, dice(44)), (255, 216, 160), blur=0.5, strength=0.9)
    canvas.shine(lambda pen: _ripples(pen, dice(45)), (255, 196, 170), blur=0.4, strength=0.22)
    canvas.draw(lambda pen: _ripples(pen, dice(46)), (26, 28, 66), blur=0.5, strength=0.32)
    canvas.glow((SUN[0], SHORE), (420, 60), (255, 210, 150), 0.5)


def _glitter(pen: Pen, chance: random.Random) -> None:
    for _ in range(900):
        near = chance.random() ** 1.4
        y = SHORE + 4 + near * (HEIGHT - SHORE - 10)
        x = SUN[0] + chance.gauss(0, 26 + near * 96)
        half = (3 + near * 20) * chance.uniform(0.3, 1.0)
        pen.oval((x, y), half, 0.7 + near * 1.7, light=chance.randint(90, 255))


def _ripples(pen: Pen, chance: random.Random) -> None:
    for _ in range(1100):
        near = chance.random() ** 1.2
        y = SHORE + 4 + near * (HEIGHT - SHORE)
        half = (5 + near * 46) * chance.uniform(0.3, 1.0)
        pen.oval((chance.uniform(0, WIDTH), y), half, 0.5 + near * 1.3, light=chance.randint(60, 255))


def _boat(canvas: Canvas, x: float, y: float) -> None:
    dark: Colour = (30, 26, 48)

    def strokes(pen: Pen) -> None:
        pen.shape([(x - 118, y - 22), (x + 128, y - 34), (x + 104, y + 14), (x - 96, y + 14)])
        pen.shape([(x - 84, y - 22), (x - 84, y - 74), (x - 22, y - 78), (x - 16, y - 22)])
        pen.box(x - 92, y - 80, x - 10, y - 74)
        pen.line([(x + 20, y - 24), (x + 20, y - 150)], 4)
        pen.line([(x + 20, y - 142), (x + 118, y - 40)], 1.6)
        pen.line([(x + 20, y - 146), (x - 100, y - 30)], 1.6)
        pen.line([(x - 52, y - 78), (x - 52, y - 112)], 3)
        pen.oval((x + 66, y - 74), 7, 8)
        pen.shape([(x + 56, y - 30), (x + 59, y - 66), (x + 75, y - 66), (x + 79, y - 30)])

    def shadow(pen: Pen) -> None:
        for step in range(11):
            sway = (-1) ** step * step * 1.6
            wide = 104 - step * 4.5
            pen.oval((x + 2 + sway, y + 18 + step * 8), wide, 5.5, light=235 - step * 17)

    canvas.draw(shadow, (24, 24, 52), blur=1.2, strength=0.85)
    canvas.draw(strokes, dark)
    canvas.shine(lambda pen: pen.box(x - 70, y - 66, x - 36, y - 48), (255, 206, 128), blur=0.6)
    canvas.glow((x - 53, y - 57), (80, 60), (255, 190, 110), 0.55)
    canvas.shine(
        lambda pen: pen.line([(x - 116, y - 21), (x + 126, y - 33)], 2), (255, 186, 130), strength=0.5
    )


def _gulls(canvas: Canvas) -> None:
    def strokes(pen: Pen) -> None:
        for x, y, size in ((820, 250, 17), (872, 222, 12), (908, 268, 10), (1280, 330, 13), (760, 300, 8)):
            pen.line([(x - size, y - size * 0.35), (x - size * 0.4, y - size * 0.55), (x, y)], 2.2)
            pen.line([(x, y), (x + size * 0.4, y - size * 0.6), (x + size, y - size * 0.3)], 2.2)

    canvas.draw(strokes, (70, 56, 92), blur=0.4)
