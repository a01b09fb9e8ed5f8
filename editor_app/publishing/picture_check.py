"""Looking at a picture before it is taken in: what it is, whether all of it is there, whether it can be published."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, UnidentifiedImageError

from editor_app.domain.errors import StetError
from editor_app.publishing.heic import is_heic, read_heic
from editor_app.publishing.pictures import DAMAGE, LARGEST_PIXELS

MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "HEIF": "image/heic",
}
"""The formats that are taken in, as Pillow calls them, and their media types."""
# Those of which a file may hold a film.  (A JPEG's second picture is its thumbnail or its other eye.)
_MOVING = frozenset({"GIF", "WEBP", "PNG"})
_ROUGH = (64, 64)
WEBP = "WEBP"
QUICK_PIXELS = 2_000_000
"""So many pixels are decoded within a tenth of a second, whatever the format."""


@dataclass(frozen=True, slots=True)
class SoundPicture:
    """A picture that can be kept: its media type, width and height in pixels, whether it moves."""

    media_type: str
    width: int
    height: int
    moves: bool


def sound_picture(data: bytes, name: str) -> SoundPicture:
    """Look at the bytes of a picture that came as ``name``, all of them, from first to last.

    What is too large is told from its header, before a pixel is decoded.  Raise `StetError` for what is no picture,
    not one that a page can show, or damaged.
    """
    if not data:
        raise StetError(
            "Empty file",
            "{name} is empty.",
            hint="It may not have been copied to its end; fetch it again.",
            name=name,
        )
    if _is_markup(data):
        raise StetError(
            "Not a picture",
            "{name} is a drawing or page written as text (SVG, XML, HTML), which may hold a program.",
            hint="Save it as PNG and take that in.",
            name=name,
        )
    try:
        if is_heic(data):
            read_heic()
        with Image.open(io.BytesIO(data)) as opened:
            return _looked_through(opened, name)
    except UnidentifiedImageError as error:
        raise _strange(name) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(name) from error
    except DAMAGE as error:
        raise StetError(
            "Damaged picture",
            "{name} is damaged: it cannot be read to its end.",
            hint="Fetch it again from where it came.",
            name=name,
        ) from error


def _looked_through(opened: Image.Image, name: str) -> SoundPicture:
    media_type = MEDIA_TYPES.get(opened.format or "")
    if media_type is None:
        raise _strange(name)
    if opened.width * opened.height > LARGEST_PIXELS:
        raise _too_large(name)
    size = opened.size
    moves = opened.format in _MOVING and bool(getattr(opened, "is_animated", False))
    # A JPEG is read to its end, but not painted in full.  Pillow lets nothing else run while it decodes WebP, and has
    # seen on opening it whether all parts are there.
    if opened.format != WEBP or opened.width * opened.height <= QUICK_PIXELS:
        opened.draft(None, _ROUGH)
        opened.load()
    return SoundPicture(media_type, *size, moves)


def _is_markup(data: bytes) -> bool:
    """Tell markup in any of the encodings that a browser would read it in."""
    head = data[:256].replace(b"\0", b"")
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.lstrip().startswith(b"<")


def _strange(name: str) -> StetError:
    return StetError(
        "Not a picture",
        "{name} is not a picture that Stet can use.",
        hint="Choose a JPEG, PNG, WebP, HEIC or GIF file.",
        name=name,
    )


def _too_large(name: str) -> StetError:
    return StetError(
        "Picture too large",
        "{name} has more than {limit} million pixels.",
        hint="Make it smaller and take it in again.",
        name=name,
        limit=LARGEST_PIXELS // 1_000_000,
    )
