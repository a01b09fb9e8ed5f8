"""Text that runs from right to left says so on the page."""

from __future__ import annotations

import pytest

from editor_app.domain.document import Document, Heading, Paragraph, Text
from editor_app.formats.html_reader import read_html
from editor_app.formats.html_writer import write_html


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("سلام عالم", True),
        ("שלום", True),
        ("“123” سلام", True),
        ("word سلام", False),
        ("中文", False),
        ("", False),
    ],
)
def test_a_paragraph_and_a_heading_run_as_their_first_strong_character_does(text: str, rtl: bool) -> None:
    runs = (Text(text),) if text else ()
    page = write_html(Document((Paragraph(runs), Heading(runs))), "zh-CN", {})
    assert page.count('dir="rtl"') == (2 if rtl else 0)


def test_reading_it_back_gives_the_same_text() -> None:
    document = Document((Paragraph((Text("سلام"),)),))
    assert read_html(write_html(document, "zh-CN", {})) == document
