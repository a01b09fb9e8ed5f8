"""A small copy of a picture, to be looked at until the picture itself has come."""

from __future__ import annotations

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from editor_app.publishing.heic import is_heic, read_heic
from editor_app.publishing.pictures import DAMAGE

LONGEST = 1280
"""So many pixels its longer side has at most."""
_QUALITY = 70


def reduced_picture(data: bytes) -> bytes | None:
    """The copy as JPEG, upright, with nothing of what the file tells beside its pixels; None for what cannot be read."""
    try:
        if is_heic(data):
            read_heic()
        with Image.open(io.BytesIO(data)) as opened:
            opened.draft("RGB", (LONGEST, LONGEST))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST, LONGEST))
            out = io.BytesIO()
            _on_white(upright).save(out, "JPEG", quality=_QUALITY)
    except (UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning, *DAMAGE):
        return None
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    """The picture without anything that shines through."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    ground = Image.new("RGBA", seen.size, "white")
    ground.alpha_composite(seen)
    return ground.convert("RGB")
