"""The lines of a text made ready for the parser of blocks: clean, indented by spaces, code lifted out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from editor_app.domain.characters import clean
from editor_app.domain.document import Code
from editor_app.formats.dialect.escapes import unescape

TAB_WIDTH = 4
_BYTE_ORDER_MARK = "\ufeff"
_PREFIX = re.compile(r"(?:[ >]*\t)+|(?: {0,3}> ?)*+[ \t]*+(?:[-+*]|[0-9]{1,9}[.)])[ \t]*\t")
_FENCE = re.compile(
    r"(?P<quote>(?: {0,3}> ?)*+)(?P<indent> *+)(?P<marker>(?:[-+*]|[0-9]{1,9}[.)]) ++)?+"
    r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<language>.*)$"
)
_QUOTE = re.compile(r" {0,3}> ?")
_PLACE = re.compile(r"\x02([0-9]+)\x03")


@dataclass(slots=True)
class SourceLines:
    """Lines, and the code that stood among them; where code stood is a line that `code_place` knows."""

    lines: list[str]
    code: list[Code] = field(default_factory=list)

    def with_code(self, text: str) -> str:
        """A text in which code did not become a block of its own, with that code as text."""
        return _PLACE.sub(lambda found: self.code[int(found[1])].text, text)


@dataclass(frozen=True, slots=True)
class _Fence:
    """An open fence: what its last line is, and what stands before each of its lines."""

    closing: re.Pattern[str]
    quotes: int
    column: int
    in_item: bool
    language: str


def code_place(line: str) -> int | None:
    """The index of the code that stood at this line, or None.

    Its mark is made of control characters, which `characters.clean` has taken out of the text before.
    """
    found = _PLACE.fullmatch(line.strip(" "))
    return int(found[1]) if found else None


def source_lines(text: str) -> SourceLines:
    """Split a text into lines; forbidden characters become U+FFFD."""
    cleaned, _ = clean(text.removeprefix(_BYTE_ORDER_MARK))
    source = SourceLines([])
    waiting = iter(cleaned.split("\n"))
    line = next(waiting, None)
    while line is not None:
        opening = _FENCE.match(line)
        if opening is None:
            source.lines.append(_even(line))
            line = next(waiting, None)
            continue
        fence = _opened(opening)
        held: list[str] = []
        for line in waiting:
            inner = _inside(line, fence)
            if inner is None or fence.closing.fullmatch(inner):
                break
            held.append(inner)
        else:
            inner, line = "", None
        if inner is not None and line is not None:
            line = next(waiting, None)
        _place(source, opening, Code("\n".join(held), fence.language))
    return source


def _opened(found: re.Match[str]) -> _Fence:
    words = unescape(found["language"], backslashes=True).split()
    char, length = found["fence"][0], len(found["fence"])
    column = len(found["indent"]) + len(found["marker"] or "")
    return _Fence(
        re.compile(rf" {{0,3}}{char}{{{length},}} *"),
        found["quote"].count(">"),
        column,
        found["marker"] is not None or column >= TAB_WIDTH,
        words[0] if words else "",
    )


def _inside(line: str, fence: _Fence) -> str | None:
    """A line of code without what its quote or list puts before it; None where these have ended."""
    for _ in range(fence.quotes):
        mark = _QUOTE.match(line)
        if mark is None:
            return None
        line = line[mark.end() :]
    indent = len(line) - len(line.lstrip(" "))
    if fence.in_item and indent == 0 and line:
        return None
    return line[min(indent, fence.column) :]


def _place(source: SourceLines, opening: re.Match[str], code: Code) -> None:
    place = f"\x02{len(source.code)}\x03"
    blank = opening["quote"].rstrip(" ")
    before = opening["quote"] + opening["indent"] + (opening["marker"] or "")
    source.lines.extend((blank, before + place, blank))
    source.code.append(code)


def _even(line: str) -> str:
    """A line whose indentation is made of spaces, empty where it holds nothing else."""
    if "\t" in line and (found := _PREFIX.match(line)):
        line = found[0].expandtabs(TAB_WIDTH) + line[found.end() :]
    return line if line.strip(" \t") else ""
