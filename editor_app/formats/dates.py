"""Printed dates, Chinese and English, to ISO 8601; nothing is made up that is not printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,"
        "november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
# Hours east of Greenwich; American zones are named for the season they are printed in.
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "wet": 0, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "hkt": 8, "sgt": 8,
    "cst+8": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "ist": 5.5, "pkt": 5, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10,
    "北京时间": 8,
}  # fmt: skip
# These change with the season: (standard offset, summer offset).
_SEASONAL = {"et": (-5, -4), "ct": (-6, -5), "mt": (-7, -6), "pt": (-8, -7)}
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])\s*(?:[:：时点]|(?<=\d)\.(?=\d\d\s*[ap]\.?m))\s*(?P<minute>[0-5]\d)?\s*(?:[:：分]\s*(?P<second>[0-5]\d)?)?(?:\.\d+)?\s*秒?"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?"
)
_HOUR_ONLY = r"(?P<hour12>1[0-2]|[1-9])\s*(?P<half12>[ap]\.?m\.?)"
_ZONE = (
    r"(?:\s*\(?(?P<zone>Z\b|[+-]\d{2}:?\d{2}\b|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|BST|CES?T|EES?T|WET|MSK|HKT|SGT|JST|KST|IST|PKT|A[EK][SD]T|NZ[SD]T"
    r"|[ECMP][SD]T|HST|[ECMP]T)\b\)?)?"
)
_CLOCK_ZONE = rf"(?:{_CLOCK}|{_HOUR_ONLY}){_ZONE}"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 2024-01-26 10:20, 2024年1月26日 10时20分, 2024/1/26T10:20:30+08:00, 2024.01.26
        (
            rf"(?<!\d){_YEAR}\s*(?P<mark>[-/.年])\s*(?P<number>0?[1-9]|1[0-2])\s*[-/.月]\s*(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)\s*[日号]?(?:\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?)?"
            rf"(?:\s*[T,，]?\s*(?:上午|下午|晚上?|凌晨|早上?)?\s*{_CLOCK_ZONE})?"
        ),
        # 9:36 a.m. EDT August 22, 2020
        rf"(?<!\d){_CLOCK_ZONE},?\s+(?:on\s+)?{_MONTH}\s+(?P<day>0?[1-9]|[12]\d|3[01]),?\s+{_YEAR}",
        # 10:20 GMT, 26 January 2024
        rf"(?<!\d){_CLOCK_ZONE},?\s+(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?P<day>0?[1-9]|[12]\d|3[01])\s+{_MONTH},?\s+{_YEAR}",
        # Jan 26 2024, January 26th, 2024 at 10:20 a.m. ET
        rf"(?<![a-z]){_MONTH}\s+(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s+{_YEAR}(?:,|\s+at|\s*[-–|·/]|\s+)*\s*(?:{_CLOCK_ZONE})?",
        # 26 January 2024, 26-Jan-2024
        rf"(?<!\d)(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH}[\s,-]+{_YEAR}(?:,|\s+at|\s*[-–|·/]|\s+)*\s*(?:{_CLOCK_ZONE})?",
        # 10/9/10 7:15 AM
        rf"(?<![\d/])(?P<first>\d{{1,2}})[/-](?P<then>\d{{1,2}})[/-](?P<short>\d{{2}})\s+(?:{_CLOCK_ZONE})",
        # 01/26/2024 10:20
        rf"(?<!\d)(?P<first>\d{{1,2}})[/.](?P<then>\d{{1,2}})[/.]{_YEAR}(?!\d)(?:\s*[,|-]?\s*{_CLOCK_ZONE})?",
    )
)


_DIGIT = re.compile(r"\d")
_FEWEST_DIGITS = 4
"""As many digits as any of the forms has; most lines of a page have fewer, and need no closer look."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date found in a text: ISO 8601 as far as printed, and where it stands (start, end)."""

    iso: str
    start: int
    end: int

    @property
    def has_clock(self) -> bool:
        """Whether a time of day is printed."""
        return "T" in self.iso

    @property
    def has_zone(self) -> bool:
        """Whether an offset from UTC is known."""
        return self.has_clock and re.search(r"(?:Z|[+-]\d\d:\d\d)$", self.iso) is not None


def find_dates(text: str, *, chinese: bool) -> list[PrintedDate]:
    """All complete dates of a text in order.

    A clock time on a Chinese page is Beijing time where no zone is printed (``+08:00``); elsewhere it stays without
    an offset.
    """
    found: list[PrintedDate] = []
    if len(_DIGIT.findall(text)) < _FEWEST_DIGITS:
        return found
    for form in _FORMS:
        for match in form.finditer(text):
            if any(one.start < match.end() and match.start() < one.end for one in found):
                continue
            iso = _iso(match, chinese=chinese)
            if iso:
                found.append(PrintedDate(iso, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def first_date(text: str, *, chinese: bool) -> str:
    """The first complete date of a text as ISO 8601; empty where none is printed."""
    found = find_dates(text, chinese=chinese)
    return found[0].iso if found else ""


def _iso(match: re.Match[str], *, chinese: bool) -> str:
    parts = match.groupdict()
    day = _day(parts)
    if day is None:
        return ""
    clock = _clock(parts, match.group())
    if clock is None:
        return day.isoformat()
    hour, minute, second = clock
    instant = datetime(day.year, day.month, day.day, hour % 24, minute, second)  # noqa: DTZ001 - a zone only if printed
    offset = _offset(parts.get("zone") or "", day)
    if offset is None:
        return instant.isoformat() + ("+08:00" if chinese else "")
    return instant.replace(tzinfo=timezone(offset)).isoformat()


def _day(parts: dict[str, str | None]) -> date | None:
    year = int(parts.get("year") or 0) or 2000 + int(parts.get("short") or 0)
    if parts.get("first"):
        month, day = int(parts["first"] or 0), int(parts["then"] or 0)
        if month > 12:  # only one order is possible
            month, day = day, month
    else:
        printed = parts.get("month")
        month = _MONTHS[printed.lower()] if printed else int(parts["number"] or 0)
        day = int(parts["day"] or 0)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(parts: dict[str, str | None], whole: str) -> tuple[int, int, int] | None:
    """Hour, minute and second as printed; None where no time of day stands there."""
    printed = parts.get("hour") or parts.get("hour12")
    if not printed:
        return None
    hour = int(printed)
    half = (parts.get("half") or parts.get("half12") or "").lower()
    afternoon = half.startswith("p") or re.search("下午|晚", whole) is not None
    if afternoon and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour == 24:
        return None
    return hour, int(parts.get("minute") or 0), int(parts.get("second") or 0)


def _offset(zone: str, day: date) -> timedelta | None:
    zone = zone.lower()
    if not zone:
        return None
    if zone in _SEASONAL:
        return timedelta(hours=_SEASONAL[zone][_is_american_summer(day)])
    if zone in _ZONES:
        return timedelta(hours=_ZONES[zone])
    found = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", zone)
    if not found:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return -offset if found[1] == "-" else offset


def _is_american_summer(day: date) -> bool:
    """From the second Sunday of March to the first of November (Energy Policy Act of 2005, section 110)."""
    march = date(day.year, 3, 8)
    november = date(day.year, 11, 1)
    begins = march + timedelta(days=(6 - march.weekday()) % 7)
    ends = november + timedelta(days=(6 - november.weekday()) % 7)
    return begins <= day < ends


def iso_of_machine_date(value: str, *, chinese: bool) -> str:
    """A date written for machines (meta tags, ``datetime``, JSON-LD), kept with its own offset."""
    value = value.strip()
    compact = re.match(r"^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{4})?$", value)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        value = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else "")
    rfc = re.match(r"^[A-Za-z]{3},? (.*)$", value)
    return first_date(rfc.group(1) if rfc else value, chinese=chinese)
