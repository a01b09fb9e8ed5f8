"""Short posts: a page's article of a few short paragraphs, which no measure of running text finds."""

from __future__ import annotations

from editor_app.formats.extraction.ending import is_remark
from editor_app.formats.extraction.kinds import STOPS, Kind, Sorted
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout

_SHORT = 200
_ENDS = frozenset({Kind.CREDIT, Kind.STATEMENT, Kind.CONTACT, Kind.END, Kind.CONTROL, *STOPS})
_TEXT = frozenset({Kind.PROSE, Kind.SHORT, Kind.FIGURE, Kind.CAPTION})


def complete_short_post(opened: Opened, layout: Layout) -> None:
    """Where a page's body came out short, take all plain paragraphs below its headline, up to the first foot line."""
    lines = opened.lines
    if opened.form != "html" or layout.headline < 0:
        return
    if sum(len(lines[index].text) for index in layout.body) >= _SHORT:
        return
    found = _paragraphs(lines, layout.headline)
    if len(found) <= len(layout.body) or not set(layout.body) <= set(found):
        return
    header = [
        index
        for index in range(layout.headline + 1, found[0])
        if lines[index].kind in {Kind.HEADER, Kind.CREDIT}
    ]
    taken = {*found, *header}
    layout.body = found
    layout.head = sorted({*layout.head, *header} - set(found))
    layout.deck = [index for index in layout.deck if index not in taken]
    layout.tail = [index for index in layout.tail if index not in taken]


def _paragraphs(lines: list[Sorted], headline: int) -> list[int]:
    """The plain paragraphs below the headline; header lines among them are passed over.

    Markup that sets the headline apart, too, says nothing about the lines below it.
    """
    said_of_all = lines[headline].line.apart
    found: list[int] = []
    for index in range(headline + 1, len(lines)):
        one = lines[index]
        apart = one.line.apart and one.line.apart is not said_of_all
        if found and (one.kind in _ENDS or apart or _names_source(one) or is_remark(one)):
            break
        if one.kind in _TEXT and not apart and one.line.share_linked < 0.5 and not one.line.hint:
            found.append(index)
    return found


def _names_source(one: Sorted) -> bool:
    return one.kind is Kind.HEADER and bool(one.scan.items)
