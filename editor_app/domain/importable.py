"""Which files can be taken in as texts, by their names."""

from __future__ import annotations

from pathlib import PurePath

WORD_SUFFIXES = frozenset({".docx", ".docm", ".doc"})
SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown", ".docx", ".docm"})
"""Those that are looked for and offered; an old .doc is only understood well enough to say what to do with it."""

LARGEST_PICTURE = 64 * 1024 * 1024
"""Bytes of a picture's file."""


def is_importable(path: PurePath) -> bool:
    """Tell whether a file's name promises a text; one without a suffix may hold anything, so it may be tried."""
    return not path.suffix or path.suffix.lower() in SUFFIXES | WORD_SUFFIXES
