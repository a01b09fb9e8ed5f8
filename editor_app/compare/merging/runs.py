"""Merging the text of one line: a caption, a cell, a summary."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.compare.merging.scripts import Item, Items, Kept, Open, Place, Script, Words
from editor_app.compare.merging.texts import TextMerge
from editor_app.compare.merging.versions import Versions, agreed, settled
from editor_app.compare.numbering import Numbers
from editor_app.compare.pairing import Group
from editor_app.compare.text_rows import text_rows
from editor_app.domain.document import Paragraph, Run, Runs, Text, runs_text
from editor_app.domain.flat_lines import TOP, Line
from editor_app.domain.normal_form import normal_runs


def merged_runs(base: Runs, mine: Runs, theirs: Runs) -> Versions[Runs]:
    """Merge one line of text word by word.  Where anything collides, the versions hold the line with all of that side's."""
    found = settled(base, mine, theirs)
    if found.agreed:
        return found
    open_ones: list[Versions[Items]] = []

    def note(versions: Versions[Items], _start: Place, _end: Place) -> Open:
        open_ones.append(versions)
        return Open(len(open_ones) - 1)

    items = TextMerge(_script(base, mine), _script(base, theirs), note, settled).items()
    if not open_ones:
        return agreed(_runs(base, items, []))
    return Versions(
        _runs(base, items, [versions.base for versions in open_ones]),
        _runs(base, items, [versions.mine for versions in open_ones]),
        _runs(base, items, [versions.theirs for versions in open_ones]),
    )


def merged_text(base: str, mine: str, theirs: str) -> Versions[str]:
    """Merge a plain text word by word."""
    return merged_runs(*(_plain(text) for text in (base, mine, theirs))).made(runs_text)


def _script(base: Runs, side: Runs) -> Script:
    old, new = (Line(TOP, Paragraph(runs)) for runs in (base, side))
    rows = text_rows([old], [new], 0, 0, Numbers())
    return Script([old], [new], [(Group(0, 1, 0, 1), rows)])


def _runs(base: Runs, items: Iterable[Item], chosen: list[Items]) -> Runs:
    out: list[Run] = []
    for item in items:
        for each in chosen[item.number] if isinstance(item, Open) else (item,):
            if isinstance(each, Words):
                out += each.runs
            elif isinstance(each, Kept):
                out += base
    return normal_runs(out)


def _plain(text: str) -> Runs:
    return (Text(text),) if text else ()
