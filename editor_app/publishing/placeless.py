"""Taking out of a picture where it was taken, without touching its pixels."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from PIL import ExifTags, Image, UnidentifiedImageError

from editor_app.publishing.picture_place import tells_place
from editor_app.publishing.pictures import DAMAGE

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_SCAN, _APP1 = 0xDA, 0xE1
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers of JPEG that no length follows."""
_EXIF, _XMP = b"Exif\x00\x00", b"http://ns.adobe.com/"
_LARGEST_SEGMENT = 0xFFFF - 2
_DROPPED_CHUNKS = frozenset({b"eXIf", b"iTXt", b"tEXt", b"zTXt"})


def without_place(data: bytes) -> bytes | None:
    """The picture without latitude and longitude, what else it tells kept where that is possible.

    None where it is in no form that is known here, or would still tell.
    """
    try:
        if data.startswith(_JPEG):
            made = _JPEG + b"".join(_jpeg_parts(data, _exif_without_place(data)))
        elif data.startswith(_PNG):
            made = _PNG + b"".join(_png_chunks(data))
        else:
            return None
    except (UnidentifiedImageError, Image.DecompressionBombError, struct.error, *DAMAGE):
        return None
    return None if tells_place(made) else made


def _exif_without_place(data: bytes) -> bytes:
    """The part that tells how the picture was taken; empty where nothing is left of it."""
    with Image.open(io.BytesIO(data)) as opened:
        exif = opened.getexif()
        exif.pop(ExifTags.IFD.GPSInfo, None)
        made = exif.tobytes() if len(exif) else b""
    return made if len(made) <= _LARGEST_SEGMENT else b""


def _jpeg_parts(data: bytes, exif: bytes) -> Iterator[bytes]:
    """What follows the first marker, with ``exif`` in the place of what stood there, and without XMP."""
    if exif:
        yield b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    at = len(_JPEG)
    while data[at] == 0xFF and data[at + 1] != _SCAN:
        marker = data[at + 1]
        end = at + 2 if marker in _BARE else at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        body = data[at + 4 : end]
        if marker != _APP1 or not body.startswith((_EXIF, _XMP)):
            yield data[at:end]
        at = end
    yield data[at:]


def _png_chunks(data: bytes) -> Iterator[bytes]:
    """The chunks of a PNG, without those that hold words."""
    at = len(_PNG)
    while at < len(data):
        end = at + 12 + struct.unpack_from(">I", data, at)[0]
        if data[at + 4 : at + 8] not in _DROPPED_CHUNKS:
            yield data[at:end]
        at = end
