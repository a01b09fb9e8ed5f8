"""Which program wrote a piece of HTML, as far as reading it depends on that."""

from __future__ import annotations

import enum
import re


class Origin(enum.StrEnum):
    """Families of programs whose HTML has habits of its own."""

    OFFICE = "office"
    SHEET = "sheet"
    GOOGLE = "google"
    LAYOUT = "layout"
    PAGE = "page"


# Marks that a program itself writes; the first family found speaks.
_MARKS: tuple[tuple[Origin, re.Pattern[str]], ...] = (
    (
        Origin.SHEET,
        re.compile(
            r"Excel\.Sheet|office:excel\"|google-sheets-html-origin|data-sheets-|\bsdval=|content=[\"']?(?:WPS\s+)?(?:Spreadsheets|ET\b)",
            re.IGNORECASE,
        ),
    ),
    (Origin.GOOGLE, re.compile(r"docs-internal-guid", re.IGNORECASE)),
    (
        Origin.OFFICE,
        re.compile(
            r"Word\.Document|office:word\"|schemas-microsoft-com:office|\bclass=[\"']?Mso|mso-(?:list|element|style|bidi|fareast|ascii)|"
            r"content=[\"']?(?:WPS|LibreOffice|OpenOffice|Microsoft\s+Word)",
            re.IGNORECASE,
        ),
    ),
    (
        Origin.LAYOUT,
        re.compile(
            r"rich_media|js_content|\bleaf=[\"']|data-tools=[\"']135|_135editor|135brush|powered-by=[\"']xiumi|xmt-style-block|"
            r"data-role=[\"']outer|mmbiz\.q(?:pic|logo)\.cn|data-editor=[\"']?(?:96weixin|yiban)",
            re.IGNORECASE,
        ),
    ),
)
_HEAD = 60_000
# Written into the head by the programs themselves.  A page may write it too; see `may_name_files`.
_DESK_PROGRAM = re.compile(
    r"<html\b[^>]*urn:schemas-microsoft-com:office|<meta\b[^>]*\b(?:ProgId|Generator)\b[^>]*"
    r"(?:Word\.Document|Excel\.Sheet|PowerPoint\.Slide|Microsoft\s+(?:Word|Excel|PowerPoint)|WPS|LibreOffice|OpenOffice)",
    re.IGNORECASE,
)
_SOURCE_URL = re.compile(r"^\s*Version:.{0,400}?\nSourceURL:\s*(?!file:)\w+:", re.IGNORECASE | re.DOTALL)


def origin_of(markup: str) -> Origin:
    """The family of programs that a piece of HTML comes from."""
    head = markup[:_HEAD]
    return next((origin for origin, mark in _MARKS if mark.search(head)), Origin.PAGE)


def may_name_files(markup: str) -> bool:
    """Tell whether HTML may point to picture files on this machine: a word processor or spreadsheet wrote it.

    This says only who speaks.  A page in a browser can put the same marks on the clipboard, so whoever reads a file
    on the strength of it must also look at where the file lies and what is in it (`pictures`).
    """
    head = markup[:_HEAD]
    return _SOURCE_URL.search(head) is None and _DESK_PROGRAM.search(head) is not None
