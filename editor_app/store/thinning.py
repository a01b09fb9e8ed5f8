"""Which snapshots stay as they age.  Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30)


def kept(instants: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of the instants of an article's snapshots, those that stay.

    All of the last hour, one for each hour of the last day, one for each day of the last 30, one for each week
    before: the newest of each.  Hours, days and weeks are those of the clock, so that thinning every minute leaves
    the same as thinning once.
    """
    newest: dict[tuple[object, ...], datetime] = {}
    for instant in sorted(instants):
        newest[_slot(instant, now - instant)] = instant
    return set(newest.values())


def _slot(instant: datetime, age: timedelta) -> tuple[object, ...]:
    """The stretch of time in which one snapshot is enough."""
    if age <= _HOUR:
        return ("each", instant)
    if age <= _DAY:
        return ("hour", instant.date(), instant.hour)
    if age <= _MONTH:
        return ("day", instant.date())
    year, week, _ = instant.isocalendar()
    return ("week", year, week)
