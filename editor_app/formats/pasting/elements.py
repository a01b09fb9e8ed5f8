"""What a pasted element is by its tag, role and style: block or inline, heading, list."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from editor_app.formats.html_styles import INLINE
from editor_app.formats.html_tree import attribute

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_OUTLINE = re.compile(r"mso-outline-level\s*:\s*([1-6])")
_NO_MARKER = re.compile(r"list-style(?:-type)?\s*:\s*none")
_COUNTING = re.compile(r"list-style(?:-type)?\s*:\s*(?:decimal|lower-|upper-|cjk-|simp-|trad-)")
_SIGNS = re.compile(r"list-style(?:-type)?\s*:\s*(?:disc|circle|square)")


def is_block(element: HtmlElement) -> bool:
    """Tell an element that starts and ends paragraphs from one inside a line."""
    tag = str(element.tag)
    style = element.get("style")
    if style and "display" in style:
        shown = style.replace(" ", "").lower()
        if "display:block" in shown or "display:flex" in shown or "display:list-item" in shown:
            return True
        if "display:inline" in shown and "inline-" not in shown and tag in {"div", "section"}:
            return False
    if tag == "code":
        return _is_line_of_code(element)
    return tag not in INLINE and ":" not in tag and tag != "br"


def _is_line_of_code(element: HtmlElement) -> bool:
    """Tell a line among others of a piece of code, as WeChat marks up each of them."""
    parent = element.getparent()
    if parent is None or parent.tag != "pre":
        return False
    return any(
        beside is not None and beside.tag == "code" for beside in (element.getprevious(), element.getnext())
    )


def level_of(element: HtmlElement, tag: str, style: str) -> int:
    """The level of a heading, 1 to 6, by its tag, its role or its place in the outline; 0 for other elements."""
    if tag in _HEADINGS:
        return _HEADINGS[tag]
    if element.get("role") == "heading":
        printed = attribute(element, "aria-level")
        return int(printed) if printed in {"1", "2", "3", "4", "5", "6"} else 2
    if tag == "p":
        found = _OUTLINE.search(style) if "mso-outline" in style else None
        if found:
            return int(found.group(1))
        if (element.get("class") or "").split()[:1] == ["MsoTitle"]:
            return 1
    return 0


def list_kind(element: HtmlElement, tag: str) -> str:
    """The tag that a container counts as: a list may print other markers than its tag promises."""
    if tag in {"menu", "dir"}:
        tag = "ul"
    style = (element.get("style") or "").lower()
    if tag in {"ul", "ol"} and "list-style" in style:
        if _COUNTING.search(style):
            return "ol"
        if _SIGNS.search(style):
            return "ul"
    return tag


def is_plain(element: HtmlElement, tag: str, style: str) -> bool:
    """Tell a list without markers, and a table that says it lays out a page."""
    if tag == "table":
        return element.get("role") in {"presentation", "none"}
    return tag in {"ul", "ol"} and _NO_MARKER.search(style.lower()) is not None


def formula(element: HtmlElement) -> str:
    """A formula in one line: as TeX where it says so, else its alternative text, else its letters."""
    for note in element.iterdescendants("annotation"):
        if "tex" in attribute(note, "encoding"):
            return note.text or ""
    return attribute(element, "alttext") or "".join(element.itertext())
