"""Layout: which lines are head, body and tail of the article, and which are apart from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from editor_app.formats.extraction.body import (
    is_below,
    main_box,
    stretch_of_text,
)
from editor_app.formats.extraction.kinds import BODY_KINDS, STOPS, Kind, Sorted, ends_sentence
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.titles import find_headline, split_column
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
_MOST_TRAILING = 3
_CHINESE_DATE = re.compile(
    "^(?:\\d{4}|[二〇○零一九]{4})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日$"
)


@dataclass(slots=True)
class Layout:
    """Indices into the sorted lines; every line not named here is furniture."""

    headline: int = -1
    head: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    deck: list[int] = field(default_factory=list)
    kicker: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    tail: list[int] = field(default_factory=list)
    in_box: tuple[int, int] = (0, 0)
    furnished: bool = False


def lay_out(opened: Opened) -> Layout:
    """Find the parts of a page."""
    lines = opened.lines
    layout = Layout()
    apart = _apart_flags(opened)
    start, end = _range(opened)
    layout.in_box = (start, end)
    layout.furnished = any(one.kind in _TAIL | _HEAD for one in lines)
    first = _first_text(lines, apart, start, end)
    layout.headline = find_headline(lines, first, opened.meta)
    if layout.headline == first:
        first = _first_text(lines, apart, first + 1, end)
    begin = _begin(opened, layout, start, first)
    finish = _finish(lines, apart, first, end, opened)
    _sort_head(opened, layout, begin, first, finish, apart)
    return layout


def _apart_flags(opened: Opened) -> list[bool]:
    """For each line whether the markup sets it apart from the article."""
    return [bool(one.line.apart) or one.line.hint is Hint.STATEMENT for one in opened.lines]


def _range(opened: Opened) -> tuple[int, int]:
    """The lines among which the body stands."""
    lines = opened.lines
    if not opened.boxes:
        return stretch_of_text(lines)
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
        if lines[index].kind is Kind.PROSE and not apart[index] and lines[index].line.level == 0:
            return index
    return start


def _begin(opened: Opened, layout: Layout, start: int, first: int) -> int:
    """The first line that can be body: below the headline and the header lines, above the first running text."""
    lines = opened.lines
    begin = start if opened.boxes else _up_from(lines, first)
    if begin <= layout.headline <= first:
        begin = layout.headline + 1
    for index in range(begin, first):
        if lines[index].kind in _HEAD:
            begin = index + 1
    return begin


def _up_from(lines: list[Sorted], first: int) -> int:
    index = first
    while index > 0 and lines[index - 1].kind in {Kind.SHORT, Kind.FIGURE, Kind.STATEMENT, Kind.END}:
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
        elif _ends_article(one) and seen >= whole * 0.6 and index > first:
            return _trimmed(lines, first, index)
    return _down_from(lines, apart, last, end, opened)


def _ends_article(one: Sorted) -> bool:
    """Tell a line after which no article goes on: the editors' credits, a list of other stories."""
    if one.kind is Kind.CREDIT:
        return any(item.role in _STRONG_TAIL for item in one.scan.items)
    return one.kind in {Kind.RELATED_HEAD, Kind.COMMENT_HEAD, Kind.LIST_HEAD, Kind.FOOTER} or (
        one.kind is Kind.STATEMENT and not one.line.level
    )


def _down_from(lines: list[Sorted], apart: list[bool], last: int, end: int, opened: Opened) -> int:
    """Lines after the last running text belong to the body up to the first line that is tail."""
    limit = end if opened.boxes else len(lines)
    index = last + 1
    while (
        index < limit and not apart[index] and (lines[index].kind in BODY_KINDS or _is_passed(lines, index))
    ):
        if lines[index].kind is Kind.PROSE:
            last = index
        index += 1
    trailing = index - last - 1
    furnished = any(one.kind in _TAIL for one in lines[last + 1 :])
    if trailing > _MOST_TRAILING and furnished and not opened.boxes and not _belongs(lines, index):
        return last + 1
    return _trimmed(lines, last, index)


def _is_passed(lines: list[Sorted], index: int) -> bool:
    """A hotline inside a notice, with the notice's end below it, is a line of its body."""
    if lines[index].kind is not Kind.CONTACT or index + 1 >= len(lines):
        return False
    below = lines[index + 1]
    return below.kind in {Kind.SHORT, Kind.PROSE} and ends_sentence(below.text)


def _belongs(lines: list[Sorted], index: int) -> bool:
    """A longer run of short lines still belongs to the body where the article's own credits follow it."""
    return index < len(lines) and lines[index].kind in {Kind.CREDIT, Kind.STATEMENT, Kind.CONTACT, Kind.END}


def _trimmed(lines: list[Sorted], first: int, index: int) -> int:
    """Step back over tail lines and controls at the end."""
    while index > first + 1 and lines[index - 1].kind in _TAIL:
        index -= 1
    while index < len(lines) and _is_signature_date(lines, index):
        index += 1
    return index


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


def _sort_head(
    opened: Opened, layout: Layout, begin: int, first: int, finish: int, apart: list[bool]
) -> None:
    """Part the lines into head, decks, body and tail."""
    lines = opened.lines
    title = _bare_titles(lines, layout)
    layout.head = [index for index in range(begin) if index != layout.headline]
    after_repeat = False
    for index in range(begin, finish):
        one = lines[index]
        if index < first and bare(one.text) in title:
            layout.repeated.append(index)
            after_repeat = True
        elif index < first and _is_deck(one, after_repeat=after_repeat):
            layout.deck.append(index)
        elif apart[index] and one.kind is not Kind.PROSE:
            continue
        elif one.kind in BODY_KINDS or one.kind not in _NEVER_BODY:
            layout.body.append(index)
    layout.tail = list(range(finish, len(lines)))
    _sort_between(opened, layout, begin)


def _sort_between(opened: Opened, layout: Layout, begin: int) -> None:
    """Decks and kickers that stand above the body's first line, by their hints or dashes."""
    lines = opened.lines
    if layout.headline < 0:
        return
    for index in range(layout.headline + 1, begin):
        if _is_deck(lines[index], after_repeat=False):
            layout.deck.insert(0, index) if not layout.deck else layout.deck.append(index)
    for index in range(max(0, layout.headline - 3), layout.headline):
        one = lines[index]
        if one.line.hint is Hint.KICKER and one.kind is Kind.SHORT and len(one.text) <= 60:
            layout.kicker.append(index)
    layout.head = [index for index in layout.head if index not in layout.deck and index not in layout.kicker]


def _bare_titles(lines: list[Sorted], layout: Layout) -> set[str]:
    if layout.headline < 0:
        return set()
    text = lines[layout.headline].text
    return {bare(text), bare(split_column(text).headline)}


def _is_deck(one: Sorted, *, after_repeat: bool) -> bool:
    if one.kind not in {Kind.SHORT, Kind.PROSE} or one.line.level == 1 or not one.text:
        return False
    if one.line.hint is Hint.DECK and len(one.text) <= 400:
        return True
    if one.kind is Kind.SHORT and one.text.startswith(("——", "――", "--")) and len(one.text) <= 60:
        return True
    return after_repeat and one.kind is Kind.SHORT and not ends_sentence(one.text) and len(one.text) >= 6
