"""What quotes, figures, pieces of code and headings are once all that stands in them is known."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml.html import HtmlElement

from editor_app.domain.document import Block, Code, Figure, Paragraph, Quote, Text, runs_text
from editor_app.formats.html_blocks import figure_width
from editor_app.formats.html_tree import attribute
from editor_app.formats.pasting.containers import Container, inline_of

_CODE_CLASS = re.compile(r"code|highlight|hljs|prettyprint|brush|lang|source|ace-line|shiki", re.IGNORECASE)
_NAMED = ("data-lang", "data-language", "data-lark-language")
_LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang|brush:?)-?\s*([a-z0-9+#]{1,20})", re.IGNORECASE)


def ended(container: Container, element: HtmlElement) -> list[Block]:
    """What a quote, a figure, a piece of code or a stray item is at its end."""
    blocks = container.blocks
    match container.kind:
        case "blockquote":
            return [Quote(tuple(blocks))] if blocks else []
        case "pre":
            return _code_of(blocks, element)
        case "figcaption":
            return blocks
        case "figure":
            return _with_caption(blocks, element)
        case "tr" | "td" | "th":
            return [block for row in container.rows for cell in row for block in cell.blocks] + blocks
        case _:
            return blocks


def _with_caption(blocks: list[Block], element: HtmlElement) -> list[Block]:
    """A picture takes the words that stand in its figure, if they are not many."""
    pictures = [block for block in blocks if isinstance(block, Figure)]
    words = [block for block in blocks if isinstance(block, Paragraph)]
    if len(pictures) == 1 and len(pictures) + len(words) == len(blocks) and len(words) <= 3:
        return [replace(pictures[0], caption=inline_of(words), width=figure_width(element))]
    return blocks


def _code_of(blocks: list[Block], element: HtmlElement) -> list[Block]:
    """A piece of code, its lines however they were marked up; words that were only set apart are paragraphs."""
    texts = [block.text if isinstance(block, Code) else runs_text(inline_of([block])) for block in blocks]
    text = "\n".join(texts).strip("\n")
    if not text.strip():
        return []
    is_code = next(element.iterdescendants("code"), None) is not None or "  " in text
    if not is_code and not _CODE_CLASS.search(attribute(element, "class")):
        return [Paragraph((Text(line),)) for line in text.split("\n") if line.strip()]
    return [Code(text, _language_of(element))]


def _language_of(element: HtmlElement) -> str:
    for one in (element, *element.iterdescendants("code")):
        named = next((attribute(one, name) for name in _NAMED if attribute(one, name)), "")
        found = _LANGUAGE.search(attribute(one, "class"))
        if named or found:
            return named[:20] if named else found.group(1) if found else ""
    return ""
