"""The cover of a hand-off, ``stet.json``: from whom, to whom, what for, and what is in it."""

from __future__ import annotations

import enum
import json
import re
from dataclasses import dataclass
from typing import Any

from editor_app.domain.canonical import canonical_bytes, from_plain, to_plain
from editor_app.domain.characters import is_clean
from editor_app.domain.errors import CorruptError
from editor_app.handoff.names import COVER
from editor_app.handoff.refusals import (
    expect,
    forbidden_characters,
    newer_format,
    not_a_hand_off,
    wrong_shape,
)

FORMAT, VERSION = "stet-handoff", 1
NEEDS = "0.2"
"""The first Stet that reads this version of the format."""

_NEEDED = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}")


class Purpose(enum.StrEnum):
    """What a hand-off is for."""

    REVIEW = "review"
    RETURNED = "returned"
    INFORMATION = "information"


PURPOSE_WORDS: dict[Purpose, str] = {
    Purpose.REVIEW: "For review",
    Purpose.RETURNED: "Returned",
    Purpose.INFORMATION: "For information",
}
"""The English words of each purpose."""


class Pictures(enum.StrEnum):
    """How pictures go: as they are, reduced to look at until they follow, or later."""

    WITH = "with"
    REDUCED = "reduced"
    LATER = "later"


PICTURES_WORDS: dict[Pictures, str] = {
    Pictures.WITH: "With the text",
    Pictures.REDUCED: "Reduced; the originals later",
    Pictures.LATER: "Later; the text first",
}
"""The English words of each way."""

PRIVATE_WORDS: dict[str, str] = {
    "confidential": "Confidential sources: {count}",
    "contacts": "Private contacts: {count}",
    "evidence": "Evidence of decisions: {count}",
    "original": "Files it was imported from: {count}",
}
"""What private objects of each kind are called, in English words; nothing of them goes unless it is ticked."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the cover names it; ``document`` is the path of its text for people without Stet."""

    id: str
    headline: str = ""
    number: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture beside its bytes."""

    hash: str
    media_type: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reduced:
    """A picture (by hash) that does not come, and what comes to be ``shown`` in its place (by its own hash)."""

    hash: str
    shown: str


@dataclass(frozen=True, slots=True)
class Since:
    """Since when (ISO 8601) its desk has had a version of a publication, by hash."""

    hash: str
    at: str


@dataclass(frozen=True, slots=True)
class Cover:
    """All that stands on the cover.

    ``objects`` counts those in the file.  ``pictures`` tells of the pictures that come, ``left_out`` names (by hash)
    those that do not, ``reduced`` what comes in the place of some of these.  ``extra`` keeps what a newer Stet wrote.
    """

    made_by: str
    to: tuple[str, ...] = ()
    purpose: Purpose = Purpose.REVIEW
    message: str = ""
    articles: tuple[Listed, ...] = ()
    objects: int = 0
    pictures: tuple[Picture, ...] = ()
    left_out: tuple[str, ...] = ()
    publications: tuple[Since, ...] = ()
    reduced: tuple[Reduced, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


def cover_bytes(cover: Cover) -> bytes:
    """The canonical form of a cover."""
    return canonical_bytes({"format": FORMAT, "version": VERSION, "needs": NEEDS, **to_plain(cover)})


def read_cover(data: bytes, file: str) -> Cover:
    """Read a cover.  Raise `CorruptError` where it is none, `NewerFormatError` where this Stet is too old for it."""
    plain = _opened(data, file)
    needs = plain.pop("needs", "")
    try:
        expect(needs == NEEDS, "it does not say which Stet reads it")
        cover = from_plain(Cover, plain)
        expect(cover_bytes(cover) == data, "it is not in its canonical form")
    except (CorruptError, ValueError, TypeError) as error:
        raise wrong_shape(file, COVER, error) from error
    if not all(is_clean(text) for text in _texts(plain)):
        raise forbidden_characters(file, COVER)
    return cover


def _opened(data: bytes, file: str) -> dict[str, Any]:
    """The parsed cover of a version that is read here, without format and version."""
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise wrong_shape(file, COVER, error) from error
    if plain.__class__ is not dict or plain.pop("format", None) != FORMAT:
        raise not_a_hand_off(file)
    version = plain.pop("version", None)
    if version.__class__ is not int or version < 1:
        raise wrong_shape(file, COVER, "its version is no number")
    if version > VERSION:
        needs = plain.get("needs")
        said = needs if isinstance(needs, str) and _NEEDED.fullmatch(needs) else f"{NEEDS}+"
        raise newer_format(file, version, VERSION, said)
    return plain


def _texts(plain: Any) -> list[str]:
    """All texts in parsed JSON."""
    if isinstance(plain, str):
        return [plain]
    inner = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    return [text for one in inner for text in _texts(one)]
