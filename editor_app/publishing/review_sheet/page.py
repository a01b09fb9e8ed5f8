"""Review sheets as one HTML page, each on paper of its own.  Pure: the same sheets give the same bytes."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from markupsafe import Markup

from editor_app.domain.review_sheet import SheetMatter
from editor_app.domain.sheet_mark import SheetMark
from editor_app.publishing.review_sheet.view import sheet_view
from editor_app.publishing.sheet_codes import code_svg
from editor_app.publishing.templates import template
from editor_app.system.resources import resource
from editor_app.system.text import translate

LABEL_WORDS: dict[str, str] = {
    "title": "Review sheet",
    "stage": "Stage",
    "opinion": "Opinion",
    "signature": "Signature",
    "date": "Date",
    "beside": "Other decisions",
    "nothing": "Not decided yet",
    "foot": "A decision counts for exactly the text that has its hash; whoever changes the text voids it.",
}
"""What the template itself says."""


def review_sheets(matters: Sequence[SheetMatter], language: str) -> str:
    """The sheets of articles, in order, as a self-contained page in ``language`` (``zh_CN`` or ``en``)."""
    return template("review-sheet", "sheet.html.j2").render(
        sheets=[(sheet_view(matter, language), _code(matter)) for matter in matters],
        labels={key: translate(word, language) for key, word in LABEL_WORDS.items()},
        language="zh-CN" if language.startswith("zh") else "en",
        style=Markup(_style()),  # noqa: S704 - our own file
    )


def _code(matter: SheetMatter) -> Markup:
    return Markup(code_svg(SheetMark(matter.article, matter.content_hash)))  # noqa: S704 - our own drawing


@functools.cache
def _style() -> str:
    return resource("themes", "review-sheet", "sheet.css").read_text("utf-8").strip()
