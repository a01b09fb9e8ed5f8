"""Dates and instants as a person types them, and as ISO 8601 keeps them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone

_DAY = r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
_TIME = r"(?P<hour>\d{1,2})\s*[:：点时]\s*(?P<minute>\d{2})\s*分?(?:[:：]?(?P<second>\d{2})(?P<fraction>\.\d{1,6})?)?"
_OFFSET = r"(?P<offset>[Zz]|(?P<sign>[+\-−])(?P<hours>\d{2}):?(?P<minutes>\d{2}))"
_DATE_ONLY = re.compile(_DAY)
_INSTANT = re.compile(rf"{_DAY}(?:[\sTt]*{_TIME}(?:\s*{_OFFSET})?)?")


def read_day(text: str) -> str:
    """The ISO 8601 date of what was typed; empty for nothing.  Raise `ValueError` for anything else."""
    if not text.strip():
        return ""
    found = _DATE_ONLY.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    return _date(found).isoformat()


def read_instant(text: str, clock: timezone) -> str:
    """The ISO 8601 instant, with its offset, of what was typed; empty for nothing.

    ``clock`` is the offset of a time that names none; a day alone begins at midnight.  Raise `ValueError` for what
    is no date and time.
    """
    if not text.strip():
        return ""
    found = _INSTANT.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    fraction = round(float(found["fraction"] or 0) * 1_000_000)
    at = time(int(found["hour"] or 0), int(found["minute"] or 0), int(found["second"] or 0), fraction)
    return datetime.combine(_date(found), at, _offset(found) if found["offset"] else clock).isoformat()


def read_moment(text: str, clock: timezone) -> str:
    """A day where only a day was typed, else an instant.  Raise `ValueError` for neither."""
    return read_day(text) if _DATE_ONLY.fullmatch(text.strip()) else read_instant(text, clock)


def shown_instant(iso: str) -> str:
    """How a person reads it: ``2026-03-13 08:00 +08:00``; what is no instant stays as it is.

    What is shown reads back as the same instant, so seconds stand only where there are any.
    """
    try:
        instant = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    offset = instant.strftime("%z")
    if len(iso) <= len("2026-03-13") or len(offset) != len("+0800"):
        return iso
    exact = "auto" if instant.second or instant.microsecond else "minutes"
    clock = instant.time().isoformat(exact)
    return f"{instant.date().isoformat()} {clock} {offset[:3]}:{offset[3:]}"


def _date(found: re.Match[str]) -> date:
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def _offset(found: re.Match[str]) -> timezone:
    if not found["sign"]:
        return timezone(timedelta())
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
    return timezone(offset if found["sign"] == "+" else -offset)
