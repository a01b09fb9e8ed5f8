"""Merging fields: field by field, lists entry by entry."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from editor_app.compare.entries import IN_ORDER, LISTS, entry_likeness, entry_text, identity_of
from editor_app.compare.merging.entries import ListRules, joined_entries, merged_entries
from editor_app.compare.merging.runs import merged_text
from editor_app.compare.merging.versions import Settling, Versions, settled, settled_parts
from editor_app.domain.fields import Fields

_PROSE = frozenset({"summary", "statement"})
"""Fields that are texts of several sentences, merged word by word."""
_BY_ATTRIBUTE = frozenset({"dateline", "ai"})


def merged_fields(base: Fields, mine: Fields, theirs: Fields) -> Iterator[tuple[str, Versions[Any]]]:
    """What stands in each field, in their order: one for each stretch of entries of a field that is a list."""
    for field in dataclasses.fields(Fields):
        name = field.name
        values = (getattr(base, name), getattr(mine, name), getattr(theirs, name))
        found = settled(*values)
        if found.agreed:
            yield name, found
        elif name in LISTS:
            for stretch in merged_entries(*values, _rules(name)):
                yield name, stretch
        else:
            yield name, _settling(name)(*values)


def _settling(name: str) -> Settling:
    if name in _PROSE:
        return merged_text
    return settled_parts if name in _BY_ATTRIBUTE else settled


def _rules(name: str) -> ListRules:
    identity = None if name in IN_ORDER else identity_of
    return ListRules(entry_text, _settled_entry, identity, entry_likeness(name))


def _settled_entry(base: Any, mine: Any, theirs: Any) -> Versions[Any]:
    return settled_parts(base, mine, theirs, {"names": _settled_names})


def _settled_names(base: Any, mine: Any, theirs: Any) -> Versions[Any]:
    rules = ListRules(str, identity=str)
    return joined_entries(merged_entries(base, mine, theirs, rules))
