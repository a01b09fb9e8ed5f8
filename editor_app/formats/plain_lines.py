"""Plain text to lines: pages as copied, drafts, hard-wrapped English; bullets and indents seen and taken off."""

from __future__ import annotations

import re

from editor_app.domain.document import BulletList, Paragraph, Text
from editor_app.formats.lines import Line, text_line

_BULLET = re.compile("^[ \t]*[•●▪◦‣·][ \t\u3000]*(?=\\S)")
_INDENT = "\u3000"
_EDGES = " \t\u3000\u00a0\u200b\ufeff\u2002\u2003\x0b\x0c\u2028\u2029"
_NARROWEST, _WIDEST = 45, 100
_NEW_LINE = re.compile("[\n\x0b\x0c\u2028\u2029\u0085]")


def lines_of_text(text: str) -> list[Line]:
    """The non-blank lines of a text; a hard-wrapped paragraph is one line."""
    out: list[Line] = []
    group: list[str] = []
    printed = [*_NEW_LINE.split(text), ""]
    width = _wrap_width(printed)
    gap = True
    for line in printed:
        if line.strip(_EDGES):
            group.append(line)
            continue
        out.extend(_lines_of_group(group, width, gap=gap))
        gap = True
        group = []
    return out


def _lines_of_group(group: list[str], width: int, *, gap: bool) -> list[Line]:
    lines = _unwrapped(group, width) if width else group
    return [_line(line, gap=gap and number == 0) for number, line in enumerate(lines)]


def _line(printed: str, *, gap: bool) -> Line:
    stripped = printed.strip(_EDGES)
    indented = printed.lstrip(" \t\u00a0\u200b\ufeff").startswith(_INDENT)
    bullet = _BULLET.match(printed)
    if bullet:
        words = printed[bullet.end() :].strip(_EDGES)
        item = BulletList(((Paragraph((Text(words),)),),))
        return Line(words, item, gap=gap, bullet=True, plain=False)
    return text_line(stripped, gap=gap, indented=indented)


def _wrap_width(printed: list[str]) -> int:
    """The column at which a text was broken by a machine; 0 where lines are paragraphs.

    A wrapped text has many lines, hardly any longer than the column, and most of them nearly as long.
    """
    lengths = [len(line.rstrip()) for line in printed if line.strip()]
    if len(lengths) < 6 or any("\u3400" <= char <= "\u9fff" for line in printed[:200] for char in line):
        return 0
    longest = max(lengths)
    if not _NARROWEST <= longest <= _WIDEST:
        return 0
    nearly = sum(1 for length in lengths if length >= longest - 18)
    return longest if nearly * 2 >= len(lengths) else 0


def _unwrapped(group: list[str], width: int) -> list[str]:
    """Join a line to the one before where its first word would not have fitted there."""
    out: list[str] = []
    previous = ""
    for line in group:
        words = line.split(maxsplit=1)
        first = words[0] if words else ""
        fitted = len(previous.rstrip()) + 1 + len(first) <= width
        starts = line[:1] in {" ", "\t"} or line.lstrip()[:2] in {"- ", "* "}
        if out and not fitted and not starts:
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(line)
        previous = line
    return out
