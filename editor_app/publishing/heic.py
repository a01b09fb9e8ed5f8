"""Photographs as telephones take them: HEIC.  What reads it is loaded when the first one comes."""

from __future__ import annotations

import functools

HEIC = "HEIF"
"""What Pillow calls the format."""
# ISO 23008-12, clause 10: the brands of a file that holds pictures coded as HEVC.
_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def is_heic(data: bytes) -> bool:
    """Tell by its first bytes whether a file may be one."""
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS


@functools.cache
def read_heic() -> None:
    """Let Pillow read it from now on."""
    from pillow_heif import register_heif_opener  # noqa: PLC0415

    register_heif_opener(thumbnails=False)
