"""Which elements are one block of a body (a list, a table, a picture) and which only hold others."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from editor_app.domain.characters import whole_number
from editor_app.domain.document import FigureWidth
from editor_app.formats.html_tree import attribute, is_icon, is_tiny

_BLOCKS_IN_ITEM = frozenset(
    "div section article table figure h1 h2 h3 h4 h5 h6 blockquote pre form dl header footer aside nav".split()
)
_SOUP_PARAGRAPHS = 4
_LONG_CELL = 600
_PICTURE_ATTRIBUTES = ("data-original", "data-src", "data-lazy-src", "data-echo", "original", "src")
_VIDEO_PLACES = re.compile(
    r"youtube|youtu\.be|vimeo|v\.qq\.com|bilibili|youku|iqiyi|ixigua|brightcove|jwplayer", re.IGNORECASE
)
EMBEDS = {
    "video": "video",
    "audio": "audio",
    "iframe": "embed",
    "embed": "embed",
    "object": "embed",
    "mpvoice": "audio",
    "mp-miniprogram": "mini-program",
    "mp-weapp": "mini-program",
}
# So much is no wish to cover cells, but a slip.
_NO_SPAN = 10_000
LARGEST_SPAN = 100
LARGEST_TABLE = 20_000


def is_simple_list(element: HtmlElement) -> bool:
    """Tell a list of words from one that lays out a page: items hold text, paragraphs and lists only."""
    items = 0
    for child in element:
        if child.tag != "li":
            if isinstance(child.tag, str) and child.tag not in {"script", "style"}:
                return False
            continue
        items += 1
        paragraphs = 0
        for inner in child.iterdescendants():
            if inner.tag in _BLOCKS_IN_ITEM:
                return False
            paragraphs += inner.tag == "p"
            if paragraphs > _SOUP_PARAGRAPHS:
                return False
    return items > 0


def is_table_of_cells(element: HtmlElement) -> bool:
    """Tell a table of figures from one that lays out a page: two columns and rows at least, and short cells."""
    rows = 0
    widest = 0
    for row in element.iterdescendants("tr"):
        rows += 1
        widest = max(widest, sum(1 for cell in row if cell.tag in {"td", "th"}))
    if (
        rows < 1
        or widest < 2
        or rows * widest > LARGEST_TABLE
        or attribute(element, "role") == "presentation"
    ):
        return False
    if next(element.iterdescendants("table"), None) is not None:
        return False
    if next(element.iterdescendants("h1", "h2", "form", "iframe"), None) is not None:
        return False
    return not any(len("".join(cell.itertext())) > _LONG_CELL for cell in element.iterdescendants("td"))


def picture_address(element: HtmlElement) -> str:
    """Where a picture lies, lazy loading seen through; empty for pixels and pictures written into the page."""
    if is_icon(element):
        return ""
    for name in _PICTURE_ATTRIBUTES:
        address = attribute(element, name)
        if address and not address.startswith(("data:", "about:", "file:")):
            return address
    return ""


def figure_width(figure: HtmlElement) -> FigureWidth:
    """The width choice as `html_writer` notes it."""
    noted = attribute(figure, "data-width")
    return FigureWidth(noted) if noted in set(FigureWidth) else FigureWidth.FULL


def embed_note(element: HtmlElement) -> str:
    """What is known of an embedded player: its title or address; empty for what is no part of an article."""
    address = attribute(element, "data-src") or attribute(element, "src") or attribute(element, "data")
    if element.tag in {"iframe", "embed", "object"} and (
        is_tiny(element) or not _VIDEO_PLACES.search(address)
    ):
        return ""
    return attribute(element, "title") or attribute(element, "data-title") or address or str(element.tag)


def span_of(cell: HtmlElement, name: str) -> int:
    """A cell's ``colspan`` or ``rowspan``, within reason."""
    span = whole_number(attribute(cell, name)) or 1
    return min(LARGEST_SPAN, span) if span < _NO_SPAN else 1
