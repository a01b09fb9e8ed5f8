"""A reading room in the late afternoon: tall windows, light in the dust, shelves, green lamps, readers."""

from __future__ import annotations

import random

from PIL import Image, ImageChops

from sample_pictures.brush import (
    HEIGHT,
    SCALE,
    WIDTH,
    Canvas,
    Colour,
    Pen,
    blend,
    blurred,
    dice,
    dithered_gradient,
)

WALL = (
    (0.0, (92, 60, 44)),
    (0.45, (134, 92, 62)),
    (0.72, (104, 66, 46)),
    (0.74, (74, 46, 36)),
    (1.0, (34, 22, 22)),
)
WINDOWS = (520.0, 800.0, 1080.0)
FLOOR = 730.0
SPINES: tuple[Colour, ...] = (
    (140, 52, 46),
    (44, 78, 92),
    (178, 132, 66),
    (62, 88, 66),
    (106, 62, 78),
    (196, 168, 122),
    (40, 52, 82),
    (158, 88, 52),
    (84, 84, 78),
)


def paint() -> Image.Image:
    """The finished picture."""
    canvas = Canvas(WALL, seed=401)
    for x in WINDOWS:
        _window(canvas, x)
    _shelves(canvas, -10, 350, dice(404))
    _shelves(canvas, 1250, 1610, dice(405))
    _floor(canvas)
    _beams(canvas)
    _table(canvas, 742, 560, 0.62)
    _table(canvas, 842, 800, 1.0)
    _dust(canvas)
    return canvas.finish(seed=402, shade=0.5)


def _arch(pen: Pen, x: float, half: float, top: float, bottom: float) -> None:
    pen.oval((x, top + half), half)
    pen.box(x - half, top + half, x + half, bottom)


def _window(canvas: Canvas, x: float) -> None:
    canvas.draw(lambda pen: _arch(pen, x, 112, 84, 606), (74, 48, 38), blur=0.4)
    pane = canvas.mask()
    _arch(Pen(pane), x, 96, 100, 590)
    canvas.lay(
        dithered_gradient(
            canvas.full, ((0.1, (150, 196, 206)), (0.36, (250, 232, 186)), (0.6, (255, 206, 140))), round(x)
        ),
        pane,
    )
    chance = dice(round(x))
    leaves = canvas.mask()
    pen = Pen(leaves)
    for _ in range(110):
        wide = chance.uniform(7, 20)
        pen.oval((x + chance.gauss(30, 62), 470 + abs(chance.gauss(0, 70))), wide, wide * 0.8)
    canvas.lay((124, 150, 96), ImageChops.multiply(blurred(leaves, 2.5), pane), 0.7)

    def bars(pen: Pen) -> None:
        for side in (-48, 0, 48):
            pen.line([(x + side, 100 if not side else 114), (x + side, 590)], 5 if side else 8)
        for level in (196, 294, 392, 490):
            pen.line([(x - 96, level), (x + 96, level)], 5)

    canvas.draw(bars, (70, 46, 38), blur=0.3)
    canvas.draw(lambda pen: pen.box(x - 124, 590, x + 124, 610), (88, 58, 44), blur=0.3)
    canvas.glow((x, 360), (300, 380), (255, 206, 140), 0.34)


def _shelves(canvas: Canvas, left: float, right: float, chance: random.Random) -> None:
    canvas.draw(lambda pen: pen.box(left, 40, right, FLOOR + 6), (50, 31, 26), blur=0.3)
    inner = [
        (left + 14 + part * (right - left - 14) / 3, left + (part + 1) * (right - left - 14) / 3)
        for part in range(3)
    ]
    books: dict[Colour, list[tuple[float, float, float, float]]] = {}
    for start, end in inner:
        for floor in range(7):
            base = 138 + floor * 97
            x = start + 3
            while x < end - 12:
                wide = chance.uniform(8, 19)
                if chance.random() < 0.06:
                    x += wide * 1.6
                    continue
                tall = chance.uniform(54, 80)
                tint = blend(chance.choice(SPINES), (30, 20, 20), chance.uniform(0.0, 0.35))
                books.setdefault(tint, []).append((x, base - tall, min(x + wide, end) - 1.2, base))
                x += wide
    _lay_books(canvas, books)
    canvas.draw(lambda pen: _boards(pen, left, right, [start for start, _ in inner]), (104, 68, 48), blur=0.3)
    shade = dithered_gradient(
        (canvas.full[1], canvas.full[0]),
        ((0.0, (210,) * 3), (0.22, (0,) * 3), (0.8, (0,) * 3), (1.0, (210,) * 3)),
        6,
    )
    canvas.lay((20, 12, 14), shade.convert("L").transpose(Image.Transpose.ROTATE_90), 0.5)


def _lay_books(canvas: Canvas, books: dict[Colour, list[tuple[float, float, float, float]]]) -> None:
    """Paint spines straight onto the picture: one mask for each would take minutes."""
    for tint, places in books.items():
        for left, top, right, base in places:
            area = (round(left * SCALE), round(top * SCALE), round(right * SCALE), round(base * SCALE))
            if area[2] > 0 and area[0] < canvas.full[0]:
                canvas.image.paste(tint, area)
                canvas.image.paste(
                    blend(tint, (255, 226, 170), 0.25), (area[0], area[1], area[0] + 4, area[3])
                )
                for band in (0.16, 0.8):
                    level = round(area[1] + (area[3] - area[1]) * band)
                    canvas.image.paste(
                        blend(tint, (232, 196, 120), 0.6), (area[0] + 4, level, area[2] - 2, level + 4)
                    )


def _boards(pen: Pen, left: float, right: float, starts: list[float]) -> None:
    for floor in range(8):
        pen.box(left, 41 + floor * 97, right, 51 + floor * 97)
    for start in [*starts, right]:
        pen.box(start - 12, 40, start, FLOOR + 6)
    pen.box(left - 8, 24, right + 8, 44)


def _floor(canvas: Canvas) -> None:
    planks = canvas.mask()
    pen = Pen(planks)
    for step in range(-30, 31):
        pen.line([(WIDTH / 2 + step * 44, FLOOR), (WIDTH / 2 + step * 128, HEIGHT)], 1.6)
    canvas.draw(lambda p: p.box(0, FLOOR, WIDTH, FLOOR + 8), (60, 38, 32))
    canvas.lay((28, 18, 18), planks, 0.5)
    for x in WINDOWS:
        pool = [(x - 60, FLOOR + 30), (x + 96, FLOOR + 30), (x + 250, HEIGHT - 40), (x - 10, HEIGHT - 40)]
        canvas.shine(lambda p, area=pool: p.shape(area), (255, 190, 110), blur=12, strength=0.30)


def _beams(canvas: Canvas) -> None:
    fade = dithered_gradient(
        canvas.full, ((0.1, (200,) * 3), (0.5, (130,) * 3), (0.95, (0,) * 3)), 11
    ).convert("L")
    for x in WINDOWS:
        for side in (-72, -24, 24, 72):
            mask = canvas.mask()
            Pen(mask).shape(
                [
                    (x + side - 20, 130),
                    (x + side + 20, 130),
                    (x + side * 1.5 + 250, HEIGHT),
                    (x + side * 1.5 + 150, HEIGHT),
                ]
            )
            canvas.lighten((255, 214, 150), ImageChops.multiply(blurred(mask, 7), fade), 0.15)


def _table(canvas: Canvas, y: float, half: float, size: float) -> None:
    middle = WIDTH / 2
    places = (-0.66, -0.2, 0.26, 0.7)
    for order, place in enumerate(places):
        _reader(canvas, middle + place * half, y, size, order)
    top = canvas.mask()
    Pen(top).shape(
        [
            (middle - half * 0.97, y - 12 * size),
            (middle + half * 0.97, y - 12 * size),
            (middle + half * 1.04, y + 34 * size),
            (middle - half * 1.04, y + 34 * size),
        ]
    )
    stops = ((0.7, (140, 84, 52)), (0.9, (112, 62, 40)), (1.0, (84, 46, 34)))
    canvas.lay(dithered_gradient(canvas.full, stops, 13), top)
    edge = [
        (middle - half * 1.04, y + 34 * size),
        (middle + half * 1.04, y + 34 * size),
        (middle + half * 1.04, y + 52 * size),
        (middle - half * 1.04, y + 52 * size),
    ]
    canvas.fill(edge, (62, 36, 30))
    for leg in (-0.95, 0.95):
        left = middle + half * leg - 16 * size
        canvas.draw(
            lambda pen, a=left: pen.box(a, y + 50 * size, a + 32 * size, y + 210 * size),
            (52, 30, 26),
            blur=0.3,
        )
    for place in places:
        _book(canvas, middle + place * half - 6, y + 10 * size, size)
    for place in (-0.43, 0.03, 0.48):
        _lamp(canvas, middle + place * half, y + 8 * size, size)


def _reader(canvas: Canvas, x: float, y: float, size: float, order: int) -> None:
    coats: tuple[Colour, ...] = ((52, 74, 92), (132, 66, 58), (70, 88, 70), (96, 80, 108))
    coat = blend(coats[order], (40, 26, 24), 0.25)

    def back(pen: Pen) -> None:
        pen.rounded(x - 50 * size, y - 92 * size, x + 50 * size, y + 20 * size, 32 * size)
        pen.line(
            [(x - 42 * size, y - 50 * size), (x - 54 * size, y - 6 * size), (x - 18 * size, y)], 20 * size
        )
        pen.line(
            [(x + 42 * size, y - 50 * size), (x + 54 * size, y - 6 * size), (x + 18 * size, y)], 20 * size
        )

    def hair(pen: Pen) -> None:
        pen.oval((x, y - 126 * size), 27 * size, 29 * size)
        if order % 2:
            pen.rounded(x - 28 * size, y - 130 * size, x + 28 * size, y - 84 * size, 12 * size)

    canvas.draw(back, coat, blur=0.4)
    canvas.draw(
        lambda pen: pen.rounded(x - 9 * size, y - 104 * size, x + 9 * size, y - 84 * size, 5),
        (190, 142, 112),
        blur=0.3,
    )
    canvas.draw(hair, (38, 26, 26), blur=0.4)
    canvas.draw(lambda pen: pen.oval((x, y - 114 * size), 20 * size, 21 * size), (206, 158, 126), blur=0.4)
    canvas.draw(
        lambda pen: pen.shape(
            [
                (x - 22 * size, y - 122 * size),
                (x - 12 * size, y - 142 * size),
                (x + 14 * size, y - 144 * size),
                (x + 22 * size, y - 120 * size),
                (x, y - 128 * size),
            ]
        ),
        (38, 26, 26),
        blur=0.5,
    )


def _book(canvas: Canvas, x: float, y: float, size: float) -> None:
    for side in (-1, 1):
        page = [
            (x, y - 6 * size),
            (x + side * 36 * size, y - 11 * size),
            (x + side * 42 * size, y + 8 * size),
            (x, y + 13 * size),
        ]
        canvas.fill(page, (244, 228, 194) if side > 0 else (226, 206, 168), blur=0.3)
    canvas.draw(
        lambda pen: (
            [
                pen.line([(x + 6 * size, y + k * size), (x + 32 * size, y + (k - 3) * size)], 1)
                for k in (-2, 2, 6)
            ]
        ),
        (150, 126, 100),
        strength=0.6,
    )


def _lamp(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.glow((x, y - 30 * size), (190 * size, 130 * size), (255, 206, 120), 0.75)
    canvas.draw(
        lambda pen: (
            (
                pen.oval((x, y + 8 * size), 26 * size, 6 * size),
                pen.box(x - 3 * size, y - 70 * size, x + 3 * size, y + 8 * size),
            )
        ),
        (176, 132, 66),
        blur=0.3,
    )
    shade = [
        (x - 50 * size, y - 52 * size),
        (x - 36 * size, y - 84 * size),
        (x + 36 * size, y - 84 * size),
        (x + 50 * size, y - 52 * size),
    ]
    canvas.fill(shade, (34, 112, 84), blur=0.3)
    shine = [
        (x - 34 * size, y - 80 * size),
        (x - 8 * size, y - 80 * size),
        (x - 12 * size, y - 58 * size),
        (x - 44 * size, y - 58 * size),
    ]
    canvas.fill(shine, (116, 186, 142), blur=0.6, strength=0.6)
    canvas.shine(lambda pen: pen.oval((x, y - 52 * size), 46 * size, 4 * size), (255, 238, 180), blur=0.8)


def _dust(canvas: Canvas) -> None:
    chance = dice(440)

    def motes(pen: Pen) -> None:
        for _ in range(260):
            pen.oval(
                (chance.uniform(380, 1400), chance.uniform(120, 900)),
                chance.uniform(0.6, 2.1),
                light=chance.randint(40, 200),
            )

    canvas.shine(motes, (255, 226, 170), blur=0.7, strength=0.6)
