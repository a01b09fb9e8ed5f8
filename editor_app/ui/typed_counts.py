"""Numbers of characters as a person types them."""

from __future__ import annotations

import re

_COUNT = re.compile(r"(\d{1,3}(?:[,，]\d{3})+|\d{1,7})\s*(?:字|characters?|chars?)?", re.IGNORECASE)


def read_count(text: str) -> int:
    """The number in ``1500``, ``1,500`` or ``1500字``; 0 for nothing.  Raise `ValueError` for anything else."""
    if not text.strip():
        return 0
    found = _COUNT.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    return int(re.sub("[,，]", "", found[1]))
