"""Which files a person may choose as pictures."""

from __future__ import annotations

from pathlib import Path

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".gif")
# Pictures too, but none that can be taken in: a person is told so in place of reading a file's name in the text.
_OTHER_SUFFIXES = (".svg", ".svgz", ".bmp", ".tif", ".tiff", ".avif", ".jxl", ".psd", ".ico", ".eps")
PICTURE_PATTERN = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
"""For file dialogs."""


def is_picture_file(path: Path) -> bool:
    """Tell by its name whether a file may hold a picture."""
    return path.suffix.lower() in PICTURE_SUFFIXES + _OTHER_SUFFIXES
