"""Asterisks into emphasis, as CommonMark 0.31 does (clause 6.2), in time that grows with their number."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from editor_app.domain.document import Mark
from editor_app.formats.dialect.nodes import Node


@dataclass(slots=True)
class Delimiter:
    """A run of asterisks: how many are left of how many, and what it may do."""

    node: Node
    count: int
    length: int
    opens: bool
    closes: bool


def is_space(char: str) -> bool:
    """Unicode white space in CommonMark's sense (clause 2.1); the edge of a line counts as such."""
    return char in {"", "\t", "\n", "\f", "\r"} or unicodedata.category(char) == "Zs"


def is_punctuation(char: str) -> bool:
    """Unicode punctuation in CommonMark's sense (clause 2.1): general categories P and S."""
    return char != "" and unicodedata.category(char)[0] in "PS"


def delimiter(node: Node, length: int, before: str, after: str) -> Delimiter:
    """A run of asterisks between two characters, of which a missing one is empty."""
    opens = not is_space(after) and (not is_punctuation(after) or is_space(before) or is_punctuation(before))
    closes = not is_space(before) and (not is_punctuation(before) or is_space(after) or is_punctuation(after))
    return Delimiter(node, length, length, opens, closes)


def pair(delimiters: list[Delimiter]) -> None:
    """Pair the asterisks of one stretch; what is left of a run stays text in its node."""
    openers: list[Delimiter] = []
    # For each kind of closer the height of the stack below which no opener fits it (clause "openers_bottom").
    floors: dict[tuple[bool, int], int] = {}
    for closer in delimiters:
        while closer.closes and closer.count:
            kind = (closer.opens, closer.length % 3)
            floor = floors.get(kind, 0)
            place = _opener_place(openers, closer, floor)
            if place is None:
                floors[kind] = len(openers)
                break
            _match(openers[place], closer)
            height = place + 1 if openers[place].count else place
            del openers[height:]
            floors = {each: min(bottom, height) for each, bottom in floors.items()}
        if closer.opens and closer.count:
            openers.append(closer)
    for each in delimiters:
        each.node.text = "*" * each.count


def _opener_place(openers: list[Delimiter], closer: Delimiter, floor: int) -> int | None:
    for place in range(len(openers) - 1, floor - 1, -1):
        opener = openers[place]
        either_both = opener.closes or closer.opens
        if not either_both or (opener.length + closer.length) % 3 or not opener.length % 3:
            return place
    return None


def _match(opener: Delimiter, closer: Delimiter) -> None:
    strong = opener.count >= 2 and closer.count >= 2
    mark = Mark.STRONG if strong else Mark.EMPHASIS
    opener.count -= 1 + strong
    closer.count -= 1 + strong
    opener.node.begins.append((mark, ""))
    closer.node.ends.append(mark)
