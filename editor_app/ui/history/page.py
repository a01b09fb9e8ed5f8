"""A whole state of an article as one document to be read: titles, who and where from, then the body."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from editor_app.domain.content import Content
from editor_app.domain.credits import printed_label
from editor_app.domain.document import Block, Document, Heading, Paragraph, Text
from editor_app.domain.fields import Fields
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.text_look import between_themes, look_for
from editor_app.ui.i18n import tr

HEADLINE_STEP = 2
"""Qt's step of size for a headline, relative to the text."""


def write_page(content: Content, target: QTextDocument) -> None:
    """Make ``target`` show all that a reader of this state would read."""
    fields = content.fields
    titles = list(_titles(fields))
    blocks = tuple(block for _, block in titles)
    write_document(Document((*blocks, *content.document.blocks)), target, look_for(fields.language))
    block = target.firstBlock()
    for name, _ in titles:
        _dress(block, name)
        block = block.next()


def by_line(fields: Fields) -> str:
    """Who and where from, in one line."""
    sources = [source.name for source in fields.sources if source.name]
    parts = [f"{tr('Source')} {' / '.join(sources)}"] if sources else []
    for credit in fields.credits:
        names = " ".join(credit.names)
        if names:
            parts.append(f"{printed_label(credit, fields.language)} {names}")
    return "  ·  ".join(parts)


def _titles(fields: Fields) -> Iterator[tuple[str, Block]]:
    lines = (
        *(("kicker", line) for line in (fields.column, *fields.kicker.split("\n"))),
        *(("headline", line) for line in (fields.headline or tr("Untitled")).split("\n")),
        *(("deck", line) for line in fields.deck),
        ("by", by_line(fields)),
    )
    for name, line in lines:
        if line.strip():
            runs = (Text(line),)
            yield name, Heading(runs, 2) if name == "headline" else Paragraph(runs)


def _dress(block: QTextBlock, name: str) -> None:
    form = QTextCharFormat()
    if name == "headline":
        form.setProperty(QTextFormat.Property.FontSizeAdjustment.value, HEADLINE_STEP)
        form.setFontWeight(QFont.Weight.Bold)
    elif name == "kicker":
        form.setForeground(between_themes("accent"))
    else:
        form.setForeground(between_themes("muted"))
    if name == "by":
        form.setProperty(QTextFormat.Property.FontSizeAdjustment.value, -1)
    cursor = QTextCursor(block)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.mergeCharFormat(form)
    gaps = block.blockFormat()
    gaps.setTopMargin(6)
    gaps.setBottomMargin(18 if name == "by" else 2)
    QTextCursor(block).setBlockFormat(gaps)
