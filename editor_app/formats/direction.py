"""Which way a paragraph runs: told in markup where it is not the page's own."""

from __future__ import annotations

import re
import unicodedata

from editor_app.domain.document import Runs, runs_text

# Hebrew, Arabic and their relatives; looked for first, since next to no text has any.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG = {"L": "", "R": ' dir="rtl"', "AL": ' dir="rtl"'}


def direction(runs: Runs) -> str:
    """The attribute ``dir`` of text that begins right to left (Unicode bidirectional algorithm, rule P2), else nothing."""
    text = runs_text(runs)
    if _RIGHT_TO_LEFT.search(text) is None:
        return ""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), "")
