"""The last bus in the rain: a lit shelter, umbrellas, windows, and all of it again in the wet street."""

from __future__ import annotations

import random

from PIL import Image, ImageChops, ImageFilter

from sample_pictures.brush import (
    HEIGHT,
    SCALE,
    WIDTH,
    Canvas,
    Colour,
    Pen,
    blend,
    curve,
    dice,
    dithered_gradient,
    mirrored,
    noise,
)

SKY = (
    (0.0, (18, 28, 50)),
    (0.4, (44, 66, 92)),
    (0.66, (104, 116, 128)),
    (1.0, (104, 116, 128)),
)
KERB = 730
COAT: Colour = (24, 30, 46)


def paint() -> Image.Image:
    """The finished picture."""
    canvas = Canvas(SKY, seed=301)
    _houses(canvas)
    _lamps(canvas)
    _shelter(canvas)
    _people(canvas)
    _bus(canvas)
    _street(canvas)
    _rain(canvas)
    return canvas.finish(seed=302, shade=0.4)


def _houses(canvas: Canvas) -> None:
    chance = dice(303)
    for depth, (tint, count, low, high) in enumerate(
        (((82, 98, 116), 13, 300, 470), ((54, 70, 92), 10, 240, 430), ((34, 46, 68), 7, 250, 420))
    ):
        left = -40.0
        for _ in range(count):
            wide = chance.uniform(0.8, 1.4) * WIDTH / count
            tall = chance.uniform(low, high)
            shade = blend(tint, (20, 30, 50), chance.uniform(0, 0.2))
            canvas.draw(
                lambda pen, a=left, b=wide, c=tall: pen.box(a, KERB - c, a + b, KERB), shade, blur=0.6
            )
            for warm in ((255, 206, 132), (178, 206, 230)):
                lights = _lit_windows(chance, left, wide, tall, 0.10 + depth * 0.06)
                canvas.shine(
                    lambda pen, found=lights: [pen.box(*spot) for spot in found],
                    warm,
                    blur=0.9,
                    strength=0.5,
                )
            left += wide * 0.96
        haze = dithered_gradient(
            canvas.full, ((0.25, (0,) * 3), (0.73, (150,) * 3), (1.0, (150,) * 3)), depth
        ).convert("L")
        canvas.lay((112, 124, 136), haze, 0.5 - depth * 0.12)


def _lit_windows(
    chance: random.Random, left: float, wide: float, tall: float, share: float
) -> list[tuple[float, float, float, float]]:
    found = []
    for column in range(int((wide - 16) / 19)):
        for floor in range(int((tall - 60) / 27)):
            if chance.random() < share:
                x, y = left + 12 + column * 19, KERB - tall + 18 + floor * 27
                found.append((x, y, x + 9, y + 14))
    return found


def _lamps(canvas: Canvas) -> None:
    for x, size in ((96, 1.0), (1120, 0.72), (1400, 0.56)):
        top = KERB - 470 * size
        canvas.draw(lambda pen, a=x, t=top, s=size: _lamp(pen, a, t, s), (20, 26, 42), blur=0.3)
        head = (x + 66 * size, top + 10)
        canvas.shine(lambda pen, h=head, s=size: pen.oval(h, 22 * s, 5 * s), (255, 226, 170), blur=0.8)
        canvas.glow((head[0], head[1] + 20), (250 * size, 230 * size), (255, 190, 110), 0.55)


def _lamp(pen: Pen, x: float, top: float, size: float) -> None:
    pen.line([(x, KERB), (x, top + 26), (x + 14 * size, top + 4), (x + 88 * size, top)], 7 * size)


def _shelter(canvas: Canvas) -> None:
    canvas.draw(lambda pen: pen.box(210, 470, 600, KERB - 20), (150, 176, 188), strength=0.22)
    canvas.draw(_frame, (26, 34, 52), blur=0.3)
    canvas.shine(lambda pen: pen.box(222, 462, 590, 467), (255, 240, 206), blur=1.0)
    canvas.glow((405, 500), (330, 190), (255, 214, 150), 0.45)
    poster = canvas.mask()
    Pen(poster).box(528, 500, 606, KERB - 44)
    canvas.lay(
        dithered_gradient(
            canvas.full, ((0.49, (246, 190, 120)), (0.6, (232, 112, 92)), (0.69, (70, 96, 150))), 5
        ),
        poster,
    )
    canvas.shine(lambda pen: pen.oval((567, 560), 17), (255, 246, 214), blur=0.5)
    canvas.draw(
        lambda pen: pen.shape(
            [(528, 640), (552, 606), (572, 634), (590, 612), (606, 636), (606, 686), (528, 686)]
        ),
        (40, 62, 104),
        blur=0.3,
    )
    canvas.glow((567, 590), (150, 190), (255, 180, 120), 0.4)
    canvas.draw(lambda pen: pen.box(640, 430, 646, KERB), (22, 28, 44))
    canvas.draw(lambda pen: pen.rounded(612, 396, 674, 458, 10), (36, 92, 160))
    canvas.shine(
        lambda pen: ((pen.rounded(626, 410, 660, 438, 5), pen.oval((633, 443), 4), pen.oval((653, 443), 4))),
        (240, 246, 250),
        strength=0.95,
    )


def _frame(pen: Pen) -> None:
    pen.shape([(190, 446), (626, 446), (636, 460), (196, 464)])
    for post in (214, 404, 524, 606):
        pen.box(post, 460, post + 7, KERB)
    pen.box(214, KERB - 62, 520, KERB - 54)
    for foot in (250, 480):
        pen.box(foot, KERB - 56, foot + 6, KERB)


def _people(canvas: Canvas) -> None:
    for x, size, canopy in (
        (300, 1.0, None),
        (446, 0.95, None),
        (716, 1.06, (196, 70, 66)),
        (798, 0.98, (226, 176, 84)),
    ):
        canvas.draw(lambda pen, a=x, s=size: _figure(pen, a, s), COAT, blur=0.3)
        if canopy:
            canvas.draw(lambda pen, a=x, s=size: _handle(pen, a, s), (18, 22, 36))
            canvas.draw(lambda pen, a=x, s=size: _canopy(pen, a, s), canopy, blur=0.3)
            canvas.draw(
                lambda pen, a=x, s=size: _canopy(pen, a, s, 0.5),
                blend(canopy, (20, 20, 40), 0.35),
                blur=0.6,
                strength=0.6,
            )
    canvas.draw(lambda pen: pen.rounded(330, KERB - 40, 356, KERB, 5), (148, 74, 60), blur=0.3)


def _figure(pen: Pen, x: float, size: float) -> None:
    def at(right: float, up: float) -> tuple[float, float]:
        return x + right * size, KERB + 6 - up * size

    pen.oval(at(0, 168), 13 * size, 15 * size)
    pen.shape([at(-15, 152), at(15, 152), at(25, 132), at(29, 62), at(-29, 62), at(-25, 132)])
    pen.line([at(-11, 64), at(-13, 2)], 12 * size)
    pen.line([at(10, 64), at(13, 2)], 12 * size)
    pen.oval(at(-10, 3), 12 * size, 4 * size)
    pen.oval(at(16, 3), 12 * size, 4 * size)


def _handle(pen: Pen, x: float, size: float) -> None:
    pen.line([(x + 20 * size, KERB - 96 * size), (x + 12 * size, KERB - 232 * size)], 3)
    pen.line([(x + 12 * size, KERB - 136 * size), (x + 24 * size, KERB - 110 * size)], 9 * size)


def _canopy(pen: Pen, x: float, size: float, part: float = 1.0) -> None:
    crown = (x + 12 * size, KERB - 238 * size)
    left, right = x - 62 * size, x + 86 * size
    level = KERB - 182 * size
    start = left if part == 1.0 else x + 12 * size
    count = 16
    arc = []
    for step in range(count + 1):
        share = step / count
        place = left + (right - left) * share
        lift = (1 - (2 * share - 1) ** 2) ** 0.62
        if place >= start:
            arc.append((place, level - (level - crown[1]) * lift))
    scallop = [(right - (right - start) * k / 12, level + (5 if k % 3 else -1) * size) for k in range(13)]
    pen.shape([*arc, *scallop])


def _bus(canvas: Canvas) -> None:
    body = canvas.mask()
    Pen(body).rounded(900, 396, 1680, 706, 26)
    canvas.lay(
        dithered_gradient(
            canvas.full, ((0.39, (58, 148, 150)), (0.55, (36, 116, 124)), (0.71, (18, 66, 82))), 7
        ),
        body,
    )
    canvas.draw(lambda pen: pen.box(900, 612, WIDTH, 626), (236, 222, 190), strength=0.9)
    canvas.draw(lambda pen: pen.rounded(914, 436, 1042, 606, 16), (34, 44, 60), blur=0.3)
    _inside(canvas)
    canvas.draw(_driver, (20, 26, 40), blur=0.4)
    canvas.draw(lambda p: p.rounded(1064, 404, 1330, 434, 6), (16, 22, 32))
    canvas.shine(_sign, (255, 176, 64), blur=0.3)
    for wheel in (1100, 1508):
        canvas.draw(lambda p, x=wheel: p.oval((x, 700), 48), (14, 18, 28), blur=0.3)
        canvas.draw(lambda p, x=wheel: p.oval((x, 700), 23), (88, 100, 110), blur=0.3)
        canvas.draw(lambda p, x=wheel: p.oval((x, 700), 9), (40, 48, 58))
    canvas.shine(lambda p: p.rounded(904, 632, 934, 660, 9), (255, 244, 214), blur=0.8)
    canvas.glow((914, 646), (230, 130), (255, 234, 190), 0.9)
    beam = [(912, 640), (560, 716), (640, 770), (912, 662)]
    canvas.shine(lambda p: p.shape(beam), (255, 232, 180), blur=14, strength=0.32)
    canvas.glow((1330, 520), (460, 220), (255, 200, 120), 0.28)


def _inside(canvas: Canvas) -> None:
    """The lit windows and doors, and who sits behind them."""
    glass = canvas.mask()
    pen = Pen(glass)
    for left, right in ((1060, 1196), (1352, 1470), (1482, WIDTH + 20)):
        pen.rounded(left, 446, right, 590, 8)
    pen.rounded(1214, 446, 1268, 690, 6)
    pen.rounded(1274, 446, 1330, 690, 6)
    canvas.lay(
        dithered_gradient(
            canvas.full, ((0.44, (255, 236, 184)), (0.6, (246, 196, 122)), (0.69, (208, 142, 84))), 8
        ),
        glass,
    )
    riders = canvas.mask()
    pen = Pen(riders)
    for x, size in ((1096, 1.0), (1160, 0.9), (1392, 1.0), (1446, 0.92), (1524, 1.02), (1580, 0.9)):
        pen.oval((x, 526), 15 * size, 18 * size)
        pen.rounded(x - 27 * size, 546, x + 27 * size, 640, 16)
    for rail in (1140, 1420, 1550):
        pen.box(rail, 440, rail + 3, 600)
    canvas.lay((66, 48, 52), ImageChops.multiply(riders, glass), 0.85)


def _driver(pen: Pen) -> None:
    pen.oval((990, 520), 16, 19)
    pen.rounded(964, 542, 1018, 606, 14)
    pen.line([(948, 604), (958, 566)], 5)


def _sign(pen: Pen) -> None:
    """The route on the display, as rows of small lamps."""
    rows = (
        "#...#...#..####........#...#...#..",
        "##..#..##..#............#...#...#.",
        "#.#.#...#..###...........#...#...#",
        "#..##...#.....#.........#...#...#.",
        "#...#..###.###.........#...#...#..",
    )
    for down, row in enumerate(rows):
        for right, dot in enumerate(row):
            if dot == "#":
                pen.oval((1102 + right * 5.2, 409 + down * 5), 1.9)


def _street(canvas: Canvas) -> None:
    canvas.draw(lambda pen: pen.box(0, KERB - 2, WIDTH, KERB + 14), (70, 78, 90))
    before = canvas.image
    wet = mirrored(canvas, KERB + 14, 0.8, 20, seed=320)
    smear = wet.resize((WIDTH // 2, HEIGHT // 16)).resize(canvas.full, Image.Resampling.BICUBIC)
    wet = Image.blend(wet, smear, 0.45)
    mask = canvas.mask()
    mask.paste(255, (0, (KERB + 14) * SCALE, WIDTH * SCALE, HEIGHT * SCALE))
    canvas.image = Image.composite(wet, before, mask)
    canvas.lay(dithered_gradient(canvas.full, ((0.74, (40, 48, 62)), (1.0, (12, 18, 32))), 9), mask, 0.5)
    chance = dice(331)

    def rings(pen: Pen) -> None:
        for _ in range(130):
            near = chance.random()
            x, y = chance.uniform(0, WIDTH), KERB + 24 + near * (HEIGHT - KERB - 30)
            wide = (5 + near * 20) * chance.uniform(0.5, 1.1)
            pen.oval((x, y), wide, wide * 0.3, light=chance.randint(60, 190))
            pen.oval((x, y), wide - 1.2, wide * 0.3 - 1.0, light=0)

    canvas.shine(rings, (214, 222, 232), blur=0.3, strength=0.5)
    canvas.draw(
        lambda pen: (
            [
                pen.shape([(x, 884), (x + 150, 884), (x + 126, 898), (x - 30, 898)])
                for x in range(-60, WIDTH, 330)
            ]
        ),
        (206, 208, 204),
        blur=1,
        strength=0.30,
    )


def _rain(canvas: Canvas) -> None:
    drops = curve(noise((WIDTH // 2, 44), 340), lambda value: (value - 0.965) * 28)
    drops = drops.resize((canvas.full[0] + 200, canvas.full[1]), Image.Resampling.BILINEAR)
    slanted = drops.transform(
        canvas.full, Image.Transform.AFFINE, (1, 0.08, 0, 0, 1, 0), Image.Resampling.BILINEAR
    )
    canvas.lighten((200, 212, 226), slanted.filter(ImageFilter.GaussianBlur(0.8)), 0.22)
    chance = dice(341)

    def streaks(pen: Pen) -> None:
        for _ in range(420):
            x, y, long = chance.uniform(-40, WIDTH + 80), chance.uniform(-60, HEIGHT), chance.uniform(26, 86)
            pen.line(
                [(x, y), (x - long * 0.08, y + long)], chance.uniform(0.5, 1.5), light=chance.randint(50, 200)
            )

    canvas.shine(streaks, (214, 224, 236), blur=0.4, strength=0.42)
