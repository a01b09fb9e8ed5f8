"""Numbers 稿号: readable, and unique without a server."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from editor_app.domain.characters import whole_number


def next_number(person: str, today: datetime, known: Callable[[str], Iterable[str]]) -> str:
    """The next number of a person on a day: ``胡-1122-03`` is 胡's third article of 22 November.

    ``known`` gives the numbers that begin with a prefix.  The day is the person's own, not UTC's.
    """
    mark = next((sign for sign in person if sign.isalnum()), "S").upper()
    prefix = f"{mark}-{today.astimezone():%m%d}-"
    taken = {number.removeprefix(prefix) for number in known(prefix)}
    counted = max((number for number in map(whole_number, taken) if number is not None), default=0) + 1
    return f"{prefix}{counted:02}"
