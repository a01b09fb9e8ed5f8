"""How the settings of a publication may be written, as functions that read what a person typed.

Each gives the value in its one form, or raises `ValueError` where the text is none.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from editor_app.domain.links import is_safe_href

LONGEST_ID = 60
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])([0-9]{1,2})(?::?([0-5][0-9]))?\Z", re.IGNORECASE)
_MOST_HOURS = 14


def as_name(text: str) -> str:
    """A name on one line; a publication cannot be kept without one."""
    return " ".join(text.split())


def as_publication_id(text: str) -> str:
    """An id: lower-case ASCII words joined by hyphens."""
    if len(text) > LONGEST_ID or not _ID.match(text):
        raise ValueError("not an id")
    return text


def as_base_address(text: str) -> str:
    """The address under which pages will lie: http or https, a host, ``/`` at the end; or empty."""
    if not text.strip():
        return ""
    address = text.strip()
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        raise ValueError("not an address") from None
    known = parts.scheme.lower() in {"http", "https"} and "?" not in address and "#" not in address
    if not known or not host or parts.username is not None or not is_safe_href(address):
        raise ValueError("not an address of the web")
    return address if address.endswith("/") else f"{address}/"


def as_utc_offset(text: str) -> str:
    """A time zone's distance from UTC as ``+08:00``; or empty."""
    if not text.strip():
        return ""
    match = _OFFSET.match(text.strip().replace("−", "-"))
    if match is None or int(match[2]) > _MOST_HOURS:
        raise ValueError("not a distance from UTC")
    return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
