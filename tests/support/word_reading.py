"""Word files made of a few paragraphs, and what is read in them."""

from __future__ import annotations

from editor_app.domain.document import Paragraph, Text, plain_text
from editor_app.formats.docx_reader import WordText, read_docx
from tests.support.word_files import word_file


def said(words: str) -> Paragraph:
    """A paragraph."""
    return Paragraph((Text(words),))


def read(body: str, **more: str) -> WordText:
    """Read a file with this body and these other parts."""
    return read_docx(word_file(body, parts=more))


def words(found: WordText) -> list[str]:
    """What is read, line by line."""
    return plain_text(found.document).split("\n")


def codes(found: WordText) -> set[str]:
    """What was remarked."""
    return {remark.code for remark in found.remarks}
