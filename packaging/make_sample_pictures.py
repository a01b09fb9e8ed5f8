"""Draw the pictures of the sample newsroom anew: ``python packaging/make_sample_pictures.py [NAME …]``.

The same program draws the same pictures; with a newer Pillow single bytes may differ, so commit what it wrote.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from sample_pictures import bus, harbour, lighthouse, logo, market, reading, tea, wind

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "samples" / "pictures"
JPEG_QUALITY = 82
SCENES: dict[str, Callable[[], Image.Image]] = {
    "harbour-dawn.jpg": harbour.paint,
    "tea-hills.jpg": tea.paint,
    "night-market.jpg": market.paint,
    "bus-rain.jpg": bus.paint,
    "reading-room.jpg": reading.paint,
    "wind-farm.jpg": wind.paint,
    "lighthouse.jpg": lighthouse.paint,
    "logo.png": logo.paint,
}


def main(names: Sequence[str]) -> None:
    """Draw the named pictures, or all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names or SCENES:
        target = FOLDER / name
        picture = SCENES[name]()
        if target.suffix == ".png":
            picture.save(target, optimize=True)
        else:
            picture.save(target, quality=JPEG_QUALITY, optimize=True, progressive=True, subsampling="4:2:0")
        print(f"{name}: {picture.width} × {picture.height}, {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
