"""Which files can be taken in as texts, by their names."""

from __future__ import annotations

from pathlib import PurePath

SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown"})


def is_importable(path: PurePath) -> bool:
    """Tell whether a file's name promises a text; one without a suffix may hold anything, so it may be tried."""
    return not path.suffix or path.suffix.lower() in SUFFIXES
