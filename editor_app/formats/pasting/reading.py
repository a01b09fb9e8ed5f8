"""HTML from the clipboard to a document, and the account of what could not be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from lxml.html import HtmlElement

from editor_app.domain.document import Block, Code, Document, Figure, Heading, Paragraph, runs_text, walk
from editor_app.domain.findings import Finding
from editor_app.domain.normal_form import document
from editor_app.formats.pasting.bounds import bounded
from editor_app.formats.pasting.figures import Pictures
from editor_app.formats.pasting.footnotes import take_notes
from editor_app.formats.pasting.layouts import mark_titles, with_set_titles, without_ornaments
from editor_app.formats.pasting.levelled_lists import nest_lists
from editor_app.formats.pasting.markup import tree_of
from editor_app.formats.pasting.origin import Origin, may_name_files, origin_of
from editor_app.formats.pasting.pictures import PastedPicture
from editor_app.formats.pasting.remarks import remarks_on
from editor_app.formats.pasting.style_sheet import apply_style_sheets
from editor_app.formats.pasting.walk import NESTING, Walk
from editor_app.formats.pasting.word_lists import make_lists, mark_quotes

_BUTTONS = frozenset({"复制代码", "复制", "复制成功", "copy code", "copy"})


EMPTY = Document()


@dataclass(frozen=True, slots=True)
class PastedText:
    """What a fragment brings: its document, the pictures to be kept (by the addresses its figures name), remarks."""

    document: Document = EMPTY
    pictures: tuple[PastedPicture, ...] = ()
    remarks: tuple[Finding, ...] = ()


def read_pasted(
    markup: str,
    base: str = "",
    folders: tuple[Path, ...] = (),
    step: Callable[[], object] = lambda: None,
) -> PastedText:
    """Read all visible blocks of markup by an allow-list.

    ``base`` makes addresses absolute; ``folders`` are where word processors leave the pictures they copy, resolved;
    ``step`` is called now and then, and may raise to stop the work.  Any text is some document, however it nests; nothing is fetched, and only pictures are ever read from a disk.
    """
    if not markup.strip("\0 \t\r\n"):
        return PastedText()
    origin = origin_of(markup)
    left_out: Counter[str] = Counter()
    root, flattened = tree_of(markup)
    left_out[NESTING] += flattened
    step()
    _prepare(root, origin, left_out)
    step()
    may_read = folders if may_name_files(markup) else ()
    pictures = Pictures(base, may_read, left_out, layout=origin is Origin.LAYOUT)
    found = Walk(pictures, base, sheet=origin is Origin.SHEET, step=step).read(root)
    left_out.update(found.left_out)
    blocks = found.blocks
    if origin is Origin.LAYOUT:
        blocks = without_ornaments(with_set_titles(blocks, found.sizes))
    whole = document(_levelled(_without_copy_buttons(blocks)))
    kept, cut = bounded(whole)
    used = {block.address for block in walk(kept.blocks) if isinstance(block, Figure)}
    taken = tuple(picture for address, picture in pictures.taken.items() if address in used)
    return PastedText(kept, taken, remarks_on(kept, left_out, cut=cut + found.cut))


def _prepare(root: HtmlElement, origin: Origin, left_out: Counter[str]) -> None:
    """Turn the habits of programs into plain elements."""
    apply_style_sheets(root)
    take_notes(root, left_out)
    make_lists(root)
    mark_quotes(root)
    nest_lists(root)
    if origin is Origin.LAYOUT:
        mark_titles(root)


def _without_copy_buttons(blocks: list[Block]) -> list[Block]:
    """Blocks without the words of a button that stands beside a piece of code."""
    out: list[Block] = []
    for place, block in enumerate(blocks):
        beside = (*blocks[max(0, place - 1) : place], *blocks[place + 1 : place + 2])
        if (
            isinstance(block, Paragraph)
            and any(isinstance(one, Code) for one in beside)
            and runs_text(block.runs).strip().lower() in _BUTTONS | {_language(one) for one in beside}
        ):
            continue
        out.append(block)
    return out


def _language(block: Block) -> str:
    """What a page prints over a piece of code: the name of its language."""
    return block.language.lower() if isinstance(block, Code) and block.language else "copy"


def _levelled(blocks: list[Block]) -> list[Block]:
    """Headings one level lower where the text itself has several of the first: that one is the headline's here."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    first = levels.count(1)
    only_title = first == 1 and levels[0] == 1
    if not first or only_title:
        return blocks
    return [
        replace(block, level=block.level + 1) if isinstance(block, Heading) else block for block in blocks
    ]
