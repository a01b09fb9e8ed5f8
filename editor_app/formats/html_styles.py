"""What an element's name, style and class say of its text: marks, alignment, whether it is shown."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from editor_app.domain.document import NO_MARKS, Align, Mark

MARKS: dict[str, Mark] = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "cite": Mark.EMPHASIS,
    "dfn": Mark.EMPHASIS,
    "u": Mark.UNDERLINE,
    "ins": Mark.UNDERLINE,
    "s": Mark.STRIKE,
    "del": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
    "mark": Mark.HIGHLIGHT,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
}
INLINE = frozenset(
    "a abbr acronym b bdi bdo big center_ cite code data del dfn em font i ins kbd label mark mp-common-profile nobr "
    "q rp rt ruby s samp small span strike strong sub sup time tt u var wbr g-emoji".split()
)
NOT_SHOWN = frozenset(
    "head script style template noscript title meta link base svg canvas button select option textarea input datalist "
    "map area dialog math param source track colgroup col optgroup mp-style-type".split()
)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)")
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)")
_ALIGN = re.compile(r"text-align\s*:\s*(center|right|end)")
_HIDDEN = re.compile(r"display\s*:\s*none")
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|hidden|hide|none)(?:\s|$)", re.IGNORECASE
)
_STYLE_MARKS = (
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)"), Mark.EMPHASIS),
    (re.compile(r"text-decoration(?:-line)?\s*:[^;]*underline"), Mark.UNDERLINE),
    (re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through"), Mark.STRIKE),
)
_ALIGNMENTS = {"center": Align.CENTER, "right": Align.END, "end": Align.END}


def marks_of(element: HtmlElement, outer: frozenset[Mark]) -> frozenset[Mark]:
    """The marks of an element's text, given those of what it stands in."""
    mark = MARKS.get(str(element.tag))
    marks = outer | {mark} if mark else outer
    style = element.get("style")
    if style:
        style = style.lower()
        if _BOLD.search(style):
            marks |= {Mark.STRONG}
        elif _NOT_BOLD.search(style):
            marks -= {Mark.STRONG}
        if "font-style" in style or "decoration" in style:
            marks |= {mark for pattern, mark in _STYLE_MARKS if pattern.search(style)}
    return frozenset(marks) if marks else NO_MARKS


def align_of(element: HtmlElement, outer: Align) -> Align:
    """Where an element's lines stand."""
    style = element.get("style")
    if style and "text-align" in style:
        found = _ALIGN.search(style.lower())
        return _ALIGNMENTS[found.group(1)] if found else Align.START
    if element.tag == "center":
        return Align.CENTER
    asked = element.get("align")
    if asked:
        return _ALIGNMENTS.get(asked.lower(), Align.START)
    return outer


def is_hidden(element: HtmlElement) -> bool:
    """Tell an element that a reader never sees by its own style, attribute or well-known class."""
    style = element.get("style")
    if style and _HIDDEN.search(style.lower()):
        return True
    if element.get("hidden") is not None or (element.get("aria-hidden") == "true" and element.tag != "a"):
        return True
    return _HIDDEN_CLASS.search(element.get("class") or "") is not None
