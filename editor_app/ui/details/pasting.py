"""Reading what is pasted between names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor_app.formats.credits.lines import CreditLines

# No credit line without one of these; so plain names never have the grammar loaded.
_MARK = re.compile(r"[:：/／|｜丨\n\u2028\u2029]|\bby\b|[（(【\[]", re.IGNORECASE)


def read_pasted(text: str) -> CreditLines:
    """The sources and credits of a pasted credit line; empty for any other text."""
    # The grammar takes 0.15 s to load, and most articles never need it.
    from editor_app.formats.credits.lines import NOTHING, read_credit_lines  # noqa: PLC0415

    return read_credit_lines(text) if _MARK.search(text) else NOTHING
