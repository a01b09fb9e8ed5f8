"""Whole credit lines, as a person pastes them: the sources and credits that they name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.domain.credits import Credit
from editor_app.domain.fields import Source, SourceRelation
from editor_app.formats.credits.bylines import Byline, read_bylines
from editor_app.formats.credits.grammar import Item, scan
from editor_app.formats.credits.labels import DATE, IMAGE_SOURCE, NOISE, REFERENCE, SOURCE

_HAN = re.compile("[\u3400-\u9fff]")
_ASIDE = frozenset({NOISE, DATE, REFERENCE, ""})


@dataclass(frozen=True, slots=True)
class CreditLines:
    """What was read, in printed order; both empty where the text is something else."""

    sources: tuple[Source, ...] = ()
    credits: tuple[Credit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sources or self.credits)


NOTHING = CreditLines()


def read_credit_lines(text: str) -> CreditLines:
    """Read text of which every line is a credit line; `NOTHING` where one is not, or holds more than that."""
    read = CreditLines()
    for line in filter(None, map(str.strip, text.splitlines())):
        found = _chinese(line) if _HAN.search(line) else _english(line)
        if not found:
            return NOTHING
        read = CreditLines((*read.sources, *found.sources), (*read.credits, *found.credits))
    return CreditLines(tuple(dict.fromkeys(read.sources)), tuple(dict.fromkeys(read.credits)))


def _chinese(line: str) -> CreditLines:
    read = scan(line)
    if read.left or any(item.value.left for item in read.items):
        return NOTHING
    sources = [
        Source(name) for item in read.items if item.role == SOURCE for name in item.value.organisations
    ]
    return CreditLines(tuple(sources), tuple(_credit(item) for item in read.items if _names_somebody(item)))


def _names_somebody(item: Item) -> bool:
    value = item.value
    return item.role not in _ASIDE and item.role != SOURCE and bool(value.names or value.organisations)


def _credit(item: Item) -> Credit:
    role = "photographer" if item.role == IMAGE_SOURCE else item.role
    return Credit(role, item.label, item.value.names or item.value.organisations, item.value.unit)


def _english(line: str) -> CreditLines:
    bylines = read_bylines(line)
    sources = [
        Source(name, SourceRelation.VIA if one.role == "via" else SourceRelation.ORIGINAL)
        for one in bylines
        if not one.names or one.role == SOURCE
        for name in (*one.names, *one.organisations)
    ]
    credited = [_byline_credit(one) for one in bylines if one.names and one.role != SOURCE]
    return CreditLines(tuple(sources), tuple(credited))


def _byline_credit(byline: Byline) -> Credit:
    return Credit(byline.role, byline.label, byline.names, byline.unit)
