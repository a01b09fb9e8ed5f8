"""The columns of a merge, from left to right."""

from __future__ import annotations

import enum


class Column(enum.StrEnum):
    """What stands in a column: what both come from, my state, what comes of the merge, theirs."""

    BASE = "base"
    MINE = "mine"
    RESULT = "result"
    THEIRS = "theirs"


WIDTHS: dict[bool, dict[Column, int]] = {
    False: {Column.MINE: 31, Column.RESULT: 38, Column.THEIRS: 31},
    True: {Column.BASE: 21, Column.MINE: 24, Column.RESULT: 31, Column.THEIRS: 24},
}
"""How wide each column is, in percent, by whether what both come from is shown."""
