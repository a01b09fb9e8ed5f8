"""Document and content -> text that reads well without any markup."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.content import Content
from editor_app.domain.document import (
    Block,
    Blocks,
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Runs,
    Table,
    Text,
)
from editor_app.formats.imprint import (
    ImprintLine,
    contact_lines,
    credit_lines,
    language_of,
    source_lines,
    statement_line,
)
from editor_app.formats.labels import BodyLabels, body_labels, page_labels, placeholder_text

_RULE = "* * *"


def document_text(document: Document, language: str) -> str:
    """The body as text: blocks parted by an empty line, footnotes as ``[1]`` and listed at the end."""
    writer = _Writer(body_labels(language))
    parts = [writer.block(block) for block in document.blocks]
    notes = writer.numbered_notes()
    return "\n\n".join(part for part in [*parts, notes] if part)


def content_text(content: Content) -> str:
    """A whole article as text: titles, column, sources and credits, body, contacts, statement."""
    fields = content.fields
    language = language_of(content)
    labels, body = page_labels(language), body_labels(language)
    lines = [
        *source_lines(fields.sources, language),
        *credit_lines(fields.credits, fields.sources, language),
    ]
    parts = [
        "\n".join(line for line in (fields.column, fields.kicker, fields.headline) if line),
        "\n".join(fields.deck),
        _lines_text(lines, body),
        document_text(content.document, language),
        labels.article_ai.get(fields.ai.use, ""),
        _lines_text(contact_lines(fields.contacts, language), body),
        statement_line(fields.statement, language),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _lines_text(lines: Iterable[ImprintLine], labels: BodyLabels) -> str:
    return "\n".join(f"{line.label}{labels.colon}{line.text}" for line in lines)


class _Writer:
    """One body in the making; gathers its footnotes."""

    def __init__(self, labels: BodyLabels) -> None:
        self._labels = labels
        self._notes: list[Runs] = []

    def block(self, block: Block) -> str:
        match block:
            case Paragraph(runs) | Heading(runs):
                return self._runs(runs)
            case Quote(blocks):
                return _indented(self._blocks(blocks), "> ", "> ")
            case BulletList(items):
                return "\n".join(_indented(self._blocks(item), "• ", "  ") for item in items)
            case OrderedList(items, start):
                return "\n".join(self._numbered(number, item) for number, item in enumerate(items, start))
            case Table(header, rows):
                return "\n".join(self._row(row) for row in (header, *rows) if any(row))
            case Figure():
                return self._figure(block)
            case Placeholder():
                return placeholder_text(block, self._labels)
            case Code(text):
                return _indented(text, "    ", "    ")
            case Rule():
                return _RULE

    def numbered_notes(self) -> str:
        """The footnotes met so far, one on a line."""
        return "\n".join(f"[{number}] {self._runs(runs)}" for number, runs in enumerate(self._notes, start=1))

    def _blocks(self, blocks: Blocks) -> str:
        return "\n".join(self.block(block) for block in blocks)

    def _numbered(self, number: int, item: Blocks) -> str:
        mark = f"{number}. "
        return _indented(self._blocks(item), mark, " " * len(mark))

    def _row(self, row: tuple[Runs, ...]) -> str:
        return "\t".join(self._runs(cell).replace("\n", " ") for cell in row)

    def _figure(self, figure: Figure) -> str:
        said = self._runs(figure.caption) or figure.alt
        name = self._labels.placeholder.format(kind=self._labels.picture)
        label = self._labels.figure_ai.get(figure.ai_use, "")
        return " ".join(part for part in (name, said, figure.credit, figure.rights, label) if part)

    def _runs(self, runs: Runs) -> str:
        parts = []
        for run in runs:
            if isinstance(run, Text):
                parts.append(run.text)
            elif isinstance(run, Break):
                parts.append("\n")
            else:
                self._notes.append(run.runs)
                parts.append(f"[{len(self._notes)}]")
        return "".join(parts)


def _indented(text: str, first: str, rest: str) -> str:
    """Lines set in: the first one behind its mark, the others below it."""
    lines = text.split("\n")
    return "\n".join((first if number == 0 else rest) + line for number, line in enumerate(lines)).rstrip(" ")
