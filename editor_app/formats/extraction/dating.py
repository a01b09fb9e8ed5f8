"""When a piece was published: what the header prints, weighed against what the page declares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.formats.dates import PrintedDate, iso_of_machine_date

_UPDATED = re.compile("更新|修改|updated|modified|last", re.IGNORECASE)


def published_at(printed: Sequence[PrintedDate], declared: Sequence[str], *, chinese: bool) -> str:
    """The publication date as ISO 8601; empty where none is printed and none declared.

    A declared instant of the printed day is preferred when it says more (a zone, a time of day); else print wins.
    """
    machine = [iso for iso in (iso_of_machine_date(value, chinese=chinese) for value in declared) if iso]
    if not printed:
        return machine[0] if machine else ""
    best = next((one for one in printed if one.has_clock), printed[0])
    if printed[0].iso[:10] != best.iso[:10]:
        best = printed[0]
    for iso in machine:
        if iso[:10] == best.iso[:10] and _says_more(iso, best, chinese=chinese):
            return iso
    if not best.has_zone and best.has_clock:
        for iso in machine:  # printed in local time, declared in another zone
            if iso[14:16] == best.iso[14:16] and re.search("Z$|[+-]\\d\\d:\\d\\d$", iso):
                return iso
    if not chinese and not best.has_clock and machine and "T" in machine[0]:
        return machine[0] if _is_near(machine[0], best.iso) else best.iso
    return best.iso


def _says_more(iso: str, printed: PrintedDate, *, chinese: bool) -> bool:
    """Tell whether a declared date adds something to the printed one and contradicts nothing."""
    if not printed.has_clock:
        return "T" in iso and not chinese
    if printed.has_zone and not chinese:
        return False
    return iso[11:16] == printed.iso[11:16] and len(iso) > 19


def _is_near(declared: str, printed: str) -> bool:
    """The same day, or the neighbouring one that another zone makes of it."""
    return abs(int(declared[8:10]) - int(printed[8:10])) <= 1 and declared[:7] == printed[:7]


def is_update(text: str) -> bool:
    """Tell the line of a later change from that of publication."""
    return _UPDATED.search(text) is not None
