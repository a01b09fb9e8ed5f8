"""The styles of a Word file: what each means for a paragraph or a run, with all that it inherits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from editor_app.formats.docx.names import VAL, W
from editor_app.formats.docx.settings import Part

# Styles by their names in lower case: Word keeps the English names of its own styles in every language, other
# programs and people do not.
_PARTS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (Part.CONTENTS, re.compile(r"(?:toc|contents|目录)\s*(?:\d|heading|标题)?|table of contents")),
    (Part.TITLE, re.compile(r"title|标题|文章标题|大标题|主标题|标题名")),
    (Part.SUBTITLE, re.compile(r"sub-?title|副标题|副题")),
    (Part.QUOTE, re.compile(r"(?:intense )?quot(?:e|ation)s?|block ?quotes?|block text|(?:明显|强烈)?引用|引文|文本块")),
    (Part.CAPTION, re.compile(r"caption|题注|图注|图说|图题|图片说明|illustration|figure|插图")),
    (Part.CODE, re.compile(r"html (?:preformatted|预设格式)|preformatted text|(?:source )?code|代码")),
)  # fmt: skip
_HEADING = re.compile(r"(?:heading|标题|小标题)\s?([1-9])")
_LISTED = re.compile(r"(?:list (?:bullet|number)|列表(?:项目符号|编号)?)\s?([2-5])")
_CONTINUED = re.compile(r"(?:list continue|列表接续)\s?([2-5])?")
_LINKED = re.compile(r"(?:followed|visited )?(?:internet )?(?:hyperlink|link)|(?:已访问的)?超链接")
_DEEPEST = 24
ON_OFF = {"b": "b", "i": "i", "strike": "strike", "dstrike": "strike", "vanish": "vanish"}


@dataclass(slots=True)
class Style:
    """One style as the file has it."""

    name: str
    base: str
    paragraph: etree._Element | None
    run: etree._Element | None


@dataclass(slots=True)
class Styles:
    """All styles by id; ``normal`` is the one of a paragraph that names none."""

    known: dict[str, Style] = field(default_factory=dict)
    normal: str = ""

    def chain(self, style: str) -> Iterator[Style]:
        """A style and those that it is based on, the nearest first; a circle ends where it closes."""
        seen: set[str] = set()
        while style in self.known and style not in seen and len(seen) < _DEEPEST:
            seen.add(style)
            yield self.known[style]
            style = self.known[style].base

    def part(self, style: str) -> tuple[Part, int]:
        """What a paragraph style stands for, and its level if it is a heading's."""
        for one in self.chain(style):
            heading = _HEADING.fullmatch(one.name)
            if heading:
                return Part.TEXT, int(heading[1])
            for part, names in _PARTS:
                if names.fullmatch(one.name):
                    return part, 0
        return Part.TEXT, 0

    def list_level(self, style: str) -> int:
        """How deep the style's own name sets a list, from 0."""
        for one in self.chain(style):
            found = _LISTED.fullmatch(one.name)
            if found:
                return int(found[1]) - 1
        return 0

    def goes_on_in_list(self, style: str) -> int | None:
        """The level of a style whose paragraphs go on with the item above them; None for all others."""
        for one in self.chain(style):
            found = _CONTINUED.fullmatch(one.name)
            if found:
                return int(found[1] or 1) - 1
        return None

    def is_link(self, style: str) -> bool:
        """Tell the style of links, whose line below is no emphasis."""
        return any(_LINKED.fullmatch(one.name) for one in self.chain(style))

    def paragraph_value(self, style: str, tag: str) -> etree._Element | None:
        """A paragraph property that a style gives."""
        return first(
            one.paragraph.find(f"{W}{tag}") for one in self.chain(style) if one.paragraph is not None
        )

    def run_value(self, style: str, tag: str) -> etree._Element | None:
        """A run property that a style gives."""
        return first(one.run.find(f"{W}{tag}") for one in self.chain(style) if one.run is not None)


def read_styles(root: etree._Element | None) -> Styles:
    """All styles of a file."""
    styles = Styles()
    for element in root.iter(f"{W}style") if root is not None else ():
        name = value(element.find(f"{W}name")).strip().lower()
        base = value(element.find(f"{W}basedOn"))
        style = Style(name, base, element.find(f"{W}pPr"), element.find(f"{W}rPr"))
        styles.known[element.get(f"{W}styleId") or ""] = style
        if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default"), absent=False):
            styles.normal = element.get(f"{W}styleId") or ""
    return styles


def first(found: Iterator[etree._Element | None]) -> etree._Element | None:
    """The first that is there."""
    return next((one for one in found if one is not None), None)


def value(element: etree._Element | None) -> str:
    """The value of a property; empty where it is not there."""
    return "" if element is None else element.get(VAL) or ""


def is_on(text: str | None, *, absent: bool = True) -> bool:
    """Tell whether a switch is on; one without a value is ``absent``."""
    return absent if text is None else text.lower() not in {"0", "false", "off", "none"}


def number(text: str | None, otherwise: int, *, least: int = 0, most: int = 1_000_000) -> int:
    """A whole number within bounds; ``otherwise`` where the text is none."""
    try:
        return max(least, min(most, int(text or "")))
    except ValueError:
        return otherwise
