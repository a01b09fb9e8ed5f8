"""Which automatic backups stay.  Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

DAILY = 7
WEEKLY = 4


def kept(instants: Iterable[datetime], daily: int = DAILY, weekly: int = WEEKLY) -> set[datetime]:
    """Of the instants of the backups, those that stay.

    The newest of each of the last ``daily`` days that have one, and of each of the last ``weekly`` weeks that have
    one.  Days without a backup do not count, so that a desk back from its holidays finds the old ones.
    """
    newest_first = sorted(instants, reverse=True)
    days: dict[object, datetime] = {}
    weeks: dict[object, datetime] = {}
    for instant in newest_first:
        days.setdefault(instant.date(), instant)
        weeks.setdefault(instant.isocalendar()[:2], instant)
    return {*list(days.values())[:daily], *list(weeks.values())[:weekly]}
