"""HTML to a Document, nothing judged: for pasted rich text and fragments.  Pages go through `extraction`."""

from __future__ import annotations

from editor_app.domain.characters import clean
from editor_app.domain.document import Document
from editor_app.domain.normal_form import document
from editor_app.formats.html_lines import page_of
from editor_app.formats.html_tree import parse_html


def read_html(markup: str, base: str = "") -> Document:
    """Read all visible blocks of markup by an allow-list; scripts, styles and hidden elements are dropped.

    Addresses become absolute where ``base`` is given.  Any text is some document, however it nests.
    """
    text, _ = clean(markup)
    if not text.strip():
        return Document()
    return document(line.block for line in page_of(parse_html(text), base).lines)
