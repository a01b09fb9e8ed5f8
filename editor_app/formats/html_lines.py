"""An element tree to lines: every visible block of a page in reading order, with the markup's hints beside it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement

from editor_app.domain.characters import whole_number
from editor_app.domain.document import (
    NO_MARKS,
    Align,
    Block,
    Break,
    BulletList,
    Code,
    Figure,
    Heading,
    Mark,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
    Text,
    runs_text,
)
from editor_app.domain.normal_form import filled_rows
from editor_app.formats.html_blocks import (
    EMBEDS,
    LARGEST_TABLE,
    embed_note,
    figure_width,
    is_simple_list,
    is_table_of_cells,
    picture_address,
    span_of,
)
from editor_app.formats.html_hints import hint_of
from editor_app.formats.html_paragraphs import paragraphs_of, shown_text
from editor_app.formats.html_styles import INLINE, NOT_SHOWN, align_of, is_hidden, marks_of
from editor_app.formats.html_tree import attribute
from editor_app.formats.lines import Hint, Line
from editor_app.formats.picture_words import described

_DEEPEST = 6
_SEAMS = frozenset({"span", "time", "a"})
_LONGEST_HEADER = 120
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_NOT_ADDRESSES = ("javascript:", "data:", "vbscript:")


@dataclass(slots=True)
class Box:
    """A block element: its place in the tree of boxes, what its own markup says of it, and its class."""

    parent: int
    tag: str
    hint: Hint
    names: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the text at one place of the tree."""

    marks: frozenset[Mark] = NO_MARKS
    href: str | None = None
    box: int = -1
    hint: Hint = Hint.NONE
    align: Align = Align.START
    level: int = 0
    quoted: bool = False
    bullet: bool = False


@dataclass(slots=True)
class Page:
    """The lines of a page and the tree of boxes they stand in."""

    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)


def page_of(root: HtmlElement, base: str = "", *, with_hidden: bool = False) -> Page:
    """Read all visible blocks under ``root``; addresses become absolute where ``base`` is known."""
    walk = _Walk(base, with_hidden=with_hidden)
    walk.read(root, Context())
    return walk.page


class _Walk:
    """One pass over a tree without recursion, but for what stands in lists, cells and captions (six levels)."""

    def __init__(self, base: str, *, with_hidden: bool, depth: int = 0) -> None:
        self.page = Page()
        self.base = base
        self.with_hidden = with_hidden
        self.depth = depth
        self.runs: list[Run] = []
        self.context = Context()
        self.seam = False

    def read(self, root: HtmlElement, context: Context) -> None:
        """Collect the lines of ``root``'s visible content."""
        stack = [context]
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            if event == "start":
                inner = self._enter(element, stack[-1])
                if inner is None:
                    events.skip_subtree()
                    inner = stack[-1]
                elif element.text:
                    self._say(element.text, inner)
                stack.append(inner)
                continue
            if element.tag in _SEAMS:
                self.seam = True
            if stack.pop() is not stack[-1] and element.tag not in INLINE:
                self.flush()
            if element is not root and element.tail:
                self._say(element.tail, stack[-1])
        self.flush()

    def _enter(self, element: HtmlElement, outer: Context) -> Context | None:
        """Open an element: the context of its text, or None where it is dropped or was read whole."""
        tag = element.tag
        if not isinstance(tag, str) or tag in NOT_SHOWN or (is_hidden(element) and not self.with_hidden):
            return None
        if tag == "br":
            if self.runs:
                self.runs.append(Break())
            return None
        if tag == "img":
            self._picture(element, outer)
            return None
        return self._inline(element, tag, outer) if tag in INLINE else self._block(element, tag, outer)

    def _inline(self, element: HtmlElement, tag: str, outer: Context) -> Context:
        style = element.get("style")
        if style and "display" in style and ":block" in style.replace(" ", ""):
            self.flush()
        if tag in _SEAMS:
            self.seam = True
        hint = hint_of(element) if tag in {"span", "a", "time", "em"} else Hint.NONE
        href = self._address(attribute(element, "href")) or None if tag == "a" else outer.href
        marks = marks_of(element, outer.marks)
        if marks == outer.marks and href == outer.href and hint in {Hint.NONE, outer.hint}:
            return outer
        return replace(outer, marks=marks, href=href, hint=hint or outer.hint)

    def _block(self, element: HtmlElement, tag: str, outer: Context) -> Context | None:
        self.flush()
        hint = hint_of(element)
        self.page.boxes.append(Box(outer.box, tag, hint, element.get("class") or ""))
        level = _HEADINGS.get(tag, outer.level)
        context = Context(
            NO_MARKS if level else marks_of(element, outer.marks),
            outer.href,
            len(self.page.boxes) - 1,
            Hint.NONE,
            align_of(element, outer.align),
            level,
            outer.quoted or tag == "blockquote",
            outer.bullet or tag == "li",
        )
        return None if self._read_whole(element, tag, context) else context

    def _read_whole(self, element: HtmlElement, tag: str, context: Context) -> bool:
        """Read an element that becomes one block; False where it is only a container."""
        if tag in EMBEDS:
            note = embed_note(element)
            if note:
                self._emit(Placeholder(EMBEDS[tag], note), context)
        elif tag == "hr":
            self._emit(Rule(), context)
        elif self.depth >= _DEEPEST:
            return False
        elif tag in {"ul", "ol"} and is_simple_list(element):
            self._list(element, context)
        elif tag == "table" and is_table_of_cells(element):
            self._table(element, context)
        elif tag == "figure":
            return self._figure(element, context)
        elif tag == "pre" and next(element.iterdescendants("p", "div"), None) is None:
            self._preformatted(element, context)
        else:
            return False
        return True

    def _say(self, text: str, context: Context) -> None:
        text = shown_text(text)
        if not self.runs:
            if text in {"", " "}:
                return
            self.context = context
        elif context.hint is not self.context.hint and text.strip():
            # a paragraph of several parts is none of them
            self.context = (
                replace(self.context, hint=Hint.NONE) if self.context.box == context.box else context
            )
        if self.seam and _is_glued(self.runs, text):
            self.runs.append(Text(" "))
        self.seam = False
        self.runs.append(Text(text, context.marks, context.href))

    def flush(self) -> None:
        """End the paragraph that is being collected."""
        if self.runs:
            runs, self.runs = self.runs, []
            for part, indented in paragraphs_of(runs):
                self.page.lines.append(_paragraph_line(part, self.context, indented=indented))

    def _emit(self, block: Block, context: Context, text: str = "", inner: list[Line] | None = None) -> None:
        """Add a line for a whole block whose words were read as ``inner`` lines."""
        inner = inner or []
        self.page.lines.append(
            Line(
                text or "\n".join(line.text for line in inner if line.text),
                Quote((block,)) if context.quoted and isinstance(block, BulletList | OrderedList) else block,
                linked=sum(line.linked for line in inner),
                links=tuple(link for line in inner for link in line.links),
                hint=context.hint,
                box=context.box,
                bullet=isinstance(block, BulletList | OrderedList),
                plain=False,
            )
        )

    def _address(self, href: str) -> str:
        href = "".join(char for char in href if char > " ")
        if not href or href.startswith("#") or href.lower().startswith(_NOT_ADDRESSES):
            return ""
        try:
            return urljoin(self.base, href) if self.base else href
        except ValueError:
            return href

    def _lines_in(self, element: HtmlElement) -> list[Line]:
        """The lines inside one element, read by a walk of their own."""
        inner = _Walk(self.base, with_hidden=self.with_hidden, depth=self.depth + 1)
        inner.read(element, Context())
        return inner.page.lines

    def _list(self, element: HtmlElement, context: Context) -> None:
        start = whole_number(attribute(element, "start"))
        number = 1 if start is None else start
        for item in element.iterchildren("li"):
            inner = self._lines_in(item)
            blocks = tuple(line.block for line in inner)
            if not blocks:
                continue
            if element.tag == "ul":
                self._emit(BulletList((blocks,)), context, inner=inner)
            else:
                self._emit(OrderedList((blocks,), number), context, inner=inner)
                number += 1

    def _table(self, element: HtmlElement, context: Context) -> None:
        inner: list[Line] = []
        grid: dict[tuple[int, int], Runs] = {}
        for row_number, row in enumerate(element.iterdescendants("tr")):
            column = 0
            for cell in row.iterchildren("td", "th"):
                while (row_number, column) in grid:
                    column += 1
                lines = self._lines_in(cell)
                inner.extend(lines)
                runs = _joined(lines)
                small = len(grid) <= LARGEST_TABLE
                across = span_of(cell, "colspan") if small else 1
                for down in range(span_of(cell, "rowspan") if small else 1):
                    for right in range(across):
                        grid[row_number + down, column + right] = () if down or right else runs
                column += across
        if grid:
            self._emit(_table_of(grid), context, inner=[line for line in inner if line.text])
        for line in inner:
            if isinstance(line.block, Figure):
                self._emit(line.block, context, line.text)

    def _figure(self, element: HtmlElement, context: Context) -> bool:
        """A picture with its caption; a figure around anything else is a container."""
        pictures = list(element.iterdescendants("img"))
        if (
            len(pictures) != 1
            or next(element.iterdescendants("table", "pre", "blockquote", "video"), None) is not None
        ):
            return False
        caption: list[Line] = []
        for part in element.iterdescendants("figcaption"):
            caption.extend(self._lines_in(part))
            break
        figure = self._figure_of(pictures[0])
        if figure is None and not caption:
            return True
        figure = replace(figure or Figure(), caption=_joined(caption), width=figure_width(element))
        self._emit(figure, context, inner=caption)
        return True

    def _figure_of(self, element: HtmlElement) -> Figure | None:
        address = self._address(picture_address(element))
        return Figure(alt=described(attribute(element, "alt")), address=address) if address else None

    def _picture(self, element: HtmlElement, context: Context) -> None:
        alt = " ".join(attribute(element, "alt").split())
        if "emoji" in attribute(element, "class").lower() and alt:
            self._say(alt, context)
            return
        figure = self._figure_of(element)
        if figure is not None:
            self.flush()
            self._emit(figure, context)

    def _preformatted(self, element: HtmlElement, context: Context) -> None:
        text = "".join(element.itertext()).strip("\n")
        if next(element.iterdescendants("code"), None) is not None or "  " in text:
            self._emit(Code(text), context, text)
            return
        for line in text.split("\n"):
            self.runs = [Text(line)]
            self.context = context
            self.flush()


def _is_glued(runs: list[Run], text: str) -> bool:
    """In a header, elements side by side that a style sheet sets apart: <span>Jane Doe</span><span>The Times</span>."""
    last = runs[-1] if runs else None
    if not isinstance(last, Text) or not text[:1].isupper() or not last.text[-1:].isascii():
        return False
    told = sum(len(run.text) for run in runs if isinstance(run, Text))
    return (
        told + len(text) <= _LONGEST_HEADER
        and (last.text[-1:].islower() or last.text[-1:] == ")")
        and len(last.text) > 2
    )


def _joined(lines: list[Line]) -> Runs:
    """The words of several lines as one stretch of inline content."""
    runs: list[Run] = []
    for line in lines:
        for part in _inline_of(line.block):
            if runs:
                runs.append(Break())
            runs.extend(part)
    return tuple(runs)


def _inline_of(block: Block) -> list[Runs]:
    match block:
        case Paragraph(runs) | Heading(runs):
            return [runs]
        case Quote(blocks):
            return [part for inner in blocks for part in _inline_of(inner)]
        case BulletList(items) | OrderedList(items):
            return [part for item in items for inner in item for part in _inline_of(inner)]
        case Code(text):
            return [(Text(text),)]
        case _:
            return []


def _table_of(grid: dict[tuple[int, int], Runs]) -> Table:
    height = max(row for row, _ in grid) + 1
    width = max(column for _, column in grid) + 1
    rows = [tuple(grid.get((row, column), ()) for column in range(width)) for row in range(height)]
    return filled_rows(Table(rows[0], tuple(rows[1:])))


def _paragraph_line(runs: Runs, context: Context, *, indented: bool) -> Line:
    """A paragraph or heading as a line."""
    block: Block
    texts = [run for run in runs if isinstance(run, Text)]
    strong = all(Mark.STRONG in run.marks for run in texts if run.text.strip())
    if context.level:
        block = Heading(runs, max(2, context.level))
    elif context.quoted:
        block = Quote((Paragraph(runs, context.align),))
    else:
        block = Paragraph(runs, context.align)
    return Line(
        runs_text(runs),
        block,
        context.level,
        sum(len(run.text.strip()) for run in texts if run.href),
        tuple((run.text.strip(), run.href) for run in texts if run.href and run.text.strip()),
        context.hint,
        context.box,
        context.bullet,
        indented=indented,
        strong=strong,
        plain=not context.quoted,
    )
