"""Layout: which lines are head, body and tail of the article, and which are apart from it."""

from __future__ import annotations

import re

from editor_app.formats.credits.bylines import people_in
from editor_app.formats.extraction.anchors import anchor_of
from editor_app.formats.extraction.body import (
    is_below,
    main_box,
    stretch_of_text,
)
from editor_app.formats.extraction.kinds import BODY_KINDS, STOPS, Kind, Sorted, ends_sentence
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout, part_lines
from editor_app.formats.extraction.phrases import RELATED_INLINE
from editor_app.formats.extraction.titles import find_headline
from editor_app.formats.lines import Hint, bare

_HEAD = frozenset(
    {
        Kind.CRUMB,
        Kind.HEADER,
        Kind.CREDIT,
        Kind.CONTROL,
        Kind.CONTACT,
        Kind.LIST_HEAD,
        Kind.FOOTER,
        Kind.COMMENT_HEAD,
        Kind.RELATED_HEAD,
    }
)
_TAIL = frozenset({Kind.CREDIT, Kind.HEADER, Kind.CONTACT, Kind.STATEMENT, Kind.END, Kind.CONTROL, *STOPS})
_STRONG_TAIL = frozenset(
    {
        "editor",
        "responsible_editor",
        "proofreader",
        "first_reviewer",
        "second_reviewer",
        "final_reviewer",
        "reviewer",
        "producer",
        "chief_producer",
        "duty_editor",
    }
)
_NEVER_BODY = frozenset({Kind.CONTROL, Kind.CRUMB, Kind.FOOTER, Kind.COMMENT_HEAD})
# Kinds of lines that only a page has and a draft has not.
_FURNISHED = frozenset({Kind.CRUMB, Kind.LIST_HEAD, Kind.COMMENT_HEAD, Kind.FOOTER})
_LONGEST_HEADLINE = 90
_MOST_TRAILING = 3
_WALKED = BODY_KINDS | {Kind.CAPTION}
_NO_WORDS = re.compile("^[\\W_]+$")
_ABOUT = re.compile(r"^,?\s+(?:is|was|has|covers|writes|works|reports|can be reached)\b", re.IGNORECASE)
_CHINESE_DATELINE = re.compile("^(?:本报|[㐀-鿿]{2,8}[报网社台])[^。，]{0,16}?(?:讯|电|消息)")
_HEAD_LINES = 60
_HEADER_LINES = 14
_LEAST_TITLE = 10
_FIRST_WIDE = 0x2E80
_MOST_ABOVE_HEADER = 2
_CLOSING_LINES = 7
_MOST_POINTS = 6
_CHINESE_DATE = re.compile(
    "^(?:\\d{4}|[二〇○零一九]{4})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日$"
)


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
    layout.furnished = opened.form == "html" or any(one.kind in _FURNISHED for one in lines)
    first = _first_text(lines, apart, start, end)
    layout.headline = _headline(opened, layout, first)
    if layout.headline == first:
        first = _first_text(lines, apart, first + 1, end)
    first = _first_below_header(lines, apart, layout.headline, first, end)
    begin = _begin(opened, layout, start, first)
    finish = _finish(lines, apart, first, end, opened)
    part_lines(opened, layout, begin, first, finish)
    return layout


def _headline(opened: Opened, layout: Layout, first: int) -> int:
    """The headline's line: in Markdown the first heading of the first level, in a plain draft the first line."""
    lines = opened.lines
    if opened.form == "markdown":
        titled = [index for index, one in enumerate(lines) if one.line.level == 1]
        if titled:
            return titled[0]
    if not layout.furnished and not any(one.kind in _HEAD for one in lines[:first]):
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
    if one.line.level > 1 or one.line.bullet or "\n" in one.text:
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


def _first_text(lines: list[Sorted], apart: list[bool], start: int, end: int) -> int:
    """The first running text of the range; its start where it has none."""
    for index in range(start, end):
        if lines[index].kind is not Kind.PROSE or apart[index] or lines[index].line.level:
            continue
        if not _is_summary(lines, index, end):
            return index
    return start


def _is_summary(lines: list[Sorted], index: int, end: int) -> bool:
    """Tell the points above an article: in a list under their heading, or sentences that come again below."""
    above = index - 1
    while above >= 0 and lines[above].line.bullet:
        above -= 1
    if above < 0:
        return False
    if lines[index].line.bullet and lines[above].kind is Kind.LIST_HEAD:
        return True
    return _comes_again(lines, index, end) and any(
        one.kind is Kind.LIST_HEAD for one in lines[max(0, index - _MOST_POINTS) : index]
    )


def _comes_again(lines: list[Sorted], index: int, end: int) -> bool:
    """Tell a sentence that running text below has again."""
    key = bare(lines[index].text).rstrip(".")
    return any(key in bare(below.text) for below in lines[index + 1 : end] if below.kind is Kind.PROSE)


def _first_below_header(lines: list[Sorted], apart: list[bool], headline: int, first: int, end: int) -> int:
    """The first running text below the header's lines, where a standfirst or a caption stands above them."""
    if headline < 0:
        return first
    header = -1
    texts = 0
    for index in range(headline + 1, min(headline + _HEADER_LINES, end)):
        one = lines[index]
        texts += one.kind is Kind.PROSE and not apart[index]
        if texts > _MOST_ABOVE_HEADER:
            break
        if (one.kind is Kind.HEADER and one.dates) or any(byline.role == "author" for byline in one.bylines):
            header = index
    return first if header < first else max(_first_text(lines, apart, header + 1, end), header + 1)


def _begin(opened: Opened, layout: Layout, start: int, first: int) -> int:
    """The first line that can be body: below the headline and the header lines, above the first running text."""
    lines = opened.lines
    begin = start if opened.boxes else _up_from(lines, first)
    if begin <= layout.headline <= first:
        begin = layout.headline + 1
    for index in range(begin, first):
        if (
            lines[index].kind in _HEAD
            or _is_point(lines, index, begin)
            or (begin == index and _is_summary(lines, index, first + _HEADER_LINES))
        ):
            begin = index + 1
    return begin


def _is_point(lines: list[Sorted], index: int, begin: int) -> bool:
    """Tell an item of the list that a heading has opened right above."""
    return (
        begin == index > 0
        and lines[index].line.bullet
        and (lines[index - 1].kind is Kind.LIST_HEAD or lines[index - 1].line.bullet)
    )


def _up_from(lines: list[Sorted], first: int) -> int:
    index = first
    while index > 0 and lines[index - 1].kind in {
        Kind.SHORT,
        Kind.FIGURE,
        Kind.CAPTION,
        Kind.STATEMENT,
        Kind.END,
    }:
        index -= 1
    return index


def _finish(lines: list[Sorted], apart: list[bool], first: int, end: int, opened: Opened) -> int:
    """One past the last line of the body."""
    if first >= end:
        return end
    whole = sum(len(lines[i].text) for i in range(first, end) if lines[i].kind is Kind.PROSE and not apart[i])
    seen = 0
    last = first
    for index in range(first, end):
        one = lines[index]
        if apart[index]:
            continue
        if one.kind is Kind.PROSE:
            seen += len(one.text)
            last = index
        elif (
            (_ends_article(one) or _closes(lines, index))
            and seen >= whole * _share(one, markup=bool(opened.boxes))
            and index > first
        ):
            return _trimmed(lines, first, index, opened)
    return _down_from(lines, apart, (first, last), end, opened)


def _share(one: Sorted, *, markup: bool) -> float:
    """How much of the running text must stand above a line for it to end the article; comments may be longer."""
    if one.kind is Kind.COMMENT_HEAD:
        return 0.3
    return 0.85 if markup and one.kind in {Kind.RELATED_HEAD, Kind.LIST_HEAD} else 0.6


def _closes(lines: list[Sorted], index: int) -> bool:
    """A line of credits ends the article where lists or controls follow before any running text."""
    if lines[index].kind is not Kind.CREDIT:
        return False
    for below in lines[index + 1 : index + _CLOSING_LINES]:
        if below.kind is Kind.PROSE:
            return False
        if below.kind in {Kind.CONTROL, *STOPS}:
            return True
    return False


def _ends_article(one: Sorted) -> bool:
    """Tell a line after which no article goes on: the editors' credits, a list of other stories."""
    if one.kind is Kind.CREDIT:
        return any(item.role in _STRONG_TAIL for item in one.scan.items) or any(
            byline.role in {"contributor", "via", "editor"} for byline in one.bylines
        )
    if RELATED_INLINE.match(one.text) and one.line.links:
        return False
    return one.kind in {Kind.RELATED_HEAD, Kind.COMMENT_HEAD, Kind.LIST_HEAD, Kind.FOOTER} or (
        one.kind is Kind.STATEMENT and not one.line.level
    )


def _down_from(
    lines: list[Sorted], apart: list[bool], text: tuple[int, int], end: int, opened: Opened
) -> int:
    """Lines after the last running text belong to the body up to the first line that is tail.

    ``text`` is the first and the last line of running text known so far.
    """
    first, last = text
    limit = end if opened.boxes else len(lines)
    index = last + 1
    while index < limit and not apart[index] and (lines[index].kind in _WALKED or _is_passed(lines, index)):
        if lines[index].kind is Kind.PROSE:
            last = index
        index += 1
    trailing = index - last - 1
    furnished = any(one.kind in _TAIL for one in lines[last + 1 :])
    if trailing > _MOST_TRAILING and furnished and not opened.boxes and not _belongs(lines, index):
        return _trimmed(lines, first, last + 1, opened)
    return _trimmed(lines, first, index, opened)


def _is_passed(lines: list[Sorted], index: int) -> bool:
    """A hotline inside a notice, with the notice's end below it, is a line of its body."""
    if lines[index].kind is not Kind.CONTACT or index + 1 >= len(lines):
        return False
    below = lines[index + 1]
    return below.kind in {Kind.SHORT, Kind.PROSE} and ends_sentence(below.text)


def _belongs(lines: list[Sorted], index: int) -> bool:
    """A longer run of short lines still belongs to the body where the article's own credits follow it."""
    return index < len(lines) and lines[index].kind in {Kind.CREDIT, Kind.STATEMENT, Kind.CONTACT, Kind.END}


def _trimmed(lines: list[Sorted], first: int, index: int, opened: Opened) -> int:
    """Step back over tail lines and controls at the end."""
    names = _credited(lines, first) | frozenset(opened.meta.authors)
    while index > first + 1 and (
        _is_tail(lines[index - 1], names) or _is_left_over(lines[index - 1], opened)
    ):
        index -= 1
    while index < len(lines) and _is_signature_date(lines, index):
        index += 1
    return index


def _is_tail(one: Sorted, names: frozenset[str]) -> bool:
    """Tell what closes an article but is none of it: credits, controls, a row of stars, the author's portrait."""
    if one.kind in _TAIL or _NO_WORDS.match(one.text) or one.text in names:
        return True
    if one.kind is Kind.SHORT and one.line.share_linked > 0.9 and not one.line.bullet:
        return True
    return any(
        one.text.casefold().startswith(name.casefold()) and _ABOUT.match(one.text[len(name) :])
        for name in names
    )


def _is_left_over(one: Sorted, opened: Opened) -> bool:
    """At the end of a page a heading with nothing under it, or an English line that is no sentence, is no text."""
    if one.kind is not Kind.SHORT or one.line.bullet or not opened.boxes:
        return False
    return one.line.level > 0 or (not opened.chinese and not ends_sentence(one.text) and one.line.plain)


def _credited(lines: list[Sorted], first: int) -> frozenset[str]:
    """The names that English bylines above the body give."""
    head = lines[max(0, first - _HEAD_LINES) : first]
    return frozenset(name for one in head for byline in one.bylines for name in byline.names)


def _is_signature_date(lines: list[Sorted], index: int) -> bool:
    """The date below a notice's signature belongs to it: 海州市自来水公司 / 2022年8月3日."""
    one = lines[index]
    return (
        one.kind is Kind.HEADER
        and not one.scan.items
        and _CHINESE_DATE.match(one.text) is not None
        and index > 0
        and lines[index - 1].kind is Kind.SHORT
    )
