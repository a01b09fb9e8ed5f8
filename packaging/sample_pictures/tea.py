"""Tea hills in the morning mist: ranges that fade into the sky, terraces, a pavilion, two pickers."""

from __future__ import annotations

import math

from PIL import Image, ImageChops

from sample_pictures.brush import (
    HEIGHT,
    WIDTH,
    Canvas,
    Colour,
    Pen,
    Point,
    clouds,
    curve,
    dice,
    dithered_gradient,
    ground,
    ridge,
)

SKY = (
    (0.0, (150, 190, 200)),
    (0.25, (206, 220, 206)),
    (0.45, (250, 232, 190)),
    (1.0, (250, 232, 190)),
)
SUN = (420.0, 250.0)


def paint() -> Image.Image:
    """The finished picture."""
    canvas = Canvas(SKY, seed=51)
    canvas.glow(SUN, (760, 520), (255, 226, 160), 0.5)
    canvas.shine(lambda pen: pen.oval(SUN, 44), (255, 248, 220), blur=2, strength=0.8)
    _far_hills(canvas)
    _terraces(canvas, 610, 84, (104, 146, 100), (62, 110, 84), 61, 15)
    _pavilion(canvas, 1210, 566)
    _mist(canvas, 620, 120, 71, 0.75)
    _terraces(canvas, 742, 70, (86, 138, 78), (40, 92, 66), 65, 21)
    _mist(canvas, 800, 80, 73, 0.42)
    _terraces(canvas, 880, 46, (74, 130, 66), (24, 74, 54), 75, 30)
    _picker(canvas, 470, 852, 1.0)
    _picker(canvas, 580, 866, 0.86)
    _birds(canvas)
    return canvas.finish(seed=52, shade=0.22)


def _far_hills(canvas: Canvas) -> None:
    ranges: tuple[tuple[int, float, float, Colour], ...] = (
        (81, 380, 80, (184, 204, 196)),
        (82, 430, 74, (158, 186, 176)),
        (83, 490, 64, (128, 164, 148)),
        (84, 560, 50, (104, 146, 122)),
    )
    for order, (seed, level, height, colour) in enumerate(ranges):
        line = ridge(seed, level, height * 0.62, 1.1 + order * 0.35, 0.52)
        canvas.fill(ground(line), colour, blur=0.8)
        _mist(canvas, level + 95, 88, seed + 10, 0.8)


def _mist(canvas: Canvas, level: float, depth: float, seed: int, strength: float) -> None:
    """A bank of mist lying around a level."""
    middle = level / HEIGHT
    reach = depth / HEIGHT
    band = dithered_gradient(
        canvas.full,
        ((0, (0,) * 3), (middle - reach, (0,) * 3), (middle, (255,) * 3), (middle + reach * 0.8, (0,) * 3)),
        seed,
    ).convert("L")
    wisps = curve(clouds(canvas.full, seed, (3, 9), 4), lambda value: 0.15 + (value - 0.3) * 2.0)
    canvas.lay((244, 238, 216), ImageChops.multiply(band, wisps), strength)


def _terraces(
    canvas: Canvas, level: float, height: float, light: Colour, dark: Colour, seed: int, pitch: float
) -> None:
    """A hill of tea rows that follow its shape, lit from the upper left."""
    line = ridge(seed, level, height * 0.7, 0.9, 0.38)
    hill = canvas.mask()
    Pen(hill).shape(ground(line))
    canvas.lay(
        dithered_gradient(
            canvas.full, ((level / HEIGHT - 0.1, light), (min(1.0, level / HEIGHT + 0.3), dark)), seed
        ),
        hill,
    )
    chance = dice(seed)
    rows = canvas.mask()
    shade = canvas.mask()
    bright = Pen(rows)
    deep = Pen(shade)
    depth = pitch * 0.55
    drop = 0.0
    while level + drop < HEIGHT + 140:
        gap = pitch * (0.55 + drop / 300)
        row = _row(line, drop, chance.uniform(0, math.tau), seed)
        bright.line(row, gap * 0.52)
        deep.line([(x, y + gap * 0.38) for x, y in row], gap * 0.34)
        drop += gap + depth * 0.4
    speck = curve(clouds(canvas.full, seed + 3, (220, 160), 3), lambda value: 0.25 + value * 0.95)
    canvas.lay(tuple_mix(dark, 0.72), ImageChops.multiply(shade, hill), 0.85)
    canvas.lay(tuple_mix(light, 1.24), ImageChops.multiply(ImageChops.multiply(rows, hill), speck), 0.9)


def tuple_mix(colour: Colour, factor: float) -> Colour:
    """A lighter or darker cut of a colour."""
    red, green, blue = (min(255, round(part * factor)) for part in colour)
    return red, green, blue


def _row(line: list[Point], drop: float, phase: float, seed: int) -> list[Point]:
    """One tea row: the hill's outline, flattening and swaying as it comes down."""
    sway = math.sin(seed)
    row = []
    for x, y in line:
        bow = math.sin(x / WIDTH * math.pi * 1.6 + sway * 3) * drop * 0.32
        shake = math.sin(x / 37 + phase) * 1.1 + math.sin(x / 14 + phase * 2) * 0.5
        row.append((x, y + drop + bow + shake + 6))
    return row


def _pavilion(canvas: Canvas, x: float, y: float) -> None:
    dark: Colour = (72, 84, 76)

    def strokes(pen: Pen) -> None:
        pen.shape([(x - 58, y - 52), (x - 40, y - 62), (x, y - 100), (x + 40, y - 62), (x + 58, y - 52)])
        pen.line([(x - 62, y - 56), (x - 48, y - 54), (x + 48, y - 54), (x + 62, y - 56)], 4)
        pen.shape([(x - 26, y - 86), (x, y - 122), (x + 26, y - 86)])
        pen.line([(x, y - 122), (x, y - 134)], 3)
        for post in (-36, -13, 13, 36):
            pen.line([(x + post, y - 54), (x + post, y + 6)], 4)
        pen.box(x - 46, y - 14, x + 46, y - 10)
        pen.box(x - 54, y + 2, x + 54, y + 14)

    canvas.draw(strokes, dark, blur=0.4)
    chance = dice(90)

    def crowns(pen: Pen) -> None:
        for place, size in ((-120, 34), (-150, 26), (112, 40), (150, 30), (84, 22)):
            for _ in range(26):
                spread = chance.gauss(0, size * 0.45)
                pen.oval((x + place + spread, y - size * 0.7 + chance.gauss(0, size * 0.35)), size * 0.3)
            pen.line([(x + place, y - 8), (x + place, y + 16)], 4)

    canvas.draw(crowns, (82, 116, 90), blur=0.6)


def _picker(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A tea picker with a hat and a basket, bending a little over the row."""

    def at(right: float, down: float) -> Point:
        return x + right * size, y + down * size

    canvas.draw(
        lambda pen: pen.shape([at(-20, -4), at(-14, -58), at(16, -60), at(26, -4), at(22, 40), at(-18, 40)]),
        (58, 84, 122),
        blur=0.3,
    )
    canvas.draw(
        lambda pen: pen.shape([at(-34, -44), at(-12, -52), at(-8, -8), at(-30, -6)]), (150, 108, 62), blur=0.3
    )
    canvas.draw(
        lambda pen: pen.line([at(12, -50), at(34, -26), at(50, -16)], 9 * size), (66, 94, 134), blur=0.3
    )
    canvas.draw(lambda pen: pen.oval(at(52, -15), 5 * size), (226, 180, 146))
    canvas.draw(lambda pen: pen.oval(at(6, -70), 12 * size), (222, 176, 142))
    canvas.draw(
        lambda pen: pen.shape([at(-30, -68), at(8, -98), at(42, -66), at(6, -74)]), (226, 196, 128), blur=0.3
    )
    canvas.draw(
        lambda pen: pen.shape([at(6, -74), at(8, -98), at(42, -66)]), (196, 158, 92), blur=0.3, strength=0.7
    )
    _bush(canvas, x, y + 26 * size, size)


def _bush(canvas: Canvas, x: float, y: float, size: float) -> None:
    """The tea in front of a picker, three greens deep."""
    chance = dice(int(x))
    for colour, count, lift in (
        ((30, 82, 54), 70, 6.0),
        ((58, 116, 62), 60, 0.0),
        ((110, 162, 80), 70, -7.0),
    ):
        leaves = [
            (
                x + chance.gauss(4, 34) * size,
                y + (lift + chance.gauss(0, 8)) * size,
                chance.uniform(3, 10) * size,
            )
            for _ in range(count)
        ]
        wide = 0.55 if lift < 0 else 1.0

        def strokes(pen: Pen, leaves: list[tuple[float, float, float]] = leaves, wide: float = wide) -> None:
            for left, top, half in leaves:
                pen.oval((left, top), half * wide, half * wide * 0.6)

        canvas.draw(strokes, colour, blur=0.3)


def _birds(canvas: Canvas) -> None:
    def strokes(pen: Pen) -> None:
        for x, y, size in ((940, 190, 15), (990, 170, 11), (1030, 206, 9), (900, 222, 8)):
            pen.line([(x - size, y - size * 0.4), (x, y), (x + size, y - size * 0.45)], 2.4)

    canvas.draw(strokes, (96, 118, 116), blur=0.4)
