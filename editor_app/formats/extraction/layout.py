"""Layout: which lines are head, body and tail of the article, and which are apart from it."""

from __future__ import annotations

import re

from editor_app.formats.credits.bylines import people_in
from editor_app.formats.extraction.anchors import anchor_of
from editor_app.formats.extraction.beginning import HEAD_KINDS, begin_of, first_below_header, first_text
from editor_app.formats.extraction.body import (
    is_below,
    main_box,
    stretch_of_text,
)
from editor_app.formats.extraction.drafts import is_furnished, lay_out_draft
from editor_app.formats.extraction.ending import finish_of
from editor_app.formats.extraction.kinds import Kind, Sorted, ends_sentence
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout, part_lines
from editor_app.formats.extraction.short_posts import complete_short_post
from editor_app.formats.extraction.titles import find_headline
from editor_app.formats.lines import Hint, bare

_LONGEST_HEADLINE = 90
_SALUTATION_ENDS = ("：", ":", "，", ",")
_CHINESE_DATELINE = re.compile("^(?:本报|[㐀-鿿]{2,8}[报网社台])[^。，]{0,16}?(?:讯|电|消息)")
_LEAST_TITLE = 10
_FIRST_WIDE = 0x2E80


def lay_out(opened: Opened) -> Layout:
    """Find the parts of a page."""
    lines = opened.lines
    layout = Layout()
    apart = _apart_flags(opened)
    start, end = _range(opened)
    anchor = -1 if opened.chinese or opened.boxes else anchor_of(lines)
    if anchor >= 0:
        start, end = _below(lines, anchor)
    layout.in_box = (start, end)
    layout.furnished = is_furnished(opened)
    first = first_text(lines, apart, start, end)
    layout.headline = _headline(opened, layout, first)
    if not layout.furnished and not layout.printed_page:
        return lay_out_draft(opened, layout)
    if layout.headline == first:
        first = first_text(lines, apart, first + 1, end)
    first = first_below_header(lines, apart, layout.headline, first, end)
    begin = begin_of(opened, layout, start, first)
    finish = finish_of(lines, apart, first, end, opened)
    part_lines(opened, layout, begin, first, finish)
    complete_short_post(opened, layout)
    return layout


def _headline(opened: Opened, layout: Layout, first: int) -> int:
    """The headline's line: in Markdown the first heading of the first level, in a plain draft the first line."""
    lines = opened.lines
    if opened.form in {"markdown", "docx"}:
        titled = [index for index, one in enumerate(lines) if one.line.level == 1]
        if titled:
            return titled[0]
    if not layout.furnished and not any(one.kind in HEAD_KINDS for one in lines[:first]):
        able = bool(lines) and lines[0].kind is not Kind.FIGURE and _may_head_draft(lines[0], first)
        return 0 if able else -1
    layout.printed_page = opened.form == "text" and _is_printed_page(lines, first)
    if layout.printed_page:
        return first - 2
    found = find_headline(lines, first, opened.meta)
    if opened.form == "text" and _is_deck_below_headline(lines, found):
        layout.deck = [found]
        return found - 1
    return found


def _is_deck_below_headline(lines: list[Sorted], found: int) -> bool:
    """Of two title-like lines above the header's line, with navigation above them, the second one is a deck."""
    if found < 1 or found + 1 >= len(lines) or not _is_below_title(lines[found + 1]):
        return False
    above = lines[found - 1]
    before = lines[found - 2].kind if found > 1 else Kind.CRUMB
    is_title = (
        above.kind in {Kind.SHORT, Kind.PROSE} and not above.line.bullet and not ends_sentence(above.text)
    )
    nothing_above = before is not Kind.SHORT or _width(lines[found - 2].text) < _LEAST_TITLE
    same = bare(above.text) == bare(lines[found].text)
    return is_title and nothing_above and not same and _width(above.text) >= _LEAST_TITLE


def _is_below_title(one: Sorted) -> bool:
    return one.kind in {Kind.HEADER, Kind.CREDIT} or (one.kind is Kind.SHORT and bool(people_in(one.text)))


def _width(text: str) -> int:
    """Length in wide characters: a Latin letter counts a third."""
    return sum(3 if ord(char) > _FIRST_WIDE else 1 for char in text) // 3


def _is_printed_page(lines: list[Sorted], first: int) -> bool:
    """A newspaper's page as copied: kicker, headline and deck, three lines right above the dateline."""
    if first < 3 or not _CHINESE_DATELINE.match(lines[first].text):
        return False
    block = lines[first - 3 : first]
    able = all(one.kind is Kind.SHORT and not one.line.bullet and len(one.text) >= 6 for one in block)
    return (
        able
        and not any(one.line.gap for one in block[1:])
        and (first == 3 or lines[first - 4].kind is not Kind.SHORT)
    )


def _may_head_draft(one: Sorted, first: int) -> bool:
    """A draft's first line is its headline unless it is a paragraph already."""
    if one.line.level > 1 or one.line.bullet or "\n" in one.text or one.text.endswith(_SALUTATION_ENDS):
        return False
    if one.kind is Kind.PROSE:
        return len(one.text) <= _LONGEST_HEADLINE and one.text[-1] not in "。；，.;,"
    return len(one.text) <= _LONGEST_HEADLINE and (first > 0 or not ends_sentence(one.text))


def _apart_flags(opened: Opened) -> list[bool]:
    """For each line whether the markup sets it apart from the article."""
    return [bool(one.line.apart) or one.line.hint is Hint.STATEMENT for one in opened.lines]


def _below(lines: list[Sorted], anchor: int) -> tuple[int, int]:
    """The lines below a dated byline among which the body stands."""
    _, end = stretch_of_text(lines[anchor + 1 :])
    return anchor + 1, anchor + 1 + (end or 1)


def _range(opened: Opened) -> tuple[int, int]:
    """The lines among which the body stands."""
    lines = opened.lines
    if not opened.boxes:
        start, end = stretch_of_text(lines)
        return (start, end) if end else (0, len(lines))
    best = main_box(lines, opened.boxes)
    inside = [
        index
        for index, one in enumerate(lines)
        if one.line.box >= 0 and is_below(one.line.box, best, opened.boxes)
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
