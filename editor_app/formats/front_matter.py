"""The front matter of a Markdown file: the part of YAML that articles use, read without a YAML library.

Understood are ``key: value``, quoted values, ``key: [a, b]`` and a list of ``- item`` lines below a key, between two
lines of three hyphens; ``+++`` with ``key = value`` likewise.  What is more than that is kept as its own line's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_FENCES = {"---": ":", "+++": "="}
_KEY = re.compile(r"^([A-Za-z\u3400-\u9fff_][\w\u3400-\u9fff -]{0,40}?)\s*([:=])(?:\s+(.*)|\s*)$")
_ITEM = re.compile(r"^\s*-\s+(.*)$")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of each key (lower case) in order, the lines as printed, and the text below."""

    values: dict[str, list[str]] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    rest: str = ""

    def first(self, *keys: str) -> str:
        """The first value of the first of ``keys`` that is there; empty where none is."""
        return next((self.values[key][0] for key in keys if self.values.get(key)), "")

    def all(self, *keys: str) -> list[str]:
        """All values of ``keys``."""
        return [value for key in keys for value in self.values.get(key, [])]


def read_front_matter(text: str) -> FrontMatter:
    """Part a Markdown text into its front matter and the rest."""
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in _FENCES:
        return FrontMatter(rest=text)
    end = next((number for number, line in enumerate(lines[1:_LONGEST], 1) if line.rstrip() == fence), 0)
    if not end:
        return FrontMatter(rest=text)
    values: dict[str, list[str]] = {}
    key = ""
    for line in lines[1:end]:
        found = _KEY.match(line)
        item = _ITEM.match(line)
        if found and found[2] == _FENCES[fence]:
            key = found[1].strip().lower()
            values.setdefault(key, []).extend(_values(found[3] or ""))
        elif item and key:
            values[key].append(_unquoted(item[1]))
    return FrontMatter(values, tuple(lines[1:end]), "\n".join(lines[end + 1 :]))


def _values(printed: str) -> list[str]:
    printed = printed.strip()
    if printed.startswith("[") and printed.endswith("]"):
        return [_unquoted(part) for part in printed[1:-1].split(",") if part.strip()]
    return [_unquoted(printed)] if printed else []


def _unquoted(printed: str) -> str:
    printed = printed.strip()
    if len(printed) > 1 and printed[0] == printed[-1] and printed[0] in "\"'":
        return printed[1:-1]
    return printed
