"""Where the body begins: below the headline, the header's lines and the points above an article."""

from __future__ import annotations

import re

from editor_app.formats.extraction.kinds import Kind, Sorted
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout
from editor_app.formats.lines import bare

HEAD_KINDS = frozenset(
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
_HEADER_LINES = 14
_MOST_ABOVE_HEADER = 2
_MOST_POINTS = 6
_SAID = re.compile("[，。！？；：]$")
_TEXT_LINES = 5


def first_text(lines: list[Sorted], apart: list[bool], start: int, end: int) -> int:
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
    listed = any(one.kind is Kind.LIST_HEAD for one in lines[max(0, index - _MOST_POINTS) : index])
    return listed and _comes_again(lines, index, end)


def _comes_again(lines: list[Sorted], index: int, end: int) -> bool:
    """Tell a sentence that running text below has again."""
    key = bare(lines[index].text).rstrip(".")
    return any(key in bare(below.text) for below in lines[index + 1 : end] if below.kind is Kind.PROSE)


def first_below_header(lines: list[Sorted], apart: list[bool], headline: int, first: int, end: int) -> int:
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
    below = first_text(lines, apart, header + 1, end)
    has_text = below < end and lines[below].kind is Kind.PROSE
    return max(below, header + 1) if header >= first and has_text else first


def begin_of(opened: Opened, layout: Layout, start: int, first: int) -> int:
    """The first line that can be body: below the headline and the header lines, above the first running text."""
    lines = opened.lines
    begin = start if opened.boxes else _up_from(lines, first)
    if begin <= layout.headline <= first:
        begin = layout.headline + 1
    for index in range(begin, first):
        if _is_deep_in_text(lines, begin, index):
            break
        if (
            lines[index].kind in HEAD_KINDS
            or _is_point(lines, index, begin)
            or (begin == index and _is_summary(lines, index, first + _HEADER_LINES))
        ):
            begin = index + 1
    return begin


def _is_deep_in_text(lines: list[Sorted], begin: int, index: int) -> bool:
    """Many lines with the punctuation of clauses are a text set in short lines, whatever comes after them."""
    said = [one for one in lines[begin:index] if one.kind is Kind.SHORT and not one.line.links]
    return sum(_SAID.search(one.text) is not None for one in said) >= _TEXT_LINES


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
