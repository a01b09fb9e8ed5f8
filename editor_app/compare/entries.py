"""Fields that are lists: what their entries are paired by, and which two are the same one."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Hashable
from typing import Any

from editor_app.compare.matching import text_likeness
from editor_app.domain.contacts import Contact
from editor_app.domain.credits import Credit
from editor_app.domain.fields import ArticleLink, ChannelVariant, RelatedStory, Source

LISTS = frozenset("tags deck sources credits contacts related links channels extra".split())
"""The fields that are lists of entries.  (A section is one path.)"""
KEYED = frozenset({"channels", "extra"})
"""Those whose entries have a name, each its own."""
IN_ORDER = frozenset({"deck"})
"""Those whose entries are read one after the other."""


def entry_text(entry: object) -> str:
    """What an entry is paired by: the name of what has one, else all that it says."""
    match entry:
        case ChannelVariant(channel=name) | (str() as name, str()):
            return name
        case _:
            return "\t".join(_said(entry))


def entry_likeness(name: str) -> Callable[[str, str], float]:
    """How alike two entries of a field are, by their texts."""
    return _sameness if name in KEYED else text_likeness


def _sameness(one: str, other: str) -> float:
    return float(one == other)


def _said(value: object) -> list[str]:
    if isinstance(value, str):
        return [value.value if isinstance(value, enum.Enum) else value]
    if isinstance(value, tuple):
        return [text for item in value for text in _said(item)]
    if dataclasses.is_dataclass(value):
        return [text for field in dataclasses.fields(value) for text in _said(getattr(value, field.name))]
    return []


def identity_of(entry: Any) -> Hashable:
    """What makes two entries the same one, whatever else they say."""
    match entry:
        case Credit(role=role, label=label, unit=unit):
            return role, label, unit
        case Source(name=name):
            return name
        case Contact(kind=kind, value=value):
            return kind, value
        case RelatedStory(title=title, url=url, article=article):
            return article or url or title
        case ArticleLink(kind=kind, article=article):
            return kind, article
        case _:
            return entry_text(entry)
