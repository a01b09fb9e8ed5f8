"""HTML to a Document, nothing judged: for fragments.  Pages go through `extraction`."""

from __future__ import annotations

from editor_app.domain.document import Document
from editor_app.formats.pasting.reading import read_pasted


def read_html(markup: str, base: str = "") -> Document:
    """Read all visible blocks of markup by an allow-list; scripts, styles and hidden elements are dropped.

    Addresses become absolute where ``base`` is given.  Any text is some document, however it nests.
    """
    return read_pasted(markup, base).document
