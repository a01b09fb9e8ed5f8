"""Values of fields, and what else differs of lines and pictures, in words."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Iterator, Mapping
from typing import Any

from editor_app.compare.comparison import Kind, Part
from editor_app.domain.credits import Credit
from editor_app.domain.document import Align, Heading, Runs, runs_text
from editor_app.domain.field_words import FIELD_WORDS
from editor_app.domain.fields import ChannelVariant, Cover
from editor_app.domain.flat_lines import NUMBERS, Place
from editor_app.ui.field_words import LINK_WORDS, NATURE_WORDS, RELATION_WORDS, role_word
from editor_app.ui.i18n import tr
from editor_app.ui.words import AI_WORDS, CHANNEL_WORDS, CONTACT_WORDS, FIGURE_WIDTH_WORDS, joined_path

ALIGN_WORDS = {Align.START: "at the start", Align.CENTER: "centred", Align.END: "at the end"}
HEADING_WORDS = {2: "Subheading", 3: "Smaller subheading", 4: "Smallest subheading"}
# The attributes of pictures and the like.
PART_WORDS = {
    "asset": "Picture",
    "alt": "Alternative text",
    "caption": "Caption",
    "credit": "Credit",
    "rights": "Rights",
    "address": "Address",
    "ai_use": "AI declaration",
    "width": "Width",
    "crop": "Cut",
    "focus_x": "Focus",
    "focus_y": "Focus",
    "language": "Language",
    "kind": "Kind",
    "note": "Note",
}
PICTURE_WORDS = {
    Kind.INSERTED: "Picture added",
    Kind.DELETED: "Picture removed",
    Kind.CHANGED: "Picture changed",
    Kind.MOVED: "Picture moved",
}
_TABLES: tuple[Mapping[Any, str], ...] = (
    NATURE_WORDS, RELATION_WORDS, LINK_WORDS, AI_WORDS, CONTACT_WORDS, FIGURE_WIDTH_WORDS,
)  # fmt: skip
_ENUMS: dict[tuple[type, str], str] = {
    (type(value), str(value.value)): word for table in _TABLES for value, word in table.items()
}
# What has no words that a person would want to read.
UNTOLD = frozenset({"asset", "focus_x", "focus_y", "crops", "in_text", "public", "revision"})


def field_word(name: str) -> str:
    """What a field is called."""
    return tr(FIELD_WORDS[name]) if name in FIELD_WORDS else name


def part_word(name: str) -> str:
    """What an attribute is called."""
    word = PART_WORDS.get(name) or FIELD_WORDS.get(name)
    return tr(word) if word else name


def told(value: object) -> str:
    """A value of a field in one line; empty for what has no words, as a cover."""
    match value:
        case None | Cover():
            return ""
        case Credit(role=role, label=label, names=names, unit=unit):
            return _joined((label or role_word(role), " ".join(names), unit))
        case ChannelVariant(channel=channel):
            inner = [told(getattr(value, one.name)) for one in dataclasses.fields(value)[1:]]
            known = CHANNEL_WORDS.get(channel)
            return _joined((tr(known) if known else channel, *inner))
        case enum.StrEnum():
            word = _ENUMS.get((type(value), value.value))
            return tr(word) if word else value.value
        case str():
            return " ".join(value.split())
        case tuple():
            return _tuple(value)
    if dataclasses.is_dataclass(value):
        return _joined(_attributes(value))
    return str(value)


def _attributes(value: object) -> Iterator[str]:
    for one in dataclasses.fields(value):  # type: ignore[arg-type]
        inner = getattr(value, one.name)
        if one.name not in UNTOLD and inner != one.default:
            yield told(inner)


def _tuple(value: tuple[object, ...]) -> str:
    if all(isinstance(one, str) for one in value):
        return joined_path(str(one) for one in value)
    return _joined(told(one) for one in value)


def _joined(parts: Iterator[str] | tuple[str, ...]) -> str:
    return " · ".join(part for part in parts if part)


def shell_words(part: Part) -> str:
    """What differs of a line beside its words: what it was, what it is."""
    old, new = shell_word(part.name, part.old), shell_word(part.name, part.new)
    return tr("{old} → {new}", old=old, new=new)


def shell_word(name: str, value: object) -> str:
    """What a line is, or where it stands (``place``, ``number``)."""
    if name == "leaf":
        if isinstance(value, Heading):
            return tr(HEADING_WORDS[value.level])
        align = getattr(value, "align", Align.START)
        return tr("Body text") if align is Align.START else f"{tr('Body text')}, {tr(ALIGN_WORDS[align])}"
    if isinstance(value, Place):
        return _place(value)
    return tr("counted from {number}", number=value)


def _place(place: Place) -> str:
    if place.lists:
        word = tr("Numbered list") if place.lists[-1] == NUMBERS else tr("Bulleted list")
        word = (
            word if len(place.lists) == 1 else tr("{list}, level {level}", list=word, level=len(place.lists))
        )
    else:
        word = "" if place.quoted else tr("outside lists and quotes")
    return _joined((tr("Quote") if place.quoted else "", word))


def note_words(runs: Runs) -> str:
    """A footnote as it stands in the text of a comparison."""
    return tr("[note: {text}]", text=runs_text(runs))
