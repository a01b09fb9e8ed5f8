"""Text on its way into HTML: the one place that escapes."""

from __future__ import annotations

import re

from editor_app.domain.characters import REPLACEMENT
from editor_app.domain.links import is_safe_href

# Code points whose use in a document is a parse error (HTML, clause 13.2.3.5): controls but tab and line feed,
# surrogates, noncharacters.
_NOT_IN_HTML = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr((plane << 16) + 0xFFFE)}{chr((plane << 16) + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
# What the URL standard wants percent-encoded wherever it stands (WHATWG URL, clause 1.3), and a stray percent sign.
_NOT_IN_ADDRESS = re.compile(r'["<>\\^`{|}\s]|%(?![0-9A-Fa-f]{2})')


def escape(text: str) -> str:
    """Text as character data or as a double-quoted attribute value."""
    return (
        without_forbidden(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def without_forbidden(text: str) -> str:
    """Text in which the code points that HTML forbids are U+FFFD."""
    # None of them is printable, and asking that is twenty times as fast as the search.
    if text.isprintable() or not _NOT_IN_HTML.search(text):
        return text
    return _NOT_IN_HTML.sub(REPLACEMENT, text)


def safe_address(href: str | None) -> str:
    """An address fit for ``href`` (not yet escaped), or an empty string where it must not be linked."""
    if not href or not is_safe_href(href):
        return ""
    return _NOT_IN_ADDRESS.sub(_percent_encoded, href)


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8"))
