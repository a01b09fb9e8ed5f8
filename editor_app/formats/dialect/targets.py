"""Where a link leads: the part behind its text, and the labels of definitions (CommonMark 0.31, clauses 4.7, 6.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.formats.dialect.escapes import unescape

# cmark's bound on balanced parentheses; without one, hostile text takes quadratic time.
_DEEPEST_PARENTHESES = 32
LONGEST_LABEL = 999
_SPACE = re.compile(r"[ \t\n]*")
_POINTED = re.compile(r"<((?:[^<>\n\\]|\\.)*)>")
_STRETCH = re.compile(r"\\.|[^ \t\n()\\]+|[()\\]")
_TITLE = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_LABEL = re.compile(rf"\[((?:[^\[\]\\]|\\.){{0,{LONGEST_LABEL}}})\]", re.DOTALL)
_DEFINITION = re.compile(r" {0,3}(?=\[(?!\^))")


@dataclass(frozen=True, slots=True)
class Target:
    """An address, its title (empty for none) and the position behind it."""

    href: str
    title: str
    end: int


def match_target(text: str, position: int) -> Target | None:
    """Read ``(address "title")`` at a position."""
    if not text.startswith("(", position):
        return None
    found = _address(text, _skip(text, position + 1))
    if found is None:
        return None
    href, end = found
    title = ""
    behind = _skip(text, end)
    if behind > end and (quoted := _TITLE.match(text, behind)):
        title = _title(quoted)
        behind = _skip(text, quoted.end())
    return Target(href, title, behind + 1) if text.startswith(")", behind) else None


def match_label(text: str, position: int) -> tuple[str, int] | None:
    """Read ``[label]`` at a position: the label, made comparable, and the position behind it."""
    found = _LABEL.match(text, position)
    return None if found is None else (comparable(found[1]), found.end())


def comparable(label: str) -> str:
    """A label in the form in which two of them are compared; empty where it cannot be one."""
    return " ".join(label.split()).casefold() if len(label) <= LONGEST_LABEL else ""


def match_definition(line: str) -> tuple[str, Target] | None:
    """Read a definition ``[label]: address "title"`` that fills one line."""
    indent = _DEFINITION.match(line)
    label = match_label(line, indent.end()) if indent else None
    if label is None or not label[0] or not line.startswith(":", label[1]):
        return None
    start = _skip(line, label[1] + 1)
    found = _address(line, start)
    if found is None or found[1] == start:
        return None
    href, end = found
    title = ""
    behind = _skip(line, end)
    if behind > end and (quoted := _TITLE.match(line, behind)):
        title = _title(quoted)
        behind = _skip(line, quoted.end())
    return (label[0], Target(href, title, behind)) if behind == len(line) else None


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _title(quoted: re.Match[str]) -> str:
    return unescape(quoted[1] or quoted[2] or quoted[3] or "", backslashes=True)


def _address(text: str, position: int) -> tuple[str, int] | None:
    """An address in pointed brackets, or bare up to white space or the parenthesis that is not its own."""
    if text.startswith("<", position):
        pointed = _POINTED.match(text, position)
        return None if pointed is None else (_href(pointed[1]), pointed.end())
    depth = 0
    end = position
    while found := _STRETCH.match(text, end):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth -= 1
        if depth < 0 or depth > _DEEPEST_PARENTHESES:
            break
        end = found.end()
    return (_href(text[position:end]), end) if depth <= 0 else None


def _href(written: str) -> str:
    return unescape(written, backslashes=True).strip().replace(" ", "%20")
