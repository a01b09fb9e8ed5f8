"""Markdown to lines: one line for each block, the first heading of the first level apart as the headline."""

from __future__ import annotations

import re

from editor_app.formats.block_lines import line_of_block, lines_of_blocks
from editor_app.formats.lines import Line
from editor_app.formats.markdown_reader import read_markdown

_TITLE = re.compile(r"^ {0,3}#[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}=+[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


def lines_of_markdown(text: str) -> list[Line]:
    """The lines of a Markdown text; its headline has level 1."""
    source = text.split("\n")
    start, end = _headline_at(source)
    if start < 0:
        return lines_of_blocks(read_markdown(text).blocks)
    title = _TITLE.match(source[start])
    printed = title["title"] if title else source[start]
    headline = read_markdown(f"# {printed}").blocks
    before = lines_of_blocks(read_markdown("\n".join(source[:start])).blocks)
    after = lines_of_blocks(read_markdown("\n".join(source[end:])).blocks)
    return [*before, *(line_of_block(block, 1) for block in headline), *after]


def _headline_at(source: list[str]) -> tuple[int, int]:
    """The first line of the headline and one past its last; -1 where there is none."""
    fenced = False
    for number, line in enumerate(source):
        if _FENCE.match(line):
            fenced = not fenced
        if fenced:
            continue
        if _TITLE.match(line):
            return number, number + 1
        if number and _UNDERLINE.match(line) and source[number - 1].strip():
            return number - 1, number + 1
    return -1, -1
