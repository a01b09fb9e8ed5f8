"""Characters that would be markup, written so that they are text, and read back.

CommonMark's backslash escapes are not known inside HTML, and Python-Markdown leaves some of them standing or eats
white space at edges; numeric references are text everywhere (CommonMark 0.31, clauses 2.4 and 2.5).
"""

from __future__ import annotations

import re
from html.entities import html5

from editor_app.domain.characters import REPLACEMENT, clean

PUNCTUATION = r"!-/:-@\[-`{-~"
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_REFERENCE_OR_ESCAPE = re.compile(rf"\\([{PUNCTUATION}])|{_REFERENCE.pattern}")
_LAST_CHARACTER = 0x10FFFF

# Written as numbers wherever they stand.  U+0085 stays as it is: HTML reads its number as an ellipsis (HTML Standard, clause 13.2.5.80).
UNSEEN = "\t\n\u2028\u2029\ufeff"
_EDGE = re.compile(r"^[^\S\x85]+|[^\S\x85]+$")
_IN_TEXT = {"*": "\\*", "_": "\\_", "[": "\\[", "]": "\\]", "<": "&lt;", "&": "&amp;"}


def numeric(char: str) -> str:
    """A character as its decimal reference."""
    return f"&#{ord(char)};"


_TEXT_TABLE = str.maketrans(_IN_TEXT | {char: numeric(char) for char in "\\`|~^" + UNSEEN})
_HTML_TABLE = str.maketrans({char: numeric(char) for char in "\\`*_[]<>&\"'|~^" + UNSEEN + "\xa0\u3000"})


def escape_text(text: str) -> str:
    """Text for a Markdown line."""
    return text.translate(_TEXT_TABLE)


def escape_html(text: str) -> str:
    """Text for an attribute, or for a line of HTML where Markdown's escapes are not known."""
    return text.translate(_HTML_TABLE)


def escape_edges(line: str) -> str:
    """A line whose white space at both ends survives readers that strip lines."""
    return _EDGE.sub(lambda edge: "".join(map(numeric, edge[0])), line)


def match_reference(text: str, position: int) -> tuple[str, int] | None:
    """Read the character reference at a position: the character and the position behind it."""
    found = _REFERENCE.match(text, position)
    if found is None:
        return None
    char = _decoded(found[0])
    return None if char is None else (char, found.end())


def unescape(text: str, backslashes: bool = False) -> str:
    """Text with its references (and, if asked, backslash escapes) resolved; unknown names stay as they are."""
    if not backslashes:
        return _REFERENCE.sub(lambda found: _decoded(found[0]) or found[0], text)
    return _REFERENCE_OR_ESCAPE.sub(lambda found: found[1] or _decoded(found[0]) or found[0], text)


def _decoded(reference: str) -> str | None:
    name = reference[1:-1]
    if not name.startswith("#"):
        return html5.get(f"{name};")
    digits = name[1:]
    code = int(digits) if digits.isdecimal() else int(digits[1:], 16)
    return clean(chr(code) if 0 < code <= _LAST_CHARACTER else REPLACEMENT)[0]
