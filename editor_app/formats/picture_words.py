"""What a picture says of itself for those who cannot see it, as files and pages have it."""

from __future__ import annotations

import re

# A folder of somebody's machine before it, or nothing but the name of a picture's file.
_FILE = re.compile(
    r"(?:[A-Za-z]:[\\/]|\\\\|file:|/(?:Users|home|private|var|tmp|Volumes|mnt)/).*"
    r"|[^\s\\/]+\.(?:jpe?g|png|gif|webp|hei[cf]|bmp|tiff?|emf|wmf|svg)",
    re.IGNORECASE,
)


def described(printed: str) -> str:
    """The description in one line; empty where it is only the file that the picture came from.

    Office programs put its whole path there by themselves: the names of a machine and of whoever works at it.
    """
    words = " ".join(printed.split())
    return "" if _FILE.fullmatch(words) else words
