"""A Word file (.docx) to blocks, with everything else that it holds told apart: changes, comments, pictures, remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from editor_app.domain.document import Document
from editor_app.domain.findings import Finding
from editor_app.domain.normal_form import document
from editor_app.formats.docx.changes import Tally, accept
from editor_app.formats.docx.comments import take_comments
from editor_app.formats.docx.drawing import Drawings
from editor_app.formats.docx.elements import words_in
from editor_app.formats.docx.flow import tidy
from editor_app.formats.docx.headline import headline_index
from editor_app.formats.docx.joining import joined, levelled
from editor_app.formats.docx.names import W
from editor_app.formats.docx.numbering import Numbering
from editor_app.formats.docx.package import Package, Relation, damaged
from editor_app.formats.docx.paragraphs import Paragraphs
from editor_app.formats.docx.pieces import Flow, Piece
from editor_app.formats.docx.remarks import Left, remarks_on
from editor_app.formats.docx.settings import Drawn
from editor_app.formats.docx.styles import read_styles
from editor_app.formats.docx.tree_of_flow import tree_of_flow
from editor_app.formats.tracked import Comment, TrackedChanges

_NOTES = {"footnotes": "word/footnotes.xml", "endnotes": "word/endnotes.xml"}
_MARGINS = {"header": "page header", "footer": "page footer"}
_MOST_MARGIN = 2_000


@dataclass(frozen=True, slots=True)
class WordText:
    """What a Word file holds.

    ``headline`` is the index of the piece that is the headline, -1 for none.  ``pictures`` are the bytes by the
    addresses that the figures have; ``margins`` are (kind, text) of headers and footers.
    """

    pieces: tuple[Piece, ...] = ()
    headline: int = -1
    pictures: dict[str, bytes] = field(default_factory=dict)
    changes: tuple[TrackedChanges, ...] = ()
    comments: tuple[Comment, ...] = ()
    margins: tuple[tuple[str, str], ...] = ()
    remarks: tuple[Finding, ...] = ()

    @property
    def document(self) -> Document:
        """All blocks in normal form, the headline among them."""
        return document(piece.block for piece in self.pieces)


def read_docx(data: bytes) -> WordText:
    """Read a Word file.  Raise `StetError` for any other kind, an encrypted, damaged or oversized one."""
    package = Package(data)
    main = package.main_part()
    relations = package.relations(main)
    root = package.xml(main)
    body = root.find(f"{W}body") if root is not None else None
    if root is None or body is None:
        raise damaged()
    tally, left = Tally(), Left()
    flows = {"word/document.xml": (root, relations)}
    for kind, name in _NOTES.items():
        part = _related(relations, kind)
        notes = package.xml(part) if part else None
        if notes is not None:
            flows[name] = (notes, package.relations(part))
    for flow, _ in flows.values():
        accept(flow, tally)
    comments = take_comments(root, _root(package, relations, "comments"))
    kept = _put_in_order(package, flows, left)
    tree, symbols = tree_of_flow({name: flow for name, (flow, _) in flows.items()})
    left.tidied.symbols += symbols
    pictures: dict[str, bytes] = {}
    reader = Flow(kept, _taker(package, pictures), tree.notes)
    pieces = joined(reader.pieces(tree.children))
    left.merged, left.from_cells = reader.merged, reader.from_cells
    headline = headline_index(pieces)
    return WordText(
        pieces=tuple(levelled(pieces, headline)),
        headline=headline,
        pictures=pictures,
        changes=tally.changes(),
        comments=comments,
        margins=tuple(_margins(package, relations)),
        remarks=remarks_on(left, pieces),
    )


def _put_in_order(
    package: Package, flows: dict[str, tuple[etree._Element, dict[str, Relation]]], left: Left
) -> list[object]:
    """Put all flows in order; return what their marks stand for."""
    relations = flows["word/document.xml"][1]
    kept: list[object] = []
    drawings = Drawings(package, kept)
    paragraphs = Paragraphs(
        read_styles(_root(package, relations, "styles")),
        Numbering(_root(package, relations, "numbering")),
        kept,
    )
    for flow, own in flows.values():
        tidy(flow, drawings, own, left.tidied)
        paragraphs.set(flow)
    left.boxes, left.hidden = drawings.boxes, paragraphs.hidden
    return kept


def _taker(package: Package, pictures: dict[str, bytes]) -> Callable[[Drawn], str]:
    """What gives a drawn picture the address under which its bytes are kept; empty where it has none."""
    addresses: dict[str, str] = {}

    def take(drawn: Drawn) -> str:
        if drawn.part not in addresses:
            data = package.picture(drawn.part) if drawn.part else None
            name = drawn.part.rpartition("/")[2]
            addresses[drawn.part] = ""
            if data and name:
                address = name if name not in pictures else f"{len(pictures)}-{name}"
                addresses[drawn.part] = address
                pictures[address] = data
        return addresses[drawn.part]

    return take


def _related(relations: dict[str, Relation], kind: str) -> str:
    """The part of a kind; empty where there is none."""
    return next((one.target for one in relations.values() if one.kind == kind and not one.external), "")


def _root(package: Package, relations: dict[str, Relation], kind: str) -> etree._Element | None:
    part = _related(relations, kind)
    return package.xml(part) if part else None


def _margins(package: Package, relations: dict[str, Relation]) -> Iterator[tuple[str, str]]:
    """What headers and footers say, each once; a lone page number says nothing."""
    said: set[str] = set()
    for one in relations.values():
        if one.kind not in _MARGINS or one.external:
            continue
        root = package.xml(one.target)
        words = " ".join(words_in(root).split())[:_MOST_MARGIN] if root is not None else ""
        if any(char.isalpha() for char in words) and words not in said:
            said.add(words)
            yield _MARGINS[one.kind], words
