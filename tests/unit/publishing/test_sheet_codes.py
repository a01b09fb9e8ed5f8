"""The code on a review sheet: it stands in the page, and is found again on a picture of it."""

from __future__ import annotations

import io
import re

import zxingcpp
from PIL import Image

from editor_app.domain.sheet_mark import SheetMark, mark_in
from editor_app.publishing.sheet_codes import code_svg, marks_on

MARK = SheetMark("a" * 32, "0123456789abcdef" * 4)


def scanned(text: str, scale: int = 4) -> bytes:
    """A paper with a code on it, grey and a little turned, as scanners see it."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=scale)
    paper = Image.new("L", (900, 1200), 235)
    paper.paste(Image.fromarray(code), (500, 80))
    out = io.BytesIO()
    paper.rotate(3, fillcolor=235).save(out, "JPEG", quality=60)
    return out.getvalue()


def test_a_mark_is_found_again_and_another_code_is_none() -> None:
    assert mark_in(MARK.text) == MARK
    assert marks_on([scanned("https://example.org/"), scanned(MARK.text)]) == (MARK,)
    for text in (MARK.text + "\n", MARK.text.upper(), "stet:sheet:1::", ""):
        assert mark_in(text) is None


def test_the_drawing_is_a_path_alone_and_the_same_each_time() -> None:
    drawn = code_svg(MARK)
    assert drawn == code_svg(MARK)
    assert re.fullmatch(
        r'<svg class="mark" viewBox="0 0 \d+ \d+" aria-hidden="true"><path d="[MhvZ0-9 -]+"/></svg>', drawn
    )
