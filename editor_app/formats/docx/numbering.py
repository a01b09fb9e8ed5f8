"""Lists of a Word file: which level of which list a paragraph stands at, its number, and the label printed for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from editor_app.formats.docx.names import W
from editor_app.formats.docx.settings import ListPlace
from editor_app.formats.docx.styles import number, value

_LEVELS = 9
_MOST = 999_999_999
_PLACE = re.compile("%([1-9])")
_WORDS = re.compile("[^\\W\\d_]")
_DIGITS = "零一二三四五六七八九"
_TENS = ((1000, "千"), (100, "百"), (10, "十"))
_CHINESE = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "ideographTraditional",
        "japaneseCounting",
        "taiwaneseCounting",
    }
)
_CIRCLED = frozenset({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
    (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts, from where, and what is printed (``%1`` is the first level's number)."""

    form: str = "decimal"
    start: int = 1
    text: str = "%1."


@dataclass(slots=True)
class _Numbered:
    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a file; counts on as paragraphs are asked for in their order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists = _lists(root) if root is not None else {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def place(self, list_id: str, level: int) -> tuple[ListPlace | None, str] | None:
        """The next paragraph's place in a list and its label; None where there is no such list or it prints nothing.

        What no list of an article prints (一、, 第二章) is a label alone.
        """
        numbered = self._lists.get(list_id)
        if numbered is None:
            return None
        own = numbered.levels.get(level, Level())
        if own.form == "none" or (own.form != "bullet" and not own.text.strip()):
            return None
        if own.form == "bullet":
            return ListPlace(level, goes_on=own.text.isspace()), ""
        counters = self._counters.setdefault(numbered.abstract, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for deep, start in numbered.restarts.items():
                counters[deep] = start - 1
        before = counters[level]
        counters[level] = own.start if before is None else min(_MOST, before + 1)
        counters[level + 1 :] = [None] * (_LEVELS - level - 1)
        label = _label(own, counters, numbered.levels)
        is_plain = own.form not in _CHINESE | _CIRCLED and not _WORDS.search(own.text)
        return ListPlace(level, counters[level]) if is_plain else None, label


def _lists(root: etree._Element) -> dict[str, _Numbered]:
    abstract = {
        one.get(f"{W}abstractNumId") or "": {
            number(level.get(f"{W}ilvl"), 0, most=_LEVELS - 1): _level(level)
            for level in one.findall(f"{W}lvl")
        }
        for one in root.findall(f"{W}abstractNum")
    }
    found: dict[str, _Numbered] = {}
    for one in root.findall(f"{W}num"):
        name = value(one.find(f"{W}abstractNumId"))
        if name not in abstract:
            continue
        numbered = _Numbered(name, dict(abstract[name]))
        for override in one.findall(f"{W}lvlOverride"):
            deep = number(override.get(f"{W}ilvl"), 0, most=_LEVELS - 1)
            own = override.find(f"{W}lvl")
            if own is not None:
                numbered.levels[deep] = _level(own)
            start = override.find(f"{W}startOverride")
            if start is not None:
                numbered.restarts[deep] = number(value(start), 1, most=_MOST)
        found[one.get(f"{W}numId") or ""] = numbered
    return found


def _level(element: etree._Element) -> Level:
    form = value(element.find(f"{W}numFmt")) or "decimal"
    start = number(value(element.find(f"{W}start")), 1, most=_MOST)
    return Level(form, start, value(element.find(f"{W}lvlText")))


def _label(own: Level, counters: list[int | None], levels: dict[int, Level]) -> str:
    def counted(found: re.Match[str]) -> str:
        deep = int(found[1]) - 1
        level = levels.get(deep, Level())
        return spelled(counters[deep] or level.start, level.form)

    return _PLACE.sub(counted, own.text[:60])


def spelled(count: int, form: str) -> str:
    """A number as a list prints it; in plain digits for the rarer forms."""
    if form in _CHINESE:
        return _chinese(count)
    if form in _CIRCLED and 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    if form in {"upperRoman", "lowerRoman"} and 0 < count < 4000:
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    if form in {"upperLetter", "lowerLetter"} and 0 < count <= 26 * 30:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    out = ""
    for worth, sign in _ROMAN:
        out += sign * (count // worth)
        count %= worth
    return out


def _chinese(count: int) -> str:
    if not 0 < count < 10_000:
        return str(count)
    out, rest = "", count
    for worth, sign in _TENS:
        digit, rest = divmod(rest, worth)
        if digit:
            out += _DIGITS[digit] + sign
        elif out and rest and not out.endswith("零"):
            out += "零"
    out += _DIGITS[rest] if rest else ""
    return out[1:] if out.startswith("一十") else out
