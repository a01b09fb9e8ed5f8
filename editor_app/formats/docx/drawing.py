"""What is drawn in a Word file: pictures, text boxes, charts, objects, videos, lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from editor_app.formats.docx.elements import drop, is_in, nearest, put_after
from editor_app.formats.docx.names import (
    CHART,
    CHART_EXTENDED,
    DIAGRAM,
    MC,
    WEB_VIDEO,
    WP,
    A,
    O,
    R,
    V,
    W,
)
from editor_app.formats.docx.package import Package, Relation
from editor_app.formats.docx.settings import Drawn
from editor_app.formats.docx.styles import number
from editor_app.formats.picture_words import described

_DRAWN = (f"{MC}AlternateContent", f"{W}drawing", f"{W}pict", f"{W}object")
_BOX = f"{W}txbxContent"
_LONGEST_NOTE = 300
# Any other address is a path on somebody's machine.
_REMOTE = ("https://", "http://")
_EDGES = ("l", "t", "r", "b")


@dataclass(slots=True)
class Drawings:
    """What was met on the way: everything drawn by its number (kept by ``keep``), and how many text boxes."""

    package: Package
    kept: list[object]
    boxes: int = 0
    relations: dict[str, Relation] = field(default_factory=dict)


def take_drawings(root: etree._Element, drawings: Drawings) -> None:
    """Put a mark in the place of everything drawn; the text of boxes follows the paragraph that they hang on."""
    for element in list(root.iter(*_DRAWN)):
        if not is_in(element, root):
            continue
        chosen = _chosen(element)
        marks = [mark(drawings.kept, one) for one in _all_drawn(chosen, drawings)]
        boxes = [box for box in chosen.iter(_BOX) if not _inside(box, chosen)]
        paragraph = nearest(element, f"{W}p")
        if paragraph is not None:
            for box in reversed(boxes):
                drawings.boxes += 1
                put_after(paragraph, list(box))
        if marks:
            put_after(element, marks)
        drop(element)


def mark(kept: list[object], value: object) -> etree._Element:
    """A bookmark that stands for a value: the one thing that survives at its place, whoever reads the flow."""
    kept.append(value)
    return etree.Element(f"{W}bookmarkStart", {f"{W}name": f"~{len(kept) - 1}"})


def _inside(box: etree._Element, chosen: etree._Element) -> bool:
    """Tell a text box that stands in another one of the same drawing."""
    return any(one.tag == _BOX and is_in(one, chosen) for one in box.iterancestors())


def _chosen(element: etree._Element) -> etree._Element:
    """Of two ways in which the same thing is drawn, the newer one, unless it shows nothing that we know."""
    if element.tag != f"{MC}AlternateContent":
        return element
    choices = [*element.findall(f"{MC}Choice"), *element.findall(f"{MC}Fallback")]
    able = [
        one
        for one in choices
        if next(one.iter(_BOX, f"{A}blip", f"{V}imagedata", *_OTHERS), None) is not None
    ]
    return next(iter(able or choices), element)


_OTHERS = (f"{CHART}chart", f"{CHART_EXTENDED}chart", f"{DIAGRAM}relIds", f"{O}OLEObject", WEB_VIDEO)
_KINDS = {f"{CHART}chart": "chart", f"{CHART_EXTENDED}chart": "chart", f"{DIAGRAM}relIds": "diagram"}


def _all_drawn(element: etree._Element, drawings: Drawings) -> Iterator[Drawn]:
    """Everything drawn in an element, outside its text boxes."""
    ole = next(element.iter(f"{O}OLEObject"), None)
    if ole is not None:
        program = ole.get("ProgID") or ""
        formula = program.startswith("Equation")
        yield Drawn("formula" if formula else "file", note="" if formula else program)
        return
    video = next(element.iter(WEB_VIDEO), None)
    if video is not None:
        yield Drawn("video", note=_described(element))
        return
    for one in element.iter(f"{A}blip", f"{V}imagedata", f"{V}rect", *_KINDS):
        if next((box for box in one.iterancestors(_BOX) if is_in(box, element)), None) is not None:
            continue
        if one.tag in _KINDS:
            yield Drawn(_KINDS[str(one.tag)], note=_words_of(one, drawings) or _described(element))
        elif one.tag == f"{V}rect":
            if (one.get(f"{O}hr") or "") in {"t", "true", "1"}:
                yield Drawn("rule")
        else:
            yield from _picture(one, element, drawings)


def _picture(one: etree._Element, around: etree._Element, drawings: Drawings) -> Iterator[Drawn]:
    own = nearest(one, f"{W}drawing")
    named = described(one.get(f"{O}title") or "") or _described(own if own is not None else around)
    inside = drawings.relations.get(one.get(f"{R}embed") or one.get(f"{R}id") or "")
    outside = drawings.relations.get(one.get(f"{R}link") or "")
    fill = one.getparent()
    cut = fill.find(f"{A}srcRect") if fill is not None else None
    edges = [0 if cut is None else number(cut.get(edge), 0, most=100_000) // 10 for edge in _EDGES]
    if inside is not None and not inside.external:
        yield Drawn("picture", inside.target, "", named, (edges[0], edges[1], edges[2], edges[3]))
    elif outside is not None or inside is not None:
        found = outside or inside
        address = found.target if found is not None else ""
        yield Drawn("picture", "", address if address.startswith(_REMOTE) else "", named)
    elif one.get(f"{R}embed") or one.get(f"{R}id"):
        yield Drawn("picture", note=named)


def _described(element: etree._Element) -> str:
    """What a drawing says of itself for those who cannot see it."""
    for one in element.iter(f"{WP}docPr", f"{V}shape"):
        said = next(filter(None, (described(one.get(name) or "") for name in ("descr", "alt", "title"))), "")
        if said:
            return said[:_LONGEST_NOTE]
    return ""


def _words_of(element: etree._Element, drawings: Drawings) -> str:
    """The words in a chart or a diagram, which lie in a part of their own."""
    relation = drawings.relations.get(element.get(f"{R}id") or element.get(f"{R}dm") or "")
    root = drawings.package.xml(relation.target) if relation is not None and not relation.external else None
    if root is None:
        return ""
    words = (one.text or "" for one in root.iter(f"{A}t"))
    return " ".join(" ".join(words).split())[:_LONGEST_NOTE]
