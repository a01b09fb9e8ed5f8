"""Instants on a page: which one it shows, and how it reads.  Never this machine's clock or time zone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from editor_app.domain.events import Decision, OutletAction, OutletRecord
from editor_app.domain.publication import Publication, clock_of
from editor_app.domain.workflow import in_order
from editor_app.formats.labels import is_chinese

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant for machines (ISO 8601, as HTML's ``datetime`` wants it) and as a reader sees it."""

    machine: str
    shown: str


def published_at(
    outlets: Iterable[OutletRecord],
    publication: str,
    channel: str,
    imported_at: str,
    approval: Decision | None,
) -> str:
    """When an article came out: as first registered here, else as imported, else as approved, else empty."""
    live = [
        record
        for record in outlets
        if record.publication == publication and record.action is OutletAction.LIVE
    ]
    here = [record for record in live if record.channel == channel] or live
    if here:
        return min(record.at for record in here)
    return imported_at or (approval.at if approval else "")


def updated_at(outlets: Iterable[OutletRecord], publication: str, channel: str, published: str) -> str:
    """When it was last registered as corrected here; empty if never since it came out."""
    times = [
        record.at
        for record in outlets
        if record.publication == publication
        and record.channel == channel
        and record.action is OutletAction.UPDATED
    ]
    latest = max(times, default="")
    return latest if latest > published else ""


def live_address(outlets: Iterable[OutletRecord], publication: str, channel: str) -> str:
    """The address under which it was last registered as live here; empty if never."""
    addresses = [
        record.address
        for record in in_order(outlets)
        if record.publication == publication
        and record.channel == channel
        and record.action in {OutletAction.LIVE, OutletAction.UPDATED}
        and record.address
    ]
    return addresses[-1] if addresses else ""


def moment(text: str, publication: Publication, language: str) -> Moment | None:
    """Read an ISO 8601 date or instant; None where it is neither.

    An instant in UTC is shown by the publication's clock, any other as it was written.
    """
    text = text.strip()
    try:
        if _DATE.match(text):
            day = date.fromisoformat(text)
            return Moment(day.isoformat(), _day(day, language))
        instant = datetime.fromisoformat(text)
        clock = clock_of(publication)
        if instant.tzinfo is None:
            instant = instant.replace(tzinfo=clock)
        elif not instant.utcoffset():
            instant = instant.astimezone(clock)
    except (ValueError, OverflowError):
        return None
    instant = instant.replace(microsecond=0)
    return Moment(instant.isoformat(), _shown(instant, language))


def _shown(instant: datetime, language: str) -> str:
    join = " " if is_chinese(language) else ", "
    zone = "" if instant.utcoffset() else " UTC"
    return f"{_day(instant.date(), language)}{join}{instant.hour:02}:{instant.minute:02}{zone}"


def _day(day: date, language: str) -> str:
    if is_chinese(language):
        return day.isoformat()
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
