"""Word's and WPS's paragraphs that are more than that by their style: items of lists, and quotations.

An item's level stands in its style, the kind of its list in the marker that is printed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml.html import Element, HtmlElement

_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d+)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_NO_LIST = re.compile(r"mso-list\s*:\s*none", re.IGNORECASE)
_PARAGRAPHS = frozenset({"p", "div", "li"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MARKS = " \t\r\n\u00a0\u3000"
_DECIMAL = re.compile(r"^[(（]?(\d{1,9})(?:\.\d{1,4})*[.．、)）:：]?$")
_LETTER = re.compile(r"^[(（]?([a-z]|[ivxlcdm]{1,8})[.．、)）]$", re.IGNORECASE)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# Numbers in words are the text's own: no list of ours prints them.
_SPOKEN = re.compile(
    r"^(?:[(（]?[〇零一二三四五六七八九十百]+[、.．)）]?|第[〇零一二三四五六七八九十百\d]+[章节条款部分篇]+、?)$"
)
_QUOTE_CLASS = re.compile(r"(?:^|\s)Mso(?:Intense)?Quote(?:\s|$)")
_DEEPEST = 9


class Marker(NamedTuple):
    """What stands before an item: whether it counts, and its number."""

    counts: bool
    number: int = 1


def make_lists(root: HtmlElement) -> None:
    """Turn each run of list paragraphs into nested lists; headings keep their printed numbers as text."""
    run: list[tuple[HtmlElement, int, Marker]] = []
    tags = ("p", "div", "li", *_HEADINGS)
    # Only what matters is held: holding all elements of a large fragment takes long.
    levels = [(element, _level(element)) for element in root.iter(*tags) if _level(element)]
    for element, level in levels:
        marker = _marker(element, keep=element.tag in _HEADINGS)
        if element.tag not in _PARAGRAPHS or marker is None or element.tag == "li":
            continue
        if run and not _follows(element, run[-1][0]):
            _replace(run)
            run = []
        run.append((element, level, marker))
    if run:
        _replace(run)


def mark_quotes(root: HtmlElement) -> None:
    """Put paragraphs of Word's styles for quotations into quotes."""
    quoted = [one for one in root.iter("p") if _QUOTE_CLASS.search(one.get("class") or "")]
    for paragraph in quoted:
        parent = paragraph.getparent()
        if parent is not None:
            quote = Element("blockquote")
            quote.tail, paragraph.tail = paragraph.tail, None
            parent.replace(paragraph, quote)
            quote.append(paragraph)


def _level(element: HtmlElement) -> int:
    style = element.get("style")
    if not style or "mso-list" not in style or _NO_LIST.search(style):
        return 0
    found = _LEVEL.search(style)
    return min(_DEEPEST, int(found.group(1)[:2])) if found else 0


def _marker(element: HtmlElement, *, keep: bool) -> Marker | None:
    """Read the printed marker and take it off; None where it has to stay, as words of the text."""
    for span in element.iter("span"):
        if not _IGNORED.search(span.get("style") or ""):
            continue
        printed = "".join(span.itertext()).strip(_MARKS)
        if keep or _SPOKEN.match(printed):
            _keep_words(span, printed if printed[-1:] in "、）)．" else f"{printed} ")
            return None
        span.drop_tree()
        return marker_of(printed)
    return Marker(counts=False)


def marker_of(printed: str) -> Marker:
    """The kind of list that a printed marker belongs to: numbers and letters count, signs do not."""
    found = _DECIMAL.match(printed)
    if found:
        return Marker(counts=True, number=int(printed.strip("(（)）.．、:：").rpartition(".")[2] or 1))
    if printed in _CIRCLED and printed:
        return Marker(counts=True, number=_CIRCLED.index(printed) + 1)
    found = _LETTER.match(printed)
    if found:
        return Marker(counts=True, number=_letter_number(found.group(1).lower()))
    return Marker(counts=False)


def _letter_number(letters: str) -> int:
    """A letter's place in the alphabet; several letters, and a lone i, are a Roman number."""
    if len(letters) == 1 and letters != "i":
        return ord(letters) - ord("a") + 1
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    total = 0
    for letter, after in zip(letters, f"{letters[1:]} ", strict=True):
        total += -values[letter] if values.get(after, 0) > values[letter] else values[letter]
    return max(1, total)


def _keep_words(span: HtmlElement, printed: str) -> None:
    """Leave a printed marker in the text without the spaces that set it apart."""
    for child in list(span):
        span.remove(child)
    span.text = printed
    span.attrib.pop("style", None)


def _follows(element: HtmlElement, before: HtmlElement) -> bool:
    """Tell whether nothing but white space stands between two paragraphs."""
    return element.getprevious() is before and not (before.tail or "").strip(_MARKS)


def _replace(run: list[tuple[HtmlElement, int, Marker]]) -> None:
    """Put nested lists where the paragraphs of one run were."""
    first = run[0][0]
    if first.getparent() is None:
        return
    tail = run[-1][0].tail
    open_lists: list[tuple[int, str, HtmlElement]] = []
    top = first
    for element, level, marker in run:
        kind = "ol" if marker.counts else "ul"
        while open_lists and open_lists[-1][0] > level:
            open_lists.pop()
        if open_lists and open_lists[-1][0] == level and open_lists[-1][1] != kind:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < level:
            made = Element(kind)
            if marker.counts and marker.number != 1:
                made.set("start", str(marker.number))
            if open_lists:
                open_lists[-1][2][-1].append(made)
            else:
                # Its place is held by itself: to count the elements before it would take long in a long text.
                element.addprevious(made)
                top = made
            open_lists.append((level, kind, made))
        item = Element("li")
        open_lists[-1][2].append(item)
        element.tail = None
        element.tag = "p"
        item.append(element)
    top.tail = tail
