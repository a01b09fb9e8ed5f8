"""Lengths and places in a text as Qt and JavaScript count them: in UTF-16 units."""

from __future__ import annotations


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
