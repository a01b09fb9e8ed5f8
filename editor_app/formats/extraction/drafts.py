"""Drafts: texts that nobody has put on a page yet.  They have no furniture, so every line stays in them.

A draft's head and foot are told only by what stands right below its headline and at its very end; a line in the
middle that looks like a control, a credit or a date is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.formats.credits.grammar import Scan
from editor_app.formats.credits.labels import NOISE
from editor_app.formats.extraction.kinds import Kind, Sorted
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout

# Kinds of lines that only a page has and a draft has not.
_PAGE_KINDS = frozenset({Kind.LIST_HEAD, Kind.RELATED_HEAD, Kind.COMMENT_HEAD, Kind.FOOTER})
_HOME = re.compile("首页|位置|^home\\b", re.IGNORECASE)
_DASHES = ("——", "――", "--")
_HEAD_LINES = 6
_YEAR = re.compile("(?:19|20)\\d\\d")


def is_furnished(opened: Opened) -> bool:
    """Tell a page, with its lists, crumb or footer, from a draft."""
    if opened.form == "html":
        return True
    return any(
        one.kind in _PAGE_KINDS or (one.kind is Kind.CRUMB and _HOME.search(one.text) is not None)
        for one in opened.lines
    )


def lay_out_draft(opened: Opened, headline: int) -> Layout:
    """The parts of a draft whose headline is the line ``headline`` (-1: none)."""
    lines = opened.lines
    layout = Layout(headline=headline)
    begin = headline + 1
    while begin < len(lines) and begin - headline <= _HEAD_LINES:
        one = lines[begin]
        if one.kind is Kind.SHORT and one.text.startswith(_DASHES) and len(one.text) <= 60:
            layout.deck.append(begin)
        elif headline >= 0 and _is_header(one):
            layout.head.append(begin)
        else:
            break
        begin += 1
    finish = _finish(lines, begin)
    above = range(max(0, headline))
    layout.body = [*above, *range(begin, finish)]
    layout.tail = list(range(finish, len(lines)))
    layout.in_box = (0, len(lines))
    return layout


def _finish(lines: Sequence[Sorted], begin: int) -> int:
    """One past the body: credits, contacts and a statement at the very end are its foot."""
    finish = len(lines)
    while finish > begin and _is_foot(lines[finish - 1]):
        finish -= 1
    if finish == begin:
        return len(lines) if not any(_says_who(one.scan) or one.bylines for one in lines[begin:]) else begin
    return finish


def _is_header(one: Sorted) -> bool:
    """A line of date, source or names; a date must be a whole one, as of a publication."""
    if one.kind not in {Kind.HEADER, Kind.CREDIT}:
        return False
    return (
        bool(one.bylines) or _says_who(one.scan) or (bool(one.dates) and _YEAR.search(one.text) is not None)
    )


def _is_foot(one: Sorted) -> bool:
    if one.kind in {Kind.CONTACT, Kind.STATEMENT, Kind.END}:
        return True
    return one.kind in {Kind.HEADER, Kind.CREDIT} and (bool(one.bylines) or _says_who(one.scan))


def _says_who(scan: Scan) -> bool:
    """Tell a line that names somebody or a source, beside dates and noise."""
    return any(
        item.role not in {NOISE, "date"} and (item.value.names or item.value.organisations)
        for item in scan.items
    )
