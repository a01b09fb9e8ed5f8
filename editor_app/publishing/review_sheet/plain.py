"""A review sheet as plain text: for a chat, a mail, or the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.domain.review_sheet import SheetMatter
from editor_app.publishing.review_sheet.page import LABEL_WORDS
from editor_app.publishing.review_sheet.view import Given, SheetView, sheet_view
from editor_app.system.text import translate


def plain_sheet(matter: SheetMatter, language: str) -> str:
    """The sheet of one article, line by line, in ``language`` (``zh_CN`` or ``en``); it ends with a line end."""
    labels = {key: translate(word, language) for key, word in LABEL_WORDS.items()}
    colon = "：" if language.startswith("zh") else ": "
    return "\n".join(_lines(sheet_view(matter, language), labels, colon)) + "\n"


def _lines(sheet: SheetView, labels: dict[str, str], colon: str) -> Iterator[str]:
    yield "  ".join(part for part in (labels["title"], sheet.newsroom, sheet.status) if part)
    yield from (*sheet.kicker, *sheet.headline, *sheet.deck)
    yield from (f"{row.label}{colon}{row.text}" for row in sheet.rows)
    yield from sheet.warnings
    for stage in sheet.stages:
        yield ""
        yield f"{stage.name}{colon}{stage.role}"
        for given in stage.given:
            yield from _given(given)
        if not stage.given:
            yield f"  {labels['nothing']}"
        if stage.changed:
            yield f"  {stage.changed}"
    if sheet.beside:
        yield ""
        yield f"{labels['beside']}{colon}"
        for given in sheet.beside:
            yield from _given(given)
    yield ""
    yield from (f"{row.label}{colon}{row.text}" for row in sheet.small_print)


def _given(given: Given) -> Iterator[str]:
    yield f"  {given.what}  {given.by}  {given.time}"
    yield from (f"    {line}" for line in given.opinion)
    if given.override:
        yield f"    {given.override}"
    yield "    " + " · ".join(part for part in (given.text, given.how) if part)
