"""What a pasted element says of its text: marks, link, alignment, size."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urljoin, urlsplit

from lxml.html import HtmlElement

from editor_app.domain.document import NO_MARKS, Align, Mark
from editor_app.formats.html_styles import marks_of
from editor_app.formats.html_tree import attribute

_NOT_ITALIC = re.compile(r"font-style\s*:\s*normal")
_NO_LINE = re.compile(r"text-decoration(?:-line)?\s*:\s*none")
_RAISED = re.compile(r"vertical-align\s*:\s*super")
_LOWERED = re.compile(r"vertical-align\s*:\s*sub")
_YELLOW = re.compile(
    r"mso-highlight\s*:\s*(?!none|transparent)|"
    r"background(?:-color)?\s*:\s*(?:yellow\b|#ff0\b|#ffff00\b|rgb\(\s*255\s*,\s*255\s*,\s*0\s*\))"
)
_ALIGN = re.compile(r"text-align\s*:\s*(?:-\w+-)?(\w+)")
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(px|pt)\b")
_ZERO_SIZE = re.compile(r"font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)")
_SIDES = {"center": "center", "right": "right", "end": "end", "left": "left", "start": "start"}
_WITHOUT_PLACE = ("javascript:", "data:", "vbscript:", "file:", "about:", "blob:")
_PIXELS_IN_POINT = 4 / 3


def pasted_marks(element: HtmlElement, outer: frozenset[Mark]) -> frozenset[Mark]:
    """The marks of an element's text, given those of what it stands in; what is inserted is text like any other."""
    if element.tag == "ins" or "msoins" in (element.get("class") or "").lower():
        return outer
    marks = set(marks_of(element, outer))
    style = (element.get("style") or "").lower()
    if not style:
        return frozenset(marks) if marks else NO_MARKS
    if _NOT_ITALIC.search(style):
        marks.discard(Mark.EMPHASIS)
    if _NO_LINE.search(style) and element.tag in {"u", "s", "strike", "a"}:
        marks.discard(Mark.UNDERLINE if element.tag != "s" else Mark.STRIKE)
    if "vertical-align" in style and element.tag not in {"td", "th", "img"}:
        if _RAISED.search(style):
            marks.add(Mark.SUPERSCRIPT)
        elif _LOWERED.search(style):
            marks.add(Mark.SUBSCRIPT)
    if element.tag in {"span", "font"} and _YELLOW.search(style):
        marks.add(Mark.HIGHLIGHT)
    return frozenset(marks) if marks else NO_MARKS


def pasted_align(element: HtmlElement, outer: Align) -> Align:
    """Where an element's lines stand; in text that runs from the right, its right is the start."""
    found = _ALIGN.search((element.get("style") or "").lower())
    asked = found.group(1) if found else attribute(element, "align").lower()
    if not asked:
        return Align.CENTER if element.tag == "center" else outer
    side = _SIDES.get(asked, "start")
    if side == "center":
        return Align.CENTER
    if attribute(element, "dir").lower() == "rtl":
        return Align.END if side in {"left", "end"} else Align.START
    return Align.END if side in {"right", "end"} else Align.START


def size_of(element: HtmlElement, outer: float) -> float:
    """How large an element's letters are, in pixels; 0 where they cannot be seen."""
    style = element.get("style")
    if not style or "font-size" not in style:
        return outer
    style = style.lower()
    if _ZERO_SIZE.search(style):
        return 0.0
    found = _SIZE.search(style)
    if found is None:
        return outer
    return float(found.group(1)) * (_PIXELS_IN_POINT if found.group(2) == "pt" else 1)


def link_of(element: HtmlElement, base: str) -> str | None:
    """Where a link leads; None for places inside the fragment and for what no page may lead to."""
    href = "".join(char for char in attribute(element, "href") if char > " ")
    if not href or href.startswith("#") or href.lower().startswith(_WITHOUT_PLACE):
        return None
    address = joined(base, href)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    # Google's programs lead through their own counter, and name the place in it.
    if parts.netloc.lower() == "www.google.com" and parts.path == "/url":
        wanted = parse_qs(parts.query)
        for name in ("q", "url"):
            if wanted.get(name, [""])[0].startswith(("http://", "https://")):
                return wanted[name][0]
    return address


def joined(base: str, address: str) -> str:
    """An address made absolute where its page is known."""
    if address.startswith("//"):
        address = f"https:{address}"
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address
