"""What two sequences have in common, in order.

Sequences come as strings in which each character stands for one thing (a word, a line): `Codes` makes them.  The work
is bounded for any input: common ends are taken off; what is small is solved exactly (the longest common subsequence,
by rapidfuzz's bit-parallel algorithm); what is large is first cut at stretches that occur once on both sides, long ones
before short ones; what is still large then has nothing in common.  That is near-linear in time and memory.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Hashable, Iterable, Iterator
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

LARGEST_EXACT = 4_000_000
"""Up to this product of lengths two stretches are compared exactly: half a megabyte of bits, a few milliseconds."""
_STRETCHES = (64, 24, 8, 3, 1)
_CHUNK = 4096
# Behind the planes that hold characters: what text has there gets a code like any word.
_FIRST_CODE = "\U00040000"
_STRANGERS = ("\U0010fffe", "\U0010ffff")


class Match(NamedTuple):
    """``size`` things at ``old`` on one side are the same as those at ``new`` on the other."""

    old: int
    new: int
    size: int


class Codes(dict[Hashable, str]):
    """A character for each different thing; both sides of a comparison must be encoded by the same one.

    A single character is its own code; all else gets one that no text uses.  Beyond some 800,000 different things the
    others are like nothing of the other side.
    """

    __slots__ = ("_side",)

    def __init__(self) -> None:
        super().__init__()
        self._side = 0

    def __missing__(self, thing: Hashable) -> str:
        place = len(self) + ord(_FIRST_CODE)
        if place >= ord(_STRANGERS[0]):
            return _STRANGERS[self._side]
        code = self[thing] = chr(place)
        return code

    def encoded(self, things: Iterable[Hashable], side: int = 0) -> str:
        """Things of a ``side`` (0 or 1) as a string."""
        self._side = side
        return "".join(map(self.__getitem__, things))

    def encoded_words(self, words: Iterable[str], side: int = 0) -> str:
        """Words, most of them one character, as a string."""
        self._side = side
        return "".join([word if len(word) == 1 and word < _FIRST_CODE else self[word] for word in words])


def common_matches(old: str, new: str) -> list[Match]:
    """The stretches that two sequences have in common, in order on both sides, neighbours joined."""
    found: list[Match] = []
    # Gaps to solve, the leftmost on top, each with the stretches that it has still to be searched for.
    waiting = [(0, len(old), 0, len(new), 0)]
    while waiting:
        left, right, first, last, level = waiting.pop()
        head = _start_between(old, left, right, new, first, last)
        if head:
            found.append(Match(left, first, head))
            left, first = left + head, first + head
        tail = _end_between(old, left, right, new, first, last)
        right, last = right - tail, last - tail
        if tail:
            # Found out of order: sorted at the end.
            found.append(Match(right, last, tail))
        if left == right or first == last:
            continue
        if (right - left) * (last - first) <= LARGEST_EXACT:
            found += _exact(old, left, right, new, first, last)
        elif level < len(_STRETCHES):
            waiting += _gaps(old, (left, right), new, (first, last), level)
    return joined(sorted(found))


def common_start(old: str, new: str) -> int:
    """How much two sequences have in common at their beginnings."""
    return _start_between(old, 0, len(old), new, 0, len(new))


def common_end(old: str, new: str, after: int) -> int:
    """How much two sequences have in common at their ends, behind their first ``after`` things."""
    return _end_between(old, after, len(old), new, after, len(new))


def joined(matches: Iterable[Match]) -> list[Match]:
    """Matches in order, those that touch on both sides made one."""
    out: list[Match] = []
    for match in matches:
        if out and out[-1].old + out[-1].size == match.old and out[-1].new + out[-1].size == match.new:
            last = out.pop()
            out.append(Match(last.old, last.new, last.size + match.size))
        else:
            out.append(match)
    return out


def _exact(old: str, left: int, right: int, new: str, first: int, last: int) -> Iterator[Match]:
    blocks = LCSseq.opcodes(old[left:right], new[first:last]).as_matching_blocks()
    return (Match(left + block.a, first + block.b, block.size) for block in blocks if block.size)


def _gaps(
    old: str, ours: tuple[int, int], new: str, theirs: tuple[int, int], level: int
) -> Iterator[tuple[int, int, int, int, int]]:
    """The gaps between stretches that occur once on both sides; a gap's common ends are those stretches."""
    left, right = ours
    first, last = theirs
    anchors = _anchors(old[left:right], new[first:last], _STRETCHES[level])
    ends = [(left + one, first + other) for one, other in anchors]
    for (start, begin), (stop, end) in itertools.pairwise([(left, first), *ends, (right, last)]):
        yield start, stop, begin, end, level + 1


def _anchors(old: str, new: str, size: int) -> list[tuple[int, int]]:
    """Where stretches of ``size`` begin that occur once on both sides, in an order that holds on both."""
    places: dict[str, int] = {}
    for place in range(0, len(old) - size + 1, size):
        stretch = old[place : place + size]
        places[stretch] = -1 if stretch in places else place
    met: dict[str, int] = {}
    for place in range(len(new) - size + 1):
        stretch = new[place : place + size]
        if places.get(stretch, -1) >= 0:
            met[stretch] = -1 if stretch in met else place
    pairs = sorted((places[stretch], place) for stretch, place in met.items() if place >= 0)
    return _rising(pairs)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs in which the second parts rise too (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect.bisect_left(tops, place)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            ends.append(index)
        else:
            tops[pile], ends[pile] = place, index
    chosen = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]


def _start_between(old: str, left: int, right: int, new: str, first: int, last: int) -> int:
    """How much both stretches have in common at their beginnings."""
    most = min(right - left, last - first)
    same = 0
    while same < most:
        size = min(_CHUNK, most - same)
        one, other = old[left + same : left + same + size], new[first + same : first + same + size]
        if one != other:
            return same + _first_difference(one, other, "little")
        same += size
    return same


def _end_between(old: str, left: int, right: int, new: str, first: int, last: int) -> int:
    """How much both stretches have in common at their ends."""
    most = min(right - left, last - first)
    same = 0
    while same < most:
        size = min(_CHUNK, most - same)
        one, other = old[right - same - size : right - same], new[last - same - size : last - same]
        if one != other:
            return same + _first_difference(one, other, "big")
        same += size
    return same


def _first_difference(one: str, other: str, order: Literal["little", "big"]) -> int:
    """How many characters of two texts as long are the same, from the beginning or (``big``) from the end.

    Each character is four bytes of one large number: the lowest bit in which the two numbers differ tells.
    """
    code = "utf-32-le" if order == "little" else "utf-32-be"
    bits = int.from_bytes(one.encode(code, "surrogatepass"), order)
    bits ^= int.from_bytes(other.encode(code, "surrogatepass"), order)
    return ((bits & -bits).bit_length() - 1) // 32
