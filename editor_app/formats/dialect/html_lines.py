"""Figures, placeholders and aligned paragraphs: one line of HTML each, with character references only.

CommonMark copies such a line (clause 4.6) and reads no escapes in it, so a page made by any Markdown program shows
the picture with its caption.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.document import AiUse, Align, Figure, Paragraph, Placeholder
from editor_app.formats.dialect.escapes import escape_html, unescape

ASSET_SCHEME = "asset:"
_ATTRIBUTES = r"(?:\s+[a-z-]+=\"[^\"<>]*\")*"
_FIGURE = re.compile(
    rf"<figure(?P<outer>{_ATTRIBUTES})>\s*<img(?P<img>{_ATTRIBUTES})\s*/?>\s*"
    r"(?:<figcaption>(?P<caption>.*?)(?:<cite>(?P<credit>[^<>]*)</cite>)?(?:<small>(?P<rights>[^<>]*)</small>)?"
    r"</figcaption>\s*)?</figure>"
)
_PLACEHOLDER = re.compile(r'<figure data-placeholder="(?P<kind>[^"<>]*)">(?P<note>[^<>]*)</figure>')
_ALIGNED = re.compile(r'<p align="(?P<align>[a-z]+)">(?P<runs>.*)</p>', re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z-]+)=\"([^\"<>]*)\"")
_KNOWN = {"outer": {"data-ai-use"}, "img": {"src", "alt", "data-address"}}

# HTML knows no "start" and "end" here; Stet's languages run from left to right.
_ALIGN_NAMES = {Align.CENTER: "center", Align.END: "right"}
_ALIGN_OF_WORD = {"center": Align.CENTER, "right": Align.END, "end": Align.END, "left": Align.START}


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """What a line says: the block without its inline content, and that content as dialect text."""

    block: Figure | Paragraph | Placeholder
    inline: str = ""


def read_html_line(line: str) -> HtmlLine | None:
    """Read one line; None where it is not exactly one of ours: then it is text and nothing of it is lost."""
    line = line.strip(" ")
    if not line.startswith("<"):
        return None
    if found := _PLACEHOLDER.fullmatch(line):
        return HtmlLine(Placeholder(unescape(found["kind"]), unescape(found["note"])))
    if found := _ALIGNED.fullmatch(line):
        align = _ALIGN_OF_WORD.get(found["align"].lower())
        return None if align is None else HtmlLine(Paragraph((), align), found["runs"])
    if found := _FIGURE.fullmatch(line):
        return _figure(found)
    return None


def _figure(found: re.Match[str]) -> HtmlLine | None:
    outer, image = _attributes(found["outer"]), _attributes(found["img"])
    ai_use = outer.get("data-ai-use", AiUse.UNDECLARED.value)
    if outer.keys() - _KNOWN["outer"] or image.keys() - _KNOWN["img"] or ai_use not in set(AiUse):
        return None
    asset, address = split_source(image.get("src", ""))
    figure = Figure(
        asset,
        image.get("alt", ""),
        (),
        unescape(found["credit"] or ""),
        unescape(found["rights"] or ""),
        image.get("data-address", address),
        AiUse(ai_use),
    )
    return HtmlLine(figure, found["caption"] or "")


def _attributes(text: str) -> Mapping[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)}


def split_source(source: str) -> tuple[str, str]:
    """A picture's ``src`` as asset hash and address, one of them empty."""
    if source.startswith(ASSET_SCHEME):
        return source.removeprefix(ASSET_SCHEME), ""
    return "", source


def write_figure(figure: Figure, caption: str) -> str:
    """A figure's line; ``caption`` is its inline content, already written for HTML."""
    source = ASSET_SCHEME + figure.asset if figure.asset else figure.address
    hidden = bool(figure.asset) or figure.address.startswith(ASSET_SCHEME)
    attributes = _attribute("src", "" if hidden and not figure.asset else source, needed=True)
    attributes += _attribute("data-address", figure.address if hidden else "")
    attributes += _attribute("alt", figure.alt, needed=True)
    ai_use = "" if figure.ai_use is AiUse.UNDECLARED else figure.ai_use.value
    credit = f"<cite>{escape_html(figure.credit)}</cite>" if figure.credit else ""
    rights = f"<small>{escape_html(figure.rights)}</small>" if figure.rights else ""
    said = caption + credit + rights
    below = f"<figcaption>{said}</figcaption>" if said else ""
    return f"<figure{_attribute('data-ai-use', ai_use)}><img{attributes}>{below}</figure>"


def write_placeholder(placeholder: Placeholder) -> str:
    """A placeholder's line."""
    kind = _attribute("data-placeholder", placeholder.kind, needed=True)
    return f"<figure{kind}>{escape_html(placeholder.note)}</figure>"


def write_aligned(align: Align, inline: str) -> str:
    """An aligned paragraph's line; ``inline`` is its content, already written for HTML."""
    return f'<p align="{_ALIGN_NAMES[align]}">{inline}</p>'


def _attribute(name: str, value: str, needed: bool = False) -> str:
    return f' {name}="{escape_html(value)}"' if value or needed else ""
