"""When a piece was published: what the header prints, weighed against what the page declares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from editor_app.formats.dates import PrintedDate, iso_of_machine_date

_ZONED = re.compile("T.*(?:Z|[+-]\\d\\d:\\d\\d)$")
_MINUTE = 60
_WEEK = 7
_UPDATED = re.compile("更新|修改|updated|modified|last", re.IGNORECASE)


def published_at(printed: Sequence[PrintedDate], declared: Sequence[str], *, chinese: bool) -> str:
    """The publication date as ISO 8601; empty where none is printed and none declared.

    A declared instant of the printed day is preferred when it says more (a zone, a time of day); else print wins.
    """
    machine = [iso for iso in (iso_of_machine_date(value, chinese=chinese) for value in declared) if iso]
    if not printed:
        return machine[0] if machine else ""
    if not chinese and machine and "T" in machine[0] and _is_about(machine[0], printed[0].iso):
        return machine[0]
    best = next((one for one in printed if one.has_clock), printed[0])
    if printed[0].iso[:10] != best.iso[:10]:
        best = printed[0]
    for iso in machine:
        if _adds_to(iso, best, chinese=chinese):
            return iso
    return best.iso


def _adds_to(iso: str, printed: PrintedDate, *, chinese: bool) -> bool:
    """Tell whether a declared instant says more than the printed date and contradicts nothing of it."""
    if not printed.has_clock:
        return _ZONED.search(iso) is not None and not chinese and _is_near(iso, printed.iso)
    if printed.has_zone and _ZONED.search(iso):
        between = datetime.fromisoformat(iso) - datetime.fromisoformat(printed.iso)
        return abs(between.total_seconds()) < _MINUTE
    if iso[:10] == printed.iso[:10] and iso[11:16] == printed.iso[11:16]:
        return len(iso) > len(printed.iso) or iso[16:19] != printed.iso[16:19]
    # printed in local time, declared in another zone
    return not printed.has_zone and iso[14:16] == printed.iso[14:16] and _ZONED.search(iso) is not None


def _is_near(declared: str, printed: str) -> bool:
    """The same day, or the neighbouring one that another zone makes of it."""
    return abs(int(declared[8:10]) - int(printed[8:10])) <= 1 and declared[:7] == printed[:7]


def _is_about(declared: str, printed: str) -> bool:
    """Within a week: a page prints the day of its last change, and declares that of publication."""
    between = date.fromisoformat(declared[:10]) - date.fromisoformat(printed[:10])
    return abs(between.days) <= _WEEK


def is_update(text: str) -> bool:
    """Tell the line of a later change from that of publication."""
    return _UPDATED.search(text) is not None
