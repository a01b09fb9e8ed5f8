"""Clipboard HTML to an element tree: what surrounds the fragment is taken off, nesting without end is made shallow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from editor_app.domain.characters import clean
from editor_app.formats.html_tree import parse_html, parsed

_PIECE = 200_000
_HEAD = 100_000
_HAS_BODY = re.compile(r"<(?:html|head|body)\b", re.IGNORECASE)
# Word writes conditional comments that every program sees (``<![if …]>``); their contents stay.
_REVEALED = re.compile(r"<!\[(?:if\b[^<>]{0,200}|endif)\]>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)([^<>]*+)>")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# Their end tags may be missing: another one beside ends them.
_SELF_ENDING = frozenset("p li td th tr dt dd option".split())
_BLOCKS = frozenset(
    "div section article main p li ul ol blockquote header footer aside center table tr td".split()
)
_DEEPEST = 120
_PARAGRAPH_END = "<br><br>"


class Tree(NamedTuple):
    """A fragment's tree, and whether nesting had to be given up."""

    root: HtmlElement
    flattened: bool


def tree_of(markup: str) -> Tree:
    """The tree of a fragment as it lay on the clipboard, whatever is wrong with it."""
    text = "".join(_mended(piece) for piece in _pieces(_without_envelope(markup)))
    root = parsed(text)
    if root is not None:
        return Tree(root, flattened=False)
    return Tree(parse_html(_made_shallow(text)), flattened=True)


def _without_envelope(markup: str) -> str:
    """Markup without Windows' header of offsets, and without the NUL that ends it there."""
    markup = markup.rstrip("\0")
    start = markup.find("<")
    markup = markup[start:] if start > 0 and markup.lstrip().startswith("Version:") else markup
    # Else elements that the parser does not know are taken for a part of the head, behind a style sheet.
    return markup if _HAS_BODY.search(markup[:_HEAD]) else f"<body>{markup}"


def _pieces(markup: str) -> Iterator[str]:
    """Cut before tags: one expression over megabytes would hold up every other thread."""
    start = 0
    while start < len(markup):
        end = markup.find("<", start + _PIECE)
        end = len(markup) if end < 0 else end
        yield markup[start:end]
        start = end


def _mended(piece: str) -> str:
    text, _ = clean(piece)
    return _REVEALED.sub("", text) if "<![" in text else text


def _made_shallow(markup: str) -> str:
    """Markup without the tags that lie deeper than any text needs; blocks among them become ends of paragraphs."""
    out: list[str] = []
    opened: list[str] = []
    counts: Counter[str] = Counter()
    last = 0
    for tag in _TAG.finditer(markup):
        out.append(markup[last : tag.start()])
        last = tag.end()
        name = tag.group(2).lower()
        if name in _VOID or tag.group(3).endswith("/"):
            out.append(tag.group())
            continue
        if tag.group(1):
            if not counts[name]:
                continue
            while (ended := opened.pop()) != name:
                counts[ended] -= 1
            counts[name] -= 1
            depth = len(opened) + 1
        else:
            if name in _SELF_ENDING and opened and opened[-1] == name:
                counts[opened.pop()] -= 1
            opened.append(name)
            counts[name] += 1
            depth = len(opened)
        out.append(tag.group() if depth <= _DEEPEST else _PARAGRAPH_END if name in _BLOCKS else "")
    out.append(markup[last:])
    return "".join(out)
