"""Quotes, dashes and dots as print has them, from what a keyboard types; pure rules on text.

Chinese and English set the same quotes; which of two is right is told by what stands before it, and a ' behind a letter
is an apostrophe.  Dashes and dots are twice as long in a Chinese paragraph as in an English one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.domain.characters import CJK

QUOTES = "\"'"
_CJK = re.compile(f"[{CJK}]")
_OPEN = {'"': "“", "'": "‘"}
_CLOSE = {'"': "”", "'": "’"}
_SIGN_OF = {"“": '"', "”": '"', "‘": "'", "’": "'"}
# Behind these a quote always opens: a blank, a bracket, a quote that opens, an object.
_OPENING = re.compile(r"[\s\ufffc(\[{<（［｛〈《「『【〔“‘]")
# Behind these too, unless one stands open.
_JOINING = frozenset("—–-/:=,;，、；：。？！")
# Plain signs alone: Chinese text goes on right behind an address, without a blank.  What stands before an @ has a length
# (RFC 5321, clause 4.5.3.1.1); to look for one without would take the square of a paragraph's length at each key.
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)[!-~]+|[!-?A-~]{1,64}@[!-~]+", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\w)['‘](?=\d0s\b)")
_ELIDED = re.compile(r"(?<!\w)['‘](?=(?:tis|twas|em|til|cause)\b)", re.IGNORECASE)
_TURNED_OUT = re.compile(r"(?<!\w)‘(?:(\d0s)$|((?i:tis|twas|em|til|cause)\W)$)")


@dataclass(frozen=True, slots=True)
class Turned:
    """What becomes of the characters before the caret: so many of them go, this stands in their place."""

    length: int
    text: str


def is_chinese(text: str) -> bool:
    """Tell whether a paragraph is Chinese: one that holds a Chinese character is, Latin words in it are guests."""
    return _CJK.search(text) is not None


def turn_quote(before: str, sign: str) -> str:
    """What a straight quote behind ``before``, the paragraph up to it, is in print; in an address what it is."""
    if _ends_with_address(before):
        return sign
    return _turned(before[-1:], sign, is_open=_count_open(before, sign) > 0)


def turn_apostrophe(before: str) -> Turned | None:
    """An opening quote that turns out to be an apostrophe once what follows has been typed: ’90s, ’tis."""
    found = _TURNED_OUT.search(before)
    return Turned(len(found[0]), "’" + found[0][1:]) if found is not None else None


def turn_dash(before: str) -> Turned | None:
    """What becomes of two hyphens or three dots at the end of ``before``; None where they stay."""
    if _ends_with_address(before):
        return None
    times = 2 if is_chinese(before) else 1
    if re.search(r"[^\s<!-] ?--$", before):
        return Turned(2, "—" * times)
    if re.search(r"(?<![.…])\.\.\.$", before):
        return Turned(3, "…" * times)
    return None


def set_quotes(text: str) -> str:
    """A paragraph with all its straight quotes set, those inside addresses left alone; as long as it was."""
    text = _ELIDED.sub("’", _YEARS.sub("’", text))
    spared = {
        place
        for address in _ADDRESS.finditer(text)
        for place in range(address.start() + 1, address.end() - 1)
        if text[place] in QUOTES
    }
    opened = dict.fromkeys(QUOTES, 0)
    found: list[str] = []
    for index, character in enumerate(text):
        last = found[-1] if found else ""
        if character in QUOTES and index not in spared:
            character = _turned(last, character, is_open=opened[character] > 0)  # noqa: PLW2901
        _count(opened, last, character, text[index + 1 : index + 2])
        found.append(character)
    return "".join(found)


def _ends_with_address(text: str) -> bool:
    return any(address.end() == len(text) for address in _ADDRESS.finditer(text))


def _turned(last: str, sign: str, *, is_open: bool) -> str:
    """What a straight quote is behind a character, where one of its kind is open or not."""
    if sign == "'" and _is_letter(last):
        return "’"
    if last == _OPEN[sign]:
        return _CLOSE[sign]
    opens = not last or _OPENING.match(last) is not None
    if not opens and not is_open:
        opens = last in _JOINING or _CJK.match(last) is not None
    return _OPEN[sign] if opens else _CLOSE[sign]


def _count_open(text: str, sign: str) -> int:
    """How many quotes of a kind have been opened and not closed."""
    opened = dict.fromkeys(QUOTES, 0)
    for index, character in enumerate(text):
        _count(opened, text[index - 1 : index], character, text[index + 1 : index + 2])
    return opened[sign]


def _count(opened: dict[str, int], last: str, character: str, following: str) -> None:
    """Count a character among the quotes that stand open; an apostrophe between letters closes nothing."""
    sign = _SIGN_OF.get(character)
    if sign is None:
        return
    if character == _OPEN[sign]:
        opened[sign] += 1
    elif not (character == "’" and _is_letter(last) and _is_letter(following)):
        opened[sign] = max(0, opened[sign] - 1)


def _is_letter(character: str) -> bool:
    """Tell whether a character is a letter or digit that no Chinese one is."""
    return character.isalnum() and _CJK.match(character) is None
