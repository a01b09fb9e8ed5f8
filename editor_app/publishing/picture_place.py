"""Whether a picture tells where it was taken: telephones write that into it, and it can betray a source."""

from __future__ import annotations

import io

from PIL import ExifTags, Image, UnidentifiedImageError

from editor_app.publishing.heic import is_heic, read_heic
from editor_app.publishing.pictures import DAMAGE

# As XMP has it (Exif 2.3 in XMP, ISO 16684-1), in whichever part of the file that stands.
_IN_XMP = (b"GPSLatitude", b"GPSLongitude")
_PLACE_TAGS = frozenset({ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude})


def tells_place(data: bytes) -> bool:
    """Tell whether a latitude or longitude stands in a picture; nothing is decoded but its header."""
    if any(mark in data for mark in _IN_XMP):
        return True
    try:
        if is_heic(data):
            read_heic()
        with Image.open(io.BytesIO(data)) as opened:
            return not _PLACE_TAGS.isdisjoint(opened.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    except (UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning, *DAMAGE):
        return False
