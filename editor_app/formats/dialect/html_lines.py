"""Figures, placeholders and aligned paragraphs: one line of HTML each, with character references only.

CommonMark copies such a line (clause 4.6) and reads no escapes in it, so a page made by any Markdown program shows
the picture with its caption.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.crop import WHOLE, Crop, is_inside
from editor_app.domain.document import MIDDLE, AiUse, Align, Figure, FigureWidth, Paragraph, Placeholder
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
# A focal point, and a cut: the name of its ratio, then left, top, right and bottom.
_FOCUS = re.compile(r"([0-9]{1,5}) ([0-9]{1,5})")
_CROP = re.compile(r"(.*) ([0-9]{1,5}) ([0-9]{1,5}) ([0-9]{1,5}) ([0-9]{1,5})")
_KNOWN = {
    "outer": {"data-ai-use", "data-width", "data-crop", "data-focus"},
    "img": {"src", "alt", "data-address"},
}

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
    width = outer.get("data-width", FigureWidth.FULL.value)
    if outer.keys() - _KNOWN["outer"] or image.keys() - _KNOWN["img"]:
        return None
    if ai_use not in set(AiUse) or width not in set(FigureWidth):
        return None
    try:
        crop, focus = _read_crop(outer.get("data-crop")), _read_focus(outer.get("data-focus"))
    except ValueError:
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
        FigureWidth(width),
        crop,
        *focus,
    )
    return HtmlLine(figure, found["caption"] or "")


def _read_crop(text: str | None) -> Crop | None:
    if text is None:
        return None
    found = _CROP.fullmatch(text)
    if found is None:
        raise ValueError(text)
    left, top, right, bottom = map(int, found.groups()[1:])
    crop = Crop(found[1], left, top, right, bottom)
    if not is_inside(crop):
        raise ValueError(text)
    return crop


def _read_focus(text: str | None) -> tuple[int, int]:
    if text is None:
        return MIDDLE, MIDDLE
    found = _FOCUS.fullmatch(text)
    if found is None or max(int(found[1]), int(found[2])) > WHOLE:
        raise ValueError(text)
    return int(found[1]), int(found[2])


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
    credit = f"<cite>{escape_html(figure.credit)}</cite>" if figure.credit else ""
    rights = f"<small>{escape_html(figure.rights)}</small>" if figure.rights else ""
    said = caption + credit + rights
    below = f"<figcaption>{said}</figcaption>" if said else ""
    return f"<figure{_outer_attributes(figure)}><img{attributes}>{below}</figure>"


def _outer_attributes(figure: Figure) -> str:
    """What is said of a figure but not shown in its line; what is as usual is left out."""
    ai_use = "" if figure.ai_use is AiUse.UNDECLARED else figure.ai_use.value
    width = "" if figure.width is FigureWidth.FULL else figure.width.value
    crop, focus = figure.crop, (figure.focus_x, figure.focus_y)
    cut = "" if crop is None else f"{crop.ratio} {crop.left} {crop.top} {crop.right} {crop.bottom}"
    place = "" if focus == (MIDDLE, MIDDLE) else f"{focus[0]} {focus[1]}"
    named = (("data-ai-use", ai_use), ("data-width", width), ("data-crop", cut), ("data-focus", place))
    return "".join(_attribute(name, value) for name, value in named)


def write_placeholder(placeholder: Placeholder) -> str:
    """A placeholder's line."""
    kind = _attribute("data-placeholder", placeholder.kind, needed=True)
    return f"<figure{kind}>{escape_html(placeholder.note)}</figure>"


def write_aligned(align: Align, inline: str) -> str:
    """An aligned paragraph's line; ``inline`` is its content, already written for HTML."""
    return f'<p align="{_ALIGN_NAMES[align]}">{inline}</p>'


def _attribute(name: str, value: str, needed: bool = False) -> str:
    return f' {name}="{escape_html(value)}"' if value or needed else ""
