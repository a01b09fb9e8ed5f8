"""From a place in the body to the same place in its text form, and back: near enough to go on reading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from editor_app.domain.document import Block, Code, Table
from editor_app.domain.flat_lines import Line

_BAR = re.compile(r"(?<!\\)\| ?")
# Tags, where links lead, references and what marks a footnote or a list: nothing of it is a word of the body.
_MARKUP = re.compile(
    r"</?[a-z][^<>]*>|\]\([^)]*\)|&#?\w+;|\[\^[^\]]+\]|(?m:^[ >]*(?:[-*+]|\d+[.)]) +)|\*\*|(?<=\W)\*|\*(?=\W)"
)


class SourcePlace(NamedTuple):
    """A line of the text form, and how many of its characters are before the place."""

    line: int
    column: int


def place_in_source(source: str, lines: Sequence[Line], number: int, words: str) -> SourcePlace:
    """Where the ``number``-th of a body's lines stands in its text form, behind the ``words`` that begin it.

    ``source`` must be as `markdown_writer` writes those lines: each stands behind an empty one.
    """
    written = source.split("\n")
    first = sum(_height(line.leaf) + 1 for line in lines[:number])
    if number >= len(lines) or first >= len(written):
        return SourcePlace(max(0, len(written) - 1), 0)
    leaf = lines[number].leaf
    if isinstance(leaf, Code):
        before = words.split("\n")
        row = min(first + len(before), len(written) - 1)
        return SourcePlace(row, min(len(before[-1]), len(written[row])))
    if isinstance(leaf, Table):
        return _in_table(written, first, len(leaf.header), words)
    return SourcePlace(first, _behind(written[first], words))


def _in_table(written: list[str], first: int, columns: int, words: str) -> SourcePlace:
    """Behind the last of some cells, which stand line by line in ``words``."""
    cells = words.split("\n")
    row, column = divmod(len(cells) - 1, columns)
    line = min(first + row + (row > 0), len(written) - 1)
    bars = [found.end() for found in _BAR.finditer(written[line])]
    start = bars[column] if column < len(bars) else 0
    return SourcePlace(line, _behind(written[line], cells[-1], start))


def words_before(source: str, words: str) -> int:
    """How many characters of a line of the body are written in the ``source`` before a place."""
    seen = _visible(source)
    at = 0
    for number, character in enumerate(words):
        found = _find(source, seen, at, character)
        if found is None and character.isalnum():
            return number
        at = at if found is None else found + 1
    return len(words)


def _height(leaf: Block) -> int:
    """How many lines the text form of a leaf block takes."""
    if isinstance(leaf, Table):
        return len(leaf.rows) + 2
    return leaf.text.count("\n") + 3 if isinstance(leaf, Code) else 1


def _behind(written: str, words: str, start: int = 0) -> int:
    """How far one comes in a written line by finding the words' characters in it in order."""
    seen = [place for place in _visible(written) if place >= start]
    at, column = 0, start
    for character in words:
        found = _find(written, seen, at, character)
        if found is not None:
            at, column = found + 1, seen[found] + 1
    return column


def _find(written: str, seen: list[int], at: int, character: str) -> int | None:
    """Which of the characters that are seen is this one, from the ``at``-th on; a sign only if it is the next."""
    if not character.isalnum():
        return at if at < len(seen) and written[seen[at]] == character else None
    return next((number for number in range(at, len(seen)) if written[seen[number]] == character), None)


def _visible(written: str) -> list[int]:
    """The places in a written text that are not of its markup."""
    hidden: set[int] = set()
    for found in _MARKUP.finditer(written):
        hidden.update(range(*found.span()))
    return [place for place in range(len(written)) if place not in hidden]
