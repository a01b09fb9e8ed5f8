"""Drafts: texts that nobody has put on a page yet.  They have no furniture, so every line stays in them.

A draft's head and foot are told only by what stands right below its headline and at its very end; a line in the
middle that looks like a control, a credit or a date is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.formats.credits.grammar import Scan
from editor_app.formats.credits.labels import NOISE
from editor_app.formats.extraction.kinds import Kind, Sorted, ends_sentence
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout
from editor_app.formats.lines import Hint

# Kinds of lines that only a page has and a draft has not.
_PAGE_KINDS = frozenset({Kind.LIST_HEAD, Kind.RELATED_HEAD, Kind.COMMENT_HEAD, Kind.FOOTER})
_HOME = re.compile("首页|位置|^home\\b", re.IGNORECASE)
_DASHES = ("——", "――", "--")
_HEAD_LINES = 6
_YEAR = re.compile("(?:19|20)\\d\\d")


def is_furnished(opened: Opened) -> bool:
    """Tell a page, with its lists, crumb, footer, or controls at its edges, from a draft."""
    if opened.form == "html":
        return True
    edges = (*opened.lines[:1], *opened.lines[-1:])
    controls = [one for one in edges if one.kind is Kind.CONTROL and not ends_sentence(one.text)]
    return (bool(controls) and opened.form == "text") or any(_only_on_pages(one) for one in opened.lines)


def _only_on_pages(one: Sorted) -> bool:
    if one.kind is Kind.CRUMB:
        return _HOME.search(one.text) is not None
    return one.kind in _PAGE_KINDS and not ends_sentence(one.text)


def lay_out_draft(opened: Opened, layout: Layout) -> Layout:
    """Give every line of a draft its part; ``layout`` names its headline's line (-1: none), and its deck if found."""
    lines = opened.lines
    headline = layout.headline
    begin = max([headline, *layout.deck]) + 1
    while begin < len(lines) and begin - headline <= _HEAD_LINES:
        one = lines[begin]
        if one.line.hint is Hint.DECK or (
            one.kind is Kind.SHORT and one.text.startswith(_DASHES) and len(one.text) <= 60
        ):
            layout.deck.append(begin)
        elif headline >= 0 and _is_header(one):
            layout.head.append(begin)
        else:
            break
        begin += 1
    finish = _finish(lines, begin)
    above = list(range(max(0, headline)))
    if len(above) == 1 and lines[0].kind is Kind.SHORT and opened.form in {"text", "docx"}:
        layout.kicker, above = above, []
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
