"""Lines of one paragraph joined: with a space, or without where the script has none."""

from __future__ import annotations

import re

# Between these a line end is not a space: scripts written without spaces (not Hangul), and their punctuation.
_UNSPACED = re.compile(
    "[\u2e80-\u30ff\u31c0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\U00020000-\U0003ffff]"
)
_SHARED_PUNCTUATION = frozenset("“”‘’…—·")


def is_unspaced(before: str, after: str) -> bool:
    """Tell whether two characters meet without a space though a line end lay between them."""
    unspaced = [bool(_UNSPACED.match(char)) for char in (before, after)]
    shared = [char in _SHARED_PUNCTUATION for char in (before, after)]
    return any(unspaced) and all(one or other for one, other in zip(unspaced, shared, strict=True))
