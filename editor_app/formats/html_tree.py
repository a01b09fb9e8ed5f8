"""Markup to an element tree, safely: any bytes or text, any depth, nothing fetched."""

from __future__ import annotations

import html
import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from editor_app.domain.characters import whole_number

# libxml2 stops reading below this depth; such a file is no page, and only its words are kept.
# Pages put together from parts end in the middle; browsers go on (HTML, clause 13.2.6.4.22), the parser would not.
_PAGE_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
# The parser compares each attribute with all others of its tag.
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,99}+)[^<>]{20000,}+>")
_MOST_ATTRIBUTES = 1000
_TOO_DEEP = "Excessive depth"
_TAG = re.compile(r"<[^<>]*>")
_DROPPED = re.compile(
    r"<(script|style|template|noscript)\b[^<>]*>.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|section|article|li|ul|ol|h[1-6]|br|tr|table|blockquote|main|header|footer)\b[^<>]*>",
    re.IGNORECASE,
)


def parse_html(markup: str) -> HtmlElement:
    """The root element of a page or fragment; what nests too deep to be parsed keeps its words as paragraphs."""
    root = parsed(markup)
    return _flat(markup) if root is None else root


def parsed(markup: str) -> HtmlElement | None:
    """The root element of a page or fragment; None where it holds nothing or nests too deep to be parsed."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    markup = _LONG_TAG.sub(_without_attributes, markup)
    source = _PAGE_END.sub("", markup).encode("utf-8", "replace")
    try:
        root = document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        return None
    return root


def _without_attributes(tag: re.Match[str]) -> str:
    """A tag as it is, or bare where it carries more attributes than any page does."""
    return tag.group() if tag.group().count("=") <= _MOST_ATTRIBUTES else f"<{tag.group(1)}>"


def _flat(markup: str) -> HtmlElement:
    """The words of markup as paragraphs, found without a tree."""
    page = etree.Element("html")
    body = etree.SubElement(page, "body")
    visible = _BLOCK_TAG.sub("\n", _DROPPED.sub("\n", markup))
    for line in html.unescape(_TAG.sub("", visible)).splitlines():
        if line.strip():
            etree.SubElement(body, "p").text = "".join(char for char in line if char >= " " or char == "\t")
    plain = etree.tostring(page, encoding="unicode")
    return document_fromstring(plain)


def unwrap(element: HtmlElement) -> None:
    """Put what an element holds in its place, its text too.

    Never by its place among others, as lxml does: to count those before it would take long in a long text.
    """
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.text and before is None:
        parent.text = (parent.text or "") + element.text
    elif element.text and before is not None:
        before.tail = (before.tail or "") + element.text
    for child in list(element):
        element.addprevious(child)
    element.drop_tree()


def attribute(element: HtmlElement, name: str) -> str:
    """An attribute's value, empty where there is none."""
    return (element.get(name) or "").strip()


def is_icon(element: HtmlElement) -> bool:
    """Tell an icon from a picture by its printed size (both sides given, neither above 32 pixels)."""
    return _is_within(element, 32)


def is_tiny(element: HtmlElement) -> bool:
    """Tell a tracking pixel or a spacer by its printed size (both sides given, neither above 3 pixels)."""
    return _is_within(element, 3)


def _is_within(element: HtmlElement, pixels: int) -> bool:
    printed = (attribute(element, name).removesuffix("px") for name in ("width", "height"))
    return all(side is not None and side <= pixels for side in map(whole_number, printed))
