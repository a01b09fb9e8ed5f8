"""The time and new names, from one place, so that tests can set both."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


def stamp(instant: datetime) -> str:
    """An instant as the library writes it: ISO 8601, UTC, milliseconds, ``Z``; sorts as text."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_id() -> str:
    """A fresh identity that no other desk will make: 128 random bits as 32 hexadecimal digits."""
    return secrets.token_hex(16)
