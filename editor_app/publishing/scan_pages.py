"""The pages of a scanned paper as pictures that a screen can show."""

from __future__ import annotations

import io
import itertools

from PIL import Image, ImageOps, ImageSequence

from editor_app.domain.errors import StetError
from editor_app.publishing.heic import is_heic, read_heic
from editor_app.publishing.pictures import DAMAGE

MOST_PAGES = 40
WIDEST = 1600


def scan_pages(data: bytes, name: str) -> tuple[bytes, ...]:
    """Each page of a picture (a TIFF may have several) as PNG, upright and no wider than `WIDEST` pixels.

    Raise `StetError` where it cannot be read.
    """
    if is_heic(data):
        read_heic()
    try:
        with Image.open(io.BytesIO(data)) as picture:
            many = picture.format == "TIFF"
            frames = (
                itertools.islice(ImageSequence.Iterator(picture), MOST_PAGES) if many else iter((picture,))
            )
            return tuple(_page(frame) for frame in frames)
    except (*DAMAGE, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise StetError(
            "Damaged picture",
            "{name} is damaged: it cannot be read to its end.",
            hint="Fetch it again from where it came.",
            name=name,
        ) from error


def _page(frame: Image.Image) -> bytes:
    upright = ImageOps.exif_transpose(frame).convert("RGB")
    upright.thumbnail((WIDEST, WIDEST * 2))
    out = io.BytesIO()
    upright.save(out, "PNG", compress_level=1)
    return out.getvalue()
