"""What kind of block a line begins, and a text cut where its blocks begin.

Python-Markdown looks for blocks between blank lines only, and searches a long block again for each heading in it.
Cut before they reach it, blocks interrupt paragraphs as in CommonMark and the time grows with the length.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable

from editor_app.formats.dialect.html_lines import read_html_line
from editor_app.formats.dialect.source_lines import code_place
from editor_app.formats.dialect.table_rows import is_delimiter_row, split_row
from editor_app.formats.dialect.targets import match_definition

_HEADING = re.compile(r" {0,3}(#{1,6}) +([^ ].*)")
_BULLET = re.compile(r" {0,3}[-+*] +[^ ]")
_NUMBER = re.compile(r" {0,3}([0-9]{1,9})[.)] +[^ ]")
_QUOTE = re.compile(r" {0,3}>")
_NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]+)\]:(.*)", re.DOTALL)
_UNDERLINE = re.compile(r" {0,3}(=+|-+) *")
_MOST_INDENT = 3
_FEWEST_RULE_MARKS = 3


class Kind(enum.Enum):
    """The kinds of block by their first line; text also goes on with whatever stands above it."""

    TEXT = enum.auto()
    HEADING = enum.auto()
    RULE = enum.auto()
    QUOTE = enum.auto()
    BULLET = enum.auto()
    NUMBER = enum.auto()
    NOTE = enum.auto()
    DEFINITION = enum.auto()
    HTML = enum.auto()
    CODE = enum.auto()
    TABLE = enum.auto()


_ALONE = frozenset({Kind.HEADING, Kind.RULE, Kind.HTML, Kind.CODE})
_CONTAINERS = frozenset({Kind.QUOTE, Kind.BULLET, Kind.NUMBER})


def kind_of(line: str) -> Kind:
    """What a line begins, wherever it may stand."""
    bare = line.lstrip(" ")
    if len(line) - len(bare) > _MOST_INDENT or not bare:
        return Kind.TEXT
    for kind, begins in _KINDS_OF_CHARACTER.get(bare[0], ()):
        if begins(line):
            return kind
    return Kind.TEXT


def heading_of(line: str) -> tuple[int, str] | None:
    """The level and the text of a heading line; None where it is none or has no text."""
    found = _HEADING.fullmatch(line)
    if found is None:
        return None
    text = found[2].rstrip(" ")
    bare = text.rstrip("#")
    if bare != text and (not bare or bare.endswith(" ")):
        text = bare.rstrip(" ")
    return (len(found[1]), text) if text else None


def is_rule(line: str) -> bool:
    """Tell whether a line is a thematic break."""
    marks = line.replace(" ", "")
    same = len(marks) >= _FEWEST_RULE_MARKS and marks[0] in "-*_" and not marks.strip(marks[0])
    return same and len(line) - len(line.lstrip(" ")) <= _MOST_INDENT


def note_of(block: str) -> tuple[str, str] | None:
    """The name and the text of a footnote's definition."""
    found = _NOTE.fullmatch(block)
    return (found[1], found[2].strip(" \n")) if found else None


def underline_level(line: str) -> int | None:
    """The level of the heading that a line of ``=`` or ``-`` makes of the text above it."""
    found = _UNDERLINE.fullmatch(line)
    if found is None:
        return None
    return 1 if found[1].startswith("=") else 2


_LIST_OR_RULE = ((Kind.RULE, is_rule), (Kind.BULLET, _BULLET.match))
_KINDS_OF_CHARACTER: dict[str, tuple[tuple[Kind, Callable[[str], object]], ...]] = {
    "#": ((Kind.HEADING, heading_of),),
    ">": ((Kind.QUOTE, _QUOTE.match),),
    "-": _LIST_OR_RULE,
    "*": _LIST_OR_RULE,
    "_": _LIST_OR_RULE,
    "+": _LIST_OR_RULE,
    "[": ((Kind.NOTE, _NOTE.match), (Kind.DEFINITION, match_definition)),
    "<": ((Kind.HTML, read_html_line),),
    "\x02": ((Kind.CODE, lambda line: code_place(line) is not None),),
    **dict.fromkeys("0123456789", ((Kind.NUMBER, _NUMBER.match),)),
}


def pieces(block: str) -> list[str]:
    """Cut a stretch without blank lines where a new block begins."""
    block = block.strip("\n")
    if "\n" not in block:
        return [block]
    cutter = _Cutter()
    for line in block.split("\n"):
        cutter.take(line)
    cutter.cut()
    return cutter.found


class _Cutter:
    """The piece in the making and those that are finished."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._lines: list[str] = []
        self._kind = Kind.TEXT

    def cut(self) -> None:
        """Finish the piece."""
        if self._lines:
            self.found.append("\n".join(self._lines))
        self._lines = []
        self._kind = Kind.TEXT

    def take(self, line: str) -> None:
        """Add a line to the piece, or begin a new one with it."""
        kind = kind_of(line)
        text_above = self._kind is Kind.TEXT and bool(self._lines)
        if text_above and underline_level(line):
            self._lines.append(line)
            self.cut()
        elif text_above and is_delimiter_row(line) and _same_width(self._lines[-1], line):
            header = self._lines.pop()
            self.cut()
            self._lines = [header, line]
            self._kind = Kind.TABLE
        elif self._goes_on(kind, line):
            self._lines.append(line)
        else:
            self.cut()
            self._lines.append(line)
            self._kind = kind
            if kind in _ALONE or kind is Kind.DEFINITION:
                self.cut()

    def _goes_on(self, kind: Kind, line: str) -> bool:
        if not self._lines:
            return False
        if kind is Kind.TEXT:
            return True
        if kind in _CONTAINERS and kind is self._kind:
            return True
        if kind is Kind.NUMBER:
            # Only a list that begins with 1 may interrupt a paragraph: a year at the start of a line is no list.
            number = _NUMBER.match(line)
            return number is not None and int(number[1]) != 1
        return kind is Kind.DEFINITION


def _same_width(header: str, delimiters: str) -> bool:
    return len(split_row(header)) == len(split_row(delimiters))
