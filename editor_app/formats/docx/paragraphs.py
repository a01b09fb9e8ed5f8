"""Paragraphs and runs of a Word file with their styles looked up: each paragraph marked with its setting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.domain.document import Align
from editor_app.formats.docx.drawing import mark
from editor_app.formats.docx.elements import drop, words_in
from editor_app.formats.docx.names import VAL, W
from editor_app.formats.docx.numbering import Numbering
from editor_app.formats.docx.settings import ListPlace, Part, Setting
from editor_app.formats.docx.styles import ON_OFF, Styles, is_on, number, value

_ALIGNS = {"center": Align.CENTER, "right": Align.END, "end": Align.END}
_BODY_LEVEL = 9
# What programs without a marker of their own lay behind words: the colours of Word's.
_MARKERS = frozenset({"FFFF00", "00FF00", "00FFFF", "FF00FF"})
_LEAST_RAISED = 4
_NO_STYLE = etree.Element(f"{W}none")


@dataclass(slots=True)
class Paragraphs:
    """Sets the paragraphs of one file, in the order of the text.

    ``kept`` is where marks point; ``hidden`` counts the characters that were set as hidden and left out.
    """

    styles: Styles
    numbering: Numbering
    kept: list[object]
    hidden: int = 0
    _runs: dict[tuple[str, str], bool] = field(default_factory=dict)

    def set(self, root: etree._Element) -> None:
        """Mark all paragraphs under ``root``, and give their runs what their styles give them."""
        for paragraph in list(root.iter(f"{W}p")):
            self._set_one(paragraph)

    def _set_one(self, paragraph: etree._Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        own = properties if properties is not None else _NO_STYLE
        style = value(own.find(f"{W}pStyle")) or self.styles.normal
        part, level = self.styles.part(style)
        level = self._outline(own, style, part, level)
        is_text = part is Part.TEXT and not level
        size = 0
        for run in list(paragraph.iter(f"{W}r")):
            size = max(size, self._set_run(run, style, is_text=is_text))
        place, label = self._place(own, style) if part is not Part.CONTENTS else (None, "")
        jc = own.find(f"{W}jc")
        jc = jc if jc is not None else self.styles.paragraph_value(style, "jc")
        setting = Setting(
            part=part,
            level=level,
            align=_ALIGNS.get(value(jc), Align.START),
            place=None if level or part in {Part.TITLE, Part.CAPTION} else place,
            label=label if place is None or level or part in {Part.TITLE, Part.CAPTION} else "",
            size=size or number(value(self.styles.run_value(style, "sz")), 0),
            ruled=value(own.find(f"{W}pBdr/{W}bottom")) not in {"", "nil", "none"},
        )
        if properties is not None:
            drop(properties)
        paragraph.insert(0, mark(self.kept, setting))

    def _outline(self, own: etree._Element, style: str, part: Part, level: int) -> int:
        """The heading's level, 0 for text: by the name of its style, else by its place in the outline."""
        if level or part is not Part.TEXT:
            return level
        outline = own.find(f"{W}outlineLvl")
        outline = outline if outline is not None else self.styles.paragraph_value(style, "outlineLvl")
        found = number(value(outline), _BODY_LEVEL, most=_BODY_LEVEL)
        return 0 if found >= _BODY_LEVEL else found + 1

    def _place(self, own: etree._Element, style: str) -> tuple[ListPlace | None, str]:
        direct = own.find(f"{W}numPr")
        inherited = self.styles.paragraph_value(style, "numPr")
        found = direct if direct is not None else inherited
        if found is None:
            level = self.styles.goes_on_in_list(style)
            return None if level is None else ListPlace(level, goes_on=True), ""
        list_id = value(found.find(f"{W}numId")) or (
            value(inherited.find(f"{W}numId")) if inherited is not None else ""
        )
        level = number(value(found.find(f"{W}ilvl")), 0, most=8)
        found_place = self.numbering.place(list_id, level)
        if found_place is None:
            return None, ""
        place, label = found_place
        if place is None:
            return None, label
        return replace(place, level=place.level or self.styles.list_level(style)), label

    def _set_run(self, run: etree._Element, paragraph_style: str, *, is_text: bool) -> int:
        """Put what styles give into the run itself; drop it where it is hidden.  Return its size, 0 where unknown."""
        properties = run.find(f"{W}rPr")
        own = properties if properties is not None else _NO_STYLE
        style = value(own.find(f"{W}rStyle"))
        on: dict[str, bool] = {}
        for tag, kept in ON_OFF.items():
            direct = own.find(f"{W}{tag}")
            if direct is not None:
                on[kept] = on.get(kept, False) or is_on(direct.get(VAL))
            elif self._by_style(style, tag) or (
                (is_text or tag == "vanish") and self._by_style(paragraph_style, tag)
            ):
                on[kept] = True
        if on.pop("vanish", False):
            self.hidden += len(words_in(run).strip())
            drop(run)
            return 0
        self._write(run, own, style, on)
        if not words_in(run).strip():
            return 0
        size = own.find(f"{W}sz")
        return number(value(size if size is not None else self.styles.run_value(style, "sz")), 0)

    def _by_style(self, style: str, tag: str) -> bool:
        key = (style, tag)
        if key not in self._runs:
            found = self.styles.run_value(style, tag) if style else None
            self._runs[key] = found is not None and is_on(found.get(VAL))
        return self._runs[key]

    def _write(self, run: etree._Element, own: etree._Element, style: str, on: dict[str, bool]) -> None:
        """Replace a run's properties by the few that become marks."""
        properties = etree.Element(f"{W}rPr")
        for tag in ("b", "i", "strike"):
            if on.get(tag):
                etree.SubElement(properties, f"{W}{tag}")
        if value(own.find(f"{W}em")) not in {"", "none"} and not on.get("i"):
            etree.SubElement(properties, f"{W}i")
        for tag in ("u", "highlight", "vertAlign"):
            found = own.find(f"{W}{tag}")
            if found is None and style and not (tag == "u" and self.styles.is_link(style)):
                found = self.styles.run_value(style, tag)
            if found is not None and found.get(VAL):
                etree.SubElement(properties, f"{W}{tag}", {VAL: found.get(VAL) or ""})
        _write_by_hand(properties, own)
        old = run.find(f"{W}rPr")
        if old is not None:
            run.remove(old)
        if len(properties):
            run.insert(0, properties)


def _write_by_hand(properties: etree._Element, own: etree._Element) -> None:
    """Marks that other programs set by hand: a bright ground, small letters raised or lowered."""
    ground = own.find(f"{W}shd")
    if ground is not None and (ground.get(f"{W}fill") or "").upper() in _MARKERS:
        etree.SubElement(properties, f"{W}highlight", {VAL: "yellow"})
    raised = number(value(own.find(f"{W}position")), 0, least=-1000)
    if abs(raised) >= _LEAST_RAISED and own.find(f"{W}sz") is not None:
        kind = "superscript" if raised > 0 else "subscript"
        etree.SubElement(properties, f"{W}vertAlign", {VAL: kind})
