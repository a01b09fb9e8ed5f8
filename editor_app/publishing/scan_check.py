"""Looking at the picture of a paper: whether it can be decoded to its end.  It is kept as it is and never published."""

from __future__ import annotations

import io

from PIL import Image

from editor_app.domain.errors import StetError
from editor_app.domain.evidence import TIFF, evidence_kind
from editor_app.publishing.picture_check import sound_picture
from editor_app.publishing.pictures import DAMAGE


def sound_scan(data: bytes, name: str) -> None:
    """Look at a picture from first to last.  Raise `StetError` where it is damaged or too large."""
    if evidence_kind(data) != TIFF:
        sound_picture(data, name)
        return
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
    except (*DAMAGE, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise StetError(
            "Damaged picture",
            "{name} is damaged: it cannot be read to its end.",
            hint="Fetch it again from where it came.",
            name=name,
        ) from error
