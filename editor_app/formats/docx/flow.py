"""A part of a Word file's text put in order: what is shown stays, in the few elements that the reader of flows knows.

Whatever the flow's own reader would lose (text in fields, boxes, ruby), or does not know (a paragraph's place in the
outline, what is drawn), is put where it finds it, or marked by a bookmark.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from editor_app.formats.docx.drawing import Drawings, mark, take_drawings
from editor_app.formats.docx.elements import drop, is_in, join_next, put_after, unwrap, words_in
from editor_app.formats.docx.names import VAL, M, R, W
from editor_app.formats.docx.package import Relation
from editor_app.formats.docx.settings import Drawn, Link

_WRAPPERS = tuple(
    f"{W}{name}"
    for name in (
        "sdtContent",
        "sdt",
        "smartTag",
        "customXml",
        "fldSimple",
        "dir",
        "bdo",
        "rubyBase",
        "ruby",
        "ins",
        "moveTo",
    )
)
_SILENT = tuple(
    f"{W}{name}"
    for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "proofErr", "bookmarkStart", "bookmarkEnd", "altChunk", "sectPr", "softHyphen", "lastRenderedPageBreak")
)  # fmt: skip
_DEEPEST_TABLE = 3
_DEEPEST_FIELD = 10
DEEPEST = 60
_LONGEST_NOTE = 300


@dataclass(slots=True)
class Tidied:
    """What was left out or changed in kind on the way."""

    contents: int = 0
    formulas: int = 0
    readings: int = 0
    symbols: int = 0


def tidy(root: etree._Element, drawings: Drawings, relations: dict[str, Relation], tidied: Tidied) -> None:
    """Put one part of the text in order, but for its paragraphs' settings."""
    drawings.relations = relations
    _drop_contents(root, tidied)
    for element in list(root.iter(*_SILENT)):
        drop(element)
    take_drawings(root, drawings)
    _set_formulas(root, drawings, tidied)
    _set_readings(root, tidied)
    for element in list(root.iter(*_WRAPPERS)):
        unwrap(element)
    _set_links(root, drawings, relations)
    _mend_values(root, tidied)
    _flatten_fields(root)
    _flatten_tables(root)
    _join_drop_caps(root)


def depth_of(root: etree._Element) -> int:
    """How deep a tree nests."""
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _drop_contents(root: etree._Element, tidied: Tidied) -> None:
    """A table of contents is made anew wherever it is needed; its lines are no text."""
    for gallery in list(root.iter(f"{W}docPartGallery")):
        if (gallery.get(VAL) or "") == "Table of Contents" and is_in(gallery, root):
            whole = next(gallery.iterancestors(f"{W}sdt"), None)
            if whole is not None:
                tidied.contents += 1
                drop(whole)
    for field_ in list(root.iter(f"{W}fldSimple")):
        if _is_contents(field_.get(f"{W}instr") or "") and is_in(field_, root):
            tidied.contents += 1
            drop(field_)
    _drop_contents_fields(root, tidied)


def _flatten_fields(root: etree._Element) -> None:
    """Fields in fields in fields show what they show: the flow's reader looks through all that are open at each run."""
    depth = 0
    for mark_ in list(root.iter(f"{W}fldChar")):
        kind = mark_.get(f"{W}fldCharType")
        depth += kind == "begin"
        if depth > _DEEPEST_FIELD:
            drop(mark_)
        depth = max(0, depth - (kind == "end"))


def _drop_contents_fields(root: etree._Element, tidied: Tidied) -> None:
    """Drop the runs between the marks of a field that makes a table of contents; other fields keep what they show."""
    depth = inside = 0
    gone: list[etree._Element] = []
    begun: list[list[etree._Element]] = []
    for element in root.iter(f"{W}r"):
        kinds = [one.get(f"{W}fldCharType") for one in element.iter(f"{W}fldChar")]
        depth += kinds.count("begin")
        if "begin" in kinds and not inside:
            begun.append([])
        if begun and not inside:
            begun[-1].append(element)
        if (
            any(_is_contents(one.text or "") for one in element.iter(f"{W}instrText"))
            and not inside
            and depth
        ):
            inside = depth
            tidied.contents += 1
            gone.extend(begun[-1] if begun else ())
        elif inside:
            gone.append(element)
        if "end" in kinds:
            depth = max(0, depth - kinds.count("end"))
            if begun and not inside:
                begun.pop()
            if depth < inside:
                inside = 0
                begun.clear()
    if inside:  # its end is missing: nothing of the text may go with it
        tidied.contents -= 1
        return
    for element in gone:
        drop(element)


def _is_contents(instruction: str) -> bool:
    return instruction.strip().upper().startswith("TOC")


def _set_formulas(root: etree._Element, drawings: Drawings, tidied: Tidied) -> None:
    """A formula on a line of its own becomes a place-holder, one in a sentence its plain characters."""
    for element in list(root.iter(f"{M}oMathPara", f"{M}oMath")):
        if not is_in(element, root):
            continue
        words = "".join(one.text or "" for one in element.iter(f"{M}t")).strip()
        alone = element.tag == f"{M}oMathPara"
        if alone:
            put_after(element, [mark(drawings.kept, Drawn("formula", note=words[:_LONGEST_NOTE]))])
        elif words:
            tidied.formulas += 1
            run = etree.Element(f"{W}r")
            etree.SubElement(run, f"{W}t").text = words
            put_after(element, [run])
        drop(element)


def _set_readings(root: etree._Element, tidied: Tidied) -> None:
    """What is printed small above a word (pinyin, furigana) stands behind it in brackets."""
    for element in list(root.iter(f"{W}rt")):
        words = words_in(element).strip()
        ruby = element.getparent()
        if words and ruby is not None and ruby.tag == f"{W}ruby":
            tidied.readings += 1
            run = etree.Element(f"{W}r")
            etree.SubElement(run, f"{W}t").text = f"（{words}）"
            base = ruby.find(f"{W}rubyBase")
            if base is not None:
                base.append(run)
        drop(element)
    for element in list(root.iter(f"{W}ruby")):
        outer = element.getparent()
        if outer is not None and outer.tag == f"{W}r":
            put_after(outer, list(element))
            element.clear()


def _set_links(root: etree._Element, drawings: Drawings, relations: dict[str, Relation]) -> None:
    """Links to addresses are named by their mark; those inside the file, and links in links, are text."""
    for element in list(root.iter(f"{W}hyperlink")):
        relation = relations.get(element.get(f"{R}id") or "")
        nested = next(element.iterancestors(f"{W}hyperlink"), None) is not None
        if relation is None or not relation.external or nested:
            unwrap(element)
            continue
        anchor = element.get(f"{W}anchor")
        drawings.kept.append(Link(f"{relation.target}#{anchor}" if anchor else relation.target))
        element.attrib.clear()
        element.set(f"{W}anchor", f"~{len(drawings.kept) - 1}")


def _mend_values(root: etree._Element, tidied: Tidied) -> None:
    """Values that are no numbers, and elements that the flow's reader does not know."""
    for element in list(root.iter(f"{W}gridSpan")):
        text = element.get(VAL) or ""
        element.set(
            VAL,
            str(min(64, max(1, int(text)))) if text.isascii() and text.isdigit() and len(text) < 6 else "1",
        )
    for element in list(root.iter(f"{W}sym")):
        char = element.get(f"{W}char") or ""
        try:
            int(char, 16)
        except ValueError:
            tidied.symbols += 1
            drop(element)
    for element in list(root.iter(f"{W}cr")):
        element.tag = f"{W}br"
    for element in list(root.iter(f"{W}ptab")):
        element.tag = f"{W}tab"
    for element in list(root.iter(f"{W}footnoteReference", f"{W}endnoteReference")):
        if element.get(f"{W}id") is None:
            drop(element)


def _flatten_tables(root: etree._Element) -> None:
    """Tables in tables in tables are paragraphs."""
    for element in list(root.iter(f"{W}tbl")):
        if sum(1 for _ in element.iterancestors(f"{W}tbl")) < _DEEPEST_TABLE:
            continue
        for inner in list(element.iter(f"{W}tblPr", f"{W}tblGrid", f"{W}trPr", f"{W}tcPr")):
            drop(inner)
        for inner in [*element.iter(f"{W}tc"), *element.iter(f"{W}tr"), element]:
            unwrap(inner)


def _join_drop_caps(root: etree._Element) -> None:
    """A large first letter is a paragraph of its own in the file, and none in the text."""
    for frame in reversed(list(root.iter(f"{W}framePr"))):
        if frame.get(f"{W}dropCap") not in {"drop", "margin"}:
            continue
        paragraph = next(frame.iterancestors(f"{W}p"), None)
        following = paragraph.getnext() if paragraph is not None else None
        if paragraph is None or following is None or following.tag != f"{W}p":
            continue
        join_next(paragraph, following)
