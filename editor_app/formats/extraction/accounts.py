"""Chinese lines that only their neighbours explain: a paper's name beside the date, the words under a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from editor_app.formats.credits.grammar import Item, Scan
from editor_app.formats.credits.labels import SOURCE
from editor_app.formats.credits.values import Value
from editor_app.formats.extraction.kinds import Kind, Sorted, is_caption
from editor_app.formats.lines import Hint

_OUTLET = re.compile(
    "^[\u3400-\u9fff]{1,10}(?:社|日报|晚报|早报|时报|都市报|周报|商报|周刊|电视台|广播电台|新闻网|客户端)$"
)


def with_accounts(lines: Sequence[Sorted]) -> list[Sorted]:
    """The lines with unlabelled outlets and captions told from text."""
    out = list(lines)
    for index, one in enumerate(lines):
        if one.kind not in {Kind.SHORT, Kind.PROSE} or one.line.level:
            continue
        if _is_under_picture(lines, index):
            out[index] = replace(one, kind=Kind.CAPTION)
        elif one.kind is Kind.SHORT and _OUTLET.match(one.text) and _is_beside_date(lines, index):
            item = Item(SOURCE, "", Value(organisations=(one.text,)), one.text)
            out[index] = replace(one, kind=Kind.HEADER, scan=Scan((item,), ()))
    return out


def _is_under_picture(lines: Sequence[Sorted], index: int) -> bool:
    """The photographer's name ends a line right below a picture: 渔民卸货。林小舟摄."""
    above = lines[index - 1] if index else lines[index]
    return above.kind is Kind.FIGURE and is_caption(lines[index].text)


def _is_beside_date(lines: Sequence[Sorted], index: int) -> bool:
    """The dated line right above or below, itself without a source, and none of a list of links."""
    if lines[index].line.apart or lines[index].line.hint is Hint.TITLE:
        return False
    beside = [lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return any(
        one.kind is Kind.HEADER
        and one.dates
        and not one.line.apart
        and not any(item.role == SOURCE for item in one.scan.items)
        for one in beside
    )
