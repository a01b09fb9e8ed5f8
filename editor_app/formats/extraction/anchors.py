"""Where the article begins on an English page as copied: below a dated byline with the most running text under it."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.formats.extraction.kinds import STOPS, Kind, Sorted

_NEAR_DATE = 3
_NEAR_TEXT = 16
_LEAST_SHARE = 0.3


def anchor_of(lines: Sequence[Sorted]) -> int:
    """The last header line above the article's text; -1 where the page prints no dated byline."""
    anchors = [index for index, one in enumerate(lines) if _signs(one) and _date_near(lines, index) >= 0]
    whole = _prose(lines)
    best, most = -1, whole * _LEAST_SHARE
    for number, index in enumerate(anchors):
        end = anchors[number + 1] if number + 1 < len(anchors) else len(lines)
        if not any(one.kind is Kind.PROSE for one in lines[index + 1 : min(end, index + _NEAR_TEXT)]):
            continue
        text = _prose(lines[index:end], until_list=True)
        if text > most:
            best, most = index, text
    return max(best, _date_near(lines, best)) if best >= 0 else -1


def _signs(one: Sorted) -> bool:
    return any(byline.role == "author" for byline in one.bylines)


def _date_near(lines: Sequence[Sorted], index: int) -> int:
    """The dated line that belongs to a byline: its own, one below, or one above; -1 where there is none."""
    places: list[int] = [index, *range(index + 1, index + 1 + _NEAR_DATE)]
    places.extend(range(index - 1, index - 1 - _NEAR_DATE, -1))
    for at in places:
        if 0 <= at < len(lines) and lines[at].dates and lines[at].kind in {Kind.HEADER, Kind.CREDIT}:
            return at
    return -1


def _prose(lines: Sequence[Sorted], *, until_list: bool = False) -> int:
    total = 0
    for one in lines:
        if until_list and one.kind in STOPS and total:
            break
        total += len(one.text) if one.kind is Kind.PROSE else 0
    return total
