"""Document -> a fragment of semantic HTML5.  Strings only, no tree: this is the hot path of preview and export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.crop import Crop
from editor_app.domain.document import (
    Align,
    Block,
    Blocks,
    BulletList,
    Code,
    Document,
    Figure,
    FigureWidth,
    Heading,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Runs,
    Table,
    walk,
)
from editor_app.formats.direction import direction
from editor_app.formats.html_escape import escape
from editor_app.formats.html_inline_writer import InlineWriter
from editor_app.formats.labels import BodyLabels, body_labels, placeholder_text


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a picture: its address as the page names it, width and height in pixels."""

    address: str
    width: int
    height: int


Pictures = Mapping[str, tuple[Rendition, ...]]
"""The renditions of pictures by their `picture_key`, narrowest first."""
NO_PICTURES: Pictures = {}
SIZES = {
    FigureWidth.FULL: "(max-width: 680px) 100vw, 640px",
    FigureWidth.MEDIUM: "(max-width: 460px) 100vw, 428px",
    FigureWidth.SMALL: "256px",
}
# How wide a picture stands on the page, in pixels; one of the full width takes what room there is.
_STANDS = {FigureWidth.MEDIUM: 428, FigureWidth.SMALL: 256}


def picture_key(asset: str, crop: Crop | None = None, width: FigureWidth = FigureWidth.FULL) -> str:
    """What tells one use of a picture from another: its asset alone where all of it is shown at full width."""
    edges = "" if crop is None else f" {crop.left} {crop.top} {crop.right} {crop.bottom}"
    return f"{asset}{edges}" if width is FigureWidth.FULL else f"{asset}{edges} {width.value}"


def write_html(
    document: Document, language: str, pictures: Pictures = NO_PICTURES, *, below_headline: bool = False
) -> str:
    """The blocks of a document, then its footnotes as a numbered section with links back.

    ``language`` (BCP 47) chooses the words for notes, placeholders and labels; a figure without one of the
    ``pictures`` shows a placeholder; ``below_headline`` lifts headings so that none skips a level below an ``h1``, as
    accessible pages want it.
    """
    return _Writer(document, body_labels(language), pictures, below_headline).fragment()


class _Writer:
    """One fragment in the making."""

    __slots__ = ("_blocks", "_depth", "_inline", "_labels", "_levels", "_pictures", "_shown")

    def __init__(
        self, document: Document, labels: BodyLabels, pictures: Pictures, below_headline: bool
    ) -> None:
        self._blocks = document.blocks
        self._labels = labels
        self._pictures = pictures
        self._inline = InlineWriter(labels)
        self._shown = 0
        self._depth = 1
        self._levels: dict[int, int] | None = None
        if below_headline:
            used = sorted({block.level for block in walk(document.blocks) if isinstance(block, Heading)})
            self._levels = {level: rank for rank, level in enumerate(used, start=2)}

    def fragment(self) -> str:
        """Everything, one block on a line."""
        parts = [self._block(block) for block in self._blocks]
        if self._inline.notes:
            parts.append(self._notes())
        return "\n".join(parts)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(runs, align):
                style = "" if align is Align.START else f' class="align-{align.value}"'
                return f"<p{style}{direction(runs)}>{self._inline.write(runs)}</p>"
            case Heading():
                return self._heading(block)
            case Quote(blocks):
                return f"<blockquote>\n{self._inner(blocks)}\n</blockquote>"
            case BulletList(items):
                return f"<ul>\n{self._items(items)}\n</ul>"
            case OrderedList(items, start):
                begin = "" if start == 1 else f' start="{start}"'
                return f"<ol{begin}>\n{self._items(items)}\n</ol>"
            case Figure():
                return self._figure(block)
            case Table():
                return self._table(block)
            case Code(text, language):
                kind = f' class="language-{escape(language)}"' if language else ""
                return f"<pre><code{kind}>{escape(text)}</code></pre>"
            case Placeholder():
                return _placeholder(placeholder_text(block, self._labels))
            case Rule():
                return "<hr>"

    def _heading(self, heading: Heading) -> str:
        level = heading.level
        if self._levels is not None:
            level = min(self._levels[level], self._depth + 1)
            self._depth = level
        return f"<h{level}{direction(heading.runs)}>{self._inline.write(heading.runs)}</h{level}>"

    def _inner(self, blocks: Blocks) -> str:
        return "\n".join([self._block(block) for block in blocks])

    def _items(self, items: tuple[Blocks, ...]) -> str:
        return "\n".join([self._item(item) for item in items])

    def _item(self, blocks: Blocks) -> str:
        """A list item; a lone paragraph needs no element of its own."""
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and blocks[0].align is Align.START:
            return f"<li>{self._inline.write(blocks[0].runs)}</li>"
        return f"<li>{self._inner(blocks)}</li>"

    def _figure(self, figure: Figure) -> str:
        renditions = self._pictures.get(picture_key(figure.asset, figure.crop, figure.width), ())
        caption = self._caption(figure)
        width = "" if figure.width is FigureWidth.FULL else f' data-width="{figure.width.value}"'
        if renditions:
            return f"<figure{width}>\n{self._image(figure, renditions)}{caption}\n</figure>"
        text = " ".join(
            part for part in (self._labels.placeholder.format(kind=self._labels.picture), figure.alt) if part
        )
        return f"<figure{width}>\n{_placeholder(text)}{caption}\n</figure>"

    def _image(self, figure: Figure, renditions: tuple[Rendition, ...]) -> str:
        largest = renditions[-1]
        choice = ""
        if len(renditions) > 1:
            listed = ", ".join(f"{escape(one.address)} {one.width}w" for one in renditions)
            choice = f' srcset="{listed}" sizes="{SIZES[figure.width]}"'
        # The first picture is what a reader waits for; the others load as they come into view.
        lazy = ' loading="lazy"' if self._shown else ""
        self._shown += 1
        width = min(largest.width, _STANDS.get(figure.width, largest.width))
        height = max(1, round(largest.height * width / largest.width))
        return (
            f'<img src="{escape(largest.address)}"{choice} width="{width}" height="{height}"'
            f' alt="{escape(figure.alt)}"{lazy}>'
        )

    def _caption(self, figure: Figure) -> str:
        label = self._labels.figure_ai.get(figure.ai_use, "")
        parts = [
            self._inline.write(figure.caption),
            _span("credit", figure.credit),
            _span("rights", figure.rights),
            _span("ai-label", label),
        ]
        said = " ".join(part for part in parts if part)
        return f"\n<figcaption>{said}</figcaption>" if said else ""

    def _table(self, table: Table) -> str:
        head = ""
        if any(table.header):
            cells = "".join(f'<th scope="col">{self._inline.write(cell)}</th>' for cell in table.header)
            head = f"<thead>\n<tr>{cells}</tr>\n</thead>\n"
        rows = "\n".join(self._row(row) for row in table.rows)
        # A wide table scrolls by itself, by keyboard too, rather than pushing a phone's page sideways.
        return (
            f'<div class="table" role="region" aria-label="{escape(self._labels.table)}" tabindex="0">\n'
            f"<table>\n{head}<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
        )

    def _row(self, row: tuple[Runs, ...]) -> str:
        return f"<tr>{''.join(f'<td>{self._inline.write(cell)}</td>' for cell in row)}</tr>"

    def _notes(self) -> str:
        items = [self._note(number, runs) for number, runs in enumerate(self._inline.notes, start=1)]
        title = escape(self._labels.notes)
        return (
            f'<section class="notes" role="doc-endnotes" aria-label="{title}">\n<h2>{title}</h2>\n'
            "<ol>\n" + "\n".join(items) + "\n</ol>\n</section>"
        )

    def _note(self, number: int, runs: Runs) -> str:
        back = escape(self._labels.back.format(number=number))
        return (
            f'<li id="note-{number}">{self._inline.write(runs)} <a class="note-back" href="#note-ref-{number}"'
            f' role="doc-backlink" aria-label="{back}">↑</a></li>'
        )


def _placeholder(text: str) -> str:
    return f'<p class="placeholder">{escape(text)}</p>'


def _span(name: str, text: str) -> str:
    return f'<span class="{name}">{escape(text)}</span>' if text else ""
