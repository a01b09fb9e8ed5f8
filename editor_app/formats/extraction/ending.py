"""Where the body ends: above credits, lists, comments, portraits of authors and remarks about pictures."""

from __future__ import annotations

import re

from editor_app.formats.extraction.kinds import BODY_KINDS, STOPS, Kind, Sorted, ends_sentence
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.phrases import RELATED_INLINE

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
_MOST_TRAILING = 3
_WALKED = BODY_KINDS | {Kind.CAPTION}
_NO_WORDS = re.compile("^[\\W_]+$")
_ABOUT = re.compile(
    r"^,?\s+(?:is|was|has|covers|writes|works|reports|(?:can|may) be reached)\b", re.IGNORECASE
)
_HEAD_LINES = 60
_CLOSING_LINES = 7
_CHINESE_DATE = re.compile(
    "^(?:\\d{4}|[二〇○零一九]{4})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日$"
)
_LONGEST_REMARK = 60
_LONGEST_REQUEST = 300
_REQUEST = re.compile(
    r"\b(?:e-?mail us|contact us at|send us (?:tips|an e-?mail)|follow (?:us|him|her|them|me) on)\b",
    re.IGNORECASE,
)
# What stands below an article on a page and below no draft.
_PAGE_END = frozenset({Kind.COMMENT_HEAD, Kind.FOOTER, Kind.LIST_HEAD})
_REMARK = re.compile(
    r"^\W*(?:(?:本文|文中|文内|以上|部分|所有)*(?:图片|题图|配图|封面图|头图|插图)(?:和.{2,6})?(?:均|皆|都|全部)?(?:来自|来源于?|源自|源于|选自|取自).{1,24}"
    r"|(?:喜欢|觉得).{0,6}(?:这篇|本文|文章).{0,40}|.{0,10}(?:App ?Store|应用商店|应用市场|APP ?商店).{0,30}(?:搜|下载|安装).{0,30})$",
    re.IGNORECASE,
)


def finish_of(lines: list[Sorted], apart: list[bool], first: int, end: int, opened: Opened) -> int:
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
        _is_tail(lines[index - 1], names)
        or is_remark(lines[index - 1])
        or _is_left_over(lines, index - 1, opened)
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


def is_remark(one: Sorted) -> bool:
    """Tell a last line about the pictures, or one that asks the reader to install or to recommend."""
    if len(one.text) <= _LONGEST_REQUEST and _REQUEST.search(one.text):
        return True
    return len(one.text) <= _LONGEST_REMARK and _REMARK.match(one.text) is not None


def _is_left_over(lines: list[Sorted], index: int, opened: Opened) -> bool:
    """At the end of a page a heading with nothing under it, or an English line that is no sentence, is no text."""
    one = lines[index]
    if one.kind is not Kind.SHORT or one.line.bullet:
        return False
    page = bool(opened.boxes) or any(below.kind in _PAGE_END for below in lines[index + 1 :])
    return page and (
        one.line.level > 0 or (not opened.chinese and not ends_sentence(one.text) and one.line.plain)
    )


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
