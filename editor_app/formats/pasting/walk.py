"""One pass over a prepared tree: every visible block of a fragment, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement

from editor_app.domain.characters import whole_number
from editor_app.domain.document import (
    NO_MARKS,
    Align,
    Block,
    Break,
    Code,
    Heading,
    Mark,
    Note,
    Paragraph,
    Rule,
    Run,
    Text,
)
from editor_app.formats.html_blocks import span_of
from editor_app.formats.html_paragraphs import paragraphs_of, shown_text, unbold
from editor_app.formats.html_tree import attribute
from editor_app.formats.pasting.bounds import MOST_BLOCKS, MOST_CHARACTERS
from editor_app.formats.pasting.containers import Cell, Container, add_to_list, inline_of, list_of
from editor_app.formats.pasting.dropping import HIDDEN, why_dropped
from editor_app.formats.pasting.elements import (
    formula,
    is_block,
    is_plain,
    level_of,
    list_kind,
)
from editor_app.formats.pasting.ends import ended
from editor_app.formats.pasting.figures import Pictures, Shown, player_of
from editor_app.formats.pasting.footnotes import NOTE
from editor_app.formats.pasting.marks import link_of, pasted_align, pasted_marks, size_of
from editor_app.formats.pasting.tables import table_of

NESTING, MERGED, LARGE_TABLES = "nesting", "merged", "large_tables"

_CONTAINERS = frozenset("blockquote ul ol menu dir li table tr td th figure figcaption pre".split())
_KEEPS_LINES = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)")
_UNWANTED = re.compile("[\ufeff\u2060\u200b]")
_NEEDS_THEM = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_DEEPEST_CONTAINER = 40
_STEP = 2_000
# White space that is not shown counts while it is read.
_MARGIN = 100_000
# Cells are paragraphs too, many of which become one line.
_CELLS_IN_BLOCK = 5


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the text at one place of the tree; ``size`` in pixels, 0 where it cannot be seen."""

    marks: frozenset[Mark] = NO_MARKS
    href: str | None = None
    align: Align = Align.START
    level: int = 0
    size: float = 16.0
    keeps_lines: bool = False
    spaces: bool = False


@dataclass(slots=True)
class Walked:
    """What one pass has found: blocks, each paragraph's size (by its place in ``blocks``), what was left out."""

    blocks: list[Block] = field(default_factory=list)
    sizes: dict[int, float] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    cut: int = 0


class Walk:
    """Reads a tree without recursion, but for footnotes, which hold no further ones."""

    def __init__(
        self,
        pictures: Pictures,
        base: str,
        *,
        sheet: bool = False,
        in_note: bool = False,
        step: Callable[[], object] = lambda: None,
    ) -> None:
        self._step = step
        self.found = Walked()
        self._pictures = pictures
        self._base = base
        self._sheet = sheet
        self._in_note = in_note
        self._blocks = self.found.blocks
        self._containers: list[Container] = []
        self._runs: list[Run] = []
        self._context = Context()
        self._characters = self._paragraphs = 0

    def read(self, root: HtmlElement) -> Walked:
        """Collect the blocks of ``root``'s visible content."""
        contexts = [Context()]
        opened: list[Container | None] = []
        events = etree.iterwalk(root, events=("start", "end"))
        for count, (event, element) in enumerate(events):
            if count % _STEP == 0:
                self._step()
            if event == "start":
                inner, container = self._enter(element, contexts[-1], is_root=element is root)
                if inner is None:
                    events.skip_subtree()
                    inner = contexts[-1]
                elif element.text:
                    self._say(element.text, inner)
                contexts.append(inner)
                opened.append(container)
                continue
            inner = contexts.pop()
            container = opened.pop()
            if container is not None:
                self._close(container, element)
            elif inner is not contexts[-1] and is_block(element):
                self._flush()
            if element is not root and element.tail:
                self._say(element.tail, contexts[-1])
        self._flush()
        return self.found

    # Elements

    def _enter(
        self, element: HtmlElement, outer: Context, *, is_root: bool
    ) -> tuple[Context | None, Container | None]:
        """Open an element: the context of its text, None where it is dropped or was read whole; and what it holds."""
        reason = None if is_root else why_dropped(element)
        if self._is_full and reason is None:
            return outer, None
        if reason is not None:
            self.found.left_out[reason] += bool(reason)
            return None, None
        tag = str(element.tag)
        if not is_root and self._read_whole(element, tag, outer):
            return None, None
        if not is_block(element):
            return self._inline(element, tag, outer), None
        self._flush()
        context = self._block(element, tag, outer)
        if tag not in _CONTAINERS:
            return context, None
        if len(self._containers) >= _DEEPEST_CONTAINER:
            self.found.left_out[NESTING] += 1
            return context, None
        return context, self._open(element, tag)

    def _read_whole(self, element: HtmlElement, tag: str, outer: Context) -> bool:
        """Read an element that has no content of its own kind of text."""
        if tag == "br":
            if self._runs:
                self._runs.append(Break())
        elif tag == "img":
            self._picture(element, outer)
        elif tag == "hr":
            self._flush()
            self._blocks.append(Rule())
        elif tag == NOTE and not self._in_note:
            self._note(element)
        elif tag == "math":
            self._say(formula(element), outer)
        else:
            player = player_of(element, tag)
            if player is None:
                return False
            if player.kind:
                self._flush()
                self._blocks.append(player)
                self.found.left_out["placeholders"] += 1
        return True

    def _inline(self, element: HtmlElement, tag: str, outer: Context) -> Context:
        style = element.get("style") or ""
        href = link_of(element, self._base) if tag == "a" else outer.href
        marks = pasted_marks(element, outer.marks)
        spaces = outer.spaces or "mso-spacerun" in style or element.get("class") == "Apple-converted-space"
        if "mso-tab-count" in style and not self._runs_end_in_space():
            self._say(" ", outer)
        if marks == outer.marks and href == outer.href and spaces == outer.spaces and not style:
            return outer
        return replace(
            outer,
            marks=marks,
            href=href,
            size=size_of(element, outer.size),
            keeps_lines=outer.keeps_lines or _KEEPS_LINES.search(style) is not None,
            spaces=spaces,
        )

    def _block(self, element: HtmlElement, tag: str, outer: Context) -> Context:
        style = (element.get("style") or "").lower()
        level = level_of(element, tag, style) or outer.level
        return Context(
            NO_MARKS if level and not outer.level else pasted_marks(element, outer.marks),
            outer.href,
            pasted_align(element, outer.align),
            level,
            size_of(element, outer.size),
            outer.keeps_lines or tag == "pre" or _KEEPS_LINES.search(style) is not None,
        )

    def _picture(self, element: HtmlElement, context: Context) -> None:
        shown = self._pictures.read(element)
        if shown is Shown.NOTHING:
            return
        if isinstance(shown, str):
            self._say(shown, context)
            return
        self._flush()
        self._blocks.append(shown)

    def _note(self, element: HtmlElement) -> None:
        found = Walk(self._pictures, self._base, in_note=True).read(element)
        self.found.left_out.update(found.left_out)
        runs = inline_of(found.blocks)
        if runs:
            if not self._runs:
                self._context = Context()
            self._runs.append(Note(runs))

    # Containers

    def _open(self, element: HtmlElement, tag: str) -> Container:
        made = Container(list_kind(element, tag))
        style = element.get("style") or ""
        if made.kind == "ol":
            made.start = whole_number(attribute(element, "start"))
        made.plain = is_plain(element, tag, style)
        self._containers.append(made)
        self._blocks = made.blocks
        return made

    def _close(self, container: Container, element: HtmlElement) -> None:
        self._flush()
        self._containers.pop()
        outer = self._containers[-1] if self._containers else None
        self._blocks = outer.blocks if outer is not None else self.found.blocks
        match container.kind:
            case "li" if outer is not None and outer.kind in {"ul", "ol"}:
                if outer.kind == "ol" and not outer.items and outer.start is None:
                    outer.start = whole_number(attribute(element, "value"))
                self._loose_into(outer)
                add_to_list(outer, container.blocks, item=True)
            case "ul" | "ol":
                self._loose_into(container)
                made = list_of(container)
                if outer is not None and outer.kind in {"ul", "ol"}:
                    add_to_list(outer, made, item=False)
                else:
                    self._blocks.extend(made)
            case "td" | "th" if outer is not None and outer.kind == "tr":
                spans = span_of(element, "colspan"), span_of(element, "rowspan")
                outer.rows = outer.rows or [[]]
                outer.rows[0].append(Cell(container.blocks, *spans))
            case "tr" if outer is not None and outer.kind == "table":
                outer.rows.extend(container.rows)
            case "table":
                self._end_table(container)
            case _:
                self._blocks.extend(ended(container, element))

    def _loose_into(self, container: Container) -> None:
        if container.blocks:
            add_to_list(container, container.blocks, item=False)
            container.blocks.clear()

    def _end_table(self, container: Container) -> None:
        made = table_of(container, sheet=self._sheet)
        self._blocks.extend(container.blocks)
        self._blocks.extend(made.blocks)
        self.found.left_out[MERGED] += made.merged
        self.found.left_out[LARGE_TABLES] += made.too_large

    # Text

    def _say(self, text: str, context: Context) -> None:
        if self._is_full:
            self.found.cut += len(text.strip())
            return
        room = MOST_CHARACTERS + _MARGIN + 1 - self._characters
        if len(text) > room:
            # Going over millions of characters in one call would let no other thread go on, the window's neither.
            self.found.cut += len(text[room:].strip())
            text = text[:room]
        self._characters += len(text)
        if context.size == 0:
            self.found.left_out[HIDDEN] += bool(text.strip())
            return
        if any(mark in text for mark in "\ufeff\u2060\u200b") and not _NEEDS_THEM.search(text):
            text = _UNWANTED.sub("", text)
        if context.spaces:
            text = text.replace("\u00a0", " ")
        marks = context.marks
        if context.href is not None and Mark.UNDERLINE in marks:
            # Links are underlined of themselves.
            marks -= {Mark.UNDERLINE}
        lines = text.split("\n") if context.keeps_lines else [text]
        for number, line in enumerate(lines):
            if number and self._runs:
                self._runs.append(Break())
            shown = line if context.keeps_lines else shown_text(line)
            if not shown or (not self._runs and shown == " "):
                continue
            if not self._runs:
                self._context = context
            self._runs.append(Text(shown, marks, context.href))

    @property
    def _is_full(self) -> bool:
        """Tell whether there is more already than may be pasted: the rest is only counted."""
        return (
            self._characters > MOST_CHARACTERS + _MARGIN or self._paragraphs > MOST_BLOCKS * _CELLS_IN_BLOCK
        )

    def _runs_end_in_space(self) -> bool:
        last = self._runs[-1] if self._runs else None
        return not isinstance(last, Text) or last.text.endswith((" ", "\u00a0"))

    def _flush(self) -> None:
        """End the paragraph that is being collected."""
        if not self._runs:
            return
        runs, self._runs = self._runs, []
        context = self._context
        if self._containers and self._containers[-1].kind == "pre":
            self._blocks.append(
                Code(
                    "".join(
                        run.text if isinstance(run, Text) else "\n"
                        for run in runs
                        if not isinstance(run, Note)
                    )
                )
            )
            return
        for part, _ in paragraphs_of(runs):
            self._paragraphs += 1
            if self._blocks is self.found.blocks:
                self.found.sizes[len(self._blocks)] = context.size
            if context.level:
                self._blocks.append(Heading(unbold(part), context.level))
            else:
                self._blocks.append(Paragraph(part, context.align))
