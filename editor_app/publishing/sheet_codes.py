"""The code on a review sheet: drawn for the paper, and found again on a scan of it (QR, ISO/IEC 18004)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

import zxingcpp
from PIL import Image

from editor_app.domain.sheet_mark import SheetMark, mark_in

_PATH = re.compile(r'<path d="([MmHhVvZz0-9 .,-]+)"')
_SIZE = re.compile(r'<svg width="(\d+)"')


def code_svg(mark: SheetMark) -> str:
    """A mark as a drawing that can stand in a page; it takes the size that the page gives it."""
    code = zxingcpp.create_barcode(mark.text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    drawn = code.to_svg(scale=1, add_quiet_zones=False)
    size, path = _SIZE.search(drawn), _PATH.search(drawn)
    assert size is not None
    assert path is not None
    side = size.group(1)
    return (
        f'<svg class="mark" viewBox="0 0 {side} {side}" aria-hidden="true"><path d="{path.group(1)}"/></svg>'
    )


def marks_on(pages: Iterable[bytes]) -> tuple[SheetMark, ...]:
    """The marks of review sheets on the pages of a scan, each an encoded picture; nothing where there are none."""
    found: dict[SheetMark, None] = {}
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for page in pages:
        with Image.open(io.BytesIO(page)) as picture:
            codes = zxingcpp.read_barcodes(picture.convert("L"), formats=wanted)
        marks = (mark_in(code.text) for code in codes)
        found |= dict.fromkeys(mark for mark in marks if mark is not None)
    return tuple(found)
