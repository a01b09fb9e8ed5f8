"""The rows of a table as GitHub's dialect writes them (GFM specification, clause 4.10)."""

from __future__ import annotations

import re

_DELIMITERS = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *")
_BAR = re.compile(r"(?<!\\)\|")


def is_delimiter_row(line: str) -> bool:
    """Tell whether a line parts the header of a table from its body."""
    return "|" in line and _DELIMITERS.fullmatch(line) is not None


def split_row(line: str) -> list[str]:
    """The cells of a row, without the bars at its edges; an escaped bar is text."""
    cells = _BAR.split(line.strip(" "))
    if len(cells) > 1 and not cells[0]:
        del cells[0]
    if len(cells) > 1 and not cells[-1]:
        del cells[-1]
    return [cell.strip(" ").replace("\\|", "|") for cell in cells]
