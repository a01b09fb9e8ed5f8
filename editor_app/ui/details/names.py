"""Lists in one line of text: names of people, tags."""

from __future__ import annotations

import re

_MARKS = re.compile("[、，,;；\n\u2028\u2029]+")
_JOINED_BY_WORD = re.compile(r"\s+(?:and|&)\s+")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff·]+")
_HASHED = re.compile("[#＃]+([^#＃]*)[#＃]*")


def split_names(text: str) -> tuple[str, ...]:
    """The names in a line, apart by 、 or a comma; Chinese ones also by a space, Latin ones by ``and``.

    Each name stands once, in the order in which it came first.
    """
    names: list[str] = []
    for piece in _MARKS.split(text):
        for part in _JOINED_BY_WORD.split(piece):
            names.extend(_by_space(part))
    return tuple(dict.fromkeys(names))


def _by_space(text: str) -> list[str]:
    """Chinese words stand alone; all others keep together, since Latin names have spaces inside.

    Two single characters are one name, set wide: 王 宁.
    """
    words = text.split()
    if len(words) == 2 and all(len(word) == 1 and _HAN.fullmatch(word) for word in words):
        return ["".join(words)]
    names: list[str] = []
    latin_before = False
    for word in words:
        latin = _HAN.fullmatch(word) is None
        if latin and latin_before:
            names[-1] += f" {word}"
        else:
            names.append(word)
        latin_before = latin
    return names


def split_tags(text: str) -> tuple[str, ...]:
    """The tags in a line, apart by 、 or a comma, without the # that some set before or around them; each once."""
    tags = (_unhashed(piece.strip()) for piece in _MARKS.split(text))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _unhashed(tag: str) -> str:
    found = _HASHED.fullmatch(tag)
    return found[1].strip() if found else tag


def joined(names: tuple[str, ...]) -> str:
    """The line that shows a list: with 、 where all of it is Chinese, else with commas."""
    chinese = all(_HAN.search(name) for name in names)
    return ("、" if chinese else ", ").join(names)
