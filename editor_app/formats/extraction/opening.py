"""Opening an input: bytes to lines with everything the format knows about them, whichever format it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from lxml.html import HtmlElement

from editor_app.domain.characters import is_mostly_han
from editor_app.domain.document import Break, Note, Paragraph, Text, runs_text
from editor_app.domain.errors import StetError
from editor_app.formats.decoding import Decoded, decode
from editor_app.formats.docx.package import is_word_file
from editor_app.formats.extraction.accounts import with_accounts
from editor_app.formats.extraction.contacts import decoded_address
from editor_app.formats.extraction.kinds import Kind, Sorted, sort_line
from editor_app.formats.extraction.parts import with_parts
from editor_app.formats.extraction.signatures import with_declared, with_signatures
from editor_app.formats.front_matter import read_front_matter
from editor_app.formats.html_lines import Box, page_of
from editor_app.formats.html_tree import attribute, parse_html
from editor_app.formats.lines import Line
from editor_app.formats.markdown_lines import lines_of_markdown
from editor_app.formats.page_meta import PageMeta, meta_of
from editor_app.formats.plain_lines import lines_of_text

if TYPE_CHECKING:
    from editor_app.formats.docx_reader import WordText

_HTML_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mht"})
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_HTML_START = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|section|p|h1|meta|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_SPLITTING = frozenset(
    {Kind.CREDIT, Kind.HEADER, Kind.CONTACT, Kind.STATEMENT, Kind.CONTROL, Kind.RELATED_HEAD, Kind.END}
)
_LEAST_PROSE = 150
MOST_LINES = 50_000
_WIDE_GAP = re.compile("[ \u3000\u00a0\t]{3,}")


@dataclass(slots=True)
class Opened:
    """An input as sorted lines; ``boxes`` is empty where it was no HTML."""

    decoded: Decoded
    lines: list[Sorted]
    boxes: list[Box] = field(default_factory=list)
    meta: PageMeta = field(default_factory=PageMeta)
    chinese: bool = True
    form: str = "text"
    front: tuple[str, ...] = ()
    word: WordText | None = None


def form_of(name: str, text: str) -> str:
    """Which form an input has, by its name's ending and its first characters: html, markdown or text."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _MARKDOWN_NAMES:
        return "markdown"
    if suffix in _HTML_NAMES or _HTML_START.match(text[:4000]):
        return "html"
    return "text"


def open_input(data: bytes, name: str) -> Opened:
    """Decode and flatten an input, and sort its lines."""
    if is_word_file(data, name):
        return _open_docx(data)
    decoded = decode(data)
    form = form_of(name, decoded.text)
    if form == "html":
        return _open_html(decoded)
    if form == "markdown":
        return _open_markdown(decoded)
    lines = lines_of_text(decoded.text)
    chinese = is_mostly_han(decoded.text)
    return Opened(decoded, _sorted(lines, chinese=chinese), chinese=chinese, form=form)


def _open_html(decoded: Decoded) -> Opened:
    root = parse_html(decoded.text)
    meta = meta_of(root)
    _show_encoded_addresses(root)
    page = page_of(root, meta.address)
    if _prose(page.lines) < _LEAST_PROSE:  # the page shows its text by a script
        revealed = page_of(root, meta.address, with_hidden=True)
        if _prose(revealed.lines) > _prose(page.lines) * 2:
            page = revealed
    chinese = is_mostly_han(
        "".join(line.text for line in page.lines if line.share_linked < 0.5) or decoded.text
    )
    lines = with_parts(page.lines, page.boxes)
    found = _sorted(lines, chinese=chinese)
    found = found if chinese else with_declared(found, meta.authors)
    return Opened(decoded, found, page.boxes, meta, chinese, "html")


def _open_markdown(decoded: Decoded) -> Opened:
    """Markdown with its front matter, whose keys stand for what a page declares."""
    front = read_front_matter(decoded.text)
    meta = PageMeta(
        titles=front.all("title", "headline", "标题"),
        site=front.first("site", "publication", "媒体"),
        address=front.first("url", "canonical", "link", "链接"),
        language=front.first("lang", "language"),
        dates=front.all("date", "published", "published_at", "publishdate", "日期", "发布时间"),
        authors=front.all("author", "authors", "作者", "记者"),
        crumb=front.all("categories", "category", "section", "栏目"),
        source=front.first("source", "来源"),
        descriptions=front.all("description", "summary", "摘要"),
        kicker=front.first("kicker", "引题"),
        column=front.first("column", "专栏"),
        decks=front.all("deck", "subtitle", "副题", "副标题"),
    )
    chinese = is_mostly_han(decoded.text)
    lines = lines_of_markdown(front.rest)
    printed = tuple(line for line in front.lines if line.strip())
    return Opened(
        decoded, _sorted(lines, chinese=chinese), meta=meta, chinese=chinese, form="markdown", front=printed
    )


def _open_docx(data: bytes) -> Opened:
    """A Word file, whose styles tell the headline and the deck; its reader is loaded only when one comes."""
    from editor_app.formats.docx_lines import lines_of_word  # noqa: PLC0415 - loads mammoth
    from editor_app.formats.docx_reader import read_docx  # noqa: PLC0415 - loads mammoth

    word = read_docx(data)
    lines = lines_of_word(word)
    text = "\n".join(line.text for line in lines)
    if not lines:
        raise StetError("Empty file", "The file holds no text.")
    chinese = is_mostly_han(text)
    return Opened(
        Decoded(text, "utf-8"), _sorted(lines, chinese=chinese), chinese=chinese, form="docx", word=word
    )


def _prose(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines if line.share_linked < 0.5 and len(line.text) > 20)


def _show_encoded_addresses(root: HtmlElement) -> None:
    """Put back the addresses that a content network hides from robots but decodes for every reader."""
    for element in root.iter("a", "span"):
        address = decoded_address(attribute(element, "data-cfemail"))
        if address:
            element.text = address
            for child in list(element):
                element.remove(child)


def _sorted(lines: list[Line], *, chinese: bool) -> list[Sorted]:
    """Sort all lines.  Raise `StetError` where there are more than any article has."""
    if len(lines) > MOST_LINES:
        raise StetError(
            "Text too long",
            "The text has {count} lines; one of up to {limit} lines can be understood.",
            hint="Split it into several articles.",
            count=len(lines),
            limit=MOST_LINES,
        )
    out: list[Sorted] = []
    for line in lines:
        out.extend(_split_where_needed(line, chinese=chinese))
    return with_accounts(out) if chinese else with_signatures(out)


def _split_where_needed(line: Line, *, chinese: bool) -> list[Sorted]:
    """A paragraph whose breaks part it into credits or controls is as many lines; any other stays one."""
    whole = sort_line(line, chinese=chinese)
    if (
        whole.kind in {Kind.PROSE, Kind.SHORT, Kind.CONTACT}
        and _WIDE_GAP.search(line.text)
        and len(line.text) <= 200
    ):
        pieces = [
            replace(line, text=piece, gap=False) for piece in _WIDE_GAP.split(line.text) if piece.strip()
        ]
        sorted_pieces = [sort_line(piece, chinese=chinese) for piece in pieces]
        if all(piece.kind in _SPLITTING for piece in sorted_pieces):
            return sorted_pieces
    if "\n" not in line.text or not isinstance(line.block, Paragraph):
        return [whole]
    parts = [sort_line(part, chinese=chinese) for part in _at_breaks(line, line.block)]
    return parts if any(part.kind in _SPLITTING for part in parts) else [whole]


def _at_breaks(line: Line, paragraph: Paragraph) -> list[Line]:
    parts: list[list[Text | Note]] = [[]]
    for run in paragraph.runs:
        if isinstance(run, Break):
            parts.append([])
        else:
            parts[-1].append(run)
    out = []
    for runs in parts:
        text = runs_text(tuple(runs)).strip()
        if text:
            linked = sum(len(run.text) for run in runs if isinstance(run, Text) and run.href)
            out.append(
                replace(
                    line, text=text, block=Paragraph(tuple(runs), paragraph.align), linked=linked, gap=False
                )
            )
    return out
