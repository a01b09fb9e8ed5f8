"""Which addresses a text may link to."""

from __future__ import annotations

import re

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

# Browsers drop tabs, line ends and surrounding controls before they read a scheme (WHATWG URL, clause 4.4), so that
# ``java\tscript:`` runs; no honest address holds any of these, nor the invisible marks that turn text around.
_HOSTILE = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_BEFORE_PATH = re.compile(r"[^/?#\\]*")
_WEB_HOST = re.compile(r"//[^/?#\\@:]", re.ASCII)


def is_safe_href(href: str) -> bool:
    """Tell whether a link may be kept: http, https, mailto, tel, or relative to its page.

    Anything with white space or control characters is refused, since browsers read through them; so is an address
    of the web without a host.
    """
    if not href or _HOSTILE.search(href):
        return False
    head = _BEFORE_PATH.match(href)
    scheme, colon, _ = head.group().partition(":") if head else ("", "", "")
    if not colon:
        return True
    scheme = scheme.lower()
    if scheme in {"http", "https"}:
        return _WEB_HOST.match(href, len(scheme) + 1) is not None
    return scheme in SAFE_SCHEMES


def is_web_address(address: str) -> bool:
    """Tell whether something is fetched from the web by this address."""
    return address.lower().startswith(("http://", "https://")) and is_safe_href(address)
