"""The mark of a review sheet: what its code says, so that signed paper that comes back is known again."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORM = re.compile(r"stet:sheet:1:([0-9a-f]{32}):([0-9a-f]{64})\Z")


@dataclass(frozen=True, slots=True)
class SheetMark:
    """Whose sheet it is: the article (id), and the hash of the content that it was made of."""

    article: str
    content_hash: str

    @property
    def text(self) -> str:
        """What the code on the paper says."""
        return f"stet:sheet:1:{self.article}:{self.content_hash}"


def mark_in(text: str) -> SheetMark | None:
    """The mark that a code says; None where it says something else."""
    found = _FORM.match(text)
    return None if found is None else SheetMark(*found.groups())
