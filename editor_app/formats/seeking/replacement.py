r"""What a match becomes: text as it stands, or for an expression a template with ``\1``, ``\g<name>``, ``\n``, ``\t``."""

from __future__ import annotations

import re
from dataclasses import dataclass

import regex

from editor_app.formats.seeking.pattern import Pattern
from editor_app.formats.seeking.seek import SeekError

_PIECE = re.compile(r"\\(?:(\d{1,2})|g<([^<>]*)>|(.)|$)|[^\\]+", re.DOTALL)
_SIGNS = {"n": "\n", "t": "\t", "\\": "\\"}


@dataclass(frozen=True, slots=True)
class Template:
    r"""Literal text and references to groups by number; ``\0`` is the whole match."""

    parts: tuple[str | int, ...]

    def fill(self, match: regex.Match[str]) -> str:
        """What this match becomes; a group that took no part is empty."""
        return "".join(part if isinstance(part, str) else match.group(part) or "" for part in self.parts)


def plain_template(text: str) -> Template:
    """The text itself, whatever it holds."""
    return Template((text,))


def template_of(text: str, pattern: Pattern) -> Template:
    """Read a template.  Raise `SeekError` where it refers to a group that the expression does not have."""
    parts: list[str | int] = []
    for piece in _PIECE.finditer(text):
        number, name, sign = piece.groups()
        if number is not None:
            parts.append(_group(int(number), pattern))
        elif name is not None:
            parts.append(_named(name, pattern))
        elif sign is not None:
            if sign not in _SIGNS:
                raise SeekError(
                    "Cannot look for this",
                    "In the replacement \\{sign} means nothing; write \\\\ for a backslash.",
                    sign=sign,
                )
            parts.append(_SIGNS[sign])
        elif piece.group() == "\\":
            raise SeekError(
                "Cannot look for this", "The replacement ends with a backslash; write \\\\ for one."
            )
        else:
            parts.append(piece.group())
    return Template(tuple(parts))


def _group(number: int, pattern: Pattern) -> int:
    if number > pattern.groups:
        raise SeekError(
            "Cannot look for this", "The expression has no group {number} for the replacement.", number=number
        )
    return number


def _named(name: str, pattern: Pattern) -> int:
    if name.isascii() and name.isdigit():
        return _group(int(name[:9]), pattern)
    if name not in pattern.groupindex:
        raise SeekError(
            "Cannot look for this", "The expression has no group {number} for the replacement.", number=name
        )
    return pattern.groupindex[name]
