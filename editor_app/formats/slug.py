"""Slugs: the readable part of an address, proposed from a headline."""

from __future__ import annotations

import re
import unicodedata

from editor_app.formats.labels import is_chinese

LONGEST = 60
NOTHING_TO_SAY = "article"
_HAN_RUN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_A_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_NOT_A_WORD = re.compile("[^a-z0-9]+")
# An apostrophe or a thousands separator inside a word joins rather than parts.
_JOINS = re.compile("(?<=[^\\W_])['’ʼ](?=[^\\W_])|(?<=[0-9]),(?=[0-9]{3})")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)


def propose_slug(headline: str, language: str = "") -> str:
    """A slug for a headline: lower-case ASCII words joined by hyphens, at most 60 characters, never empty.

    Chinese is spelled in pinyin (where ``language`` is empty or Chinese: in Japanese the same characters would be
    misread); other scripts lose their diacritics; what has no Latin form is left out.
    """
    if len(headline) <= LONGEST and _A_SLUG.match(headline):
        return headline
    text = unicodedata.normalize("NFKC", headline)
    if _HAN_RUN.search(text) and (not language or is_chinese(language)):
        text = _HAN_RUN.sub(_pinyin, text)
    text = _JOINS.sub("", text).lower().translate(_LETTERS)
    return _shortened(_NOT_A_WORD.sub("-", _without_marks(text)).strip("-"))


def _without_marks(text: str) -> str:
    """Text without combining marks; every other character stays, so that unknown ones part words."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _pinyin(run: re.Match[str]) -> str:
    # The dictionaries take 0.15 s to load, and most articles already have a slug.
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return f" {' '.join(lazy_pinyin(run.group(), errors='ignore', v_to_u=False))} "


def _shortened(slug: str) -> str:
    """A slug cut at a word's end."""
    if len(slug) <= LONGEST:
        return slug or NOTHING_TO_SAY
    head, _, _ = slug[: LONGEST + 1].rpartition("-")
    return head.strip("-") or slug[:LONGEST]
